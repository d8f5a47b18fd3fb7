package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A copy of a project of {@code src/it} that tests edit and build.
 *
 * <p>Every successful build is compared with a clean build of the same sources by
 * maven-compiler-plugin, and a failing build must leave the output as it was.
 */
final class MavenProject {

  private static final Path WORKSPACE = Path.of(System.getProperty("it.workspace"));

  /** The POM as it would be without Ripple, for a project whose POM binds the goals of Ripple. */
  private static final String CLEAN_POM = "clean-pom.xml";

  private final MavenRuntime maven;
  private final Path directory;

  /** Outputs of clean builds of the present sources, by Maven's arguments. */
  private final Map<List<String>, Outputs> cleanBuilds = new HashMap<>();

  private MavenProject(MavenRuntime maven, Path directory) {
    this.maven = maven;
    this.directory = directory;
  }

  /**
   * Copies a project.
   *
   * @param template its directory below {@code src/it}
   * @param name tells this copy from others of the same template
   */
  static MavenProject copy(String template, String name, MavenRuntime maven) {
    Path directory = WORKSPACE.resolve(template + "-" + name.replaceAll("[^\\w.]+", "-"));
    delete(directory);
    copy(Path.of("src/it").resolve(template), directory);
    return new MavenProject(maven, directory);
  }

  /** Replaces the only occurrence of a text in a file. */
  MavenProject replace(String file, String old, String now) {
    String text = read(directory.resolve(file));
    assertEquals(2, text.split(Pattern.quote(old), -1).length, old + " in " + file);
    return write(file, text.replace(old, now));
  }

  MavenProject write(String file, String text) {
    cleanBuilds.clear();
    writeText(directory.resolve(file), text);
    return this;
  }

  MavenProject delete(String file) {
    cleanBuilds.clear();
    assertTrue(Files.isRegularFile(directory.resolve(file)), file);
    delete(directory.resolve(file));
    return this;
  }

  /** The files below a directory of the project. */
  List<Path> files(String below) {
    return walk(directory.resolve(below)).filter(Files::isRegularFile).toList();
  }

  Path directory() {
    return directory;
  }

  /**
   * A copy with all that was built, at another path, and every file as new as a checkout makes it.
   */
  MavenProject copiedTo(String name) {
    Path other = directory.resolveSibling(directory.getFileName() + "-" + name);
    delete(other);
    copy(directory, other);
    return new MavenProject(maven, other);
  }

  /** Builds, and compares the output with that of a clean build. */
  MavenBuild build(String... arguments) {
    MavenBuild build = maven(directory, List.of(arguments));
    assertTrue(build.success(), build::toString);
    assertEquals(cleanBuild(List.of(arguments)), Outputs.of(directory), build::toString);
    return build;
  }

  /** Builds, and expects a failure that leaves the output alone. */
  MavenBuild failingBuild(String... arguments) {
    Outputs before = Outputs.of(directory);
    MavenBuild build = maven(directory, List.of(arguments));
    assertFalse(build.success(), build::toString);
    assertEquals(before, Outputs.of(directory), build::toString);
    return build;
  }

  private Outputs cleanBuild(List<String> arguments) {
    return cleanBuilds.computeIfAbsent(
        arguments,
        any -> {
          Path clean = directory.resolveSibling(directory.getFileName() + "-clean");
          delete(clean);
          copy(directory, clean);
          walk(clean)
              .filter(file -> file.endsWith("target"))
              .toList()
              .forEach(MavenProject::delete);
          List<String> original = new ArrayList<>(arguments);
          original.add("-Dripple.enabled=false");
          if (Files.exists(clean.resolve(CLEAN_POM))) {
            original.addAll(List.of("-f", CLEAN_POM));
          }
          MavenBuild build = maven(clean, original);
          assertTrue(build.success(), build::toString);
          build.did();
          return Outputs.of(clean);
        });
  }

  private MavenBuild maven(Path project, List<String> arguments) {
    List<String> output = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.setMavenHome(maven.home().toFile());
    request.setJavaHome(maven.jdk().toFile());
    // Builds of a few classes end before the second compiler would pay.
    request.setMavenOpts("-XX:TieredStopAtLevel=1");
    request.setGlobalSettingsFile(new File("src/it/settings.xml"));
    request.addArg("-Dit.local.repository=" + localRepositoryOfTheBuild());
    request.setLocalRepositoryDirectory(new File(System.getProperty("it.repository")));
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.addArg("-Dripple.explain");
    request.addArgs(arguments);
    request.setOutputHandler(output::add);
    request.setErrorHandler(output::add);
    try {
      return MavenBuild.of(new DefaultInvoker().execute(request).getExitCode(), output);
    } catch (MavenInvocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI localRepositoryOfTheBuild() {
    return Path.of(System.getProperty("it.local.repository")).toUri();
  }

  private static void copy(Path from, Path to) {
    String version = System.getProperty("it.version");
    walk(from)
        .forEach(
            source -> {
              Path target = to.resolve(from.relativize(source).toString());
              try {
                if (Files.isDirectory(source)) {
                  Files.createDirectories(target);
                } else if (source.toString().endsWith(".xml")) {
                  writeText(target, read(source).replace("@project.version@", version));
                } else {
                  Files.copy(source, target);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    createDirectories(to.resolve(".mvn"));
  }

  private static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    walk(tree)
        .sorted(Comparator.reverseOrder())
        .forEach(
            file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Stream<Path> walk(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeText(Path file, String text) {
    createDirectories(file.getParent());
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDirectories(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
