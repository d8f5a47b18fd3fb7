package dev.ripple.plugin;

import dev.ripple.worker.CompilerJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a build says about the process that javac is forked in. As in maven-compiler-plugin it means
 * something if {@code fork} is on, or another JDK compiles.
 *
 * @param executable the javac to fork
 * @param initialMemory as {@code meminitial}, with or without a unit; megabytes
 * @param memory as {@code maxmem}
 * @param arguments those for the JVM ({@code -J...})
 */
record ForkedJvm(
    boolean fork,
    @Nullable String executable,
    @Nullable String initialMemory,
    @Nullable String memory,
    List<String> arguments) {

  private static final Pattern AMOUNT = Pattern.compile("\\d+[kKmMgG]?");

  /**
   * The JVM to compile with.
   *
   * @param toolchain the JDK that the build chose
   */
  CompilerJvm jvm(JdkHome toolchain) {
    JdkHome home =
        Optional.ofNullable(executable)
            .filter(path -> fork && !path.isEmpty())
            .flatMap(JdkHome::ofTool)
            .orElse(toolchain);
    if (!fork && home.isRunning()) {
      return CompilerJvm.mavens();
    }
    List<String> flags = new ArrayList<>();
    amount("-Xms", initialMemory).forEach(flags::add);
    amount("-Xmx", memory).forEach(flags::add);
    arguments.forEach(argument -> flags.add(argument.substring("-J".length())));
    return new CompilerJvm(home.isRunning() ? JdkHome.running().path() : home.path(), flags);
  }

  private static Stream<String> amount(String flag, @Nullable String amount) {
    return Stream.ofNullable(amount)
        .filter(text -> AMOUNT.matcher(text).matches())
        .map(
            text -> flag + (Character.isDigit(text.charAt(text.length() - 1)) ? text + "m" : text));
  }
}
