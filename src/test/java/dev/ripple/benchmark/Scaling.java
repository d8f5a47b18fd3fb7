package dev.ripple.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares edits of a large generated project with the same edits of a small one. */
record Scaling(List<Results> all) {

  private static final double AIM = 2;

  /** Nothing if not both were measured. */
  String text() {
    Optional<Results> small = results("synthetic-500");
    Optional<Results> large = results("synthetic-10000");
    if (small.isEmpty() || large.isEmpty()) {
      return "";
    }
    return """

        ## What the size of a project costs

        Time in the project of 10,000 units by that in the one of 500, which is to be at most %.0f after an edit.

        | what happened |%s
        |---|%s
        %s"""
        .formatted(
            AIM,
            each(small.get(), Compiler::toString),
            each(small.get(), any -> "---:"),
            small.get().scenarios().stream()
                .map(scenario -> row(scenario, small.get(), large.get()))
                .collect(Collectors.joining()));
  }

  private static String row(Scenario scenario, Results small, Results large) {
    return "| %s |%s\n"
        .formatted(
            scenario,
            each(
                small,
                compiler ->
                    "%.2f"
                        .formatted(
                            large.seconds(scenario, compiler)
                                / small.seconds(scenario, compiler))));
  }

  private static String each(Results results, Function<Compiler, String> cell) {
    Stream<Compiler> compilers = results.compilers().stream();
    return compilers.map(cell).map(text -> " " + text + " |").collect(Collectors.joining());
  }

  private Optional<Results> results(String name) {
    return all.stream().filter(results -> results.input().name().equals(name)).findFirst();
  }
}
