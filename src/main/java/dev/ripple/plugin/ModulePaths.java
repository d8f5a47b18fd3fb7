package dev.ripple.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/**
 * Where javac searches for classes, and what it is told about modules.
 *
 * @param classPath entries in order
 * @param modulePath entries in order; empty unless a module is compiled
 * @param arguments options such as {@code --patch-module} that follow from the modules
 * @param modules the modules that path entries declare
 */
record ModulePaths(
    List<String> classPath,
    List<String> modulePath,
    List<String> arguments,
    Map<String, JavaModuleDescriptor> modules) {

  /** No modules: everything is on the class path. */
  static ModulePaths classPathOnly(List<String> classPath) {
    return new ModulePaths(classPath, List.of(), List.of(), Map.of());
  }

  /** The modules of path entries, without entries that are none. */
  static <T> Map<String, JavaModuleDescriptor> modules(
      ResolvePathsResult<T> result, Function<T, String> path) {
    Map<String, JavaModuleDescriptor> modules = new LinkedHashMap<>();
    result
        .getPathElements()
        .forEach(
            (entry, module) -> {
              if (module != null) {
                modules.put(path.apply(entry), module);
              }
            });
    return modules;
  }

  /** For each entry whose module name cannot be found out, one sentence about the reason. */
  static <T> List<String> complaints(ResolvePathsResult<T> result) {
    return result.getPathExceptions().entrySet().stream()
        .map(
            entry ->
                "The module name of "
                    + entry.getKey()
                    + " is unknown: "
                    + rootOf(entry.getValue()).getMessage())
        .toList();
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
