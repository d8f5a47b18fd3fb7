package dev.ripple.real;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through releases of real libraries: one short walk, or many with {@code -Pwalk}. */
class ReleaseWalkTest {

  @RegisterExtension final Project project = new Project().option("--release", "11");

  @ParameterizedTest(name = "{0}, seed {1}, {2} files a step")
  @MethodSource("walks")
  void from_release_to_release(String name, long seed, int stepSize) throws IOException {
    ReleaseWalk walk = new ReleaseWalk(project, WalkedLibrary.named(name), seed, stepSize);
    while (walk.nextRelease()) {
      WalkReport.keep(walk.result(), walk.inVain());
    }

    System.out.println(walk.result());
  }

  @AfterAll
  static void report() throws IOException {
    Optional<String> page = property("walk.report");
    if (page.isPresent()) {
      WalkReport.write(Path.of(page.get()));
    }
  }

  static Stream<Arguments> walks() {
    return property("walk.libraries")
        .map(
            names ->
                Arrays.stream(names.split(",")).flatMap(name -> walks(WalkedLibrary.named(name))))
        .orElse(Stream.of(Arguments.of("commons-lang3", 1L, 12)));
  }

  private static Stream<Arguments> walks(WalkedLibrary library) {
    List<Integer> sizes =
        property("walk.step.sizes").map(ReleaseWalkTest::numbers).orElse(library.stepSizes());
    return numbers(System.getProperty("walk.seeds", "1")).stream()
        .flatMap(
            seed -> sizes.stream().map(size -> Arguments.of(library.name(), (long) seed, size)));
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isEmpty());
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }
}
