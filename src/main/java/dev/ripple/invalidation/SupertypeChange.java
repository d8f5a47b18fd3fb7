package dev.ripple.invalidation;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup.Use;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That a class got or lost a direct supertype, or has it with other type arguments or in another
 * place. It and its subtypes are <em>heirs</em>; the supertype and those above it are what is
 * <em>handed down</em>. The <em>kin</em> of a class are its subtypes, what has one of these as a
 * type argument of a supertype, and so on: by comparing these with others javac may come to compare
 * the class (JLS 4.5.1). A unit that touches kin of an heir is reached for one of three reasons:
 *
 * <ul>
 *   <li>It looked up a name in an heir under which something handed down has a fact, such as units
 *       that declare an heir do for what it overrides.
 *   <li>It touches, or declares, kin of what is handed down, other than through the class. Only
 *       then can it matter whether the heir is a subtype of another type: javac compares types that
 *       a unit touches (JLS 4.10, 5.1.6, 5.2, 15.12.2), and of two types it searches the least type
 *       above both (JLS 4.10.4).
 *   <li>It declares an heir, and what is handed down makes javac ask for what it did not ask
 *       before: for bridges of methods of a class that is not public, or for what its lint category
 *       try is about.
 * </ul>
 *
 * <p>All units that touch kin of an heir are reached if not everything that is handed down is
 * known; if any of it is {@link FactName#UBIQUITOUS}; if it can be thrown, since who may throw it
 * is asked without another type (JLS 11.2); and if it is an interface that extends another, since
 * by its depth javac orders interfaces in intersections (Types.rank).
 */
final class SupertypeChange {

  /** Beyond so many questions it is cheaper to compile. */
  private static final int MOST_QUESTIONS = 20_000;

  private static final ClassName THROWABLE = new ClassName("java.lang.Throwable");
  private static final ClassName AUTO_CLOSEABLE = new ClassName("java.lang.AutoCloseable");

  private final LookupIndex index;
  private final ClassName heir;
  private final Set<ClassName> heirs;
  private final Map<Path, Use> touching = new HashMap<>();
  private int questions;

  /**
   * A change of the supertypes of a class.
   *
   * @param heir the class
   * @param heirs the class and its subtypes
   */
  SupertypeChange(LookupIndex index, ClassName heir, Set<ClassName> heirs) {
    this.index = index;
    this.heir = heir;
    this.heirs = heirs;
    for (ClassName kin : kin(heirs, Set.of())) {
      index
          .unitsThatLookedUp(kin, FactName.HEADER)
          .forEach((unit, use) -> touching.merge(unit, use, Use::stronger));
    }
  }

  /** The units that are reached. */
  Map<Path, Use> reached(FactChange change, ClassName supertype) {
    if (FactName.isOfInterface(change.name()) || touching.isEmpty()) {
      return touching;
    }
    Optional<Map<ClassName, ClassFacts>> handedDown = handedDown(supertype);
    if (handedDown.isEmpty()
        || handedDown.get().containsKey(THROWABLE)
        || !Collections.disjoint(handedDown.get().keySet(), FactName.UBIQUITOUS)) {
      return touching;
    }
    Set<Path> reached = new HashSet<>();
    Set<String> names = inherited(handedDown.get().values());
    if (names.contains(FactName.BRIDGED) || handedDown.get().containsKey(AUTO_CLOSEABLE)) {
      for (ClassName heir : heirs) {
        index.owner(heir).ifPresent(reached::add);
        reached.addAll(askedFor(heir, FactName.SUPERTYPES));
      }
    }
    for (ClassName kin : kin(handedDown.get().keySet(), Set.of(heir))) {
      index.owner(kin).ifPresent(reached::add);
      reached.addAll(askedFor(kin, FactName.HEADER));
    }
    for (ClassName heir : heirs) {
      for (String name : names) {
        if (reached.containsAll(touching.keySet())) {
          return touching;
        }
        reached.addAll(askedFor(heir, name));
      }
    }
    Map<Path, Use> found = new HashMap<>(touching);
    found.keySet().retainAll(reached);
    return found;
  }

  /** The names under which subtypes may find what classes say (JLS 8.2, 9.2). */
  private static Set<String> inherited(Collection<ClassFacts> classes) {
    Set<String> names = new HashSet<>();
    for (ClassFacts facts : classes) {
      for (String fact : facts.hashes().keySet()) {
        if (FactName.isInherited(fact) && !FactName.isOfAccess(fact)) {
          names.addAll(FactName.metInClass(fact));
        }
      }
    }
    names.remove(FactName.HEADER);
    return names;
  }

  private Collection<Path> askedFor(ClassName scope, String name) {
    return ++questions > MOST_QUESTIONS
        ? touching.keySet()
        : index.unitsThatLookedUp(scope, name).keySet();
  }

  /** The kin of some classes, except that the way to it leads through others. */
  private Set<ClassName> kin(Collection<ClassName> classes, Set<ClassName> others) {
    Set<ClassName> kin = new LinkedHashSet<>();
    Deque<ClassName> open = new ArrayDeque<>(classes);
    while (!open.isEmpty()) {
      ClassName next = open.pop();
      if (!others.contains(next) && kin.add(next)) {
        open.addAll(index.directSubtypes(next));
        open.addAll(index.givingArgument(next));
      }
    }
    return kin;
  }

  /** A class and its supertypes, if all of them are known. */
  private Optional<Map<ClassName, ClassFacts>> handedDown(ClassName supertype) {
    Map<ClassName, ClassFacts> found = new HashMap<>();
    Set<ClassName> seen = new LinkedHashSet<>(Set.of(supertype));
    Deque<ClassName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      ClassName name = open.pop();
      Optional<ClassFacts> facts = index.facts(name);
      if (facts.isEmpty()) {
        return Optional.empty();
      }
      found.put(name, facts.get());
      facts.get().supertypes().stream().filter(seen::add).forEach(open::add);
    }
    return Optional.of(found);
  }
}
