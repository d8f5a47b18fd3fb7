package dev.ripple.plugin;

import java.util.Set;
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

  private final Jdk jdk;
  private final PlexusContainer container;

  @Inject
  RippleExtension(Jdk jdk, PlexusContainer container) {
    this.jdk = jdk;
    this.container = container;
  }

  @Override
  public void afterProjectsRead(MavenSession session) {
    if (IMPORT.stream().anyMatch(property -> ofBuild(session, property) != null)) {
      return;
    }
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

  private void takeOver(MavenSession session) {
    Plugin ripple = Self.plugin();
    for (MavenProject project : session.getProjects()) {
      Function<String, @Nullable String> property = name -> property(session, project, name);
      Build build = project.getBuild();
      if (build != null && !"false".equalsIgnoreCase(property.apply("ripple.enabled"))) {
        Takeover takeover =
            new Takeover(ripple, property, requirements -> jdk.otherOf(requirements, session));
        takeover.apply(build).forEach(left -> tell(left, project));
      }
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
