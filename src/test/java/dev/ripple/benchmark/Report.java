package dev.ripple.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as a page of documentation. */
final class Report {

  private final StringBuilder text = new StringBuilder();

  Report(int runs) {
    text.append(
        """
        # Benchmarks

        Written by `mvn -Pbenchmark verify`: whole builds (`mvn compile`, the process from start to end, a new Maven each
        time, offline) of well-known libraries by Ripple %s, switched on in `.mvn/extensions.xml`, and by
        %s. All build the same sources, in turn, with the same edits; times are medians of %d
        builds, ratios are to maven-compiler-plugin. After each build the class files of all are compared and have to be
        the same.

        Ripple compiles in a worker that is *kept* from build to build (the default where people work), in one that the
        build *starts* (the default in CI), and in *Maven* itself (`-Dripple.worker=none`).

        Measured on %s: %d cores, %s, Java %s (%s), %s %s.
        """
            .formatted(
                System.getProperty("it.version"),
                Compiler.MAVEN_COMPILER_PLUGIN,
                runs,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Maven.version(),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
  }

  void add(Library library, Map<Scenario, Map<Compiler, Measurement>> results) {
    text.append(
        """

        ## %s

        Edits are made in `%s`.

        | what happened | maven-compiler-plugin | units | Ripple: kept | ratio | starts | ratio | Maven | ratio | units | aim |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
        """
            .formatted(library.name(), library.hub()));
    results.forEach((scenario, result) -> text.append(row(library, scenario, result, results)));
  }

  private static String row(
      Library library,
      Scenario scenario,
      Map<Compiler, Measurement> result,
      Map<Scenario, Map<Compiler, Measurement>> results) {
    Measurement maven = result.get(Compiler.MAVEN_COMPILER_PLUGIN);
    StringBuilder times = new StringBuilder();
    for (Compiler compiler : Compiler.values()) {
      if (compiler.isRipple()) {
        double seconds = result.get(compiler).medianSeconds();
        times.append("%.2f s | %.2f | ".formatted(seconds, seconds / maven.medianSeconds()));
      }
    }
    return "| %s | %.2f s | %,d | %s%,d | %s |\n"
        .formatted(
            scenario,
            maven.medianSeconds(),
            maven.units(),
            times,
            result.get(Compiler.WARM).units(),
            aim(library, scenario, result, results));
  }

  private static String aim(
      Library library,
      Scenario scenario,
      Map<Compiler, Measurement> result,
      Map<Scenario, Map<Compiler, Measurement>> results) {
    double target = scenario.target(library);
    if (Double.isNaN(target)) {
      return "";
    }
    String aim = "at most %.2f".formatted(target);
    if (scenario.reference() == scenario) {
      return aim;
    }
    double reference =
        results.get(scenario.reference()).get(Compiler.MAVEN_COMPILER_PLUGIN).medianSeconds();
    String ratios =
        Arrays.stream(Compiler.values())
            .filter(Compiler::isRipple)
            .map(compiler -> "%.2f".formatted(result.get(compiler).medianSeconds() / reference))
            .collect(Collectors.joining(", "));
    return aim + " of its time where " + scenario.reference() + "; here " + ratios;
  }

  String text() {
    return text.toString();
  }
}
