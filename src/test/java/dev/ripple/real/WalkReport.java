package dev.ripple.real;

import dev.ripple.real.WalkResult.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the results of walks below {@code target/walks}, one file each, and makes a page of
 * documentation of them.
 */
final class WalkReport {

  private static final Path RESULTS = Path.of("target/walks");

  private WalkReport() {}

  /**
   * Keeps a result, of the whole walk or of the releases so far, and the causes for which units
   * were compiled in vain.
   */
  static void keep(WalkResult result, SortedMap<String, Integer> inVain) throws IOException {
    Files.createDirectories(RESULTS);
    List<String> lines = new ArrayList<>(List.of(result.line()));
    inVain.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(cause -> lines.add(cause.getValue() + " in vain: " + cause.getKey()));
    String name = result.library() + "-" + result.seed() + "-" + result.stepSize();
    Files.write(RESULTS.resolve(name + ".txt"), lines);
  }

  /** Writes the page from all results that were kept. */
  static void write(Path page) throws IOException {
    List<WalkResult> results = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESULTS)) {
      for (Path file : files.sorted().toList()) {
        results.add(WalkResult.parse(Files.readAllLines(file).get(0)));
      }
    }
    StringBuilder text = new StringBuilder(introduction());
    text.append(
        """
        | library | what it is like | seeds | files a step | releases walked to | steps | that compile | units edited | compiled | got other classes | ratio | got other warnings only |
        |---|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """);
    for (WalkedLibrary library : WalkedLibrary.ALL) {
      List<WalkResult> walks = of(library, results);
      if (!walks.isEmpty()) {
        text.append(row(library, walks));
      }
    }
    text.append(comparison());
    for (WalkedLibrary library : WalkedLibrary.ALL) {
      List<WalkResult> walks = of(library, results);
      if (!walks.isEmpty()) {
        text.append(comparisonRow(library, sum(walks)));
      }
    }
    Files.writeString(page, text);
  }

  private static List<WalkResult> of(WalkedLibrary library, List<WalkResult> results) {
    return results.stream().filter(result -> result.library().equals(library.name())).toList();
  }

  private static WalkResult sum(List<WalkResult> walks) {
    WalkResult sum = new WalkResult(walks.get(0).library(), 0, 0);
    walks.forEach(sum::addAll);
    return sum;
  }

  private static String introduction() {
    return """
        # Release walks

        Written by `mvn -Pwalk test`: a project is led from release to release of a library, a few files at a time in random
        order, and compiled after each step. Each compile is held against a clean javac of the same tree, with `-Xlint:all`:
        both succeed or both fail, class files and warnings are the same, no error is shown that a clean build would not
        show. One difference ends the walk and the build. There is none in the walks below.

        Walked on %s: %d cores, Java %s (%s), %s %s. `-Dwalk.libraries=jsoup,guava`, `-Dwalk.seeds=4,5` and
        `-Dwalk.step.sizes=8` choose other walks (a size of 1000 goes to a release in one step). The page is made of all
        results in `target/walks`, where each walk leaves its own, release by release.

        Steps that do not compile change nothing, so that the next one that does has their edits as well. Units are counted
        over the steps that compile, without the first build of each walk. *Got other classes* are the units that no tool
        could leave out: a class file of theirs has other bytes. The ratio is *compiled* by that number; at most 1.20 is the
        aim. Units that only *got other warnings* had to be compiled as well, but count against the ratio.

        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String comparison() {
    return """

        ## What rules that know classes would compile

        On the same steps. The rules are modelled from the class files before and after each step (`ClassLevelRules`), the
        tools were not run; where a model leaves something out, its tool would compile more.

        - **Class level**: if something of a class changed that is not private, all units that refer to the class or to a
          subclass of it, and so on for those. This is what Zinc does with Java sources. It compiles more beyond half of the
          module (then everything); that is left out.
        - **Name hashing**: of those units the ones that have one of the changed names in their constant pool, and all
          subclasses. Zinc does this with Scala sources only.
        - **Gradle**: all units that refer to a class of an edited unit, whatever changed in it, and those that refer to
          these where the reference is not in a private member or a body. Gradle knows uses of constants as well, of which
          class files have no trace; they are left out.

        Each counts the units whose sources have other bytes, as these tools do, comments included. None of them sees
        everything that javac does: a new class that hides another one, for instance, reaches no unit by these rules.

        | library | needed | Ripple | class level | name hashing | Gradle |
        |---|---:|---:|---:|---:|---:|
        """;
  }

  private static String row(WalkedLibrary library, List<WalkResult> walks) {
    WalkResult sum = sum(walks);
    return "| %s | %s | %s | %s | %,d | %,d | %,d | %,d | %,d | %,d | %.2f | %,d |\n"
        .formatted(
            library.name(),
            library.style(),
            distinct(walks, WalkResult::seed),
            distinct(walks, walk -> (long) walk.stepSize()),
            sum.get(Count.RELEASES),
            sum.get(Count.STEPS),
            sum.get(Count.STEPS) - sum.get(Count.FAILING),
            sum.get(Count.EDITED),
            sum.get(Count.COMPILED),
            sum.get(Count.OTHER_CLASSES),
            sum.ratio(Count.COMPILED),
            sum.get(Count.OTHER_WARNINGS_ONLY));
  }

  private static String distinct(List<WalkResult> walks, ToLongFunction<WalkResult> number) {
    return walks.stream()
        .mapToLong(number)
        .distinct()
        .sorted()
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", "));
  }

  private static String comparisonRow(WalkedLibrary library, WalkResult sum) {
    return "| %s | %,d | %s | %s | %s | %s |\n"
        .formatted(
            library.name(),
            sum.get(Count.OTHER_CLASSES),
            cell(sum, Count.COMPILED),
            cell(sum, Count.CLASS_LEVEL),
            cell(sum, Count.NAME_HASHING),
            cell(sum, Count.GRADLE));
  }

  private static String cell(WalkResult sum, Count what) {
    return "%,d (%.2f)".formatted(sum.get(what), sum.ratio(what));
  }
}
