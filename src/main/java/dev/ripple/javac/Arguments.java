package dev.ripple.javac;

import dev.ripple.model.CompileRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What javac is told for every round of a request.
 *
 * @param runsProcessors whether annotation processors are to be searched and run
 */
record Arguments(CompileRequest request, boolean runsProcessors) {

  /** Options that say the same to several javacs as to one, and have a value of their own. */
  private static final Set<String> DIVISIBLE_WITH_VALUE =
      Set.of(
          "--add-modules",
          "--limit-modules",
          "--module-version",
          "--release",
          "--source",
          "--target",
          "-source",
          "-target");

  /** Options that say the same to several javacs as to one. */
  private static final Set<String> DIVISIBLE =
      Set.of("-deprecation", "-g", "-nowarn", "-parameters", "-proc:none", "-Werror", "-Xlint");

  private static final List<String> DIVISIBLE_BEGINNINGS =
      List.of("-g:", "-implicit:", "-Xlint:", "-Xdiags:", "-Xpkginfo:");

  List<String> list(Round round) {
    List<String> arguments = new ArrayList<>();
    if (round.forgets()) {
      arguments.add("-XDuseUnsharedTable=true"); // Of names (javac's Names).
    }
    arguments.addAll(List.of("-d", request.outputDirectory().toString()));
    arguments.addAll(List.of("-classpath", path(request.classPath())));
    arguments.addAll(List.of("-sourcepath", path(request.sourceRoots())));
    if (!request.modulePath().isEmpty()) {
      arguments.addAll(List.of("--module-path", path(request.modulePath())));
    }
    request.generatedSources().ifPresent(s -> arguments.addAll(List.of("-s", s.toString())));
    request.processorPath().ifPresent(p -> arguments.addAll(List.of("-processorpath", path(p))));
    request.encoding().ifPresent(e -> arguments.addAll(List.of("-encoding", e)));
    if (!request.options().contains("-Xmaxwarns")) {
      // Warnings are kept for each unit, so that none may be dropped.
      arguments.addAll(List.of("-Xmaxwarns", Integer.toString(Integer.MAX_VALUE)));
    }
    if (!runsProcessors && request.options().stream().noneMatch(o -> o.startsWith("-proc:"))) {
      // Else javac searches the class path of whatever program it runs in as well.
      arguments.add("-proc:none");
    }
    arguments.addAll(request.options());
    return arguments;
  }

  /**
   * Whether several javacs that compile a part each say and do together what one would. Processors
   * and plugins see a whole compilation, and so may an option that is not known to be harmless.
   */
  boolean areDivisible() {
    if (runsProcessors) {
      return false;
    }
    for (int i = 0; i < request.options().size(); i++) {
      String option = request.options().get(i);
      if (DIVISIBLE_WITH_VALUE.contains(option)) {
        i++;
      } else if (!DIVISIBLE.contains(option)
          && DIVISIBLE_BEGINNINGS.stream().noneMatch(option::startsWith)) {
        return false;
      }
    }
    return true;
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
