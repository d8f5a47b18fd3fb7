package dev.ripple.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Finds out whether a build wants another JDK than the one that Maven runs on. */
final class Jdk {

  private final ToolchainManager toolchains;

  @Inject
  Jdk(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  /**
   * The other JDK that a goal would compile with.
   *
   * @param requirements those of the goal itself, which come before what the build chose for all
   *     goals
   */
  Optional<String> other(@Nullable Map<String, String> requirements, MavenSession session) {
    Optional<Toolchain> chosen = matching(requirements, session);
    if (chosen.isEmpty()) {
      chosen = Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session));
    }
    return chosen.filter(Jdk::isOther).map(Toolchain::toString);
  }

  /** The other JDK that requirements lead to. */
  Optional<String> otherOf(Map<String, String> requirements, MavenSession session) {
    return matching(requirements, session).filter(Jdk::isOther).map(Toolchain::toString);
  }

  private Optional<Toolchain> matching(
      @Nullable Map<String, String> requirements, MavenSession session) {
    if (requirements == null) {
      return Optional.empty();
    }
    List<Toolchain> matching = toolchains.getToolchains(session, "jdk", requirements);
    return matching == null ? Optional.empty() : matching.stream().findFirst();
  }

  private static boolean isOther(Toolchain toolchain) {
    String javac = toolchain.findTool("javac");
    return javac == null || !Limits.isOfRunningJdk(javac);
  }
}
