package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * While annotation processors are active, any change compiles everything: they may read everything.
 */
class AnnotationProcessingTest {

  /** Writes a class {@code Names} with the names of all methods and parameters that it is shown. */
  private static final String PROCESSOR =
      """
      package proc;
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.*;
      import javax.lang.model.util.ElementFilter;
      @SupportedAnnotationTypes("*")
      public class P extends AbstractProcessor {
        private final StringBuilder text = new StringBuilder();
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            if (!type.getSimpleName().contentEquals("Names")) {
              for (ExecutableElement m : ElementFilter.methodsIn(type.getEnclosedElements())) {
                text.append(m.getSimpleName()).append(m.getParameters()).append(' ');
              }
            }
          }
          if (!round.processingOver() && processingEnv.getElementUtils().getTypeElement("Names") == null) {
            try (var out = processingEnv.getFiler().createSourceFile("Names").openWriter()) {
              out.write("class Names { static final String ALL = \\"" + text.toString().trim() + "\\"; }");
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return false;
        }
      }
      """;

  @RegisterExtension final Project project = new Project();

  private Project processed() {
    return project
        .processor("proc.P", PROCESSOR)
        .source("A", "class A { int f(int x) { return x; } }")
        .source("B", "class B { String g() { return Names.ALL; } }");
  }

  @Test
  void firstBuild() {
    processed().compile().wrote("A", "B", "Names");
    project.compile().upToDate();
  }

  @Test
  void editBody() {
    processed().compile();
    project.replace("A", "return x", "return -x").compile().full("annotation process").wrote("A");
  }

  @Test
  void renameParameterThatProcessorReads() {
    processed().compile();
    project
        .replace("A", "int f(int x) { return x; }", "int f(int y) { return y; }")
        .compile()
        .full("annotation process")
        .wrote("A", "B", "Names");
  }

  /** As processors do that describe configuration, with the words of documentation comments. */
  @Test
  void editCommentThatProcessorReads() {
    String reading =
        PROCESSOR.replace(
            "m.getParameters()",
            "String.valueOf(processingEnv.getElementUtils().getDocComment(m)).strip()");
    project
        .processor("proc.P", reading)
        .source("A", "class A { /** One. */ int f(int x) { return x; } }")
        .source("B", "class B { String g() { return Names.ALL; } }")
        .compile();
    project.compile().upToDate();
    project.touch("A").compile().upToDate();
    project.replace("A", "One.", "Two.").compile().full("annotation process").wrote("B", "Names");
  }

  @Test
  void failAndFix() {
    processed().compile();
    project
        .replace("A", "return x", "return missing")
        .compile()
        .fails("A", "cannot find symbol")
        .full("annotation process");
    project.replace("A", "return missing", "return -x").compile().full("annotation process");
  }

  @Test
  void deleteSource() {
    processed().source("C", "class C { void h() {} }").compile();
    project.delete("C").compile().full("annotation process").wrote("B", "Names").deleted("C");
  }

  @Test
  void dependencyThatProcessorMayRead() {
    processed().jar("lib", "package l; public class L { private int x; }").compile();
    project
        .jar("lib", "package l; public class L { private int y; }")
        .compile()
        .full("annotation process")
        .wrote();
  }

  @Test
  void changeProcessor() {
    processed().compile();
    project
        .processor("proc.P", PROCESSOR.replace("append(' ')", "append('!')"))
        .compile()
        .full("processor path")
        .wrote("B", "Names");
  }

  @Test
  void switchProcessingOff() {
    processed().replace("B", "Names.ALL", "null").compile();
    project.option("-proc:none").compile().full("compiler options").deleted("Names");
    project.replace("A", "return x", "return -x").compile().round(1, "A");
  }

  @Test
  void deleteGeneratedProduct() {
    processed().compile();
    project.deleteProduct("Names").compile().full("annotation process").wrote("Names");
  }
}
