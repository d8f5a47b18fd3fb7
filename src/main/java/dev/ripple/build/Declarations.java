package dev.ripple.build;

import dev.ripple.model.ClassName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which units declare which top-level classes, and which of those are not where their names say.
 * Kept up to date unit by unit: in a large module an edit asks for it several times.
 */
final class Declarations {

  private final List<Path> roots;
  private final Map<Path, Collection<ClassName>> byUnit = new HashMap<>();

  /** By how many units. */
  private final Map<ClassName, Integer> declared = new HashMap<>();

  /** The classes that units are named like, by how many. */
  private final Map<ClassName, Integer> expected = new HashMap<>();

  private final Set<ClassName> misnamed = new HashSet<>();
  private final Map<ClassName, Path> auxiliary = new TreeMap<>();

  Declarations(List<Path> roots) {
    this.roots = roots;
  }

  /** The same once some units, which did not compile yet, declare other classes. */
  Declarations with(Map<Path, ? extends Collection<ClassName>> declaredNow) {
    Declarations now = new Declarations(roots);
    byUnit.forEach(now::put);
    declaredNow.forEach(now::put);
    return now;
  }

  /** Takes in what a unit declares, now that it is compiled. */
  void put(Path unit, Collection<ClassName> classes) {
    remove(unit);
    byUnit.put(unit, classes);
    for (ClassName name : classes) {
      declared.merge(name, 1, Integer::sum);
      misnamed.remove(name);
      if (AuxiliaryClasses.isOne(name, unit)) {
        auxiliary.put(name, unit);
      }
    }
    for (ClassName name : MisnamedSources.expected(unit, roots)) {
      expected.merge(name, 1, Integer::sum);
      if (!declared.containsKey(name)) {
        misnamed.add(name);
      }
    }
  }

  /** Forgets a unit, if it is known. */
  void remove(Path unit) {
    Collection<ClassName> classes = byUnit.remove(unit);
    if (classes == null) {
      return;
    }
    for (ClassName name : classes) {
      auxiliary.remove(name, unit);
      if (isLast(name, declared) && expected.containsKey(name)) {
        misnamed.add(name);
      }
    }
    for (ClassName name : MisnamedSources.expected(unit, roots)) {
      if (isLast(name, expected)) {
        misnamed.remove(name);
      }
    }
  }

  private static boolean isLast(ClassName name, Map<ClassName, Integer> counts) {
    return counts.computeIfPresent(name, (n, count) -> count == 1 ? null : count - 1) == null;
  }

  /** By unit. */
  Map<Path, Collection<ClassName>> byUnit() {
    return Collections.unmodifiableMap(byUnit);
  }

  /** The names of all top-level classes that the units declare. */
  Set<ClassName> all() {
    return Collections.unmodifiableSet(declared.keySet());
  }

  /** What {@link MisnamedSources} are named like. */
  Set<ClassName> misnamed() {
    return new TreeSet<>(misnamed);
  }

  /** The {@link AuxiliaryClasses}, each with its unit. */
  Map<ClassName, Path> auxiliary() {
    return new TreeMap<>(auxiliary);
  }
}
