package dev.ripple.random;

import dev.ripple.model.Outcome;
import dev.ripple.random.Step.FileAction;
import dev.ripple.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays steps with a project, and writes down what it does as a scenario. */
final class Player implements AutoCloseable {

  /**
   * All warnings, but for one that depends on the order in which javac meets the files: whether the
   * import of an auxiliary class is worth a warning. One module of the JDK is enough, and saves
   * time.
   */
  private final Project project =
      new Project()
          .withoutOption("-Xlint:all,-processing")
          .option("-Xlint:all,-processing,-auxiliaryclass", "--limit-modules", "java.base");

  private final List<String> scenario = new ArrayList<>();
  private Map<String, String> texts = Map.of();

  /**
   * Makes the project's files those of a step, and compiles.
   *
   * @throws AssertionError if the compile was not what a clean javac gives
   */
  Outcome play(Step step) {
    Map<String, String> next = new LinkedHashMap<>();
    step.program()
        .sources()
        .forEach(source -> next.put(source.name(), Renderer.render(source).text()));
    for (String unit : texts.keySet()) {
      if (!next.containsKey(unit)) {
        project.delete(unit);
        scenario.add("project.delete(\"" + unit + "\");");
      }
    }
    next.forEach(
        (unit, text) -> {
          if (!text.equals(texts.get(unit))) {
            project.source(unit, text);
            scenario.add("project.source(\"" + unit + "\", \"\"\"\n" + escaped(text) + "\"\"\");");
          }
        });
    texts = next;
    step.actions().forEach(this::act);
    scenario.add("project.compile();\n");
    return project.compileWhatever();
  }

  private void act(FileAction action) {
    if (action instanceof Step.Touch touch) {
      if (texts.containsKey(touch.unit())) {
        project.touch(touch.unit());
        scenario.add("project.touch(\"" + touch.unit() + "\");");
      }
    } else if (action instanceof Step.DeleteProduct delete) {
      if (Files.exists(project.product(delete.binaryName()))) {
        project.deleteProduct(delete.binaryName());
        scenario.add("project.deleteProduct(\"" + delete.binaryName() + "\");");
      }
    } else if (action instanceof Step.TouchEverything) {
      project.touchEverything();
      scenario.add("project.touchEverything();");
    } else if (action instanceof Step.DeleteOutput) {
      project.deleteOutput();
      scenario.add("project.deleteOutput();");
    } else if (action instanceof Step.DeleteState) {
      project.deleteState();
      scenario.add("project.deleteState();");
    }
  }

  /** The file of a unit. */
  Path file(String unit) {
    return project.directory().resolve("src").resolve(unit.replace('.', '/') + ".java");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }

  /** What was done so far, in the words of scenarios. */
  String scenario() {
    return String.join("\n", scenario);
  }

  @Override
  public void close() {
    project.close();
  }
}
