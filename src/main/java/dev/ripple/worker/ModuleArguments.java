package dev.ripple.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Maven's own JVM was told about modules ({@code .mvn/jvm.config}, {@code MAVEN_OPTS}):
 * plugins of javac that need more than it exports, such as Error Prone, are set up so.
 */
final class ModuleArguments {

  /** Each has a value, after a sign of equality or as the next argument. */
  private static final Set<String> NAMES =
      Set.of("--add-exports", "--add-opens", "--add-reads", "--add-modules");

  private ModuleArguments() {}

  static List<String> ofThisJvm() {
    return ProcessHandle.current()
        .info()
        .arguments()
        .map(arguments -> among(List.of(arguments)))
        .orElse(List.of()); // Where the system does not tell: Windows.
  }

  /** Those about modules among some arguments, each as one. */
  static List<String> among(List<String> arguments) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int end = argument.indexOf('=');
      if (end >= 0 && NAMES.contains(argument.substring(0, end))) {
        found.add(argument);
      } else if (NAMES.contains(argument) && i + 1 < arguments.size()) {
        found.add(argument + "=" + arguments.get(++i));
      }
    }
    return found;
  }
}
