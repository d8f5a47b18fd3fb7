package dev.ripple.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Finds out which JDK a build wants to compile with. */
final class Jdk {

  private final ToolchainManager toolchains;

  @Inject
  Jdk(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  /**
   * The JDK that a goal compiles with.
   *
   * @param requirements those of the goal itself, which come before what the build chose for all
   *     goals
   */
  JdkHome of(@Nullable Map<String, String> requirements, MavenSession session) {
    return chosen(requirements, session).flatMap(Jdk::home).orElse(JdkHome.running());
  }

  /** The JDK that a goal would compile with, and why Ripple cannot, if it cannot. */
  Optional<String> unusable(@Nullable Map<String, String> requirements, MavenSession session) {
    return chosen(requirements, session).flatMap(Jdk::whyNot);
  }

  /** The JDK that requirements lead to, and why Ripple cannot compile with it, if it cannot. */
  Optional<String> unusableOf(Map<String, String> requirements, MavenSession session) {
    return matching(requirements, session).flatMap(Jdk::whyNot);
  }

  private Optional<Toolchain> chosen(
      @Nullable Map<String, String> requirements, MavenSession session) {
    return matching(requirements, session)
        .or(() -> Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session)));
  }

  private Optional<Toolchain> matching(
      @Nullable Map<String, String> requirements, MavenSession session) {
    if (requirements == null) {
      return Optional.empty();
    }
    List<Toolchain> matching = toolchains.getToolchains(session, "jdk", requirements);
    return matching == null ? Optional.empty() : matching.stream().findFirst();
  }

  private static Optional<JdkHome> home(Toolchain toolchain) {
    return Optional.ofNullable(toolchain.findTool("javac")).flatMap(JdkHome::ofTool);
  }

  private static Optional<String> whyNot(Toolchain toolchain) {
    Optional<JdkHome> home = home(toolchain);
    Optional<String> reason =
        home.isEmpty() ? Optional.of("which has no javac") : home.get().whyNot();
    return reason.map(r -> toolchain + ", " + r);
  }
}
