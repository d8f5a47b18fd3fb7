package dev.ripple.it;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the language got after the JDK that Ripple is compiled for. */
class PatternsIT {

  private static final int PATTERNS = 21;
  private static final String ORDER = "src/main/java/shop/order/";

  static List<MavenRuntime> runtimes() {
    return Stream.concat(Stream.of(MavenRuntime.current()), MavenRuntime.others().stream())
        .filter(runtime -> Jdks.version(runtime.jdk()).filter(v -> v >= PATTERNS).isPresent())
        .limit(1)
        .toList();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("runtimes")
  void components_that_change_places_reach_patterns_of_the_record(MavenRuntime runtime) {
    MavenProject project = MavenProject.copy("patterns", "components", runtime);
    project.build("compile").did("Compiled 4 of 4 sources");

    project.replace(ORDER + "Line.java", "String article, int count", "int count, String article");
    project
        .build("compile")
        .did("Compiled 2 of 4 sources")
        .because(
            "Round 1: " + ORDER + "Line.java: changed",
            "Round 2: " + ORDER + "Printer.java: shop.order.Line.<cases> changed");
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("runtimes")
  void a_new_constant_reaches_a_statement_that_switches_over_null(MavenRuntime runtime) {
    MavenProject project = MavenProject.copy("patterns", "constant", runtime);
    project.build("compile").did("Compiled 4 of 4 sources");

    project.replace(ORDER + "State.java", "PAID", "PAID,\n  SENT");
    project.failingBuild("compile").says("does not cover all possible input values");
  }
}
