package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Annotations of record components that apply to no field (JLS 8.10.3, 9.7.4). */
class RecordComponentAnnotationsTest {

  private static final String A =
      "import java.lang.annotation.*; @Target(ElementType.RECORD_COMPONENT)"
          + " public @interface A { int value() default 1; }";

  @RegisterExtension final Project project = new Project();

  @Test
  void deleteAnnotationOfRecordComponent() {
    project.source("A", A).source("P", "public record P(@A String n) {}").compile();
    project.delete("A").compile().fails("P", "cannot find symbol").round(1, "P");
  }

  @Test
  void constantInAnnotationOfRecordComponent() {
    project
        .source("A", A)
        .source("K", "class K { static final int X = 1; }")
        .source("P", "class Q { Object f() { record P(@A(K.X) String n) {} return new P(null); } }")
        .compile();
    project.replace("K", "1", "2").compile().round(1, "K").round(2, "P").wrote("K", "Q$1P");
  }

  @Test
  void annotationOfAccessorOfRecordComponentOnly() {
    project
        .source("A", A.replace("RECORD_COMPONENT", "METHOD"))
        .source("P", "public record P(@A(value = 1) String n) {}")
        .compile();
    project
        .replace("A", "value", "other")
        .compile()
        .fails("P", "cannot find symbol")
        .round(1, "A")
        .round(2, "P");
  }

  @Test
  void targetNoLongerHasFields() {
    project
        .source(
            "A",
            A.replace("RECORD_COMPONENT)", "RECORD_COMPONENT, ElementType.FIELD})")
                .replace("@Target(", "@Target({"))
        .source("P", "public record P(@A String n) {}")
        .compile();
    project.source("A", A).compile().round(1, "A").round(2, "P").wrote("A", "P");
    project.delete("A").compile().fails("P", "cannot find symbol").round(1, "P");
  }
}
