package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Syntax that only newer JDKs have, for which the gate is run on one of them as well. */
@EnabledForJreRange(min = JRE.JAVA_21)
class NewerSyntaxTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addComponentToRecordThatPatternTakesApart() {
    project
        .source("R", "record R(int a) {}")
        .source("B", "class B { boolean g(Object o) { return o instanceof R(int a) && a > 0; } }")
        .source("C", "class C { Object g(Object o) { return o; } }")
        .compile();
    project
        .source("R", "record R(int a, int b) {}")
        .compile()
        .fails("B", "incorrect number of nested patterns")
        .round(1, "R")
        .round(2, "B");
  }

  @Test
  void permitAnotherSubclassOfComponentsType() {
    String twoRecords = "record X() implements S {} record Y() implements S {}";
    project
        .source("S", "sealed interface S { " + twoRecords + " }")
        .source("R", "record R(S s) {}")
        .source(
            "B",
            "class B { int g(R r) {"
                + " return switch (r) { case R(S.X x) -> 1; case R(S.Y y) -> 2; }; } }")
        .compile();
    project
        .source("S", "sealed interface S { " + twoRecords + " record Z() implements S {} }")
        .compile()
        .fails("B", "does not cover all possible input values")
        .round(1, "S")
        .round(2, "B");
  }

  @Test
  void addConstantToEnumUnderSwitchWithNull() {
    project
        .source("E", "enum E { P, Q }")
        .source(
            "B",
            "class B { void g(E e) { switch (e) { case null: case P: break; case Q: break; } } }")
        .source("C", "class C { void g(E e) { switch (e) { case P: break; case Q: break; } } }")
        .compile();
    project
        .source("E", "enum E { P, Q, R }")
        .compile()
        .fails("B", "does not cover all possible input values")
        .round(1, "E")
        .round(2, "B");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void newClassHidesOneFromAModuleImport() {
    project
        .source("b.B", "package b; import module java.base; class B { List<String> l; }")
        .compile();
    project
        .source("b.List", "package b; class List {}")
        .compile()
        .fails("b.B", "does not take parameters")
        .round(1, "b.List")
        .round(2, "b.B");
  }

  @Test
  void sealedTypeArgumentIsNotAbstractAnyMore() {
    project
        .source("S", "sealed abstract class S permits P, Q {}")
        .source("P", "final class P extends S {}")
        .source("Q", "final class Q extends S {}")
        .source("R", "record R<T>(T t) {}")
        .source(
            "U",
            "class U { int f(R<S> r) {"
                + " return switch (r) { case R<S>(P p) -> 1; case R<S>(Q q) -> 2; }; } }")
        .compile();
    project
        .replace("S", "sealed abstract", "sealed")
        .compile()
        .fails("U", "does not cover all possible input values")
        .round(1, "S")
        .round(2, "P", "Q", "U");
  }

  @Test
  void recordWithoutComponentsBecomesClass() {
    project
        .source("E", "record E() {}")
        .source("U", "class U { boolean f(Object o) { return o instanceof E(); } }")
        .source("C", "class C { boolean f(Object o) { return o == new E(); } }")
        .compile();
    project
        .source("E", "final class E {}")
        .compile()
        .fails("U", "deconstruction patterns can only be applied to records")
        .round(1, "E")
        .round(2, "U");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void commentBecomesDocumentationThatDangles() {
    project
        .source("A", "class A {\n  /* one */\n  /** two */\n  void f() {}\n}")
        .source("B", "class B {\n  // one\n\n  /// two\n  void f() { int x = 1; /* a */ }\n}")
        .compile();
    project
        .replace("A", "/* one", "/** one")
        .compile()
        .round(1, "A")
        .warns("A", "documentation comment is not attached to any declaration");
    project.replace("A", "/** one", "/* one").compile().round(1, "A");
    project
        .replace("B", "// one", "/// one")
        .compile()
        .round(1, "B")
        .warns("B", "documentation comment is not attached to any declaration");
    project
        .replace("B", "/* a", "/** a")
        .compile()
        .round(1, "B")
        .warns("B", "documentation comment is not attached to any declaration");
  }
}
