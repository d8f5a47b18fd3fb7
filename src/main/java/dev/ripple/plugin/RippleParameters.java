package dev.ripple.plugin;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that both goals have: those of maven-compiler-plugin 3, by their names, types,
 * defaults and properties, and a few of Ripple's own.
 */
abstract class RippleParameters extends AbstractMojo {

  /**
   * Where annotation processors are searched: coordinates, resolved with all that they depend on.
   * Without it, the class path.
   */
  @Parameter @Nullable List<ProcessorCoordinate> annotationProcessorPaths;

  /**
   * Whether the project's dependency management decides about the versions of what annotation
   * processors depend on.
   */
  @Parameter(defaultValue = "false")
  boolean annotationProcessorPathsUseDepMgmt;

  /** The annotation processors to run. Without it, all that are found. */
  @Parameter String[] annotationProcessors = {};

  /** The project's directory. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  File basedir;

  /** The directory below which the state is kept. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  File buildDirectory;

  /** Arguments for javac, each an element of its own. */
  @Parameter @Nullable List<String> compilerArgs;

  /** One argument for javac. */
  @Parameter @Nullable String compilerArgument;

  /**
   * Arguments for javac by name, without the leading dash; use compilerArgs.
   *
   * @deprecated use {@code compilerArgs} instead
   */
  @Deprecated @Parameter @Nullable Map<String, String> compilerArguments;

  /**
   * The compiler. Ripple drives javac only; the extension leaves other compilers with
   * maven-compiler-plugin.
   */
  @Parameter(property = "maven.compiler.compilerId", defaultValue = "javac")
  String compilerId;

  /** Accepted and ignored: Ripple makes a compiler for every compilation. */
  @Parameter(property = "maven.compiler.compilerReuseStrategy", defaultValue = "${reuseCreated}")
  @Nullable String compilerReuseStrategy;

  /**
   * Accepted and ignored: javac tells its version itself.
   *
   * @deprecated javac tells its version itself
   */
  @Deprecated
  @Parameter(property = "maven.compiler.compilerVersion")
  @Nullable String compilerVersion;

  /** Whether every package-info.java gets a class file (javac's -Xpkginfo:always). */
  @Parameter(property = "maven.compiler.createMissingPackageInfoClass", defaultValue = "true")
  boolean createMissingPackageInfoClass = true;

  /** Whether class files get debugging information (javac's -g). */
  @Parameter(property = "maven.compiler.debug", defaultValue = "true")
  boolean debug = true;

  /**
   * Which debugging information: none, or some of lines, vars and source with commas between them.
   */
  @Parameter(property = "maven.compiler.debuglevel")
  @Nullable String debuglevel;

  /** Whether preview features of the language are on. */
  @Parameter(property = "maven.compiler.enablePreview", defaultValue = "false")
  boolean enablePreview;

  /** The encoding of the sources. */
  @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
  @Nullable String encoding;

  /** The javac to fork, if fork is on: that of a JDK of version 17 or later. */
  @Parameter(property = "maven.compiler.executable")
  @Nullable String executable;

  /** Whether errors fail the build. */
  @Parameter(property = "maven.compiler.failOnError", defaultValue = "true")
  boolean failOnError = true;

  /** Whether warnings are errors (javac's -Werror). */
  @Parameter(property = "maven.compiler.failOnWarning", defaultValue = "false")
  boolean failOnWarning;

  /** Accepted and ignored: Ripple looks at what class files say, not at their time stamps. */
  @Parameter(defaultValue = "class,jar")
  @Nullable Set<String> fileExtensions;

  /**
   * Accepted and ignored: there is one way to javac.
   *
   * @deprecated there is one way to javac only
   */
  @Deprecated
  @Parameter(property = "maven.compiler.forceJavacCompilerUse", defaultValue = "false")
  boolean forceJavacCompilerUse;

  /** Accepted and ignored: there is one way to javac. */
  @Parameter(property = "maven.compiler.forceLegacyJavacApi", defaultValue = "false")
  boolean forceLegacyJavacApi;

  /**
   * Whether javac gets a process of its own, which is what maxmem, meminitial and arguments for the
   * JVM (-J...) are for. Without any of them Ripple chooses where javac runs.
   */
  @Parameter(property = "maven.compiler.fork", defaultValue = "false")
  boolean fork;

  /**
   * Whether classes of sources that javac found by itself are written (javac's -implicit): none or
   * class.
   */
  @Parameter(property = "maven.compiler.implicit")
  @Nullable String implicit;

  /**
   * The JDK to compile with, of version 17 or later: requirements for a toolchain. Without it, the
   * one that maven-toolchains-plugin chose, or Maven's own.
   */
  @Parameter @Nullable Map<String, String> jdkToolchain;

  /** The memory of a process of its own, such as 512m, if fork is on; megabytes without a unit. */
  @Parameter(property = "maven.compiler.maxmem")
  @Nullable String maxmem;

  /** The memory that it begins with. */
  @Parameter(property = "maven.compiler.meminitial")
  @Nullable String meminitial;

  /** The execution. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution mojoExecution;

  /**
   * javac's -O, which does nothing.
   *
   * @deprecated javac ignores it
   */
  @Deprecated
  @Parameter(property = "maven.compiler.optimize", defaultValue = "false")
  boolean optimize;

