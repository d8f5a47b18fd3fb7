package dev.ripple.benchmark;

import dev.ripple.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An input as a Maven project of its own, built by one of the compilers. */
final class BenchmarkProject {

  private static final Path WORKSPACE = Path.of("target/benchmark").toAbsolutePath();

  private final Input input;
  private final Compiler compiler;
  private final Path directory;

  /** Generates the project. */
  BenchmarkProject(Input input, Compiler compiler) {
    this.input = input;
    this.compiler = compiler;
    this.directory = WORKSPACE.resolve(compiler.id() + "/" + input.name());
    FileTree.delete(directory);
    FileTree sources = input.sources().get();
    sources.copyTo(directory, sources.files().keySet());
    Pom pom = new Pom(input, compiler);
    write(directory.resolve("pom.xml"), pom.root());
    if (input.isReactor()) {
      input.modules().forEach(module -> write(of(module).resolve("pom.xml"), pom.of(module)));
    }
    if (compiler.isCoreExtension()) {
      write(directory.resolve(".mvn/extensions.xml"), Pom.extensions());
    } else {
      createDirectories(directory.resolve(".mvn"));
    }
  }

  Input input() {
    return input;
  }

  Compiler compiler() {
    return compiler;
  }

  void edit(Edit edit, int run) {
    Path file = directory.resolve(edit.file());
    write(file, edit.apply(read(file), run));
  }

  void addClass() {
    write(directory.resolve(input.edits().addedFile()), input.edits().addedSource());
  }

  void deleteAddedClass() {
    delete(directory.resolve(input.edits().addedFile()));
  }

  void switchRelease() {
    replaceSources(input.otherRelease().orElseThrow().get());
  }

  void switchBack() {
    replaceSources(input.sources().get());
  }

  /** Writes what is new, as a version control system does, and deletes what is gone. */
  private void replaceSources(FileTree wanted) {
    SortedMap<String, FileTree.Content> present = new TreeMap<>();
    FileTree.of(directory.resolve(Edits.ROOT))
        .files()
        .forEach((path, content) -> present.put(Edits.ROOT + path, content));
    FileTree before = new FileTree(present);
    wanted.copyTo(directory, wanted.newSince(before));
    wanted.goneSince(before).forEach(path -> delete(directory.resolve(path)));
  }

  void deleteTarget() {
    input.modules().forEach(module -> FileTree.delete(of(module).resolve("target")));
  }

  void touchSources() {
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    try {
      for (Input.Module module : input.modules()) {
        Path sources = of(module).resolve(Edits.ROOT);
        for (String file : FileTree.of(sources).files().keySet()) {
          Files.setLastModifiedTime(sources.resolve(file), now);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last build made, and earlier ones left. */
  ClassFiles classes() {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (Input.Module module : input.modules()) {
      FileTree.of(of(module).resolve("target/classes"))
          .files()
          .forEach((path, file) -> classes.put(module.directory() + "/" + path, file.bytes()));
    }
    return new ClassFiles(classes);
  }

  /**
   * Builds from nothing without being measured, and gets from repositories what is needed for that.
   */
  Maven.Result buildAnew() {
    deleteTarget();
    return compiler.maven().build(directory, arguments("compile"));
  }

  /** Builds, and adds what that took. */
  void measure(Measurement measurement) {
    Maven.Result result = compiler.maven().build(directory, arguments("-o", "compile"));
    measurement.add(result, compiler.tool().compiledUnits(result.log()));
    if (!result.success()) {
      measurement.fail("the build fails");
      write(
          WORKSPACE.resolve(compiler.id() + "-" + input.name() + ".log"), result.log().toString());
    }
  }

  private Path of(Input.Module module) {
    return directory.resolve(module.directory());
  }

  private List<String> arguments(String... goals) {
    List<String> arguments = new ArrayList<>(compiler.arguments());
    arguments.addAll(List.of(goals));
    return arguments;
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

  private static void delete(Path file) {
    try {
      Files.delete(file);
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
