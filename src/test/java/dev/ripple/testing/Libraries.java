package dev.ripple.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class, module and processor path of a project. */
final class Libraries {

  /** Where an entry of the class path names its annotation processors. */
  static final String PROCESSORS = "META-INF/services/javax.annotation.processing.Processor";

  private final Path directory;
  private final Path output;
  private final Map<String, Path> locations = new HashMap<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<Path> modulePath = new ArrayList<>();
  private final List<Path> processorPath = new ArrayList<>();

  /**
   * A class path with the output directory on it.
   *
   * @param directory where libraries go
   */
  Libraries(Path directory, Path output) {
    this.directory = directory;
    this.output = output;
    classPath.add(output);
  }

  List<Path> classPath() {
    return classPath;
  }

  List<Path> modulePath() {
    return modulePath;
  }

  Optional<List<Path>> processorPath() {
    return processorPath.isEmpty() ? Optional.empty() : Optional.of(processorPath);
  }

  /** Compiles sources to an entry of the class path, or replaces that entry where it is. */
  void addClasses(String name, String fileName, List<String> sources) {
    Path location = directory.resolve(fileName);
    Library.at(location).fill(Library.compile(sources, others(classPath, location), List.of("-g")));
    add(name, location, classPath);
  }

  /** Adds the jars of a directory, under their file names. */
  void addJars(Path jars) {
    try (Stream<Path> files = Files.list(jars)) {
      files.sorted().forEach(jar -> add(jar.getFileName().toString(), jar, classPath));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a jar that contains nothing, and refers to others, which need not be there. */
  void addReferring(String name, List<String> others) {
    Path location = directory.resolve(name + ".jar");
    String files = others.stream().map(other -> " " + other + ".jar").collect(joining());
    String manifest = "Manifest-Version: 1.0\nClass-Path:" + files + "\n";
    Library.at(location)
        .fill(Map.of("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8)));
    add(name, location, classPath);
  }

  /** Compiles sources to an entry of the module path, or replaces that entry where it is. */
  void addModule(String name, List<String> sources) {
    Path location = directory.resolve(name + ".jar");
    Library.at(location).fill(Library.compile(sources, List.of(), List.of("-g")));
    add(name, location, modulePath);
  }

  /** Compiles an annotation processor to an entry of the processor path. */
  void addProcessor(String className, String source) {
    Path location = directory.resolve(className + ".jar");
    Map<String, byte[]> files =
        new TreeMap<>(Library.compile(List.of(source), List.of(), List.of("-g", "-proc:none")));
    files.put(PROCESSORS, className.getBytes(StandardCharsets.UTF_8));
    Library.at(location).fill(files);
    add(className, location, processorPath);
  }

  private void add(String name, Path location, List<Path> path) {
    locations.put(name, location);
    if (!path.contains(location)) {
      path.add(location);
    }
  }

  private static List<Path> others(List<Path> path, Path one) {
    return path.stream().filter(entry -> !entry.equals(one)).toList();
  }

  void remove(String name) {
    classPath.remove(location(name));
  }

  /** Makes the class path the output directory and these entries. */
  void order(String... names) {
    classPath.clear();
    classPath.add(output);
    for (String name : names) {
      classPath.add(location(name));
    }
  }

  private Path location(String name) {
    return Objects.requireNonNull(locations.get(name), name);
  }
}
