package dev.ripple.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;
import org.jspecify.annotations.Nullable;

/**
 * Divides the entries of the tests' path between class path and module path. Tests of a module are
 * compiled as a patch of it, unless they are a module of their own.
 *
 * @param testPath all entries
 * @param mainOutput the project's output directory
 * @param outputs the directories below it that hold main classes, that of the highest release
 *     first, itself last
 * @param mainRoots source directories of the main code that exist
 * @param testRoots source directories of the tests
 */
record TestModulePaths(
    List<String> testPath,
    File mainOutput,
    List<File> outputs,
    List<String> mainRoots,
    List<String> testRoots,
    Log log) {

  /** The division for tests that declare a module in a source file, or none. */
  ModulePaths resolve(@Nullable Path declaration) throws MojoExecutionException {
    try {
      File mainDeclaration = mainDeclaration();
      if (mainDeclaration != null) {
        List<String> path = withMainIn(mainDeclaration.getParentFile());
        ResolvePathsResult<String> main = resolve(path, mainDeclaration.getAbsolutePath(), true);
        ModulePaths.complaints(main).forEach(log::warn);
        return declaration == null ? patchOf(main) : ownModule(path, declaration, main);
      }
      return declaration == null ? ModulePaths.classPathOnly(testPath) : testOnlyModule();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The module of the tests cannot be read: " + e.getMessage(), e);
    }
  }

  private ModulePaths patchOf(ResolvePathsResult<String> main) {
    String name = main.getMainModuleDescriptor().name();
    return new ModulePaths(
        List.copyOf(main.getClasspathElements()),
        List.copyOf(main.getModulepathElements().keySet()),
        List.of(
            "--patch-module",
            patch(name, outputs, testRoots),
            "--add-reads",
            name + "=ALL-UNNAMED"),
        ModulePaths.modules(main, Function.identity()));
  }

  private ModulePaths ownModule(
      List<String> path, Path declaration, ResolvePathsResult<String> main) throws IOException {
    JavaModuleDescriptor mainModule = main.getMainModuleDescriptor();
    JavaModuleDescriptor testModule =
        resolve(path, declaration.toString(), false).getMainModuleDescriptor();
    List<String> arguments = List.of();
    boolean layered = outputs.size() > 1;
    if (testModule.name().equals(mainModule.name())) {
      List<File> layers = layered ? outputs : List.of();
      arguments = List.of("--patch-module", patch(mainModule.name(), layers, mainRoots));
    } else if (layered) {
      arguments = List.of("--patch-module", patch(mainModule.name(), outputs, List.of()));
    }
    return new ModulePaths(
        List.of(), path, arguments, ModulePaths.modules(main, Function.identity()));
  }

  private ModulePaths testOnlyModule() throws MojoExecutionException {
    if (mainOutput.exists()) {
      throw new MojoExecutionException(
          "The tests declare a module, but the main code does not; javac cannot compile the one against the other.");
    }
    return new ModulePaths(List.of(), testPath, List.of(), Map.of());
  }

  private @Nullable File mainDeclaration() {
    return outputs.stream()
        .map(output -> new File(output, "module-info.class"))
        .filter(File::isFile)
        .findFirst()
        .orElse(null);
  }

  /**
   * The path with the directory that holds the main module's declaration instead of the output
   * directory.
   */
  private List<String> withMainIn(File directory) {
    Path main = mainOutput.toPath().toAbsolutePath().normalize();
    List<String> path = new ArrayList<>();
    boolean replaced = false;
    for (String entry : testPath) {
      boolean isMain = Path.of(entry).toAbsolutePath().normalize().equals(main);
      path.add(isMain ? directory.getAbsolutePath() : entry);
      replaced |= isMain;
    }
    if (!replaced) {
      path.add(0, directory.getAbsolutePath());
    }
    return path;
  }

  private static ResolvePathsResult<String> resolve(
      List<String> path, String declaration, boolean includeStatic) throws IOException {
    return new LocationManager()
        .resolvePaths(
            ResolvePathsRequest.ofStrings(path)
                .setIncludeStatic(includeStatic)
                .setMainModuleDescriptor(declaration));
  }

  private static String patch(String module, List<File> outputs, List<String> sourceRoots) {
    List<String> entries =
        Stream.concat(outputs.stream().map(File::getPath), sourceRoots.stream()).toList();
    return module + "=" + String.join(File.pathSeparator, entries);
  }
}
