package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The log lines that the documentation shows are such as {@link OutcomeReporter} writes. */
class DocumentedLogTest {

  private static final Pattern COMPILED =
      Pattern.compile("Compiled (\\d+) of (\\d+) sources? in (\\d+)\\.(\\d\\d) s(?: \\((.*)\\))?");
  private static final Pattern COUNT = Pattern.compile("(\\d+) (\\w+)");
  private static final Pattern UP_TO_DATE = Pattern.compile("Up to date: (\\d+) sources?");
  private static final Pattern ROUND = Pattern.compile("Round (\\d+): (\\S+): (.*)");
  private static final Path PROJECT = Path.of("/p");

  @Test
  void summaries_and_explanations_have_the_form_of_the_reporter() throws Exception {
    List<String> shown = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (String line : linesOfRipple()) {
      String text = line.substring("[INFO] ".length());
      Matcher round = ROUND.matcher(text);
      shown.add(line);
      written.add(
          round.matches()
              ? reported(explained(round), true).get(0)
              : reported(outcome(text), false).get(0));
    }
    assertFalse(shown.isEmpty());
    assertEquals(String.join("\n", shown), String.join("\n", written));
  }

  private static List<String> linesOfRipple() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String page : List.of("README.md", "docs/incremental-compilation.md")) {
      Files.readAllLines(Path.of(page)).stream()
          .filter(line -> line.matches("\\[INFO] (Compiled|Up to date|Round) .*"))
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<String> reported(Outcome outcome, boolean explain) throws Exception {
    LoggedLines log = new LoggedLines();
    new OutcomeReporter(log, PROJECT, true, explain).report(outcome);
    return log.lines();
  }

  private static Outcome outcome(String text) {
    Matcher upToDate = UP_TO_DATE.matcher(text);
    if (upToDate.matches()) {
      return new Outcome.UpToDate(Integer.parseInt(upToDate.group(1)), List.of());
    }
    Matcher compiled = COMPILED.matcher(text);
    if (!compiled.matches()) {
      throw new AssertionError(text);
    }
    Duration duration =
        Duration.ofSeconds(Long.parseLong(compiled.group(3)))
            .plusMillis(10 * Long.parseLong(compiled.group(4)));
    return compiled(Integer.parseInt(compiled.group(2)), units(compiled), duration);
  }

  private static SortedMap<Path, Cause> units(Matcher compiled) {
    SortedMap<Path, Cause> units = new TreeMap<>();
    if (compiled.group(5) != null) {
      Matcher count = COUNT.matcher(compiled.group(5));
      while (count.find()) {
        add(units, Integer.parseInt(count.group(1)), cause(count.group(2)));
      }
    }
    int others = Integer.parseInt(compiled.group(1)) - units.size();
    add(units, others, new Cause.Everything("told elsewhere"));
    return units;
  }

  private static void add(SortedMap<Path, Cause> units, int count, Cause cause) {
    for (int i = 0; i < count; i++) {
      units.put(PROJECT.resolve("Unit" + units.size() + ".java"), cause);
    }
  }

  private static Cause cause(String word) {
    return switch (word) {
      case "added" -> new Cause.SourceChanged(true);
      case "changed" -> new Cause.SourceChanged(false);
      case "missing" -> new Cause.ProductMissing(new ClassName("A"));
      case "altered" -> new Cause.ProductAltered(new ClassName("A"));
      default -> new Cause.SameClass(new ClassName("A"));
    };
  }

  private static Outcome explained(Matcher round) {
    List<SortedMap<Path, Cause>> rounds = new ArrayList<>();
    while (rounds.size() < Integer.parseInt(round.group(1))) {
      rounds.add(new TreeMap<>());
    }
    Cause cause =
        round.group(3).equals("changed")
            ? new Cause.SourceChanged(false)
            : factChanged(round.group(3));
    rounds.get(rounds.size() - 1).put(PROJECT.resolve(round.group(2)), cause);
    return compiled(1, rounds, Duration.ZERO);
  }

  private static Cause factChanged(String text) {
    String fact = text.substring(0, text.indexOf(' '));
    ClassName where = new ClassName(fact.substring(0, fact.lastIndexOf('.')));
    return new Cause.FactChanged(
        where, fact.substring(fact.lastIndexOf('.') + 1), Cause.FactChanged.Change.CHANGED, where);
  }

  private static Outcome compiled(int total, SortedMap<Path, Cause> units, Duration duration) {
    return compiled(total, List.of(units), duration);
  }

  private static Outcome compiled(
      int total, List<SortedMap<Path, Cause>> rounds, Duration duration) {
    return new Outcome.Compiled(total, rounds, List.of(), List.of(), List.of(), duration);
  }
}
