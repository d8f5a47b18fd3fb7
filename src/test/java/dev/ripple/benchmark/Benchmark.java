package dev.ripple.benchmark;

import dev.ripple.facts.SyntheticParameterNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Compares whole builds by Ripple with those by maven-compiler-plugin: the same sources, the same
 * edits, in turn. Writes {@code docs/benchmarks.md}.
 */
public final class Benchmark {

  private static final int RUNS = Integer.getInteger("benchmark.runs", 5);

  private final PrintStream out = System.out;

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException {
    new Benchmark().run();
  }

  private void run() throws IOException {
    Report report = new Report(RUNS);
    Maven.WORKERS.stop();
    for (Library library : Library.ALL) {
      report.add(library, measure(library));
    }
    Maven.WORKERS.stop();
    Files.writeString(Path.of("docs/benchmarks.md"), report.text());
    out.println(report.text());
  }

  private Map<Scenario, Map<Compiler, Measurement>> measure(Library library) {
    List<BenchmarkProject> projects = new ArrayList<>();
    for (Compiler compiler : Compiler.values()) {
      BenchmarkProject project = new BenchmarkProject(library, compiler);
      project.warmUp();
      projects.add(project);
    }
    Map<Scenario, Map<Compiler, Measurement>> results = new EnumMap<>(Scenario.class);
    for (int run = 1; run <= RUNS; run++) {
      for (Scenario scenario : Scenario.values()) {
        out.println(library.name() + ", run " + run + " of " + RUNS + ": " + scenario);
        Map<Compiler, Measurement> result =
            results.computeIfAbsent(scenario, any -> new EnumMap<>(Compiler.class));
        for (BenchmarkProject project : projects) {
          scenario.prepare(project, run);
          project.measure(result.computeIfAbsent(project.compiler(), any -> new Measurement()));
        }
        for (BenchmarkProject project : projects) {
          requireSameClasses(projects.get(0), project);
        }
      }
    }
    return results;
  }

  /** Speed is worth nothing if the result is another one. */
  private static void requireSameClasses(BenchmarkProject one, BenchmarkProject other) {
    SortedMap<String, byte[]> expected = one.classes();
    SortedMap<String, byte[]> actual = other.classes();
    boolean same =
        expected.keySet().equals(actual.keySet())
            && expected.entrySet().stream()
                .allMatch(
                    file ->
                        SyntheticParameterNames.onlyDifference(
                            file.getValue(), actual.get(file.getKey())));
    if (!same) {
      throw new IllegalStateException("the classes of " + one + " and of " + other + " differ");
    }
  }
}
