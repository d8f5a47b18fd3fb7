package dev.ripple.scenario;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** What a processor does once with a file in the output directory. */
  private static String resourceProcessor(String text) {
    return """
        package proc;
        import java.io.*;
        import java.util.*;
        import javax.annotation.processing.*;
        import javax.lang.model.SourceVersion;
        import javax.lang.model.element.*;
        import javax.tools.*;
        @SupportedAnnotationTypes("*")
        public class R extends AbstractProcessor {
          private boolean done;
          @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
          String read(JavaFileManager.Location location) {
            try {
              return processingEnv.getFiler().getResource(location, "", "list.txt").getCharContent(true).toString();
            } catch (IOException e) {
              return e.getClass().getSimpleName();
            }
          }
          @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            if (done) { return false; }
            done = true;
            StringBuilder names = new StringBuilder();
            round.getRootElements().forEach(e -> names.append(' ').append(e));
            try {
        """
        + text
        + """
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return false;
          }
        }
        """;
  }

  private static final String WRITES_WHAT_IT_READ =
      resourceProcessor(
          "try (Writer out = processingEnv.getFiler().createSourceFile(\"G\").openWriter()) {"
              + " out.write(\"class G { String s = \\\"\" + read(StandardLocation.CLASS_OUTPUT)"
              + " + read(StandardLocation.CLASS_PATH) + \"\\\"; }\"); }");

  private static final String ADDS_TO_WHAT_IT_READ =
      resourceProcessor(
          "String text = read(StandardLocation.CLASS_OUTPUT) + names;"
              + " if (text.contains(\"Listed\")) {"
              + " try (Writer out = processingEnv.getFiler()"
              + ".createResource(StandardLocation.CLASS_OUTPUT, \"\", \"list.txt\").openWriter()) {"
              + " out.write(text); } read(StandardLocation.CLASS_OUTPUT); }");

  @Test
  void readResourceThatIsNotThere() {
    project
        .processor("proc.R", WRITES_WHAT_IT_READ)
        .source("A", "class A {}")
        .compile()
        .wrote("A", "G");
    project.compile().upToDate();
    project.resource("list.txt", "one").compile().full("file target").wrote("G");
    project.compile().upToDate();
  }

  @Test
  void editResourceThatProcessorReads() {
    project
        .resource("list.txt", "one")
        .processor("proc.R", WRITES_WHAT_IT_READ)
        .source("A", "class A {}")
        .compile();
    project.compile().upToDate();
    project
        .resource("list.txt", "two")
        .compile()
        .full("the file target/classes/list.txt changed")
        .wrote("G");
  }

  @Test
  void writeResourceThatIsNotThere() {
    project
        .processor("proc.R", ADDS_TO_WHAT_IT_READ)
        .source("Listed", "class Listed { int x; }")
        .compile();
    project.compile().upToDate();
    project
        .replace("Listed", "int x", "int y")
        .compile()
        .full("annotation process")
        .wrote("Listed");
    project.delete("Listed").source("A", "class A {}").compile().full("annotation process");
  }

  @Test
  void addToResource() {
    project
        .resource("list.txt", "hand")
        .processor("proc.R", ADDS_TO_WHAT_IT_READ)
        .source("Listed", "class Listed { int x; }")
        .compile();
    project.compile().upToDate();
    project
        .replace("Listed", "int x", "int y")
        .compile()
        .full("annotation process")
        .wrote("Listed");
    project.resource("list.txt", "other").compile().full("annotation process");
    project.delete("Listed").source("A", "class A {}").compile().full("annotation process");
    project.source("Listed", "class Listed {}").compile().full("annotation process");
    project.resource("list.txt", "again").delete("Listed").compile().full("annotation process");
  }

  @Test
  void deleteResourceThatProcessorAddsTo() {
    project
        .resource("list.txt", "hand")
        .processor("proc.R", ADDS_TO_WHAT_IT_READ)
        .source("Listed", "class Listed { int x; }")
        .compile();
    project.deleteResources().compile().full("annotation process");
    project
        .replace("Listed", "int x", "int y")
        .compile()
        .full("annotation process")
        .wrote("Listed");
  }

  @Test
  void configurationOfLombok() throws IOException {
    project
        .processor("lombok.P", PROCESSOR.replace("package proc;", "package lombok;"))
        .source("p.A", "package p; class A { int f(int x) { return x; } }")
        .compile();
    project.compile().upToDate();
    Path configuration = Files.createFile(project.directory().resolve("lombok.config"));
    project.compile().full("the file lombok.config changed").wrote();
    project.compile().upToDate();
    Files.writeString(configuration, "lombok.addLombokGeneratedAnnotation = true");
    project.compile().full("the file lombok.config changed").wrote();
    Files.delete(configuration);
    project.compile().full("the file lombok.config changed").wrote();
    project.compile().upToDate();
  }

  @Test
  void deleteGeneratedProduct() {
    processed().compile();
    project.deleteProduct("Names").compile().full("annotation process").wrote("Names");
  }
}
