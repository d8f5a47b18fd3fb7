package dev.ripple.random;

import static java.util.stream.Collectors.joining;

import dev.ripple.model.Cause;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what many steps came to, and which causes made Ripple compile units in vain. */
final class Statistics {

  private int steps;
  private int failed;
  private int upToDate;
  private int everything;
  private int rounds;
  private long compiled;
  private long needed;
  private long different;
  private final Map<String, Integer> vain = new TreeMap<>();
  private final Map<String, String> examples = new HashMap<>();

  /**
   * Counts one step.
   *
   * @param classes the units by the top-level classes that they declare
   * @param edited units whose source is not what was compiled last
   * @param complained units whose warnings are not what they were
   */
  void add(
      String name,
      Outcome outcome,
      Map<String, Path> classes,
      Set<Path> edited,
      Set<Path> complained) {
    steps++;
    if (outcome instanceof Outcome.UpToDate) {
      upToDate++;
    } else if (outcome instanceof Outcome.Failed) {
      failed++;
    } else if (outcome instanceof Outcome.Compiled done) {
      count(name, done, classes, edited, complained);
    }
  }

  private void count(
      String name,
      Outcome.Compiled done,
      Map<String, Path> classes,
      Set<Path> edited,
      Set<Path> complained) {
    Map<Path, Cause> causes = new HashMap<>();
    done.rounds().forEach(round -> round.forEach(causes::putIfAbsent));
    Set<Path> changed = new HashSet<>();
    for (String written : done.written()) {
      String topLevel = written.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.');
      if (classes.containsKey(topLevel)) {
        changed.add(classes.get(topLevel));
      }
    }
    if (causes.values().stream().anyMatch(Cause.Everything.class::isInstance)) {
      everything++;
    } else {
      rounds += done.rounds().size();
      compiled += causes.size();
      different += causes.keySet().stream().filter(changed::contains).count();
      causes.forEach(
          (unit, cause) -> {
            if (changed.contains(unit) || edited.contains(unit) || complained.contains(unit)) {
              needed++;
            } else {
              String kind = kind(cause);
              vain.merge(kind, 1, Integer::sum);
              examples.putIfAbsent(kind, name + ": " + unit.getFileName() + ": " + cause);
            }
          });
    }
  }

  private static String kind(Cause cause) {
    if (cause instanceof Cause.FactChanged fact) {
      boolean isPseudo = fact.name().startsWith("<");
      String what =
          isPseudo
              ? fact.name()
              : fact.name().startsWith("@")
                  ? "@member"
                  : fact.where() instanceof dev.ripple.model.PackageName ? "type" : "member";
      return what + " " + fact.change() + (fact.where().equals(fact.lookedUpIn()) ? "" : " above");
    }
    return cause.getClass().getSimpleName();
  }

  /** The units that javac warned of, with what it said. */
  static Map<Path, Set<String>> warnings(List<Problem> problems) {
    Map<Path, Set<String>> warnings = new HashMap<>();
    for (Problem problem : problems) {
      if (problem.kind().isWarning() && problem.source().isPresent()) {
        warnings
            .computeIfAbsent(problem.source().get(), s -> new HashSet<>())
            .add(problem.line() + ":" + problem.column() + problem.message());
      }
    }
    return warnings;
  }

  int steps() {
    return steps;
  }

  @Override
  public String toString() {
    SortedMap<Integer, String> most = new TreeMap<>();
    vain.forEach(
        (kind, count) ->
            most.merge(
                -count,
                "%n  %,6d %s (%s)".formatted(count, kind, examples.get(kind)),
                String::concat));
    int partial = steps - failed - upToDate - everything;
    return ("%,d steps: %,d do not compile, %,d up to date, %,d compile everything; the other %,d compiled"
            + " %,d units in %,d rounds, of which %,d got other class files (ratio %.3f),"
            + " and %,d had been edited or got other class files or warnings (ratio %.3f). In vain:%s")
        .formatted(
            steps,
            failed,
            upToDate,
            everything,
            partial,
            compiled,
            rounds,
            different,
            (double) compiled / Math.max(1, different),
            needed,
            (double) compiled / Math.max(1, needed),
            most.values().stream().limit(12).collect(joining()));
  }
}
