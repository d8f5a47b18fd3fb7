package dev.ripple.plugin;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.RippleException;
import dev.ripple.verify.Verdict;
import dev.ripple.verify.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the module clean, in a directory of its own, and compares that with what builds left in
 * the output directories. A difference fails the build and leaves an archive for a bug report.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
public final class VerifyMojo extends AbstractMojo {

  private final BoundCompilations compilations;

  /** The project's directory. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  /** The directory below which the state is kept. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  /** The execution. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution mojoExecution;

  /** The project. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Whether nothing is verified. */
  @Parameter(property = "ripple.verify.skip", defaultValue = "false")
  private boolean skipVerify;

  @Inject
  VerifyMojo(BoundCompilations compilations) {
    this.compilations = compilations;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipVerify) {
      getLog().info("Not verifying");
      return;
    }
    List<CompileRequest> requests =
        compilations.of(project, session, mojoExecution.getMojoDescriptor().getPluginDescriptor());
    if (requests.isEmpty()) {
      tellThatThereIsNothing();
      return;
    }
    Path directory = buildDirectory.getAbsoluteFile().toPath().resolve("ripple");
    Path archive = directory.resolve("verify.zip");
    VerdictReporter reporter =
        new VerdictReporter(getLog(), basedir.getAbsoluteFile().toPath(), archive);
    try (Verification verification =
        new Verification(directory.resolve("verify"), new QuietLog(getLog()))) {
      Files.deleteIfExists(archive);
      Verdict verdict = verification.verify(requests);
      if (!verdict.differences().isEmpty()) {
        verification.evidence().write(archive);
      }
      reporter.report(verdict);
    } catch (IOException | RippleException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void tellThatThereIsNothing() {
    boolean hasSources =
        project.getCompileSourceRoots().stream().map(File::new).anyMatch(File::isDirectory);
    if (hasSources) {
      getLog().warn("Nothing to verify: Ripple does not compile this module.");
    } else {
      getLog().info("No sources to verify");
    }
  }
}
