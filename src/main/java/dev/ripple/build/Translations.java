package dev.ripple.build;

import dev.ripple.model.ClassName;
import dev.ripple.model.OrderEffects;
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
    Map<Path, OrderEffects> effects = module.effects();
    SortedMap<Path, ClassName> broken = new TreeMap<>();
    for (Map<Path, ClassName> together : groups(module, effects)) {
      if (!units.containsAll(together.keySet())
          && together.keySet().stream().anyMatch(units::contains)) {
        broken.putAll(together);
      }
    }
    for (Path unit : units) {
      Set<ClassName> noMore = new TreeSet<>(module.effectsBefore(unit).translatedWithin());
      noMore.removeAll(effects.getOrDefault(unit, OrderEffects.NONE).translatedWithin());
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
  private static List<Map<Path, ClassName>> groups(Module module, Map<Path, OrderEffects> effects) {
    List<Map<Path, ClassName>> groups = new ArrayList<>();
    effects.forEach(
        (around, of) -> {
          Map<Path, ClassName> group = new TreeMap<>();
          for (ClassName name : of.translatedWithin()) {
            group.put(module.owner(name).orElse(around), name);
            group.putIfAbsent(around, name);
          }
          if (!group.isEmpty()) {
            for (Map<Path, ClassName> other : List.copyOf(groups)) {
              if (!Collections.disjoint(other.keySet(), group.keySet())) {
                groups.remove(other);
                group.putAll(other);
              }
            }
            groups.add(group);
          }
        });
    return groups;
  }
}
