package dev.ripple.build;

import dev.ripple.model.ClassName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds classes that javac translates in the middle of another unit's class, as long as it sees the
 * sources of both: such units are compiled together, as in a clean build.
 */
final class Translations {

  private Translations() {}

  /**
   * The units that have to be compiled for the same bridges, each with the class that it is about.
   *
   * @param units those compiled just now
   */
  static SortedMap<Path, ClassName> brokenBy(Module module, Collection<Path> units) {
    Map<Path, Set<ClassName>> translated = module.translatedWithin();
    SortedMap<Path, ClassName> broken = new TreeMap<>();
    for (Map<Path, ClassName> together : groups(module, translated)) {
      if (!units.containsAll(together.keySet())
          && together.keySet().stream().anyMatch(units::contains)) {
        broken.putAll(together);
      }
    }
    for (Path unit : units) {
      Set<ClassName> noMore = new TreeSet<>(module.translatedWithinBefore(unit));
      noMore.removeAll(translated.getOrDefault(unit, Set.of()));
      for (ClassName name : noMore) {
        module
            .owner(name)
            .filter(owner -> !units.contains(owner))
            .ifPresent(owner -> broken.putIfAbsent(owner, name));
      }
    }
    return broken;
  }

  /** The units that javac has to see together, disjoint. */
  private static List<Map<Path, ClassName>> groups(
      Module module, Map<Path, Set<ClassName>> translated) {
    List<Map<Path, ClassName>> groups = new ArrayList<>();
    translated.forEach(
        (around, classes) -> {
          Map<Path, ClassName> group = new TreeMap<>();
          for (ClassName name : classes) {
            group.put(module.owner(name).orElse(around), name);
            group.putIfAbsent(around, name);
          }
          for (Map<Path, ClassName> other : List.copyOf(groups)) {
            if (!Collections.disjoint(other.keySet(), group.keySet())) {
              groups.remove(other);
              group.putAll(other);
            }
          }
          if (!group.isEmpty()) {
            groups.add(group);
          }
        });
    return groups;
  }
}
