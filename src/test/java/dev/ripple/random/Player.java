package dev.ripple.random;

import dev.ripple.model.Outcome;
import dev.ripple.random.Step.Action;
import dev.ripple.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plays steps with a project, and writes down what it does as a scenario. */
final class Player implements AutoCloseable {

  private static final String MODULE = "module own { opens p; }";

  /** One module of the JDK is enough, and saves time. */
  private final Project project = new Project().option("--limit-modules", "java.base");

  private final List<String> scenario = new ArrayList<>();
  private Map<String, String> texts = Map.of();
  private final Map<String, List<String>> libraries = new HashMap<>();
  private final Set<String> made = new HashSet<>();
  private final Set<String> options = new HashSet<>();
  private List<String> classPath = List.of();

  /**
   * Makes the project's files those of a step, and compiles.
   *
   * @throws AssertionError if the compile was not what a clean javac gives
   */
  Outcome play(Step step) {
    playLibraries(step.program());
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
            scenario.add("project.source(" + literal(unit) + ", " + textBlock(text) + ");");
          }
        });
    texts = next;
    step.actions().forEach(this::act);
    scenario.add("project.compile();\n");
    return project.compileWhatever();
  }

  /**
   * Makes the class path the program's, from behind, since what is in front needs what is behind.
   */
  private void playLibraries(Program program) {
    List<Node> entries = program.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Node entry = entries.get(i);
      List<String> sources =
          entry.all(Role.SOURCE).stream().map(source -> Renderer.render(source).text()).toList();
      if (!sources.isEmpty() && !sources.equals(libraries.put(entry.name(), sources))) {
        make(entry, sources);
      }
    }
    List<String> names = entries.stream().map(Node::name).filter(made::contains).toList();
    if (!names.equals(classPath)) {
      project.entries(names.toArray(String[]::new));
      scenario.add(
          "project.entries("
              + String.join(", ", names.stream().map(Player::literal).toList())
              + ");");
      classPath = names;
    }
  }

  /** A library that does not compile stays what it was. */
  private void make(Node entry, List<String> sources) {
    String[] texts = sources.toArray(String[]::new);
    try {
      if (entry.type().equals("jar")) {
        project.jar(entry.name(), texts);
      } else {
        project.classes(entry.name(), texts);
      }
    } catch (IllegalArgumentException doesNotCompile) {
      return;
    }
    if (made.add(entry.name())) {
      // A new entry is the last one.
      classPath = Stream.concat(classPath.stream(), Stream.of(entry.name())).toList();
    }
    scenario.add(
        "project."
            + entry.type()
            + "(\""
            + entry.name()
            + "\", "
            + String.join(", ", sources.stream().map(Player::textBlock).toList())
            + ");");
  }

  private static String literal(String text) {
    return '"' + text + '"';
  }

  private static String textBlock(String text) {
    return "\"\"\"\n" + escaped(text) + "\"\"\"";
  }

  private void act(Action action) {
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
    } else if (action instanceof Step.DeclareModule) {
      project.source("module-info", MODULE);
      scenario.add("project.source(\"module-info\", " + literal(MODULE) + ");");
    } else if (action instanceof Step.Toggle toggle) {
      boolean isOn = options.add(toggle.option());
      if (isOn) {
        project.option(toggle.option());
      } else {
        options.remove(toggle.option());
        project.withoutOption(toggle.option());
      }
      scenario.add(
          "project." + (isOn ? "option(" : "withoutOption(") + literal(toggle.option()) + ");");
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
