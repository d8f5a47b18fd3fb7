package dev.ripple.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The options that javac gets for the parameters of a goal, those for paths and the encoding aside.
 * They come out in the order in which they are added; the order matters where a later option
 * overrides an earlier one.
 */
final class JavacOptions {

  private static final Set<String> DEBUG_LEVELS = Set.of("none", "lines", "vars", "source");

  private final List<String> options = new ArrayList<>();

  /** Annotation processing: {@code -proc} and {@code -processor}. */
  JavacOptions processing(@Nullable String proc, List<String> processors) {
    if (proc != null) {
      options.add("-proc:" + proc);
    }
    if (!processors.isEmpty()) {
      options.add("-processor");
      options.add(String.join(",", processors));
    }
    return this;
  }

  /**
   * Debugging information: {@code -g} or {@code -g:level}; nothing, which is not the same as {@code
   * -g:none}, if it is off.
   *
   * @throws MojoExecutionException if the level has a word that javac does not know
   */
  JavacOptions debug(boolean debug, @Nullable String level) throws MojoExecutionException {
    if (!debug) {
      return this;
    }
    if (level == null || level.isEmpty()) {
      options.add("-g");
      return this;
    }
    for (String word : level.split(",")) {
      if (!DEBUG_LEVELS.contains(word.toLowerCase(Locale.ROOT))) {
        throw new MojoExecutionException(
            "The debug level '"
                + word
                + "' is unknown; use 'none', or some of 'lines', 'vars' and 'source'.");
      }
    }
    options.add("-g:" + level);
    return this;
  }

  /** An option without a value. */
  JavacOptions flag(boolean wanted, String option) {
    if (wanted) {
      options.add(option);
    }
    return this;
  }

  /** An option that has its value after a colon, if there is a value. */
  JavacOptions choice(String option, @Nullable String value) {
    if (value != null) {
      options.add(option + ":" + value);
    }
    return this;
  }

  /**
   * Warnings; whoever asks for deprecations gets warnings, since javac could not show the one
   * without the other.
   */
  JavacOptions warnings(boolean showDeprecation, boolean showWarnings, boolean failOnWarning) {
    return flag(showDeprecation, "-deprecation")
        .flag(!showDeprecation && !showWarnings, "-nowarn")
        .flag(failOnWarning, "-Werror");
  }

  /** The platform compiled for: {@code --release}, or else {@code -target} and {@code -source}. */
  JavacOptions platform(@Nullable String release, String target, String source) {
    if (release == null || release.isEmpty()) {
      options.addAll(List.of("-target", target, "-source", source));
    } else {
      options.addAll(List.of("--release", release));
    }
    return this;
  }

  /** Arguments as they are. */
  JavacOptions arguments(List<String> arguments) {
    options.addAll(arguments);
    return this;
  }

  List<String> toList() {
    return List.copyOf(options);
  }
}
