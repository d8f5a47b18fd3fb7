package dev.ripple.verify;

import dev.ripple.model.CompileRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a compilation go on somewhere else: directories that it writes to are replaced wherever the
 * request names them.
 *
 * @param moved for each directory the one to use instead
 */
record Relocation(Map<Path, Path> moved) {

  /** What may follow the name of a directory in an option that contains it. */
  private static final String END =
      "(?=$|[" + Pattern.quote("/" + File.separator + File.pathSeparator) + ",\\s])";

  CompileRequest apply(CompileRequest request, Path stateDirectory) {
    return new CompileRequest(
        request.execution(),
        request.projectDirectory(),
        stateDirectory,
        apply(request.outputDirectory()),
        request.generatedSources().map(this::apply),
        request.sources(),
        request.sourceRoots(),
        apply(request.classPath()),
        apply(request.modulePath()),
        request.processorPath().map(this::apply),
        request.options().stream().map(this::apply).toList(),
        request.encoding(),
        request.trackedEnvironment(),
        request.rippleVersion(),
        request.ignoreCommentChanges(),
        request.slices());
  }

  /** The place that is used instead of a file or directory. */
  Path apply(Path path) {
    return replace(path, false);
  }

  /** The place that another one is used for. */
  Path back(Path path) {
    return replace(path, true);
  }

  /** A text that names places, with those that they are used for. */
  String back(String text) {
    String result = text;
    for (Map.Entry<Path, Path> entry : moved.entrySet()) {
      result = result.replace(entry.getValue().toString(), entry.getKey().toString());
    }
    return result;
  }

  private Path replace(Path path, boolean back) {
    for (Map.Entry<Path, Path> entry : moved.entrySet()) {
      Path from = back ? entry.getValue() : entry.getKey();
      if (path.startsWith(from)) {
        return (back ? entry.getKey() : entry.getValue()).resolve(from.relativize(path));
      }
    }
    return path;
  }

  private List<Path> apply(List<Path> paths) {
    return paths.stream().map(this::apply).toList();
  }

  private String apply(String option) {
    String result = option;
    for (Map.Entry<Path, Path> entry : moved.entrySet()) {
      result =
          result.replaceAll(
              Pattern.quote(entry.getKey().toString()) + END,
              Matcher.quoteReplacement(entry.getValue().toString()));
    }
    return result;
  }
}
