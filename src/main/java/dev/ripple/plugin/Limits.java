package dev.ripple.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Ripple cannot do exactly as maven-compiler-plugin does it: whatever needs another compiler
 * than the javac of a JDK that Ripple runs on.
 */
final class Limits {

  /** The only compiler that Ripple drives. */
  static final String JAVAC = "javac";

  private Limits() {}

  /**
   * The reason for which an execution is beyond Ripple, to be read after "because".
   *
   * @param executable the compiler to start if {@code fork} is on
   */
  static Optional<String> reason(
      @Nullable String compilerId, boolean fork, @Nullable String executable) {
    if (compilerId != null && !compilerId.equals(JAVAC)) {
      return Optional.of("its compilerId is '" + compilerId + "'");
    }
    if (fork && executable != null && !executable.isEmpty()) {
      Optional<JdkHome> home = JdkHome.ofTool(executable);
      Optional<String> reason =
          home.isEmpty() ? Optional.of("which is in no JDK") : home.get().whyNot();
      return reason.map(r -> "it forks the executable '" + executable + "', " + r);
    }
    return Optional.empty();
  }
}
