package dev.ripple.real;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What other tools' rules would compile after an edit, modelled from the class files before and
 * after it. They know which class refers to which; none is run here. Each model leaves out what
 * would make its tool compile more (see {@code docs/walks.md}).
 */
final class ClassLevelRules {

  private final Map<String, ClassShape> before;
  private final Map<String, ClassShape> after;
  private final Set<String> edited;
  private final Map<String, Set<String>> classesOf = new HashMap<>();
  private final Map<String, Set<String>> dependents;
  private final Map<String, Set<String>> accessibleDependents;
  private final Map<String, Set<String>> heirs;

  /**
   * An edit.
   *
   * @param before all classes as the last successful compile left them
   * @param after all classes as this one did
   * @param edited units whose source was added, changed in any byte, or deleted
   */
  ClassLevelRules(
      Map<String, ClassShape> before, Map<String, ClassShape> after, Set<String> edited) {
    this.before = before;
    this.after = after;
    this.edited = edited;
    before.forEach(
        (name, shape) -> classesOf.computeIfAbsent(shape.unit(), u -> new HashSet<>()).add(name));
    after.forEach(
        (name, shape) -> classesOf.computeIfAbsent(shape.unit(), u -> new HashSet<>()).add(name));
    this.dependents = inverted(ClassShape::references);
    this.accessibleDependents = inverted(ClassShape::accessible);
    this.heirs = inverted(ClassShape::supertypes);
  }

  private Map<String, Set<String>> inverted(Function<ClassShape, Collection<String>> edges) {
    Map<String, Set<String>> inverted = new HashMap<>();
    before.forEach(
        (from, shape) ->
            edges
                .apply(shape)
                .forEach(to -> inverted.computeIfAbsent(to, t -> new HashSet<>()).add(from)));
    return inverted;
  }

  /**
   * Gradle: all that refers to a class of an edited unit, whatever changed in it; and what refers
   * to that, as long as each reference shows outside of the class that makes it.
   */
  int gradle() {
    Set<String> compiled = new HashSet<>(edited);
    Set<String> visited = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    edited.forEach(unit -> open.addAll(classesOf.getOrDefault(unit, Set.of())));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (visited.add(name)) {
        dependents.getOrDefault(name, Set.of()).forEach(user -> compiled.add(unitOf(user)));
        open.addAll(accessibleDependents.getOrDefault(name, Set.of()));
      }
    }
    return existing(compiled);
  }

  /**
   * Class-level precision, which is Zinc's for Java: if something changed in a class that is not
   * private, all that refers to the class or to a subclass of it; and so on for what that compiles.
   */
  int classLevel() {
    return reached(false);
  }

  /**
   * Zinc's name hashing, which it has for Scala only: of those that refer to the class the ones
   * that use one of the names under which something changed, and all subclasses.
   */
  int nameHashing() {
    return reached(true);
  }

  private int reached(boolean byName) {
    Set<String> compiled = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(edited);
    while (!open.isEmpty()) {
      String unit = open.pop();
      if (compiled.add(unit)) {
        for (String name : classesOf.getOrDefault(unit, Set.of())) {
          Set<String> modified = ClassShape.modified(before.get(name), after.get(name));
          if (!modified.isEmpty()) {
            open.addAll(reachedBy(name, byName ? modified : Set.of()));
          }
        }
      }
    }
    return existing(compiled);
  }

  private Set<String> reachedBy(String changed, Set<String> onlyUsing) {
    Set<String> units = new HashSet<>();
    Set<String> family = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(changed));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (family.add(name)) {
        open.addAll(heirs.getOrDefault(name, Set.of()));
      }
    }
    for (String name : family) {
      if (before.containsKey(name)) {
        units.add(unitOf(name));
      }
      for (String user : dependents.getOrDefault(name, Set.of())) {
        if (onlyUsing.isEmpty() || !Collections.disjoint(shape(user).names(), onlyUsing)) {
          units.add(unitOf(user));
        }
      }
    }
    return units;
  }

  private ClassShape shape(String name) {
    ClassShape shape = before.get(name);
    if (shape == null) {
      throw new IllegalArgumentException(name);
    }
    return shape;
  }

  private String unitOf(String name) {
    return shape(name).unit();
  }

  private int existing(Set<String> units) {
    Set<String> now = new HashSet<>();
    after.values().forEach(shape -> now.add(shape.unit()));
    now.retainAll(units);
    return now.size();
  }
}
