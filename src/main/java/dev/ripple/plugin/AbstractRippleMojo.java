package dev.ripple.plugin;

import dev.ripple.fingerprint.DirectoryStamps;
import dev.ripple.fingerprint.ProductStamps;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Hash64;
import dev.ripple.model.Outcome;
import dev.ripple.model.RippleException;
import dev.ripple.plugin.PathArguments.Kind;
import dev.ripple.worker.CompilerJvm;
import dev.ripple.worker.Executor;
import dev.ripple.worker.WorkerMode;
import dev.ripple.worker.Workers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** What the two goals share: the way from parameters to an outcome. */
abstract class AbstractRippleMojo extends RippleParameters {

  private static final String DIRECTORIES = "ripple.directories";

  private final Jdk jdk;
  private final ProcessorPath processorPath;

  AbstractRippleMojo(Jdk jdk, ProcessorPath processorPath) {
    this.jdk = jdk;
    this.processorPath = processorPath;
  }

  /** The units to compile. */
  abstract Sources sources();

  /** Where class files go. */
  abstract File classesDirectory();

  /** Where annotation processors write sources. */
  abstract @Nullable File generatedSources();

  /** Makes the directory with generated sources known to goals that come later. */
  abstract void addSourceRoot(String directory);

  abstract @Nullable String effectiveRelease();

  abstract String effectiveTarget();

  abstract String effectiveSource();

  abstract CustomArguments customArguments();

  /** Where javac searches for classes when it compiles these units. */
  abstract ModulePaths modulePaths(Sources sources) throws MojoExecutionException;

  /** Whether the goal is switched off. */
  abstract boolean isSkipped();

  /** The compilation that this goal stands for, unless it is switched off or has no sources. */
  final Optional<CompileRequest> compilation() throws MojoExecutionException {
    Sources sources = sources();
    if (isSkipped() || isNothing(sources)) {
      return Optional.empty();
    }
    JdkHome home = new JdkHome(jvm().javaHome());
    if (!home.isRunning()) {
      throw new MojoExecutionException(
          mojoExecution.getGoal()
              + " ("
              + mojoExecution.getExecutionId()
              + ") compiles with "
              + home.path()
              + ". To verify it, run Maven on that JDK.");
    }
    return Optional.of(request(sources, modulePaths(sources)));
  }

  private boolean isNothing(Sources sources) {
    return sources.files().isEmpty() && !classesDirectory().exists();
  }

  /** Compiles and reports. */
  final void compile() throws MojoExecutionException, MojoFailureException {
    try {
      refuseWhatIsBeyond();
      logIgnored();
      Sources sources = sources();
      if (isNothing(sources)) {
        getLog().info("No sources to compile");
        return;
      }
      warnAboutParameters();
      ModulePaths paths = modulePaths(sources);
      CompileRequest request = request(sources, paths);
      leaveJpmsArguments(request, sources, paths);
      logRequest(request);
      Outcome outcome =
          new Executor(
                  WorkerMode.of(worker, System.getenv("CI")),
                  Workers.ofUser(),
                  jvm(),
                  directories(),
                  new MavenLog(getLog()),
                  getLog().isDebugEnabled())
              .compile(request);
      if (!(outcome instanceof Outcome.Failed)) {
        noteProducts(request);
      }
      new OutcomeReporter(getLog(), basedir.getAbsoluteFile().toPath(), failOnError, explain)
          .report(outcome);
    } catch (RippleException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } finally {
      Optional.ofNullable(generatedSources())
          .map(File::getAbsolutePath)
          .ifPresent(this::addSourceRoot);
    }
  }

  /** Those that the session has read; another class loader's are not ours. */
  private DirectoryStamps directories() {
    Map<String, Object> data = session.getRequest().getData();
    synchronized (data) {
      return data.computeIfAbsent(DIRECTORIES, key -> new DirectoryStamps())
              instanceof DirectoryStamps ours
          ? ours
          : new DirectoryStamps();
    }
  }

  /** So that the extension looks at them when the build is over; there may be none. */
  @SuppressWarnings("unchecked")
  private void noteProducts(CompileRequest request) {
    if (session.getRequest().getData().get(RippleExtension.PRODUCTS)
        instanceof Collection<?> files) {
      ((Collection<Path>) files).add(ProductStamps.file(request));
    }
  }

  /** Freezes the parameters. */
  final CompileRequest request(Sources sources, ModulePaths paths) throws MojoExecutionException {
    PathArguments arguments = PathArguments.of(arguments(paths));
    Optional<List<Path>> processors = arguments.paths(Kind.PROCESSOR_PATH);
    return new CompileRequest(
        mojoExecution.getGoal() + ":" + mojoExecution.getExecutionId(),
        basedir.getAbsoluteFile().toPath(),
        stateDirectory(),
        arguments.path(Kind.OUTPUT).orElse(absolute(classesDirectory())),
        arguments
            .path(Kind.GENERATED_SOURCES)
            .or(() -> Optional.ofNullable(generatedSources()).map(AbstractRippleMojo::absolute)),
        sources.files(),
        arguments.paths(Kind.SOURCE_PATH).orElse(sources.roots()),
        arguments.paths(Kind.CLASS_PATH).orElse(absolute(paths.classPath())),
        arguments.paths(Kind.MODULE_PATH).orElse(absolute(paths.modulePath())),
        processors.isPresent() ? processors : resolvedProcessorPath(),
        options(arguments.others()),
        arguments.value(Kind.ENCODING).or(() -> Optional.ofNullable(encoding)),
        environment(),
        mojoExecution.getVersion(),
        ignoreCommentChanges,
        slices);
  }

