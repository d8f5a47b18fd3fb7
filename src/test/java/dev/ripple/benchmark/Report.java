package dev.ripple.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** The results as a page of documentation. */
final class Report {

  private final StringBuilder text = new StringBuilder();

  Report(int runs, List<Results> all, String chart) {
    text.append(introduction(runs, chart));
    all.forEach(this::add);
    text.append(new Scaling(all).text());
  }

  private static String introduction(int runs, String chart) {
    return """
        # Benchmarks

        Written by `mvn -Pbenchmark verify`: whole builds (`mvn compile`, the process from start to end, a new Maven each
        time, offline) by Ripple %s, a plugin with extensions, and by others. All build the same
        sources, in turn, with the same edits. Times are medians of %d builds, with the shortest and the longest; after
        × stands the ratio to %s, then how many units were compiled as far as
        the log tells. After each build the class files of Ripple are compared with those of maven-compiler-plugin 3, and
        those of all others with a clean build of their own; where they are not the same, the table says so.

        Ripple compiles in a worker that is *kept* from build to build (the default where people work), in one that the
        build *starts* (the default in CI), and without one (`-Dripple.worker=none`).

        Measured on %s: %d cores, %s, Java %s (%s), %s %s.

        ![Medians of all builds](%s)
        """
        .formatted(
            System.getProperty("it.version"),
            runs,
            Compiler.MCP3,
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            Maven.CURRENT.version(),
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            chart);
  }

  private void add(Results results) {
    Input input = results.input();
    String titles = row(results.compilers().stream().map(Compiler::toString).toList());
    String lines = results.compilers().stream().map(any -> "---:|").collect(Collectors.joining());
    text.append("\n## %s\n\n".formatted(input.name()));
    text.append(
        "The hub is `%s`.\n\n".formatted(input.edits().hub().replaceAll(".*main/java/", "")));
    text.append("| what happened |%s aim |\n|---|%s---|\n".formatted(titles, lines));
    for (Scenario scenario : results.scenarios()) {
      String cells =
          row(results.compilers().stream().map(by -> build(results, scenario, by)).toList());
      text.append("| %s |%s %s |\n".formatted(scenario, cells, aims(results, scenario)));
    }
    text.append("\nThe goals that compile alone, by Maven's log:\n\n");
    text.append("| what happened |%s\n|---|%s\n".formatted(titles, lines));
    for (Scenario scenario : results.scenarios()) {
      String cells =
          row(results.compilers().stream().map(by -> step(results, scenario, by)).toList());
      text.append("| %s |%s\n".formatted(scenario, cells));
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining());
  }

  private static String build(Results results, Scenario scenario, Compiler compiler) {
    Measurement measurement = results.of(scenario, compiler);
    double reference = results.seconds(scenario, Compiler.MCP3);
    return "%.2f s (%.2f–%.2f) × %.2f, %,d%s"
        .formatted(
            measurement.medianSeconds(),
            measurement.minimumSeconds(),
            measurement.maximumSeconds(),
            measurement.medianSeconds() / reference,
            measurement.units(),
            measurement.fault().map(fault -> "; **wrong**: " + fault).orElse(""));
  }

  private static String step(Results results, Scenario scenario, Compiler compiler) {
    return "%.2f s".formatted(results.of(scenario, compiler).medianStepSeconds());
  }

  /** What was to be reached, what was, and who did better. */
  private static String aims(Results results, Scenario scenario) {
    String aims =
        scenario.aims(results.input()).stream()
            .filter(aim -> Double.isFinite(aim.ratio()))
            .filter(aim -> results.has(scenario, aim.compiler()))
            .filter(aim -> results.has(aim.reference(), Compiler.MCP3))
            .map(aim -> aim(results, scenario, aim))
            .collect(Collectors.joining("; "));
    String faster =
        results
            .faster(scenario)
            .map(compiler -> "%sfaster: %s".formatted(aims.isEmpty() ? "" : "; ", compiler))
            .orElse("");
    return aims + faster;
  }

  private static String aim(Results results, Scenario scenario, Aim aim) {
    double ratio =
        results.seconds(scenario, aim.compiler()) / results.seconds(aim.reference(), Compiler.MCP3);
    return "%s at most %.2f%s: %.2f%s"
        .formatted(
            aim.compiler().id(),
            aim.ratio(),
            aim.reference() == scenario ? "" : " of the time where " + aim.reference(),
            ratio,
            ratio > aim.ratio() ? ", **missed**" : "");
  }

  String text() {
    return text.toString();
  }
}
