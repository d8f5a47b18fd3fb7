package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A copy of a project of {@code src/it} that tests edit and build.
 *
 * <p>Every successful build is compared with a clean build of the same sources by
 * maven-compiler-plugin, and a failing build must leave the output as it was.
 *
 * @param maven on what it is built
 * @param directory where the copy is
 */
record MavenProject(MavenRuntime maven, Path directory) {

  /**
   * Copies a project.
   *
   * @param template its directory below {@code src/it}
   * @param name tells this copy from others of the same template
   */
  static MavenProject copy(String template, String name, MavenRuntime maven) {
    Path directory =
        Path.of(System.getProperty("it.workspace"))
            .resolve(template + "-" + name.replaceAll("[^\\w.]+", "-"));
    String version = System.getProperty("it.version");
    Trees.copy(
        Path.of("src/it").resolve(template),
        directory,
        xml -> xml.replace("@project.version@", version));
    // Without one Maven would look further up, and find the settings of the build of Ripple.
    Trees.write(directory.resolve(".mvn/maven.config"), "");
    return new MavenProject(maven, directory);
  }

  /** A copy with all that was built, at another path, and as new as a checkout makes it. */
  MavenProject copiedTo(String name) {
    Path other = directory.resolveSibling(directory.getFileName() + "-" + name);
    Trees.copy(directory, other, UnaryOperator.identity());
    return new MavenProject(maven, other);
  }

  /** Replaces the only occurrence of a text in a file. */
  MavenProject replace(String file, String old, String now) {
    String text = Trees.read(directory.resolve(file));
    assertEquals(2, text.split(Pattern.quote(old), -1).length, old + " in " + file);
    return write(file, text.replace(old, now));
  }

  MavenProject write(String file, String text) {
    Trees.write(directory.resolve(file), text);
    return this;
  }

  MavenProject delete(String file) {
    assertTrue(Files.isRegularFile(directory.resolve(file)), file);
    Trees.delete(directory.resolve(file));
    return this;
  }

  /** The files below a directory of the project. */
  List<Path> files(String below) {
    return Trees.walk(directory.resolve(below)).stream().filter(Files::isRegularFile).toList();
  }

  /** Builds, and compares the output with that of a clean build. */
  MavenBuild build(String... arguments) {
    MavenBuild build = maven.build(directory, List.of(arguments));
    assertTrue(build.success(), build::toString);
    assertEquals(
        CleanBuild.outputs(maven, directory, List.of(arguments)),
        Contents.ofOutputs(directory),
        build::toString);
    return build;
  }

  /** Builds, whatever comes of it. */
  MavenBuild run(String... arguments) {
    return maven.build(directory, List.of(arguments));
  }

  /** Builds, and expects a failure that leaves the output alone. */
  MavenBuild failingBuild(String... arguments) {
    Contents before = Contents.ofOutputs(directory);
    MavenBuild build = maven.build(directory, List.of(arguments));
    assertFalse(build.success(), build::toString);
    assertEquals(before, Contents.ofOutputs(directory), build::toString);
    return build;
  }
}
