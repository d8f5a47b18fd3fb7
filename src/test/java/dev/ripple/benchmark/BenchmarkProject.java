package dev.ripple.benchmark;

import dev.ripple.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A library as a Maven project of its own, built by one of the compilers. */
final class BenchmarkProject {

  private static final Path WORKSPACE = Path.of("target/benchmark").toAbsolutePath();
  private static final Path REAL = Path.of("target/real");

  private final Library library;
  private final Compiler compiler;
  private final Path directory;
  private final Path sources;

  /** Generates the project. */
  BenchmarkProject(Library library, Compiler compiler) {
    this.library = library;
    this.compiler = compiler;
    this.directory =
        WORKSPACE.resolve(compiler.name().toLowerCase(Locale.ROOT) + "/" + library.name());
    this.sources = directory.resolve("src/main/java");
    FileTree.delete(directory);
    FileTree tree = FileTree.of(REAL.resolve(library.name()));
    tree.copyTo(sources, tree.files().keySet());
    write(directory.resolve("pom.xml"), pom());
    if (compiler.isRipple()) {
      write(directory.resolve(".mvn/extensions.xml"), extensions());
    } else {
      createDirectories(directory.resolve(".mvn"));
    }
  }

  Library library() {
    return library;
  }

  Compiler compiler() {
    return compiler;
  }

  /** Replaces a part of the hub. */
  void edit(String old, String now) {
    Path hub = sources.resolve(library.hub());
    String text = read(hub);
    if (!text.contains(old)) {
      throw new IllegalStateException(hub + " has no '" + old + "'");
    }
    write(hub, text.replace(old, now));
  }

  void deleteTarget() {
    FileTree.delete(directory.resolve("target"));
  }

  void touchSources() {
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that the last build made, by path. */
  SortedMap<String, byte[]> classes() {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    FileTree.of(directory.resolve("target/classes"))
        .files()
        .forEach((path, content) -> classes.put(path, content.bytes()));
    return classes;
  }

  /** Builds once without being measured, and gets from repositories what is needed for that. */
  void warmUp() {
    Maven.build(directory, arguments("compile"));
  }

  /** Builds, and adds what that took. */
  void measure(Measurement measurement) {
    long start = System.nanoTime();
    String log = Maven.build(directory, arguments("-o", "compile"));
    measurement.add(Duration.ofNanos(System.nanoTime() - start), compiler.compiledUnits(log));
  }

  private List<String> arguments(String... goals) {
    List<String> arguments = new ArrayList<>(compiler.arguments());
    arguments.addAll(List.of(goals));
    return arguments;
  }

  @Override
  public String toString() {
    return directory.toString();
  }

  private String pom() {
    String dependencies =
        library.dependencies().stream()
            .map(coordinates -> coordinates.split(":"))
            .map(
                parts ->
                    """
                        <dependency>
                          <groupId>%s</groupId>
                          <artifactId>%s</artifactId>
                          <version>%s</version>
                        </dependency>
                    """
                        .formatted((Object[]) parts))
            .collect(Collectors.joining());
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>dev.ripple.benchmark</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>11</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
        %s  </dependencies>
          <build>
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>%s</version>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.5.0</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
        .formatted(library.name(), dependencies, System.getProperty("benchmark.compiler.version"));
  }

  private static String extensions() {
    return """
        <extensions>
          <extension>
            <groupId>dev.ripple</groupId>
            <artifactId>ripple-maven-plugin</artifactId>
            <version>%s</version>
          </extension>
        </extensions>
        """
        .formatted(System.getProperty("it.version"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
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
