package dev.ripple.build;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds constants that are computed from each other in a circle. Compiled together they are no
 * constants at all; compiled one by one each would keep, or count up, the value in the class file
 * of the other.
 */
final class ConstantCircles {

  private ConstantCircles() {}

  /**
   * The units that have to be compiled together.
   *
   * @param units those compiled just now
   * @return for each unit of a circle that is not wholly among those a field of it
   */
  static SortedMap<Path, String> brokenBy(Module module, Collection<Path> units) {
    SortedMap<Path, String> broken = new TreeMap<>();
    if (units.stream().allMatch(unit -> module.constantReads(unit).isEmpty())) {
      return broken;
    }
    Map<Path, Map<String, Set<String>>> reads = module.constantReads();
    Map<String, Set<String>> graph = new HashMap<>();
    Map<String, Path> declaredIn = new HashMap<>();
    reads.forEach(
        (unit, fields) -> {
          graph.putAll(fields);
          fields.keySet().forEach(field -> declaredIn.put(field, unit));
        });
    for (Path unit : units) {
      for (String field : reads.getOrDefault(unit, Map.of()).keySet()) {
        SortedMap<Path, String> circle = new TreeMap<>();
        for (String other : reachable(graph, field)) {
          if (graph.containsKey(other) && reachable(graph, other).contains(field)) {
            circle.put(java.util.Objects.requireNonNull(declaredIn.get(other)), other);
          }
        }
        if (!units.containsAll(circle.keySet())) {
          broken.putAll(circle);
        }
      }
    }
    return broken;
  }

  private static Set<String> reachable(Map<String, Set<String>> graph, String from) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(graph.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(graph.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }
}
