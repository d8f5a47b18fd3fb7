package dev.ripple.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Ripple cannot do exactly as maven-compiler-plugin does it: whatever needs another compiler
 * than the javac of the JDK that Maven runs on, or a JVM of its own with arguments of its own.
 */
final class Limits {

  /** The only compiler that Ripple drives. */
  static final String JAVAC = "javac";

  private Limits() {}

  /**
   * The reason for which an execution is beyond Ripple, to be read after "because".
   *
   * @param executable the compiler to start if {@code fork} is on
   * @param jvmArguments arguments for the JVM of that compiler ({@code -J...})
   */
  static Optional<String> reason(
      @Nullable String compilerId,
      boolean fork,
      @Nullable String executable,
      List<String> jvmArguments) {
    if (compilerId != null && !compilerId.equals(JAVAC)) {
      return Optional.of("its compilerId is '" + compilerId + "'");
    }
    if (fork && executable != null && !executable.isEmpty() && !isOfRunningJdk(executable)) {
      return Optional.of("it forks the executable '" + executable + "'");
    }
    if (fork && !jvmArguments.isEmpty()) {
      return Optional.of("it forks javac with " + String.join(" ", jvmArguments));
    }
    return Optional.empty();
  }

  /** Whether a path is inside of the JDK that this JVM is part of. */
  static boolean isOfRunningJdk(String executable) {
    try {
      return Path.of(executable)
          .toRealPath()
          .startsWith(Path.of(System.getProperty("java.home")).toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
