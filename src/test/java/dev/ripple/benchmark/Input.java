package dev.ripple.benchmark;

import dev.ripple.testing.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What is built, and where it is edited.
 *
 * @param name what it is called in the report and by who chooses it
 * @param modules in the order in which Maven builds them
 * @param dependencies what all modules are compiled against, as {@code group:artifact:version}
 * @param sources by path in the project
 * @param otherRelease the sources of a neighbouring release, if there is one
 * @param edits all in the first module
 */
record Input(
    String name,
    List<Module> modules,
    List<String> dependencies,
    Supplier<FileTree> sources,
    Optional<Supplier<FileTree>> otherRelease,
    Edits edits,
    Aims aims) {

  /**
   * A Maven module.
   *
   * @param directory in the project; empty if the project is the module
   * @param dependencies names of other modules
   */
  record Module(String directory, List<String> dependencies) {
    String artifact() {
      return directory.isEmpty() ? "project" : directory;
    }
  }

  private static final List<Module> SINGLE = List.of(new Module("", List.of()));
  private static final Path JARS = Path.of("target/real/sources");

  /** Two releases of a library. */
  static Input library(
      String artifact,
      String version,
      String otherVersion,
      List<String> dependencies,
      Edits edits,
      Aims aims) {
    return new Input(
        artifact + "-" + version,
        SINGLE,
        dependencies,
        () -> release(artifact, version),
        Optional.of(() -> release(artifact, otherVersion)),
        edits,
        aims);
  }

  /** A module of some hundred or thousand generated units. */
  static Input synthetic(int units) {
    return new Input(
        "synthetic-" + units,
        SINGLE,
        List.of(),
        () -> Synthetic.module(units / Synthetic.UNITS_PER_PACKAGE),
        Optional.empty(),
        Synthetic.edits(""),
        Aims.NONE);
  }

  /** Modules of a hundred generated units, all of which need the first one. */
  static Input reactor(int modules) {
    return new Input(
        "reactor-" + modules,
        IntStream.range(0, modules).mapToObj(Input::reactorModule).toList(),
        List.of(),
        () -> Synthetic.reactor(modules),
        Optional.empty(),
        Synthetic.edits(Synthetic.moduleName(0) + "/"),
        Aims.NONE);
  }

  boolean isReactor() {
    return modules.size() > 1;
  }

  private static Module reactorModule(int number) {
    List<String> dependencies = new ArrayList<>();
    if (number > 0) {
      dependencies.add(Synthetic.moduleName(Synthetic.parent(number)));
    }
    return new Module(Synthetic.moduleName(number), dependencies);
  }

  private static FileTree release(String artifact, String version) {
    SortedMap<String, FileTree.Content> files = new TreeMap<>();
    FileTree.ofJar(JARS.resolve(artifact + "-" + version + "-sources.jar"), Input::isSource)
        .files()
        .forEach((path, content) -> files.put(Edits.ROOT + path, content));
    return new FileTree(files);
  }

  private static boolean isSource(String path) {
    return path.endsWith(".java")
        && !path.endsWith("module-info.java")
        && !path.startsWith("META-INF/");
  }
}
