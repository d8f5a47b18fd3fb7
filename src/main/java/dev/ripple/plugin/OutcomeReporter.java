package dev.ripple.plugin;

import dev.ripple.model.Cause;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells an outcome in the form that Maven's users, and the tools that read Maven's log, know.
 *
 * @param projectDirectory what names of sources are relative to in explanations
 * @param failOnError whether errors fail the build
 * @param explain whether to say why each unit was compiled
 */
record OutcomeReporter(Log log, Path projectDirectory, boolean failOnError, boolean explain) {

  private static final String LINE =
      "-------------------------------------------------------------";

  void report(Outcome outcome) throws MojoFailureException {
    if (outcome instanceof Outcome.UpToDate upToDate) {
      showAll(upToDate.problems());
      log.info(upToDate(upToDate.total()));
    } else if (outcome instanceof Outcome.Compiled compiled) {
      explain(compiled.rounds());
      showAll(compiled.problems());
      log.info(summary(compiled));
    } else if (outcome instanceof Outcome.Failed failed) {
      explain(failed.rounds());
      if (!failOnError) {
        showAll(failed.problems());
        return;
      }
      fail(failed.problems());
    }
  }

  private void showAll(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.kind() == Problem.Kind.ERROR) {
        log.error(text(problem));
      } else if (problem.kind().isWarning()) {
        log.warn(text(problem));
      } else {
        log.info(text(problem));
      }
    }
  }

  private void fail(List<Problem> problems) throws MojoFailureException {
    List<String> errors = texts(problems, problem -> problem.kind() == Problem.Kind.ERROR);
    List<String> warnings = texts(problems, problem -> problem.kind().isWarning());
    problems.stream()
        .filter(problem -> problem.kind() != Problem.Kind.ERROR && !problem.kind().isWarning())
        .forEach(problem -> log.info(text(problem)));
    if (!warnings.isEmpty()) {
      log.info(LINE);
      log.warn("COMPILATION WARNING : ");
      log.info(LINE);
      warnings.forEach(log::warn);
      log.info(warnings.size() + (warnings.size() == 1 ? " warning" : " warnings "));
      log.info(LINE);
    }
    if (!errors.isEmpty()) {
      log.info(LINE);
      log.error("COMPILATION ERROR : ");
      log.info(LINE);
      errors.forEach(log::error);
      log.info(errors.size() + (errors.size() == 1 ? " error" : " errors "));
      log.info(LINE);
    }
    throw failure(errors.isEmpty() ? warnings : errors);
  }

  private static MojoFailureException failure(List<String> messages) {
    String end = System.lineSeparator();
    String one = messages.size() == 1 ? end + messages.get(0) + end : "";
    String all = messages.stream().map(message -> message + end).collect(Collectors.joining());
    return new MojoFailureException(null, "Compilation failure" + one, all);
  }

  private static List<String> texts(List<Problem> problems, Predicate<Problem> wanted) {
    return problems.stream().filter(wanted).map(OutcomeReporter::text).toList();
  }

  private static String text(Problem problem) {
    if (problem.source().isEmpty()) {
      return problem.message();
    }
    String file = problem.source().get().toUri().getPath();
    if (problem.line() <= 0) {
      return file + ": " + problem.message();
    }
    String position = problem.line() + (problem.column() <= 0 ? "" : "," + problem.column());
    return file + ":[" + position + "] " + problem.message();
  }

  private void explain(List<SortedMap<Path, Cause>> rounds) {
    if (!explain) {
      return;
    }
    for (int round = 0; round < rounds.size(); round++) {
      String prefix = "Round " + (round + 1) + ": ";
      rounds.get(round).forEach((unit, cause) -> log.info(prefix + relative(unit) + ": " + cause));
    }
  }

  private Path relative(Path unit) {
    return unit.startsWith(projectDirectory) ? projectDirectory.relativize(unit) : unit;
  }

  private static String upToDate(int total) {
    return total == 0 ? "No sources to compile" : "Up to date: " + sources(total);
  }

  /** What was compiled; a change that reaches nothing is for users the same as none. */
  private static String summary(Outcome.Compiled compiled) {
    Map<Path, Cause> first = new LinkedHashMap<>();
    compiled.rounds().forEach(round -> round.forEach(first::putIfAbsent));
    if (first.isEmpty() && compiled.deleted().isEmpty()) {
      return upToDate(compiled.total());
    }
    String details =
        first.values().stream()
            .map(OutcomeReporter::word)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", ", " (", ")"));
    return String.format(
        Locale.ROOT,
        "Compiled %,d of %s in %s%s",
        first.size(),
        sources(compiled.total()),
        seconds(compiled.duration()),
        details.equals(" ()") ? "" : details);
  }

  /** How a cause is counted; nothing for a full rebuild, whose reason is in the log already. */
  private static String word(Cause cause) {
    if (cause instanceof Cause.SourceChanged changed) {
      return changed.added() ? "added" : "changed";
    }
    if (cause instanceof Cause.ProductMissing) {
      return "missing";
    }
    if (cause instanceof Cause.ProductAltered) {
      return "altered";
    }
    return cause instanceof Cause.Everything ? "" : "reached";
  }

  private static String sources(int total) {
    return String.format(Locale.ROOT, "%,d %s", total, total == 1 ? "source" : "sources");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
  }
}
