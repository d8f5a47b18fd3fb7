package dev.ripple.real;

import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A library that {@link ReleaseWalk} leads from release to release.
 *
 * @param name its artifact
 * @param style what it is like, in a few words
 * @param versions its releases in order; Maven copies their source jars to {@code
 *     target/real/sources}
 * @param stepSizes for how many files a step it is walked unless told otherwise
 */
record WalkedLibrary(String name, String style, List<String> versions, List<Integer> stepSizes) {

  private static final Path REAL = Path.of("target/real");

  /** All that the long walks lead through, small ones first. */
  static final List<WalkedLibrary> ALL =
      List.of(
          new WalkedLibrary(
              "jsoup",
              "a parser with a tree of its own",
              List.of("1.15.4", "1.16.2", "1.17.2", "1.18.3", "1.19.1", "1.20.1"),
              List.of(6, 20)),
          new WalkedLibrary(
              "joda-time",
              "deep hierarchies of value types",
              List.of("2.9.9", "2.10.14", "2.11.2", "2.12.7", "2.13.1"),
              List.of(12, 40)),
          new WalkedLibrary(
              "commons-lang3",
              "static helpers, large classes",
              List.of("3.12.0", "3.13.0", "3.14.0", "3.15.0", "3.16.0", "3.17.0"),
              List.of(12, 40)),
          new WalkedLibrary(
              "commons-collections4",
              "generic decorators",
              List.of("4.1", "4.2", "4.3", "4.4", "4.5.0"),
              List.of(40, 120)),
          new WalkedLibrary(
              "jackson-databind",
              "frameworks of abstract classes",
              List.of("2.15.4", "2.16.2", "2.17.3", "2.18.2"),
              List.of(12, 40)),
          new WalkedLibrary(
              "guava",
              "heavy generics, nested classes",
              List.of(
                  "32.1.3-jre",
                  "33.0.0-jre",
                  "33.1.0-jre",
                  "33.2.1-jre",
                  "33.3.1-jre",
                  "33.4.0-jre"),
              List.of(20, 60)),
          new WalkedLibrary(
              "bcprov-jdk18on",
              "2,400 files, many interfaces and constants",
              List.of("1.76", "1.77", "1.78.1"),
              List.of(30, 100)));

  /** The library of a name. */
  static WalkedLibrary named(String name) {
    return ALL.stream()
        .filter(library -> library.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The sources of its releases. */
  List<FileTree> releases() {
    return versions.stream()
        .map(version -> REAL.resolve("sources").resolve(name + "-" + version + "-sources.jar"))
        .map(jar -> FileTree.ofJar(jar, WalkedLibrary::isSource))
        .toList();
  }

  private static boolean isSource(String path) {
    return path.endsWith(".java")
        && !path.endsWith("module-info.java")
        && !path.startsWith("META-INF/");
  }

  /** Puts what it is compiled against on a project's class path. */
  Project prepare(Project project) {
    Path jars = REAL.resolve(name + "-class-path");
    return Files.isDirectory(jars) ? project.jars(jars) : project;
  }
}