  /** Accepted and ignored: javac writes a file for every class. */
  @Parameter @Nullable String outputFileName;

  /** Accepted and ignored: class files have no time stamps. */
  @Parameter(defaultValue = "${project.build.outputTimestamp}")
  @Nullable String outputTimestamp;

  /** Whether class files get the names of parameters for reflection. */
  @Parameter(property = "maven.compiler.parameters", defaultValue = "false")
  boolean parameters;

  /** Annotation processing (javac's -proc): none, only or full. */
  @Parameter(property = "maven.compiler.proc")
  @Nullable String proc;

  /** The project. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** The Java release to compile for, with its API (javac's --release). */
  @Parameter(property = "maven.compiler.release")
  @Nullable String release;

  /** The session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  /** Accepted and ignored: ripple.explain tells more. */
  @Parameter(property = "maven.compiler.showCompilationChanges", defaultValue = "false")
  boolean showCompilationChanges;

  /** Whether each use of something deprecated is shown. */
  @Parameter(property = "maven.compiler.showDeprecation", defaultValue = "false")
  boolean showDeprecation;

  /** Whether warnings are shown. */
  @Parameter(property = "maven.compiler.showWarnings", defaultValue = "true")
  boolean showWarnings = true;

  /** Accepted and ignored: there is no such warning. */
  @Parameter(property = "maven.compiler.skipMultiThreadWarning", defaultValue = "false")
  boolean skipMultiThreadWarning;

  /** The version of the language, unless there is a release. */
  @Parameter(property = "maven.compiler.source", defaultValue = "1.8")
  String source;

  /** Accepted and ignored: contents decide, not time stamps. */
  @Parameter(property = "lastModGranularityMs", defaultValue = "0")
  int staleMillis;

  /** The version of class files, unless there is a release. */
  @Parameter(property = "maven.compiler.target", defaultValue = "1.8")
  String target;

  /** Accepted and ignored: Ripple always compiles what changes reach, and no less. */
  @Parameter(property = "maven.compiler.useIncrementalCompilation", defaultValue = "true")
  boolean useIncrementalCompilation = true;

  /** Whether javac tells what it does. */
  @Parameter(property = "maven.compiler.verbose", defaultValue = "false")
  boolean verbose;

  /**
   * Whether the extension moves executions of maven-compiler-plugin to Ripple. Read by the
   * extension, as a user property or a property of the POM; a goal that is bound to Ripple runs all
   * the same.
   */
  @Parameter(property = "ripple.enabled", defaultValue = "true")
  boolean enabled = true;

  /** Whether the log says for every unit that is compiled why it is. */
  @Parameter(property = "ripple.explain", defaultValue = "false")
  boolean explain;

  /**
   * Whether an edit that changes comments and white space only counts as none even if lines move;
   * line numbers in class files are then those of the last compilation.
   */
  @Parameter(property = "ripple.ignoreCommentChanges", defaultValue = "false")
  boolean ignoreCommentChanges;

  /**
   * Names of environment variables whose change makes everything be compiled again, such as those
   * that an annotation processor reads.
   */
  @Parameter @Nullable List<String> trackedEnvironment;

  /**
   * Where compiles happen: {@code daemon}, in a worker process that is kept for the builds to come;
   * {@code build}, in one that ends with the build; {@code none}, in Maven's own process; {@code
   * auto}, {@code build} if the environment variable CI is set and {@code daemon} otherwise.
   */
  @Parameter(property = "ripple.worker", defaultValue = "auto")
  String worker = "auto";

  /**
   * In how many slices a worker compiles a module at the same time, where that is possible; {@code
   * 0}: as many as it has cores, and fewer if the module is small; {@code 1}: in one.
   */
  @Parameter(property = "ripple.slices", defaultValue = "0")
  int slices;

  /** {@link #compilerArguments}, for subclasses. */
  final @Nullable Map<String, String> namedArguments() {
    return compilerArguments;
  }

  /** {@link #optimize}, for subclasses. */
  final boolean optimized() {
    return optimize;
  }

  /** Names of the parameters that have no meaning here, with whether they are set. */
  Map<String, Boolean> ignored() {
    Map<String, Boolean> ignored = new TreeMap<>();
    ignored.put("compilerReuseStrategy", compilerReuseStrategy != null);
    ignored.put("compilerVersion", compilerVersion != null);
    ignored.put("enabled", !enabled);
    ignored.put(
        "fileExtensions", fileExtensions != null && !fileExtensions.equals(Set.of("class", "jar")));
    ignored.put("forceJavacCompilerUse", forceJavacCompilerUse);
    ignored.put("forceLegacyJavacApi", forceLegacyJavacApi);
    ignored.put("outputFileName", outputFileName != null);
    ignored.put("outputTimestamp", outputTimestamp != null);
    ignored.put("showCompilationChanges", showCompilationChanges);
    ignored.put("skipMultiThreadWarning", skipMultiThreadWarning);
    ignored.put("staleMillis", staleMillis != 0);
    ignored.put("useIncrementalCompilation", !useIncrementalCompilation);
    return ignored;
  }
}
