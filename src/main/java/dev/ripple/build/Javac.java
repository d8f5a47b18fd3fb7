package dev.ripple.build;

import dev.ripple.model.CompileRequest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
          "--upgrade-module-path",
          "--module-source-path");

  private static final String PATCH = "--patch-module";

  /** Options after which a module sees more than the module path, or consists of more. */
  private static final List<String> MODULES =
      List.of(
          "--add-reads",
          "--module",
          "-m",
          "--module-source-path",
          PATCH,
          "--system",
          "--upgrade-module-path");

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
    int release = targetRelease(request).feature();
    if ((release == 9 || release == 10) && mayHaveFormerModules(request)) {
      return Optional.of("release " + release + " has modules that this JDK has no more");
    }
    if (!request.modulePath().isEmpty() && request.moduleDeclaration().isEmpty()) {
      return Optional.of("the sources are added to a Java module");
    }
    Optional<Path> modules =
        request.modulePath().stream()
            .filter(entry -> !entry.equals(request.outputDirectory()) && hasModules(entry))
            .findFirst();
    if (modules.isPresent()) {
      return modules.map(directory -> "a directory on the module path is no module: " + directory);
    }
    return request.options().stream()
        .filter(
            o ->
                MODULES.stream().anyMatch(m -> o.equals(m) || o.startsWith(m + "="))
                    || o.startsWith("-Xplugin")
                    || o.startsWith("-Xdoclint")
                    || o.equals("-h")
                    || o.startsWith("@"))
        .findFirst()
        .map(option -> "javac's option " + option + " is in use");
  }

  /** Like {@code java.xml.bind}, which JDK 11 left out (JEP 320). */
  private static boolean mayHaveFormerModules(CompileRequest request) {
    return request.moduleDeclaration().isPresent()
        || request.options().stream().anyMatch(option -> option.startsWith("--add-modules"));
  }

  /** Whether javac searches such a directory for modules (JEP 261). */
  private static boolean hasModules(Path entry) {
    return Files.isDirectory(entry) && !Files.exists(entry.resolve("module-info.class"));
  }

  /**
   * Why javac would run code of the build, or resolve names of files against the directory that the
   * build was started in.
   */
  static Optional<String> foreignCode(CompileRequest request, boolean runsProcessors) {
    if (runsProcessors) {
      return Optional.of("annotation processors are active");
    }
    List<String> options = request.options();
    return IntStream.range(0, options.size())
        .filter(at -> isBoundToBuild(options, at))
        .mapToObj(options::get)
        .findFirst()
        .map(option -> "javac's option " + option + " is in use");
  }

  private static boolean isBoundToBuild(List<String> options, int at) {
    String option = options.get(at);
    if (option.equals(PATCH)) {
      return at + 1 < options.size() && !isAbsolute(options.get(at + 1));
    }
    return option.startsWith(PATCH + "=")
        ? !isAbsolute(option.substring(PATCH.length() + 1))
        : BOUND_TO_BUILD.stream().anyMatch(option::startsWith);
  }

  /** Whether a patch, {@code module=file:file}, is the same from any directory. */
  private static boolean isAbsolute(String patch) {
    String files = patch.substring(patch.indexOf('=') + 1);
    return Stream.of(files.split(File.pathSeparator)).allMatch(file -> new File(file).isAbsolute());
  }
}
