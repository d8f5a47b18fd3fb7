package dev.ripple.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The results as a page of documentation. */
final class Report {

  private final StringBuilder text = new StringBuilder();

  Report(int runs) {
    text.append(
        """
        # Benchmarks

        Written by `mvn -Pbenchmark verify`: whole builds (`mvn compile`, the process from start to end, a new JVM each
        time, offline) of well-known libraries by %s, switched on in `.mvn/extensions.xml`, and by
        %s. Both build the same sources, in turn, with the same edits; times are medians of %d
        builds. After each build the class files of both are compared and have to be the same.

        Measured on %s: %d cores, %s, Java %s (%s), %s %s.
        """
            .formatted(
                Compiler.RIPPLE,
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

        | what happened | maven-compiler-plugin | units | Ripple | units | ratio | aim |
        |---|---:|---:|---:|---:|---:|---|
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
    Measurement ripple = result.get(Compiler.RIPPLE);
    double ratio = ripple.medianSeconds() / maven.medianSeconds();
    double target = scenario.target(library);
    String aim = Double.isNaN(target) ? "" : "at most %.2f".formatted(target);
    if (scenario.reference() != scenario) {
      double reference =
          results.get(scenario.reference()).get(Compiler.MAVEN_COMPILER_PLUGIN).medianSeconds();
      aim +=
          " of its time where %s; here %.2f"
              .formatted(scenario.reference(), ripple.medianSeconds() / reference);
    }
    return "| %s | %.2f s | %,d | %.2f s | %,d | %.2f | %s |\n"
        .formatted(
            scenario,
            maven.medianSeconds(),
            maven.units(),
            ripple.medianSeconds(),
            ripple.units(),
            ratio,
            aim);
  }

  String text() {
    return text.toString();
  }
}
