package dev.ripple.plugin;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the test sources: those that changed, and those that changes of tests or main classes
 * reach.
 */
@Mojo(
    name = "testCompile",
    defaultPhase = LifecyclePhase.TEST_COMPILE,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
public final class TestCompileMojo extends AbstractRippleMojo {

  /** The source directories. */
  @Parameter(defaultValue = "${project.testCompileSourceRoots}", required = true)
  private List<String> compileSourceRoots;

  /** Accepted and ignored: no command line is written. */
  @Parameter(defaultValue = "javac-test")
  private @Nullable String debugFileName;

  /** Where annotation processors write sources; added to the project's test source directories. */
  @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/test-annotations")
  private @Nullable File generatedTestSourcesDirectory;

  /** Where class files go. */
  @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
  private File outputDirectory;

  /** Whether test sources are not compiled at all. */
  @Parameter(property = "maven.test.skip")
  private boolean skip;

  /** What compilerArgument is for main sources. */
  @Parameter private @Nullable String testCompilerArgument;

  /** What compilerArguments is for main sources. */
  @Parameter private @Nullable Map<String, String> testCompilerArguments;

  /** Patterns of sources that are not compiled, except where others refer to them. */
  @Parameter private Set<String> testExcludes = Set.of();

  /** Patterns of sources that are compiled; all if there are none. */
  @Parameter private Set<String> testIncludes = Set.of();

  /** More patterns of sources that are not compiled. */
  @Parameter private Set<String> testIncrementalExcludes = Set.of();

  /** The class path. */
  @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true)
  private List<String> testPath;

  /** What release is for main sources, which it defaults to. */
  @Parameter(property = "maven.compiler.testRelease")
  private @Nullable String testRelease;

  /** What source is for main sources, which it defaults to. */
  @Parameter(property = "maven.compiler.testSource")
  private @Nullable String testSource;

  /** What target is for main sources, which it defaults to. */
  @Parameter(property = "maven.compiler.testTarget")
  private @Nullable String testTarget;

  /** Whether tests of a module are compiled as part of it, on the module path. */
  @Parameter(defaultValue = "true")
  private boolean useModulePath = true;

  @Inject
  TestCompileMojo(Jdk jdk, ProcessorPath processorPath) {
    super(jdk, processorPath);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Not compiling test sources");
      return;
    }
    compile();
  }

  @Override
  boolean isSkipped() {
    return skip;
  }

  @Override
  Sources sources() {
    Set<String> excludes = new HashSet<>(testExcludes);
    excludes.addAll(testIncrementalExcludes);
    return Sources.scan(compileSourceRoots, generatedTestSourcesDirectory, testIncludes, excludes);
  }

  @Override
  File classesDirectory() {
    return outputDirectory;
  }

  @Override
  @Nullable File generatedSources() {
    return generatedTestSourcesDirectory;
  }

  @Override
  void addSourceRoot(String directory) {
    project.addTestCompileSourceRoot(directory);
  }

  @Override
  @Nullable String effectiveRelease() {
    return testRelease == null ? release : testRelease;
  }

  @Override
  String effectiveTarget() {
    return testTarget == null ? target : testTarget;
  }

  @Override
  String effectiveSource() {
    return testSource == null ? source : testSource;
  }

  @Override
  CustomArguments customArguments() {
    return CustomArguments.of(
        testCompilerArguments == null ? namedArguments() : testCompilerArguments,
        testCompilerArgument == null ? compilerArgument : testCompilerArgument,
        compilerArgs);
  }

  @Override
  ModulePaths modulePaths(Sources sources) throws MojoExecutionException {
    String release = effectiveRelease();
    int version =
        Releases.number(release == null || release.isEmpty() ? effectiveTarget() : release);
    if (!useModulePath || version < Releases.FIRST_WITH_MODULES) {
      return ModulePaths.classPathOnly(testPath);
    }
    File classes = new File(project.getBuild().getOutputDirectory());
    List<String> mainRoots =
        project.getCompileSourceRoots().stream()
            .filter(root -> Files.exists(Path.of(root)))
            .toList();
    return new TestModulePaths(
            testPath,
            classes,
            Releases.directories(classes, version),
            mainRoots,
            compileSourceRoots,
            getLog())
        .resolve(sources.moduleDeclaration());
  }

  @Override
  Map<String, Boolean> ignored() {
    Map<String, Boolean> ignored = super.ignored();
    ignored.put("debugFileName", !"javac-test".equals(debugFileName));
    return ignored;
  }
}
