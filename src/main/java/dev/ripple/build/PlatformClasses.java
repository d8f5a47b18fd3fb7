package dev.ripple.build;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Classes of the JDK that others extend, and what these extend: read when somebody asks, since
 * hardly any change is about them.
 */
final class PlatformClasses {

  private final Function<Collection<ClassName>, Map<ClassName, ClassFacts>> reader;
  private final Set<ClassName> asked = new HashSet<>();
  private final Map<ClassName, ClassFacts> known = new HashMap<>();
  private final Map<ClassName, Set<ClassName>> subtypes = new HashMap<>();

  /**
   * @param reader gives the facts of those classes that are the JDK's, and of their supertypes
   */
  PlatformClasses(Function<Collection<ClassName>, Map<ClassName, ClassFacts>> reader) {
    this.reader = reader;
  }

  /** For those who do not ask. */
  static PlatformClasses none() {
    return new PlatformClasses(names -> Map.of());
  }

  /**
   * What a class says to subclasses, if it is one of the JDK's.
   *
   * @param extended gives all classes by now that others extend and that may be the JDK's
   */
  Optional<ClassFacts> facts(ClassName name, Supplier<Set<ClassName>> extended) {
    if (!asked.contains(name)) {
      Set<ClassName> unknown = new TreeSet<>(extended.get());
      unknown.add(name);
      unknown.removeAll(asked);
      asked.addAll(unknown);
      reader.apply(unknown).values().forEach(this::add);
    }
    return Optional.ofNullable(known.get(name));
  }

  private void add(ClassFacts facts) {
    asked.add(facts.name());
    known.put(facts.name(), facts);
    for (ClassName supertype : facts.supertypes()) {
      subtypes.computeIfAbsent(supertype, s -> new HashSet<>()).add(facts.name());
    }
  }

  /** The classes among those read so far that extend one. */
  Set<ClassName> directSubtypes(ClassName name) {
    return subtypes.getOrDefault(name, Set.of());
  }
}
