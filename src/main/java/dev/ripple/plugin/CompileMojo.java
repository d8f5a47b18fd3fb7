package dev.ripple.plugin;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Compiles the main sources: those that changed, and those that the changes reach. */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.COMPILE,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.COMPILE)
public final class CompileMojo extends AbstractRippleMojo {

  /** The class path. */
  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> compilePath;

  /** The source directories. */
  @Parameter(defaultValue = "${project.compileSourceRoots}", required = true)
  private List<String> compileSourceRoots;

  /** Accepted and ignored: no command line is written. */
  @Parameter(defaultValue = "javac")
  private @Nullable String debugFileName;

  /** Patterns of sources that are not compiled, except where others refer to them. */
  @Parameter private Set<String> excludes = Set.of();

  /** Where annotation processors write sources; added to the project's source directories. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations")
  private @Nullable File generatedSourcesDirectory;

  /** Patterns of sources that are compiled; all if there are none. */
  @Parameter private Set<String> includes = Set.of();

  /** Accepted and ignored: every source takes part in the detection of changes. */
  @Parameter private Set<String> incrementalExcludes = Set.of();

  /** The version that a module gets. */
  @Parameter(property = "maven.compiler.moduleVersion", defaultValue = "${project.version}")
  private @Nullable String moduleVersion;

  /** Whether classes go to META-INF/versions/(release) below the output directory. */
  @Parameter private boolean multiReleaseOutput;

  /** Where class files go. */
  @Parameter(
      property = "maven.compiler.outputDirectory",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private File outputDirectory;

  /** The artifact whose file is the output directory until it is packaged. */
  @Parameter(defaultValue = "${project.artifact}", readonly = true, required = true)
  private Artifact projectArtifact;

  /** Whether main sources are not compiled at all. */
  @Parameter(property = "maven.main.skip")
  private boolean skipMain;

  /** Whether a module gets a version. */
  @Parameter(property = "maven.compiler.useModuleVersion", defaultValue = "true")
  private boolean useModuleVersion = true;

  @Inject
  CompileMojo(Jdk jdk, ProcessorPath processorPath) {
    super(jdk, processorPath);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Not compiling main sources");
      return;
    }
    if (multiReleaseOutput && release == null) {
      throw new MojoExecutionException(
          "'multiReleaseOutput' needs a 'release', which names the directory.");
    }
    compile();
    if (outputDirectory.isDirectory()) {
      publish();
    }
  }

  /** Other modules of the build find the classes here until there is a jar. */
  private void publish() {
    File before = projectArtifact.getFile();
    if (before != null && !before.equals(outputDirectory)) {
      getLog()
          .warn("The project's artifact was " + before + " and is " + outputDirectory + " now.");
    }
    projectArtifact.setFile(outputDirectory);
  }

  @Override
  boolean isSkipped() {
    return skipMain;
  }

  @Override
  Sources sources() {
    return Sources.scan(compileSourceRoots, generatedSourcesDirectory, includes, excludes);
  }

  @Override
  File classesDirectory() {
    return multiReleaseOutput
        ? new File(outputDirectory, "META-INF/versions/" + release)
        : outputDirectory;
  }

  @Override
  @Nullable File generatedSources() {
    return generatedSourcesDirectory;
  }

  @Override
  void addSourceRoot(String directory) {
    project.addCompileSourceRoot(directory);
  }

  @Override
  @Nullable String effectiveRelease() {
    return release;
  }

  @Override
  String effectiveTarget() {
    return target;
  }

  @Override
  String effectiveSource() {
    return source;
  }

  @Override
  CustomArguments customArguments() {
    return CustomArguments.of(namedArguments(), compilerArgument, compilerArgs);
  }

  @Override
  ModulePaths modulePaths(Sources sources) throws MojoExecutionException {
    File classes = new File(project.getBuild().getOutputDirectory());
    List<File> outputs =
        multiReleaseOutput && release != null
            ? Releases.directories(classes, Releases.number(release) - 1)
            : List.of(classes);
    Stream<File> dependencies =
        compilePath.stream().map(File::new).filter(entry -> !entry.equals(classes));
    return new MainModulePaths(
            outputs,
            dependencies.toList(),
            multiReleaseOutput,
            useModuleVersion ? moduleVersion : null,
            getLog())
        .resolve(sources.moduleDeclaration());
  }

  @Override
  Map<String, Boolean> ignored() {
    Map<String, Boolean> ignored = super.ignored();
    ignored.put("debugFileName", !"javac".equals(debugFileName));
    ignored.put("incrementalExcludes", !incrementalExcludes.isEmpty());
    return ignored;
  }
}
