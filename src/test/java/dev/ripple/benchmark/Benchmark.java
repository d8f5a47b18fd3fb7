package dev.ripple.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Compares whole builds by Ripple with those by other compilers: the same sources, the same edits,
 * in turn. Writes a page and a chart; fails if class files of Ripple are wrong.
 */
public final class Benchmark {

  private static final int RUNS = Integer.getInteger("benchmark.runs");

  private final PrintStream out = System.out;
  private final Set<Compiler> compilers =
      Compiler.named(System.getProperty("benchmark.contenders"));
  private final List<Scenario> scenarios =
      Scenario.named(System.getProperty("benchmark.scenarios"));

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException {
    new Benchmark().run();
  }

  private void run() throws IOException {
    List<Results> all = new ArrayList<>();
    for (Input input : Inputs.named(System.getProperty("benchmark.inputs"))) {
      Maven.WORKERS.stop();
      all.add(measure(input));
      write(all);
    }
    Maven.WORKERS.stop();
    requireRight(all);
  }

  private static void write(List<Results> all) throws IOException {
    Path page = Path.of(System.getProperty("benchmark.report"));
    Path chart = page.resolveSibling(page.getFileName().toString().replace(".md", ".svg"));
    Files.writeString(page, new Report(RUNS, all, chart.getFileName().toString()).text());
    Files.writeString(chart, new Chart(all).text());
  }

  private Results measure(Input input) {
    List<BenchmarkProject> projects = new ArrayList<>();
    for (Compiler compiler : compilers) {
      out.println(input.name() + ": the first build by " + compiler);
      BenchmarkProject project = new BenchmarkProject(input, compiler);
      Maven.Result result = project.buildAnew();
      if (result.success()) {
        projects.add(project);
      } else if (compiler.isRipple() || compiler == Compiler.MCP3) {
        throw new IllegalStateException(result.log().toString());
      } else {
        out.println(result.log());
      }
    }
    Results results =
        new Results(input, projects.stream().map(BenchmarkProject::compiler).toList());
    for (int run = 1; run <= RUNS; run++) {
      for (Scenario scenario : scenarios) {
        if (scenario.appliesTo(input)) {
          out.println(input.name() + ", run " + run + " of " + RUNS + ": " + scenario);
          measure(scenario, run, projects, results);
        }
      }
    }
    return results;
  }

  /** Speed is worth nothing if the result is another one. */
  private void measure(
      Scenario scenario, int run, List<BenchmarkProject> projects, Results results) {
    ClassFiles expected = new ClassFiles(Collections.emptySortedMap());
    for (BenchmarkProject project : projects) {
      Measurement measurement = results.of(scenario, project.compiler());
      scenario.prepare(project, run);
      project.measure(measurement);
      out.printf("  %s: %.2f s%n", project.compiler(), measurement.medianSeconds());
      ClassFiles actual = project.classes();
      if (project.compiler() == Compiler.MCP3) {
        expected = actual;
      } else if (project.compiler().isRipple()) {
        actual.differenceFrom(expected).ifPresent(measurement::fail);
      } else {
        project.buildAnew();
        actual.differenceFrom(project.classes()).ifPresent(measurement::fail);
      }
      if (measurement.fault().isPresent()) {
        out.println("  " + measurement.fault().get());
        project.buildAnew();
      }
    }
  }

  private static void requireRight(List<Results> all) {
    for (Results results : all) {
      for (Scenario scenario : results.scenarios()) {
        for (Compiler compiler : results.compilers()) {
          Measurement measurement = results.of(scenario, compiler);
          if (compiler.isRipple() && measurement.fault().isPresent()) {
            throw new IllegalStateException(
                results.input().name()
                    + ", "
                    + scenario
                    + ", "
                    + compiler
                    + ": "
                    + measurement.fault().get());
          }
        }
      }
    }
  }
}
