package dev.ripple.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the options that a request has components for out of the arguments that a user wrote. javac
 * goes by the last one of several, so what a user wrote overrides what the project says.
 */
final class PathArguments {

  /** An option that a request has a component for, with all of its spellings. */
  enum Kind {
    OUTPUT("-d"),
    GENERATED_SOURCES("-s"),
    ENCODING("-encoding"),
    CLASS_PATH("-classpath", "-cp", "--class-path"),
    SOURCE_PATH("-sourcepath", "--source-path"),
    PROCESSOR_PATH("-processorpath", "--processor-path"),
    MODULE_PATH("-p", "--module-path");

    private final List<String> spellings;

    Kind(String... spellings) {
      this.spellings = List.of(spellings);
    }

    private static @Nullable Kind of(String option) {
      for (Kind kind : values()) {
        if (kind.spellings.contains(option)) {
          return kind;
        }
      }
      return null;
    }
  }

  private final Map<Kind, String> values = new EnumMap<>(Kind.class);
  private final List<String> others = new ArrayList<>();

  private PathArguments() {}

  static PathArguments of(List<String> arguments) {
    PathArguments result = new PathArguments();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      Kind kind = Kind.of(argument);
      int equals = argument.indexOf('=');
      if (kind != null && i + 1 < arguments.size()) {
        result.values.put(kind, arguments.get(++i));
      } else if (argument.startsWith("--")
          && equals > 0
          && Kind.of(argument.substring(0, equals)) != null) {
        result.values.put(Kind.of(argument.substring(0, equals)), argument.substring(equals + 1));
      } else {
        result.others.add(argument);
      }
    }
    return result;
  }

  /** The arguments that are left. */
  List<String> others() {
    return List.copyOf(others);
  }

  Optional<String> value(Kind kind) {
    return Optional.ofNullable(values.get(kind));
  }

  /** The value as one path. */
  Optional<Path> path(Kind kind) {
    return value(kind).map(value -> Path.of(value).toAbsolutePath());
  }

  /** The value as a search path. */
  Optional<List<Path>> paths(Kind kind) {
    return value(kind).map(PathArguments::split);
  }

  private static List<Path> split(String searchPath) {
    return Arrays.stream(searchPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }
}
