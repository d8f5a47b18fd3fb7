package dev.ripple.plugin;

import dev.ripple.fingerprint.ProductStamps;
import dev.ripple.model.RippleException;
import dev.ripple.worker.WorkerMode;
import dev.ripple.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches Ripple on: once all projects are read, compilations move from maven-compiler-plugin to
 * Ripple. Not in an IDE's import, which understands maven-compiler-plugin only, and not where
 * {@code ripple.enabled} is false.
 */
public final class RippleExtension extends AbstractMavenLifecycleParticipant {

  private static final Logger LOG = LoggerFactory.getLogger(RippleExtension.class);

  /**
   * Properties that m2e and IntelliJ IDEA set while they import a project, but not when they run a
   * build.
   */
  private static final Set<String> IMPORT = Set.of("m2e.version", "idea.maven.embedder.version");

  /** What users ask for when they want something compiled. */
  private static final Set<String> COMPILING =
      Set.of(
          "compile",
          "process-classes",
          "test-compile",
          "process-test-classes",
          "test",
          "prepare-package",
          "package",
          "integration-test",
          "verify",
          "install",
          "deploy");

  /** Where a session notes that its worker was seen to. */
  private static final String PREPARED = "ripple.worker.prepared";

  /** Where goals note in the session's data, if it is there, where stamps of products are. */
  static final String PRODUCTS = "ripple.products";

  private final Jdk jdk;
  private final PlexusContainer container;

  @Inject
  RippleExtension(Jdk jdk, PlexusContainer container) {
    this.jdk = jdk;
    this.container = container;
  }

  /**
   * Where Maven knows Ripple before it reads the projects, the worker is started meanwhile. If the
   * extension is declared in a POM, nobody calls this.
   */
  @Override
  public void afterSessionStart(MavenSession session) {
    prepareWorker(session);
  }

  /** Starts the compile worker beside Maven, once in a session. */
  private static void prepareWorker(MavenSession session) {
    if (!isImport(session)
        && !"false".equalsIgnoreCase(ofBuild(session, "ripple.enabled"))
        && session.getGoals().stream().anyMatch(COMPILING::contains)
        && session.getRequest().getData().putIfAbsent(PREPARED, true) == null) {
      String worker = ofBuild(session, "ripple.worker");
      try {
        WorkerMode mode = WorkerMode.of(worker == null ? "auto" : worker, System.getenv("CI"));
        // Programs that embed Maven need not name a directory.
        Optional<Path> directory =
            Optional.ofNullable(session.getRequest().getBaseDirectory()).map(Path::of);
        Thread starter = new Thread(() -> prepare(mode, directory), "ripple-worker-starter");
        starter.setDaemon(true);
        starter.start();
      } catch (RippleException e) {
        // The goals say what is wrong with the setting, and say it where users look.
        LOG.debug("No worker is started: {}", e.getMessage());
      }
    }
  }

  /** Without a worker if nothing moved since the last build: the goals will not ask it. */
  private static void prepare(WorkerMode mode, Optional<Path> directory) {
    if (directory.filter(Projects::areLikelyUpToDate).isEmpty()) {
      Workers.ofUser().prepare(mode);
    }
  }

  @Override
  public void afterProjectsRead(MavenSession session) {
    if (isImport(session)) {
      return;
    }
    prepareWorker(session);
    session.getRequest().getData().putIfAbsent(PRODUCTS, ConcurrentHashMap.newKeySet());
    // Maven calls a core extension with a class loader that hides the factories of toolchains from
    // Maven itself.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(container.getContainerRealm());
    try {
      takeOver(session);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Notes what other tools of the build made of class files, so that the next one accepts it. */
  @Override
  public void afterSessionEnd(MavenSession session) {
    if (session.getRequest().getData().get(PRODUCTS) instanceof Collection<?> files
        && !files.isEmpty()
        && mayRunTools(session)) {
      for (Object file : files) {
        try {
          ProductStamps.noteLeft((Path) file);
        } catch (IOException e) {
          LOG.debug("The next build compiles what tools changed: {}", e.toString());
        }
      }
    }
  }

  /**
   * Whether a build has plugins that may change class files, which Maven's own ones do not, or runs
   * goals that were named one by one.
   */
  private static boolean mayRunTools(MavenSession session) {
    String ripple = Self.plugin().getKey();
    return session.getGoals().stream().anyMatch(goal -> goal.indexOf(':') >= 0)
        || session.getProjects().stream()
            .flatMap(project -> project.getBuildPlugins().stream())
            .anyMatch(
                plugin ->
                    !plugin.getGroupId().equals("org.apache.maven.plugins")
                            && !plugin.getKey().equals(ripple)
                        || plugin.getArtifactId().equals("maven-antrun-plugin"));
  }

  private static boolean isImport(MavenSession session) {
    return IMPORT.stream().anyMatch(property -> ofBuild(session, property) != null);
  }

  private void takeOver(MavenSession session) {
    Plugin ripple = Self.plugin();
    for (MavenProject project : session.getProjects()) {
      Function<String, @Nullable String> property = name -> property(session, project, name);
      Build build = project.getBuild();
      if (build == null) {
        continue;
      }
      Takeover takeover =
          new Takeover(ripple, property, requirements -> jdk.unusableOf(requirements, session));
      if (!"false".equalsIgnoreCase(property.apply("ripple.enabled"))) {
        takeover.apply(build).forEach(left -> tell(left, project));
      }
      takeover.nameGoals(build);
    }
  }

  private static void tell(Takeover.Left left, MavenProject project) {
    LOG.info(
        "Ripple leaves {} of {} to maven-compiler-plugin, because {}.",
        left.execution(),
        project.getArtifactId(),
        left.reason());
  }

  private static @Nullable String property(
      MavenSession session, MavenProject project, String name) {
    String value = ofBuild(session, name);
    return value == null ? project.getProperties().getProperty(name) : value;
  }

  private static @Nullable String ofBuild(MavenSession session, String name) {
    String value = session.getUserProperties().getProperty(name);
    return value == null ? session.getSystemProperties().getProperty(name) : value;
  }
}
