package dev.ripple.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds that end at one of their steps, each of them in turn; what then happens to the sources;
 * and whether the build after that is right.
 */
class KilledAtEveryStepTest {

  /** Generates a source for each class that is annotated. */
  private static final String PROCESSOR =
      """
      package proc;
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.*;
      @SupportedAnnotationTypes("java.lang.Deprecated")
      public class P extends AbstractProcessor {
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          for (Element type : round.getElementsAnnotatedWith(Deprecated.class)) {
            String name = type.getSimpleName() + "Gen";
            try (var out = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
              out.write("class " + name + " {}");
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return false;
        }
      }
      """;

  @RegisterExtension final Project project = new Project();

  /** A part of a story: what somebody does to the project. */
  private interface Change {
    void make();
  }

  private static final Change NOTHING = () -> {};

  private void before() {
    project
        .source("p.A", "package p; public class A { class In {} public int f() { return 1; } }")
        .source("p.B", "package p; class B { int g() { return new A().f(); } }")
        .source("q.D", "package q; class D { Object o = new Object() {}; }");
    if (exists("p/C")) {
      project.delete("p.C");
    }
  }

  private boolean exists(String path) {
    return project.directory().resolve("src/" + path + ".java").toFile().exists();
  }

  private void after() {
    project
        .source("p.A", "package p; public class A { public long f() { return new C().c; } }")
        .source("p.B", "package p; class B { long g() { return new A().f(); } }")
        .source("p.C", "package p; class C { int c; class Deep { class Deeper {} } }")
        .delete("q.D");
  }

  /** Tells the story once for each step. */
  private void story(Change before, Change edit, Change afterwards, boolean half) {
    int step = 0;
    boolean stopped;
    do {
      before.make();
      project.compileWhatever();
      edit.make();
      stopped = StoppingLog.stops(project, ++step, half);
      afterwards.make();
      project.compileWhatever();
      project.compile().upToDate();
    } while (stopped);
    assertTrue(step > 4, "it has steps: " + step);
  }

  @Test
  void first_build_and_a_source_goes() {
    int step = 0;
    boolean stopped;
    do {
      before();
      project.deleteState().deleteOutput();
      stopped = StoppingLog.stops(project, ++step, true);
      project.delete("q.D").compileWhatever();
    } while (stopped);
    assertTrue(step > 4, "it has steps: " + step);
  }

  @Test
  void edit() {
    story(this::before, this::after, NOTHING, false);
  }

  @Test
  void edit_that_is_taken_back() {
    story(this::before, this::after, this::before, true);
  }

  @Test
  void edit_and_the_new_source_goes() {
    story(
        this::before,
        this::after,
        () -> project.replace("p.A", "new C().c", "2").delete("p.C"),
        true);
  }

  @Test
  void edit_and_nothing_compiles() {
    story(
        this::before,
        this::after,
        () -> {
          project.replace("p.A", "new C().c", "new C().nothing").compileWhatever();
          project.replace("p.A", "new C().nothing", "2").delete("p.C");
        },
        true);
  }

  @Test
  void everything_is_compiled() {
    boolean[] odd = new boolean[1];
    story(
        this::before,
        () -> {
          after();
          odd[0] = !odd[0];
          project.environment("STAGE", String.valueOf(odd[0]));
        },
        () -> project.replace("p.A", "new C().c", "2").delete("p.C"),
        true);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6})
  void again_at_another_step(int second) {
    story(
        this::before,
        this::after,
        () -> {
          project.replace("p.A", "new C().c", "2").delete("p.C");
          StoppingLog.stops(project, second, false);
          project.source("p.E", "package p; class E {}");
          StoppingLog.stops(project, second + 1, true);
          project.delete("p.E");
        },
        true);
  }

  @Test
  void with_generated_sources() {
    project.processor("proc.P", PROCESSOR);
    story(
        () -> {
          project.source("A", "@Deprecated class A {}").source("B", "@Deprecated class B {}");
          if (exists("D")) {
            project.delete("D");
          }
        },
        () -> project.delete("B").source("C", "@Deprecated class C {}"),
        () -> project.delete("C").source("D", "@Deprecated class D {}"),
        true);
  }

  @Test
  void while_only_stamps_are_stored() {
    before();
    project.compileWhatever();
    int step = 0;
    boolean stopped;
    do {
      project.touchEverything();
      stopped = StoppingLog.stops(project, ++step, true);
      project.compileWhatever();
      project.compile().upToDate();
    } while (stopped);
    assertTrue(step > 2, "it has steps: " + step);
  }

  @Test
  void main_sources_and_then_the_tests_are_compiled() {
    before();
    project.compileWhatever();
    Project tests = project.tests();
    tests.source("T", "class T { long t() { return new p.A().f(); } }").compileWhatever();
    story(
        this::before,
        this::after,
        () -> {
          project.compileWhatever();
          tests.compileWhatever();
        },
        true);
  }
}
