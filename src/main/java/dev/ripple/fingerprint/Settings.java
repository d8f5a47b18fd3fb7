package dev.ripple.fingerprint;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything besides sources and class path that decides what javac does, by the name that the log
 * calls it.
 */
public final class Settings {

  private Settings() {}

  /**
   * The settings of a request.
   *
   * @param processors fingerprint of what is on the path of annotation processors, if they have a
   *     path of their own
   * @param modules fingerprint of the modules that the sources of a module see
   * @param unseen fingerprint of what is on the class path or module path without being seen
   */
  public static SortedMap<String, String> of(
      CompileRequest request,
      Optional<Fingerprint> processors,
      Optional<Fingerprint> modules,
      Optional<Fingerprint> unseen) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("compiler options", String.join(" ", request.options()) + encoding(request));
    settings.put("JDK", compiler());
    settings.put("operating system", platform());
    settings.put("version of Ripple", request.rippleVersion());
    settings.put("parameter ignoreCommentChanges", String.valueOf(request.ignoreCommentChanges()));
    settings.put("source roots", relative(request, request.sourceRoots()));
    settings.put("output directories", relative(request, outputs(request)));
    settings.put("processor path", processors.map(Fingerprint::toString).orElse("the class path"));
    settings.put("module path", modules.map(Fingerprint::toString).orElse("none"));
    settings.put(
        request.moduleDeclaration().isPresent()
            ? "class path beside modules"
            : "module path beside classes",
        unseen.map(Fingerprint::toString).orElse("none"));
    settings.put("module declaration", moduleDeclarations(request));
    request
        .trackedEnvironment()
        .forEach(
            // Not the value itself, which may be a secret.
            (name, value) ->
                settings.put("environment variable " + name, Fingerprint.of(value).toString()));
    return settings;
  }

  /** Version and vendor of the compiler: another one may emit other bytes. */
  static String compiler() {
    return System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor");
  }

  static String platform() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private static String moduleDeclarations(CompileRequest request) {
    return relative(
        request, request.sources().stream().filter(CompileRequest::isModuleDeclaration).toList());
  }

  private static String encoding(CompileRequest request) {
    return " -encoding " + request.charset().name();
  }

  private static List<Path> outputs(CompileRequest request) {
    List<Path> outputs = new java.util.ArrayList<>(List.of(request.outputDirectory()));
    request.generatedSources().ifPresent(outputs::add);
    return outputs;
  }

  private static String relative(CompileRequest request, List<Path> paths) {
    return paths.stream()
        .map(p -> request.projectDirectory().relativize(p).toString())
        .toList()
        .toString();
  }
}
