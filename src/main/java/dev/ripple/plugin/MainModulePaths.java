package dev.ripple.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ModuleNameSource;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;
import org.jspecify.annotations.Nullable;

/**
 * Divides the entries of main code's path between class path and module path.
 *
 * @param outputs the directories that hold classes of the project, in the order in which they are
 *     searched
 * @param dependencies the other entries
 * @param patched whether the outputs are those of one module in several releases, so that they
 *     patch each other
 * @param moduleVersion the version to record in the module, if any
 */
record MainModulePaths(
    List<File> outputs,
    List<File> dependencies,
    boolean patched,
    @Nullable String moduleVersion,
    Log log) {

  /** The division for a module that is declared in a source file, or for no module at all. */
  ModulePaths resolve(@Nullable Path declaration) {
    List<File> entries = new ArrayList<>(outputs);
    entries.addAll(dependencies);
    if (declaration == null) {
      return ModulePaths.classPathOnly(paths(entries));
    }
    try {
      ResolvePathsResult<File> result =
          new LocationManager()
              .resolvePaths(
                  ResolvePathsRequest.ofFiles(entries)
                      .setIncludeStatic(true)
                      .setMainModuleDescriptor(declaration.toFile()));
      ModulePaths.complaints(result).forEach(log::warn);
      warnOfNamesFromFiles(result);
      return new ModulePaths(
          paths(result.getClasspathElements()),
          paths(result.getModulepathElements().keySet()),
          arguments(result.getMainModuleDescriptor()),
          ModulePaths.modules(result, File::getPath));
    } catch (IOException e) {
      log.warn(e.getMessage());
      return ModulePaths.classPathOnly(List.of());
    }
  }

  private List<String> arguments(JavaModuleDescriptor module) {
    List<String> arguments = new ArrayList<>();
    if (patched) {
      arguments.add("--patch-module");
      arguments.add(module.name() + "=" + String.join(File.pathSeparator, paths(outputs)));
    }
    if (moduleVersion != null) {
      arguments.add("--module-version");
      arguments.add(moduleVersion);
    }
    return arguments;
  }

  private void warnOfNamesFromFiles(ResolvePathsResult<File> result) {
    String names =
        result.getModulepathElements().entrySet().stream()
            .filter(entry -> entry.getValue() == ModuleNameSource.FILENAME)
            .map(entry -> entry.getKey().getName())
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return;
    }
    String message =
        "The module requires automatic modules whose names come from file names: "
            + names
            + ". A repository that others use is no place for it.";
    if (result.getMainModuleDescriptor().exports().isEmpty()) {
      log.info(message);
    } else {
      log.warn(message);
    }
  }

  private static List<String> paths(Iterable<File> files) {
    List<String> paths = new ArrayList<>();
    files.forEach(file -> paths.add(file.getPath()));
    return paths;
  }
}
