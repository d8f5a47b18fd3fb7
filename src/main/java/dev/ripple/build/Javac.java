package dev.ripple.build;

import dev.ripple.model.CompileRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the options of a request mean for the engine. */
final class Javac {

  private static final int NO_IMPLICIT_PROCESSORS = 23;

  /** Options that name files or run code, by their beginnings. */
  private static final List<String> BOUND_TO_BUILD =
      List.of(
          "@",
          "-J",
          "-Xplugin",
          "-Xbootclasspath",
          "-bootclasspath",
          "--boot-class-path",
          "-endorseddirs",
          "-extdirs",
          "-h",
          "--system",
          "--patch-module",
          "--upgrade-module-path",
          "--module-source-path");

  private Javac() {}

  /** The platform that is compiled for, as far as it decides about multi-release jars. */
  static Runtime.Version targetRelease(CompileRequest request) {
    List<String> options = request.options();
    for (String option : List.of("--release", "-target", "--target")) {
      int at = options.indexOf(option);
      if (at >= 0 && at + 1 < options.size()) {
        return version(options.get(at + 1));
      }
    }
    return Runtime.version();
  }

  /**
   * Whether javac tells classes of the JDK from others: it has modules since language level 9
   * (javac's Feature.MODULES).
   */
  static boolean tellsPlatform(CompileRequest request) {
    List<String> options = request.options();
    return Stream.of("--release", "-source", "--source")
        .map(options::indexOf)
        .filter(at -> at >= 0 && at + 1 < options.size())
        .allMatch(at -> version(options.get(at + 1)).feature() >= 9);
  }

  private static Runtime.Version version(String release) {
    try {
      return Runtime.Version.parse(release.startsWith("1.") ? release.substring(2) : release);
    } catch (IllegalArgumentException e) {
      return Runtime.version(); // Javac will say what is wrong with it.
    }
  }

  /** Whether javac runs annotation processors (javac's JavacProcessingEnvironment). */
  static boolean runsProcessors(CompileRequest request, boolean classPathHasProcessors) {
    List<String> options = request.options();
    if (options.contains("-proc:none")) {
      return false;
    }
    boolean isAsked =
        options.contains("-processor")
            || request.processorPath().filter(path -> !path.isEmpty()).isPresent()
            || options.stream()
                .anyMatch(o -> o.equals("-processorpath") || o.startsWith("--processor"));
    boolean takesWhatItFinds =
        options.contains("-proc:full")
            || options.contains("-proc:only")
            || Runtime.version().feature() < NO_IMPLICIT_PROCESSORS;
    return isAsked || takesWhatItFinds && classPathHasProcessors;
  }

  /** An option by which more reaches a unit than the lookups that are recorded. */
  static Optional<String> untracked(CompileRequest request, boolean runsProcessors) {
    if (runsProcessors) {
      return Optional.of("annotation processors are active");
    }
    boolean isModular =
        !request.modulePath().isEmpty()
            || request.sources().stream().anyMatch(source -> source.endsWith("module-info.java"));
    if (isModular) {
      return Optional.of("the sources are those of a Java module");
    }
    return request.options().stream()
        .filter(
            o ->
                o.startsWith("-Xplugin")
                    || o.startsWith("-Xdoclint")
                    || o.equals("-h")
                    || o.startsWith("@"))
        .findFirst()
        .map(option -> "javac's option " + option + " is in use");
  }

  /**
   * Why javac would run code of the build, or resolve names of files against the directory that the
   * build was started in.
   */
  static Optional<String> foreignCode(CompileRequest request, boolean runsProcessors) {
    if (runsProcessors) {
      return Optional.of("annotation processors are active");
    }
    return request.options().stream()
        .filter(option -> BOUND_TO_BUILD.stream().anyMatch(option::startsWith))
        .findFirst()
        .map(option -> "javac's option " + option + " is in use");
  }
}
