package dev.ripple.testing;

import dev.ripple.fingerprint.DirectoryStamps;
import dev.ripple.fingerprint.ProductStamps;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import dev.ripple.worker.CompilerJvm;
import dev.ripple.worker.Executor;
import dev.ripple.worker.WorkerMode;
import dev.ripple.worker.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
public final class Project implements AfterEachCallback, AutoCloseable {

  private final Path directory;
  private final String execution;
  private final Path output;
  private final Sources sources;
  private final Libraries libraries;
  private final Oracle oracle = new Oracle();
  private final RecordingLog log = new RecordingLog();
  private final Effort effort = new Effort();

  /** All warnings, but for those about processors: javac finds some on the class path of tests. */
  private final List<String> options = new ArrayList<>(List.of("-g", "-Xlint:all,-processing"));

  private final SortedMap<String, String> environment = new TreeMap<>();
  private final List<Project> further = new ArrayList<>();
  private Optional<String> encoding = Optional.of("UTF-8");
  private Optional<Path> generatedSources = Optional.empty();
  private boolean ignoreCommentChanges;
  private int slices = Integer.getInteger("scenario.slices", 0);
  private Function<CompileRequest, Outcome> compiler =
      new Executor(
              WorkerMode.of(System.getProperty("scenario.worker", "none"), null),
              Workers.ofUser(),
              CompilerJvm.mavens(),
              new DirectoryStamps(),
              log,
              true)
          ::compile;
  private @Nullable Build last;

  /** An empty project. */
  public Project() {
    this(Disk.temporaryDirectory("ripple-scenario"), "compile:default-compile", "src", "classes");
  }

  /** The project in a directory, for a process that did not make it. */
  public static Project in(Path directory) {
    return new Project(directory, "compile:default-compile", "src", "classes");
  }

