package dev.ripple.scenario;

import dev.ripple.testing.Build;
import dev.ripple.testing.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a static import brings changes (JLS 7.5.3, 7.5.4). */
class StaticImportsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void staticImportOfMemberThatVanishes() {
    project
        .source("a.A", "package a; public class A { public static void f() {} }")
        .source("b.B", "package b; import static a.A.f; class B {}")
        .compile();
    project
        .replace("a.A", "f()", "g()")
        .compile()
        .fails("b.B", "cannot find symbol")
        .round(1, "a.A")
        .round(2, "b.B");
  }

  @Test
  void staticImportFindsInheritedMember() {
    project
        .source("a.P", "package a; public class P { public static int f() { return 1; } }")
        .source("a.A", "package a; public class A extends P {}")
        .source("b.B", "package b; import static a.A.f; class B { int g() { return f(); } }")
        .compile();
    project
        .source(
            "a.A", "package a; public class A extends P { public static int f() { return 2; } }")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .wrote("a.A");
  }

  @Test
  void staticImportsOnDemandBecomeAmbiguous() {
    project
        .source("a.A", "package a; public class A { public static int x; }")
        .source("a.C", "package a; public class C { }")
        .source(
            "b.B",
            "package b; import static a.A.*; import static a.C.*; class B { int g() { return x; } }")
        .source("b.D", "package b; import static a.A.*; import static a.C.*; class D { }")
        .compile();
    project
        .source("a.C", "package a; public class C { public static int x; }")
        .compile()
        .fails("b.B", "reference to x is ambiguous")
        .round(1, "a.C")
        .round(2, "b.B");
  }

  @Test
  void staticImportOnDemandBringsBetterOverload() {
    project
        .source("a.A", "package a; public class A { public static void f(Object o) {} }")
        .source("a.C", "package a; public class C { }")
        .source(
            "b.B",
            "package b; import static a.A.*; import static a.C.*; class B { void g() { f(1); } }")
        .compile();
    project
        .source("a.C", "package a; public class C { public static void f(int i) {} }")
        .compile()
        .round(1, "a.C")
        .round(2, "b.B")
        .wrote("a.C", "b.B");
  }

  @Test
  void singleStaticImportGainsOverloadOfSameName() {
    project
        .source("a.A", "package a; public class A { public static void f(Object o) {} }")
        .source("b.B", "package b; import static a.A.f; class B { void g() { f(1); } }")
        .compile();
    project
        .replace("a.A", "{ public", "{ public static void f(int i) {} public")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .wrote("a.A", "b.B");
  }

  @Test
  void importOfNestedClassThroughSubclass() {
    project
        .source("a.P", "package a; public class P { public static class In {} }")
        .source("a.A", "package a; public class A extends P {}")
        .source("b.B", "package b; import static a.A.In; class B { In in; }")
        .compile();
    project
        .source("a.A", "package a; public class A extends P { public static class In {} }")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .wrote("a.A", "a.A$In", "b.B");
  }

  /**
   * Javac warns of an import out of a deprecated class only if it came to that class before
   * (TypeEnter.ImportsPhase): for the first import of it in the order of the sources it did not.
   */
  @Nested
  class ImportsFromDeprecatedClass {

    @BeforeEach
    void compile() {
      project
          .source("b.B", "package b; import static z.Z.f; class B {}")
          .source("z.Z", "package z; @Deprecated public class Z { public static void f() {} }");
    }

    @Test
    void importingUnitEdited() {
      project.compile();
      editImportingUnit();
    }

    @Test
    void importingUnitEditedWithoutLinesInClassFiles() {
      project.option("-g:none").compile();
      editImportingUnit();
    }

    private Build editImportingUnit() {
      return project.replace("b.B", "class B {}", "class B { int x; }").compile().round(1, "b.B");
    }

    @Test
    void otherBodyEdited() {
      project.source("a.A", "package a; class A { int f() { return 1; } }").compile();
      project.replace("a.A", "1", "2").compile().round(1, "a.A").wrote("a.A");
    }

    @Test
    void otherUnitComesToItFirst() {
      project.source("a.A", "package a; class A {}").compile();
      project
          .source("a.A", "package a; @SuppressWarnings(\"deprecation\") class A extends z.Z {}")
          .compile()
          .round(1, "a.A");
    }

    @Test
    void otherUnitHasMethodThatNamesIt() {
      project.source("a.A", "package a; class A { String s; }").compile();
      project
          .replace("a.A", "String s;", "String s; String f(String t) { return t; }")
          .compile()
          .round(1, "a.A");
      project
          .replace("a.A", "String s;", "String s; void g(z.Z z) {}")
          .compile()
          .round(1, "a.A")
          .warns("b.B", "Z in z has been deprecated");
      project
          .replace("a.A", "void g(z.Z z) {}", "<Z> void g(Z z) {} void h(int i) {}")
          .compile()
          .round(1, "a.A");
    }

    @Test
    void otherUnitImportsIt() {
      project.source("c.C", "package c; class C {}").compile();
      project.source("c.C", "package c; import z.Z.*; class C {}").compile().round(1, "c.C");
    }

    @Test
    void classIsDeprecated() {
      project.replace("z.Z", "@Deprecated ", "").compile();
      project
          .replace("z.Z", "public class Z", "@Deprecated public class Z")
          .compile()
          .round(1, "z.Z")
          .round(2, "b.B");
    }

    @Test
    void warningsAreErrors() {
      project.option("-Werror").compile();
      editImportingUnit().wider(2);
    }

    @Test
    void withoutWarnings() {
      project.option("-Xlint:-deprecation").compile();
      editImportingUnit();
    }

    @Test
    void classWillBeRemoved() {
      project
          .option("-Xlint:-deprecation")
          .replace("z.Z", "@Deprecated", "@Deprecated(forRemoval = true)")
          .compile();
      editImportingUnit();
    }
  }
}
