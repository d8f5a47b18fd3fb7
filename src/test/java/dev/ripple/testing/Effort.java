package dev.ripple.testing;

import dev.ripple.facts.FactExtractor;
import dev.ripple.model.Cause;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the builds of one scenario compiled, and what of it they had to: units whose source changed
 * or whose class files were missing, units that got other class files, and units of which javac
 * says something else now. Counted are builds that succeed and follow another one; not counted are
 * those that compile everything for a reason that Ripple gives, such as other options.
 */
final class Effort {

  private final Map<Path, Set<Problem>> said = new HashMap<>();
  private final SortedMap<String, Cause> inVain = new TreeMap<>();
  private boolean isFollowing;
  private int builds;
  private int compiled;
  private int needed;
  private int changed;

  /** Takes in the next build of the scenario. */
  void add(CompileRequest request, Outcome outcome, Function<Path, String> names) {
    if (outcome instanceof Outcome.Failed) {
      return;
    }
    Set<Path> saidOther = saidOther(outcome);
    if (isFollowing
        && outcome instanceof Outcome.Compiled done
        && done.rounds().stream().limit(1).allMatch(Effort::isPartial)) {
      count(done, unitsOf(done, request), saidOther, names);
    }
    isFollowing = true;
  }

  private static boolean isPartial(SortedMap<Path, Cause> round) {
    return round.values().stream().noneMatch(Cause.Everything.class::isInstance);
  }

  private void count(
      Outcome.Compiled done, Set<Path> written, Set<Path> saidOther, Function<Path, String> names) {
    SortedMap<Path, Cause> causes = new TreeMap<>();
    done.rounds().forEach(round -> round.forEach(causes::putIfAbsent));
    builds++;
    compiled += causes.size();
    changed += written.size();
    causes.forEach(
        (unit, cause) -> {
          if (cause instanceof Cause.SourceChanged
              || cause instanceof Cause.ProductMissing
              || cause instanceof Cause.ProductAltered
              || written.contains(unit)
              || saidOther.contains(unit)) {
            needed++;
          } else {
            inVain.put(names.apply(unit), cause);
          }
        });
  }

  private Set<Path> saidOther(Outcome outcome) {
    Map<Path, Set<Problem>> now = new HashMap<>();
    for (Problem problem : outcome.problems()) {
      problem
          .source()
          .ifPresent(unit -> now.computeIfAbsent(unit, u -> new HashSet<>()).add(problem));
    }
    Set<Path> other = new TreeSet<>(said.keySet());
    other.addAll(now.keySet());
    other.removeIf(
        unit -> said.getOrDefault(unit, Set.of()).equals(now.getOrDefault(unit, Set.of())));
    said.clear();
    said.putAll(now);
    return other;
  }

  /** The units of the class files that were written. */
  private static Set<Path> unitsOf(Outcome.Compiled done, CompileRequest request) {
    Set<Path> units = new TreeSet<>();
    for (String product : done.written()) {
      Path file = request.outputDirectory().resolve(product);
      String simpleName = file.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", "");
      String source = FactExtractor.sourceFile(Disk.read(file)).orElse(simpleName + ".java");
      done.rounds().stream()
          .flatMap(round -> round.keySet().stream())
          .filter(unit -> unit.endsWith(Path.of(product).resolveSibling(source)))
          .forEach(units::add);
    }
    return units;
  }

  int builds() {
    return builds;
  }

  int compiled() {
    return compiled;
  }

  int needed() {
    return needed;
  }

  /** How many units got other class files. */
  int changed() {
    return changed;
  }

  /** The units that were compiled and need not have been, each with its cause. */
  SortedMap<String, Cause> inVain() {
    return inVain;
  }
}
