package dev.ripple.testing;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A project in a temporary directory, to tell the story of a scenario with: sources are written and
 * changed, and each {@link #compile} runs Ripple in this process under the eyes of the {@link
 * Oracle}.
 *
 * <p>Compilation units are named as their files are: {@code a.A} is {@code a/A.java} below the
 * source root {@code src}, or {@code test} for {@link #tests tests}; {@code more:a.A} is the same
 * below the root {@code more}.
 */
public final class Project implements AfterEachCallback {

  private final Path directory;
  private final String execution;
  private final String mainRoot;
  private final Path output;
  private final Oracle oracle = new Oracle();
  private final RecordingLog log = new RecordingLog();
  private final Set<String> roots = new LinkedHashSet<>();
  private final Map<String, Library> libraries = new LinkedHashMap<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<Path> modulePath = new ArrayList<>();
  private final List<String> options = new ArrayList<>(List.of("-g", "-Xlint:all"));
  private final Map<String, String> environment = new TreeMap<>();
  private final List<Project> further = new ArrayList<>();
  private Optional<String> encoding = Optional.of("UTF-8");
  private boolean ignoreCommentChanges;
  private @Nullable Build last;

  /** An empty project. */
  public Project() {
    this(temporaryDirectory(), "compile:default-compile", "src", "classes");
  }

  private Project(Path directory, String execution, String mainRoot, String output) {
    this.directory = directory;
    this.execution = execution;
    this.mainRoot = mainRoot;
    this.output = directory.resolve("target").resolve(output);
    roots.add(mainRoot);
    classPath.add(this.output);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("ripple-scenario").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      settle();
      further.forEach(Project::settle);
    } finally {
      FileTree.delete(directory);
    }
  }

  private void settle() {
    if (last != null) {
      last.settle();
    }
  }

  // Sources

  /** Writes a source; one that exists is replaced. */
  public Project source(String unit, String text) {
    return bytes(unit, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a source byte for byte. */
  public Project bytes(String unit, byte[] content) {
    roots.add(root(unit));
    write(file(unit), content);
    return this;
  }

  /** Replaces a part of a source, which must occur in it, everywhere. */
  public Project replace(String unit, String old, String replacement) {
    String text = text(unit);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(unit + " has no '" + old + "': " + text);
    }
    return source(unit, text.replace(old, replacement));
  }

  /** Deletes a source. */
  public Project delete(String unit) {
    return change(() -> Files.delete(file(unit)));
  }

  /** Moves a source as it is. */
  public Project move(String from, String to) {
    byte[] content = read(file(from));
    return delete(from).bytes(to, content);
  }

  /** Lets a source look as if it had been written just now. */
  public Project touch(String unit) {
    return change(
        () ->
            Files.setLastModifiedTime(
                file(unit), FileTime.fromMillis(System.currentTimeMillis() + 2000)));
  }

  /** Lets all sources look as if they had been checked out just now. */
  public Project touchEverything() {
    sources()
        .forEach(
            source ->
                change(
                    () ->
                        Files.setLastModifiedTime(
                            source, FileTime.fromMillis(System.currentTimeMillis() + 2000))));
    return this;
  }

  /**
   * Replaces a part of a source by one of the same length, and gives the file its old time stamp
   * back.
   */
  public Project replaceKeepingTime(String unit, String old, String replacement) {
    if (old.length() != replacement.length()) {
      throw new IllegalArgumentException("lengths differ");
    }
    return change(
        () -> {
          FileTime time = Files.getLastModifiedTime(file(unit));
          replace(unit, old, replacement);
          Files.setLastModifiedTime(file(unit), time);
        });
  }

  /** Lets a source, or any file below the project, look a day older than it is. */
  public Project age(String unitOrPath) {
    Path file = unitOrPath.contains("/") ? directory.resolve(unitOrPath) : file(unitOrPath);
    return change(
        () ->
            Files.setLastModifiedTime(
                file,
                FileTime.from(
                    Files.getLastModifiedTime(file).toInstant().minus(Duration.ofDays(1)))));
  }

  private String text(String unit) {
    return new String(read(file(unit)), StandardCharsets.UTF_8);
  }

  private String root(String unit) {
    int colon = unit.indexOf(':');
    return colon < 0 ? mainRoot : unit.substring(0, colon);
  }

  private Path file(String unit) {
    String name = unit.substring(unit.indexOf(':') + 1);
    return directory.resolve(root(unit)).resolve(name.replace('.', '/') + ".java");
  }

  private String unit(Path source) {
    String root = directory.relativize(source).getName(0).toString();
    String path = directory.resolve(root).relativize(source).toString();
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    return mainRoot.equals(root) ? name : root + ":" + name;
  }

  // Output and state

  /** The project's directory, for what has no method here. */
  public Path directory() {
    return directory;
  }

  /** Deletes the class file of a class given by its binary name. */
  public Project deleteProduct(String binaryName) {
    return change(() -> Files.delete(product(binaryName)));
  }

  /** Deletes all class files. */
  public Project deleteOutput() {
    FileTree.delete(output);
    return this;
  }

  /** Deletes what Ripple keeps from build to build. */
  public Project deleteState() {
    FileTree.delete(stateDirectory());
    return this;
  }

  /** Overwrites what Ripple keeps from build to build with something meaningless. */
  public Project corruptState() {
    try (Stream<Path> files = Files.walk(stateDirectory())) {
      files.filter(Files::isRegularFile).forEach(file -> write(file, new byte[4096]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Puts a class into the output directory as another compiler or a code generator does. */
  public Project foreign(String text) {
    Library.compile(List.of(text), classPath, options())
        .forEach((path, bytes) -> write(output.resolve(path), bytes));
    return this;
  }

  /** Changes a class file in place, as bytecode enhancement does. */
  public Project postProcess(String binaryName, UnaryOperator<byte[]> tool) {
    Path file = product(binaryName);
    byte[] before = read(file);
    byte[] after = tool.apply(before);
    write(file, after);
    oracle.postProcessed(output.relativize(file).toString(), before, after);
    return this;
  }

  /** The class file of a class given by its binary name. */
  public Path product(String binaryName) {
    return output.resolve(binaryName.replace('.', '/') + ".class");
  }

  private Path stateDirectory() {
    return directory.resolve("target/ripple");
  }

  // Options and class path

  /** Adds an option. */
  public Project option(String... words) {
    options.addAll(Arrays.asList(words));
    return this;
  }

  /** Takes an option away. */
  public Project withoutOption(String word) {
    options.remove(word);
    return this;
  }

  /** Sets an environment variable that is tracked. */
  public Project environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Sets the sources' encoding. */
  public Project encoding(String name) {
    encoding = Optional.of(name);
    return this;
  }

  /** Lets edits that change no token count as none. */
  public Project ignoreCommentChanges() {
    ignoreCommentChanges = true;
    return this;
  }

  /**
   * Puts a jar with the classes of some sources on the class path; one of the same name is replaced
   * where it is.
   */
  public Project jar(String name, String... sources) {
    return library(name, name + ".jar", sources);
  }

  /** Puts a directory with the classes of some sources on the class path, like {@link #jar}. */
  public Project classes(String name, String... sources) {
    return library(name, name, sources);
  }

  private Project library(String name, String fileName, String... sources) {
    Path location = directory.resolve("lib").resolve(fileName);
    List<Path> others = new ArrayList<>(classPath);
    others.remove(location);
    Library library = new Library(location);
    library.fill(Library.compile(List.of(sources), others, List.of("-g")));
    libraries.put(name, library);
    if (!classPath.contains(location)) {
      classPath.add(location);
    }
    return this;
  }

  /** Takes an entry from the class path. */
  public Project removeEntry(String name) {
    classPath.remove(location(name));
    return this;
  }

  /**
   * Puts entries on the class path, after the output directory, in this order; others are taken off
   * it.
   */
  public Project entries(String... names) {
    Path first = classPath.get(0);
    classPath.clear();
    classPath.add(first);
    for (String name : names) {
      classPath.add(location(name));
    }
    return this;
  }

  private Path location(String name) {
    return Objects.requireNonNull(libraries.get(name), name).location();
  }

  /**
   * The project's tests: another execution with sources of its own that sees the project's classes.
   */
  public Project tests() {
    Project tests =
        new Project(directory, "testCompile:default-testCompile", "test", "test-classes");
    tests.classPath.addAll(classPath);
    further.add(tests);
    return tests;
  }

  // Compiling

  /** Compiles with Ripple and with a clean javac, which must agree. */
  public Build compile() {
    boolean first = last == null;
    settle();
    CompileRequest request = request();
    Outcome outcome = oracle.check(request, new IncrementalCompiler(log)::compile);
    last = new Build(outcome, request, this::unit, log.drain(), first);
    return last;
  }

  /** Compiles, which must be refused; gives the sentence that says why. */
  public String rejected() {
    settle();
    FileTree before = FileTree.of(output);
    try {
      Outcome outcome = new IncrementalCompiler(log).compile(request());
      throw new AssertionError("not rejected: " + outcome);
    } catch (RippleException e) {
      FileTree after = FileTree.of(output);
      if (!after.newSince(before).isEmpty() || !after.goneSince(before).isEmpty()) {
        throw new AssertionError("a rejected build changed the output directory", e);
      }
      return Objects.requireNonNull(e.getMessage());
    }
  }

  private CompileRequest request() {
    return new CompileRequest(
        execution,
        directory,
        stateDirectory(),
        output,
        Optional.empty(),
        sources(),
        roots.stream().map(directory::resolve).filter(Files::isDirectory).toList(),
        classPath,
        modulePath,
        Optional.empty(),
        options(),
        encoding,
        new TreeMap<>(environment),
        "1.0",
        ignoreCommentChanges);
  }

  private List<String> options() {
    return List.copyOf(options);
  }

  private List<Path> sources() {
    List<Path> result = new ArrayList<>();
    for (String root : roots) {
      Path rootDirectory = directory.resolve(root);
      if (Files.isDirectory(rootDirectory)) {
        try (Stream<Path> files = Files.walk(rootDirectory)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(result::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return result;
  }

  // Files

  private interface Change {
    void run() throws IOException;
  }

  private Project change(Change change) {
    try {
      change.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
