package dev.ripple.plugin;

import dev.ripple.worker.WorkerStatus;
import dev.ripple.worker.Workers;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Ends the compile workers of this user, each as soon as it has no work. */
@Mojo(name = "stop", requiresProject = false, aggregator = true, threadSafe = true)
public final class StopMojo extends AbstractMojo {

  @Override
  public void execute() throws MojoExecutionException {
    try {
      List<WorkerStatus> workers = Workers.ofUser().stop();
      if (workers.isEmpty()) {
        getLog().info("No compile worker runs.");
      }
      workers.forEach(
          worker -> getLog().info("Stopping the compile worker " + worker.processId() + "."));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot stop the compile workers: " + e.getMessage(), e);
    }
  }
}
