package dev.ripple.real;

import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a successful compile left behind.
 *
 * @param sources what was compiled
 * @param output the class files
 * @param shapes what they are like, by internal name
 * @param warnings what javac said of each unit
 */
record CompiledUnits(
    FileTree sources,
    FileTree output,
    Map<String, ClassShape> shapes,
    Map<String, Set<Problem>> warnings) {

  static final CompiledUnits NONE =
      new CompiledUnits(FileTree.NONE, FileTree.NONE, Map.of(), Map.of());

  CompiledUnits next(Project project, Outcome outcome) {
    FileTree sourcesNow = FileTree.of(root(project));
    FileTree outputNow = project.output();
    Map<String, ClassShape> shapesNow = new HashMap<>();
    outputNow
        .files()
        .forEach(
            (path, content) -> {
              String name = path.replaceFirst("\\.class$", "");
              FileTree.Content then = output.files().get(path);
              ClassShape known = shapes.get(name);
              boolean isSame =
                  known != null && then != null && Arrays.equals(then.bytes(), content.bytes());
              shapesNow.put(name, isSame ? known : ClassShape.of(content.bytes()));
            });
    Map<String, Set<Problem>> warningsNow = new HashMap<>();
    for (Problem problem : outcome.problems()) {
      if (problem.kind().isWarning() && problem.source().isPresent()) {
        warningsNow
            .computeIfAbsent(unit(project, problem.source().get()), u -> new HashSet<>())
            .add(problem);
      }
    }
    return new CompiledUnits(sourcesNow, outputNow, shapesNow, warningsNow);
  }

  private static Path root(Project project) {
    return project.directory().resolve("src");
  }

  /** How a unit is called here: the path of its source below the source root. */
  static String unit(Project project, Path source) {
    Path root = root(project);
    Path absolute = project.directory().resolve(source);
    return root.relativize(absolute).toString().replace('\\', '/');
  }

  /** The units that got other class files since. */
  Set<String> withOtherClasses(CompiledUnits then) {
    Set<String> units = new HashSet<>();
    output
        .newSince(then.output)
        .forEach(path -> units.add(shapes.get(path.replaceFirst("\\.class$", "")).unit()));
    return units;
  }

  /** The units that lost one of several classes since. */
  Set<String> withFewerClasses(CompiledUnits then) {
    Set<String> units = new HashSet<>();
    output
        .goneSince(then.output)
        .forEach(path -> units.add(then.shapes.get(path.replaceFirst("\\.class$", "")).unit()));
    units.retainAll(sources.files().keySet());
    return units;
  }

  /** The units of which javac says something else now. */
  Set<String> withOtherWarnings(CompiledUnits then) {
    Set<String> units = new HashSet<>(warnings.keySet());
    units.addAll(then.warnings.keySet());
    units.removeIf(
        unit ->
            warnings
                .getOrDefault(unit, Set.of())
                .equals(then.warnings.getOrDefault(unit, Set.of())));
    units.retainAll(sources.files().keySet());
    return units;
  }

  /** The units whose source is another one since, or gone, or new. */
  Set<String> edited(CompiledUnits then) {
    Set<String> units = new HashSet<>(sources.newSince(then.sources));
    units.addAll(sources.goneSince(then.sources));
    return units;
  }
}
