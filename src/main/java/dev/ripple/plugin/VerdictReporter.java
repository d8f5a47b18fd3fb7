package dev.ripple.plugin;

import dev.ripple.verify.Difference;
import dev.ripple.verify.Verdict;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells what a verification found.
 *
 * @param projectDirectory what names of files are relative to
 * @param archive where the evidence is if there are differences
 */
record VerdictReporter(Log log, Path projectDirectory, Path archive) {

  /** More than these are in the archive only. */
  private static final int MOST_SHOWN = 50;

  private static final String HOW = "mvn test-compile ripple:verify";

  void report(Verdict verdict) throws MojoFailureException {
    verdict
        .notBuilt()
        .forEach(execution -> log.warn(execution + " has not been built yet, and is left out."));
    if (!verdict.changedByOthers().isEmpty()) {
      log.info(
          "Changed by another tool after Ripple wrote it, and compared as Ripple wrote it: "
              + names(verdict.changedByOthers()));
    }
    if (!verdict.unsteady().isEmpty()) {
      log.warn(
          "Not the same in two clean builds, so that nothing can be said: "
              + names(verdict.unsteady()));
    }
    if (!verdict.differences().isEmpty()) {
      fail(verdict);
    }
    if (verdict.compared() == 0 && !verdict.notBuilt().isEmpty()) {
      throw new MojoFailureException(
          "There is nothing to verify, since Ripple has not built this module yet. Build first: "
              + HOW);
    }
    log.info(
        verdict.compared() == 0
            ? "No sources to verify"
            : "Verified " + count(verdict.compared(), "file") + ": a clean build gives the same");
  }

  private void fail(Verdict verdict) throws MojoFailureException {
    verdict.differences().stream().limit(MOST_SHOWN).forEach(this::show);
    if (verdict.differences().size() > MOST_SHOWN) {
      log.error("... and " + (verdict.differences().size() - MOST_SHOWN) + " more");
    }
    verdict
        .outdated()
        .forEach(
            (execution, reason) ->
                log.warn(
                    execution
                        + " is not up to date, which may explain it: "
                        + reason
                        + ". Build first: "
                        + HOW));
    log.error("What is needed to reproduce this is in " + relative(archive));
    throw new MojoFailureException(
        count(verdict.differences().size(), "difference") + " from a clean build");
  }

  private void show(Difference difference) {
    String subject = difference.file().map(file -> relative(file) + " ").orElse("");
    log.error(subject + difference.detail());
    String from = difference.file().isPresent() ? difference.unit().map(this::from).orElse("") : "";
    String history = difference.history().orElse("");
    String more = from + (from.isEmpty() || history.isEmpty() ? "" : ", ") + history;
    if (!more.isEmpty()) {
      log.error("  " + more);
    }
  }

  private String from(Path unit) {
    return "from " + relative(unit);
  }

  private String names(Collection<Path> files) {
    int shown = 3;
    String names =
        files.stream().limit(shown).map(this::relative).collect(Collectors.joining(", "));
    return files.size() > shown ? names + " and " + (files.size() - shown) + " more" : names;
  }

  private String relative(Path file) {
    return (file.startsWith(projectDirectory) ? projectDirectory.relativize(file) : file)
        .toString();
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
