package dev.ripple.plugin;

import dev.ripple.model.CompileRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * The compilations that Ripple does for a project, as its build would freeze them. The goals are
 * configured by Maven itself for the executions of the effective model, so that nothing about a
 * compilation is known in two places; they are not executed.
 */
final class BoundCompilations {

  private static final String UNBOUND = "none";

  private final LifecycleExecutor lifecycle;
  private final MavenPluginManager plugins;

  @Inject
  BoundCompilations(LifecycleExecutor lifecycle, MavenPluginManager plugins) {
    this.lifecycle = lifecycle;
    this.plugins = plugins;
  }

  /**
   * The compilations, those of main sources first.
   *
   * @param ripple this plugin, as it was loaded for the goal that asks
   */
  List<CompileRequest> of(MavenProject project, MavenSession session, PluginDescriptor ripple)
      throws MojoExecutionException {
    List<CompileRequest> compilations = new ArrayList<>();
    Plugin declared =
        project.getPlugin(Plugin.constructKey(ripple.getGroupId(), ripple.getArtifactId()));
    if (declared == null) {
      return compilations;
    }
    for (String goal : List.of("compile", "testCompile")) {
      for (PluginExecution execution : declared.getExecutions()) {
        if (execution.getGoals().contains(goal)
            && !UNBOUND.equalsIgnoreCase(execution.getPhase())) {
          compilation(goal, execution.getId(), session, ripple).ifPresent(compilations::add);
        }
      }
    }
    return compilations;
  }

  private Optional<CompileRequest> compilation(
      String goal, String execution, MavenSession session, PluginDescriptor ripple)
      throws MojoExecutionException {
    try {
      // A goal of this very class loader, with the configuration that Maven works out.
      MojoExecution ours = new MojoExecution(ripple.getMojo(goal), execution);
      ours.setConfiguration(planned(goal, execution, session, ripple).getConfiguration());
      Mojo mojo = plugins.getConfiguredMojo(Mojo.class, session, ours);
      try {
        return ((AbstractRippleMojo) mojo).compilation();
      } finally {
        plugins.releaseMojo(mojo, ours);
      }
    } catch (MojoExecutionException e) {
      throw e;
    } catch (Exception e) {
      throw new MojoExecutionException(
          "The configuration of " + goal + " (" + execution + ") cannot be read: " + e.getMessage(),
          e);
    }
  }

  private MojoExecution planned(
      String goal, String execution, MavenSession session, PluginDescriptor ripple)
      throws Exception {
    String task =
        String.join(
            ":",
            ripple.getGroupId(),
            ripple.getArtifactId(),
            ripple.getVersion(),
            goal + "@" + execution);
    return lifecycle.calculateExecutionPlan(session, task).getMojoExecutions().stream()
        .filter(planned -> planned.getGoal().equals(goal))
        .findFirst()
        .orElseThrow();
  }
}
