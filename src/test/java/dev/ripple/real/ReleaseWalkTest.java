package dev.ripple.real;

import dev.ripple.testing.Project;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through releases of real libraries: one short walk, or many with {@code -Pwalk}. */
class ReleaseWalkTest {

  private static final List<String> COMMONS_LANG3 =
      List.of("3.12.0", "3.13.0", "3.14.0", "3.15.0", "3.16.0", "3.17.0");

  @RegisterExtension final Project project = new Project().option("--release", "11");

  @ParameterizedTest(name = "seed {0}, {1} files a step")
  @MethodSource("walks")
  void from_release_to_release_of_commons_lang3(long seed, int stepSize) {
    List<Path> releases =
        COMMONS_LANG3.stream()
            .map(version -> Path.of("target/real/commons-lang3-" + version))
            .toList();

    System.out.println(new ReleaseWalk(project, releases, seed, stepSize).walk());
  }

  static Stream<Arguments> walks() {
    return numbers("walk.seeds", "1")
        .flatMap(
            seed -> numbers("walk.step.sizes", "12").map(size -> Arguments.of((long) seed, size)));
  }

  private static Stream<Integer> numbers(String property, String standard) {
    return Arrays.stream(System.getProperty(property, standard).split(",")).map(Integer::valueOf);
  }
}
