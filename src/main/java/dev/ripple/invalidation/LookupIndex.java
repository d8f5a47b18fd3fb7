package dev.ripple.invalidation;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.Lookup;
import dev.ripple.model.PackageName;
import dev.ripple.model.Scope;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about all units of a module, changed ones as they are now. */
public interface LookupIndex {

  /** The units that looked a name up in exactly this scope, each with its strongest use. */
  Map<Path, Lookup.Use> unitsThatLookedUp(Scope scope, String name);

  /**
   * The classes that name this one as their superclass or interface, before or after what changed.
   */
  Set<ClassName> directSubtypes(ClassName name);

  /**
   * The classes that have this one among the type arguments of their superclass or interfaces,
   * before or after what changed.
   */
  Set<ClassName> givingArgument(ClassName argument);

  /** What a class says now, if that is known; of classes of the JDK it is only names. */
  Optional<ClassFacts> facts(ClassName name);

  /** The package that a unit is in, if it declares any class. */
  Optional<PackageName> packageOf(Path unit);

  /** The unit that produces a class. */
  Optional<Path> owner(ClassName name);
}
