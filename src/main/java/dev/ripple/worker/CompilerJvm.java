package dev.ripple.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JVM whose javac compiles.
 *
 * @param javaHome its JDK, of version 17 or later
 * @param arguments what a build wants to start it with
 */
public record CompilerJvm(Path javaHome, List<String> arguments) {

  public CompilerJvm {
    arguments = List.copyOf(arguments);
  }

  /** What the JDK generates for records takes a cold JVM tens of milliseconds. */
  @Override
  public int hashCode() {
    return javaHome.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompilerJvm jvm
        && javaHome.equals(jvm.javaHome)
        && arguments.equals(jvm.arguments);
  }

  /** The JDK that Maven runs on, with the arguments that Ripple thinks best. */
  public static CompilerJvm mavens() {
    return new CompilerJvm(Path.of(System.getProperty("java.home")), List.of());
  }

  /** Whether the build wants an argument of some kind. */
  boolean hasArgument(Pattern kind) {
    return arguments.stream().anyMatch(argument -> kind.matcher(argument).matches());
  }

  /** Whether Maven's own JVM does as well. */
  boolean isMavens() {
    return arguments.isEmpty() && javaHome.equals(mavens().javaHome);
  }
}
