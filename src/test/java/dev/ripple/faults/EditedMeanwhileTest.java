package dev.ripple.faults;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources that somebody edits while they are compiled. */
class EditedMeanwhileTest {

  private static final String ONE = "class A { int f() { return 1; } }";
  private static final String TWO = "class A { int f() { return 2; } }";
  private static final String THREE = "class A { int f() { return 3; } }";

  @RegisterExtension final Project project = new Project();

  /** Compiles what the source said before, or what it says now, and nobody knows which. */
  private void compileWhileSomebodyEdits() {
    project.source("A", ONE).compile();
    project.source("A", TWO);
    project.elsewhere(() -> new IncrementalCompiler(new Editor()).compile(project.request()));
  }

  @Test
  void edit_stays() {
    compileWhileSomebodyEdits();
    project.compile().round(1, "A");
  }

  @Test
  void edit_is_taken_back() {
    compileWhileSomebodyEdits();
    project.source("A", TWO).compile().round(1, "A");
  }

  @Test
  void earlier_edit_is_taken_back_as_well() {
    compileWhileSomebodyEdits();
    project.source("A", ONE).compile().round(1, "A");
  }

  /** Edits the source once the build has read it, and before javac does. */
  private final class Editor implements BuildLog {

    @Override
    public void debug(String message) {
      if (message.startsWith("Round 1")) {
        project.source("A", THREE);
      }
    }

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {
      throw new AssertionError(message);
    }
  }
}