  private Project(Path directory, String execution, String mainRoot, String output) {
    this.directory = directory;
    this.execution = execution;
    this.output = directory.resolve("target").resolve(output);
    this.sources = new Sources(directory, mainRoot);
    this.libraries = new Libraries(directory.resolve("lib"), this.output);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      settle();
      further.forEach(Project::settle);
      Catalogue.add(context, effort);
    } finally {
      close();
    }
  }

  /** Deletes the project's files; needed only where no test engine ends its test. */
  @Override
  public void close() {
    FileTree.delete(directory);
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
    Disk.write(sources.file(unit), content);
    return this;
  }

  /** Writes copies of all sources below a directory. */
  public Project sources(Path tree) {
    return sources(FileTree.of(tree));
  }

  /** Writes copies of files. */
  public Project sources(FileTree files) {
    return change(() -> files.copyTo(sources.roots().get(0), files.files().keySet()));
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
    return change(() -> Files.delete(sources.file(unit)));
  }

  /** Leaves a source out of what is to be compiled, as the excludes of a build do. */
  public Project exclude(String unit) {
    return change(() -> sources.exclude(unit));
  }

  /** Moves a source as it is. */
  public Project move(String from, String to) {
    byte[] content = Disk.read(sources.file(from));
    return delete(from).bytes(to, content);
  }

  /** Lets a source look as if it had been written just now. */
  public Project touch(String unit) {
    return change(() -> Files.setLastModifiedTime(sources.file(unit), soon()));
  }

  /** Lets all sources look as if they had been checked out just now. */
  public Project touchEverything() {
    sources.files().forEach(source -> Disk.run(() -> Files.setLastModifiedTime(source, soon())));
    return this;
  }

  private static FileTime soon() {
    return FileTime.fromMillis(System.currentTimeMillis() + 2000);
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
          FileTime time = Files.getLastModifiedTime(sources.file(unit));
          replace(unit, old, replacement);
          Files.setLastModifiedTime(sources.file(unit), time);
        });
  }

  /** Lets a source, or any file below the project, look a day older than it is. */
  public Project age(String unitOrPath) {
    Path file = unitOrPath.contains("/") ? directory.resolve(unitOrPath) : sources.file(unitOrPath);
    return change(() -> makeOlder(file));
  }

  /** Lets a file in a jar of the class path look a day older than it is, likewise. */
  public Project ageInJar(String name, String path) {
    return change(
        () -> {
          try (FileSystem jar =
              FileSystems.newFileSystem(directory.resolve("lib/" + name + ".jar"))) {
            makeOlder(jar.getPath(path));
          }
        });
  }

  private static void makeOlder(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.from(time.toInstant().minus(Duration.ofDays(1))));
  }

  private String text(String unit) {
    return new String(Disk.read(sources.file(unit)), StandardCharsets.UTF_8);
  }

  // Output and state

  /** The project's directory, for what has no method here. */
  public Path directory() {
    return directory;
  }

  /** The class files as they are now. */
  public FileTree output() {
    return FileTree.of(output);
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
      files.filter(Files::isRegularFile).forEach(file -> Disk.write(file, new byte[4096]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Puts a class into the output directory as another compiler or a code generator does. */
  public Project foreign(String text) {
    Library.compile(List.of(text), libraries.classPath(), options)
        .forEach(
            (path, bytes) -> {
              Disk.write(output.resolve(path), bytes);
              oracle.foreign(path);
            });
    return this;
  }

  /** Copies a new or changed resource to the output directory, as maven-resources-plugin does. */
  public Project resource(String path, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Disk.write(output.resolve(path), content);
    oracle.resource(path, content);
    return this;
  }

  /** Takes all resources out of the project, and deletes the output directory. */
  public Project deleteResources() {
    oracle.noResources();
    return deleteOutput();
  }

  /** Changes a class file in place, as bytecode enhancement does. */
  public Project postProcess(String binaryName, UnaryOperator<byte[]> tool) {
    Path file = product(binaryName);
    byte[] before = Disk.read(file);
    byte[] after = tool.apply(before);
    Disk.write(file, after);
    oracle.postProcessed(output.relativize(file).toString(), before, after);
    return this;
  }

  /** Ends the build that tools were run in, as Ripple's extension does. */
  public Project endBuild() {
    return change(() -> ProductStamps.noteLeft(ProductStamps.file(request())));
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
    libraries.addClasses(name, fileName, List.of(sources));
    return this;
  }

  /** Puts a jar with a module on the module path. */
  public Project module(String name, String... sources) {
    libraries.addModule(name, List.of(sources));
    return this;
  }

  /** Puts an annotation processor on the processor path; what it generates is generated. */
  public Project processor(String className, String source) {
    libraries.addProcessor(className, source);
    generatedSources = Optional.of(directory.resolve("target/generated-sources/annotations"));
    return this;
  }

  /** Puts all jars of a directory on the class path. */
  public Project jars(Path jars) {
    libraries.addJars(jars);
    return this;
  }

  /** Puts a jar on the class path whose manifest refers to other jars. */
  public Project referringJar(String name, String... others) {
    libraries.addReferring(name, List.of(others));
    return this;
  }

  /** Cuts a jar of the class path off, as a download that breaks off does. */
  public Project truncateJar(String name) {
    Path jar = directory.resolve("lib/" + name + ".jar");
    byte[] content = Disk.read(jar);
    Disk.write(jar, Arrays.copyOf(content, content.length / 2));
    return this;
  }

  /** Takes an entry from the class path. */
  public Project removeEntry(String name) {
    libraries.remove(name);
    return this;
  }

  /**
   * Puts entries on the class path, after the output directory, in this order; others are taken off
   * it.
   */
  public Project entries(String... names) {
    libraries.order(names);
    return this;
  }

  /**
   * The project's tests: another execution with sources of its own that sees the project's classes.
   */
  public Project tests() {
    Project tests =
        new Project(directory, "testCompile:default-testCompile", "test", "test-classes");
    tests.libraries.classPath().addAll(libraries.classPath());
    further.add(tests);
    return tests;
  }

  /** Another execution of the compile goal: sources of its own, the same output directory. */
  public Project secondExecution() {
    Project second = new Project(directory, "compile:second", "second", "classes");
    second.libraries.classPath().addAll(others(libraries.classPath()));
    further.add(second);
    return second;
  }

  private List<Path> others(List<Path> entries) {
    return entries.stream().filter(entry -> !entry.equals(output)).toList();
  }

  // Compiling

  /** Compiles with Ripple and with a clean javac, which must agree. */
  public Build compile() {
    boolean first = last == null;
    settle();
    CompileRequest request = request();
    Outcome outcome = oracle.check(request, compiler);
    effort.add(request, outcome, sources::unit);
    last = new Build(outcome, request, sources::unit, log.drain(), first);
    return last;
  }

  /** Compiles likewise where nothing but that agreement can be expected. */
  public Outcome compileWhatever() {
    settle();
    last = null;
    Outcome outcome = oracle.check(request(), compiler);
    log.drain();
    return outcome;
  }

  /** Compiles, which must be refused; gives the sentence that says why. */
  public String rejected() {
    settle();
    FileTree before = FileTree.of(output);
    try {
      Outcome outcome = compiler.apply(request());
      throw new AssertionError("not rejected: " + outcome);
    } catch (RippleException e) {
      FileTree after = FileTree.of(output);
      if (!after.newSince(before).isEmpty() || !after.goneSince(before).isEmpty()) {
        throw new AssertionError("a rejected build changed the output directory", e);
      }
      return Objects.requireNonNull(e.getMessage());
    }
  }

  /** Has requests compiled by something else than the engine in this process. */
  public Project compiledBy(Function<CompileRequest, Outcome> other) {
    compiler = other;
    return this;
  }

  /**
   * Lets something else change the output directory: a build that comes to a sudden end, another
   * process that compiles. What it leaves there counts as Ripple's.
   */
  public Project elsewhere(Runnable builds) {
    settle();
    last = null;
    FileTree before = FileTree.of(output);
    builds.run();
    oracle.producedSince(before, FileTree.of(output));
    return this;
  }

  /** What Ripple is asked to do now. */
  public CompileRequest request() {
    return new CompileRequest(
        execution,
        directory,
        stateDirectory(),
        output,
        generatedSources,
        sources.files(),
        sources.roots(),
        libraries.classPath(),
        libraries.modulePath(),
        libraries.processorPath(),
        options,
        encoding,
        environment,
        "1.0",
        ignoreCommentChanges,
        slices);
  }

  private Project change(Disk.Operation change) {
    Disk.run(change);
    return this;
  }
}
