package dev.ripple.plugin;

import dev.ripple.worker.WorkerStatus;
import dev.ripple.worker.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the compile workers of this user. */
@Mojo(name = "status", requiresProject = false, aggregator = true, threadSafe = true)
public final class StatusMojo extends AbstractMojo {

  @Override
  public void execute() throws MojoExecutionException {
    try {
      List<WorkerStatus> workers = Workers.ofUser().status();
      if (workers.isEmpty()) {
        getLog().info("No compile worker runs.");
      }
      workers.forEach(worker -> getLog().info(describe(worker)));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot ask the compile workers: " + e.getMessage(), e);
    }
  }

  static String describe(WorkerStatus worker) {
    return String.format(
        Locale.ROOT,
        "Compile worker %d: %,d compiles, %s, heap of %,d MiB",
        worker.processId(),
        worker.compiles(),
        worker.isWorking() ? "working" : "idle for " + worker.idleSeconds() + " s",
        worker.heapBytes() >> 20);
  }
}