  private List<String> arguments(ModulePaths paths) {
    List<String> arguments = new ArrayList<>(customArguments().arguments());
    arguments.addAll(paths.arguments());
    return arguments;
  }

  private List<String> options(List<String> arguments) throws MojoExecutionException {
    return new JavacOptions()
        .processing(proc, processorNames())
        .flag(optimized(), "-O")
        .debug(debug, debuglevel)
        .flag(verbose, "-verbose")
        .flag(parameters, "-parameters")
        .flag(enablePreview, "--enable-preview")
        .choice("-implicit", implicit)
        .warnings(showDeprecation, showWarnings, failOnWarning)
        .platform(effectiveRelease(), effectiveTarget(), effectiveSource())
        .arguments(arguments)
        // Last, because what the user says about it must not keep the class file from being made.
        .flag(createMissingPackageInfoClass, "-Xpkginfo:always")
        .toList();
  }

  private List<String> processorNames() {
    return Arrays.stream(annotationProcessors)
        .filter(name -> name != null && !name.isBlank())
        .toList();
  }

  private Optional<List<Path>> resolvedProcessorPath() throws MojoExecutionException {
    return annotationProcessorPaths == null || annotationProcessorPaths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            processorPath.resolve(
                annotationProcessorPaths, annotationProcessorPathsUseDepMgmt, project, session));
  }

  private SortedMap<String, String> environment() {
    SortedMap<String, String> values = new TreeMap<>();
    for (String name : trackedEnvironment == null ? List.<String>of() : trackedEnvironment) {
      String value = System.getenv(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private Path stateDirectory() {
    return absolute(buildDirectory).resolve("ripple");
  }

  /** The JVM whose javac this goal compiles with. */
  private CompilerJvm jvm() {
    return new ForkedJvm(fork, executable, meminitial, maxmem, customArguments().jvmArguments())
        .jvm(jdk.of(jdkToolchain, session));
  }

  private void refuseWhatIsBeyond() throws MojoExecutionException {
    Optional<String> reason = Limits.reason(compilerId, fork, executable);
    if (reason.isEmpty()) {
      reason =
          jdk.unusable(jdkToolchain, session)
              .map(unusable -> "it wants a JDK that Ripple cannot use (" + unusable + ")");
    }
    if (reason.isPresent()) {
      throw new MojoExecutionException(
          "This execution is one for maven-compiler-plugin, because " + reason.get() + ".");
    }
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new MojoExecutionException(
          "There is no compiler in the Java runtime "
              + System.getProperty("java.home")
              + "; run Maven on a JDK.");
    }
  }

  private void logIgnored() {
    ignored()
        .forEach(
            (name, set) -> {
              if (set) {
                getLog().debug("The parameter '" + name + "' has no meaning for Ripple.");
              }
            });
  }

  private void logRequest(CompileRequest request) {
    if (getLog().isDebugEnabled()) {
      getLog().debug("Options for javac: " + String.join(" ", request.options()));
      logPath("Source roots", request.sourceRoots());
      logPath("Class path", request.classPath());
      logPath("Module path", request.modulePath());
      logPath("Processor path", request.processorPath().orElse(List.of()));
    }
  }

  private void logPath(String name, List<Path> path) {
    if (!path.isEmpty()) {
      getLog().debug(name + ":");
      path.forEach(entry -> getLog().debug("  " + entry));
    }
  }

  private void warnAboutParameters() {
    if (failOnWarning && !showWarnings) {
      getLog().warn("failOnWarning has no effect while showWarnings is off.");
    }
    if (encoding == null || encoding.isEmpty()) {
      getLog()
          .warn(
              "No encoding is set, so that the sources are read as "
                  + Charset.defaultCharset()
                  + ", which may differ on other machines; set project.build.sourceEncoding.");
    }
  }

  private void leaveJpmsArguments(CompileRequest request, Sources sources, ModulePaths paths) {
    Path written =
        request
            .stateDirectory()
            .resolve("jpms-" + Long.toHexString(Hash64.of(request.execution())));
    try {
      new JpmsArguments(
              absolute(classesDirectory()), written, Set.copyOf(sources.roots()), paths.modules())
          .write(arguments(paths));
    } catch (IOException e) {
      getLog()
          .warn("The module options for running the classes cannot be written: " + e.getMessage());
    }
  }

  private static Path absolute(File file) {
    return file.getAbsoluteFile().toPath();
  }

  private static List<Path> absolute(List<String> entries) {
    return entries.stream().map(entry -> Path.of(entry).toAbsolutePath()).toList();
  }
}
