package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A constant variable's value (JLS 4.12.4) changes; whoever has it inlined, or decided by it,
 * follows.
 */
class ConstantsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void inlinedInBody() {
    project
        .source("A", "class A { static final int X = 1; static final int Y = 1; }")
        .source("B", "class B { int g() { return A.X; } }")
        .source("C", "class C { int g() { return A.Y; } }")
        .compile();
    project
        .replace("A", "X = 1", "X = 2")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.X changed")
        .wrote("A", "B");
  }

  @Test
  void throughChain() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { static final int X = A.X + 1; }")
        .source("C", "class C { static final String X = \"c\" + B.X; }")
        .source("D", "class D { String g() { return C.X; } }")
        .source("E", "class E { Class<?> g() { return C.class; } }")
        .compile();
    project
        .replace("A", "X = 1", "X = 2")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .round(3, "C")
        .round(4, "D")
        .because("D", "C.X changed")
        .wrote("A", "B", "C", "D");
  }

  @Test
  void chainEndsWhereValueStaysTheSame() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { static final boolean POSITIVE = A.X > 0; }")
        .source("C", "class C { boolean g() { return B.POSITIVE; } }")
        .compile();
    project.replace("A", "X = 1", "X = 2").compile().round(1, "A").round(2, "B").wrote("A");
  }

  @Test
  void mutualReferencesAcrossFiles() {
    project
        .source("A", "class A { static final int X = 1; static final int Y = B.X + 1; }")
        .source("B", "class B { static final int X = A.X + 1; static final int Y = A.Y + 1; }")
        .source("C", "class C { int g() { return B.Y; } }")
        .compile();
    project
        .replace("A", "X = 1", "X = 2")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .round(3, "A")
        .round(4, "B")
        .round(5, "C")
        .wrote("A", "B", "C");
  }

  @Test
  void onlyInAnnotation() {
    project
        .source("A", "class A { static final String X = \"unchecked\"; }")
        .source("N", "@interface N { String value(); }")
        .source("B", "@N(A.X) class B {}")
        .source("C", "class C { B b; }")
        .compile();
    project
        .replace("A", "\"unchecked\"", "\"rawtypes\"")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void onlyInSuppressedWarnings() {
    project
        .source("A", "class A { static final String X = \"rawtypes\"; }")
        .source("B", "import java.util.*; class B { @SuppressWarnings(A.X) List l; }")
        .compile();
    project
        .replace("A", "\"rawtypes\"", "\"unchecked\"")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "found raw type")
        .wrote("A");
  }

  @Test
  void caseLabel() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { void g(int i) { switch (i) { case A.X: break; case 2: break; } } }")
        .compile();
    project.replace("A", "X = 1", "X = 3").compile().round(1, "A").round(2, "B").wrote("A", "B");
    project
        .replace("A", "X = 3", "X = 2")
        .compile()
        .fails("B", "duplicate case label")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void conditionalExpression() {
    project
        .source("A", "class A { static final boolean DEBUG = false; }")
        .source("B", "class B { static final int LEVEL = A.DEBUG ? 2 : 1; }")
        .source("C", "class C { int g() { return B.LEVEL; } }")
        .compile();
    project.replace("A", "false", "true").compile().round(1, "A").round(2, "B").round(3, "C");
  }

  @Test
  void conditionalCompilation() {
    project
        .source("A", "class A { static final boolean DEBUG = false; }")
        .source("B", "class B { void g() { if (A.DEBUG) { System.out.println(); } } }")
        .compile();
    project.replace("A", "false", "true").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void reachability() {
    project
        .source("A", "class A { static final boolean FOREVER = true; }")
        .source("B", "class B { int g() { while (A.FOREVER) { hashCode(); } } }")
        .compile();
    project
        .replace("A", "true", "false")
        .compile()
        .fails("B", "unreachable statement")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void stringConcatenation() {
    project
        .source("A", "class A { static final String X = \"x\"; }")
        .source("B", "class B { String g() { return \"a\" + A.X + \"b\"; } }")
        .compile();
    project.replace("A", "\"x\"", "\"y\"").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void interfaceConstantThroughSubclass() {
    project
        .source("I", "interface I { int X = 1; }")
        .source("A", "class A implements I {}")
        .source("B", "class B { int g() { return A.X; } }")
        .source("C", "class C extends A { int g() { return X; } }")
        .source("D", "class D { A a; }")
        .compile();
    project
        .replace("I", "X = 1", "X = 2")
        .compile()
        .round(1, "I")
        .round(2, "B", "C")
        .because("B", "I.X changed (looked up in A)")
        .wrote("I", "B", "C");
  }

  @Test
  void stopsBeingConstant() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { int g() { return A.X; } }")
        .compile();
    project
        .replace("A", "= 1", "= Integer.parseInt(\"1\")")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void stopsBeingConstantUnderCaseLabel() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { void g(int i) { switch (i) { case A.X: break; } } }")
        .compile();
    project
        .replace("A", "static final", "static")
        .compile()
        .fails("B", "constant expression required")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void startsBeingConstant() {
    project
        .source("A", "class A { static final Integer X = 1; }")
        .source("B", "class B { int g() { return A.X; } }")
        .compile();
    project.replace("A", "Integer", "int").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void changedBackInTheSameBuild() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { int g() { return A.X; } }")
        .compile();
    project.replace("A", "1", "2").replace("A", "2", "1").compile().upToDate();
  }

  @Test
  void sameValueWrittenDifferently() {
    project
        .source("A", "class A { static final int X = 4; }")
        .source("B", "class B { int g() { return A.X; } }")
        .compile();
    project.replace("A", "4", "2 + 2").compile().round(1, "A").wrote();
  }

  @Test
  void sameValueOfAnotherType() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source(
            "B",
            "class B { static void f(int i) {} static void f(long i) {} void g() { f(A.X); } }")
        .compile();
    project.replace("A", "int", "long").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void negativeZero() {
    project
        .source("A", "class A { static final double X = 0.0; }")
        .source("B", "class B { double g() { return A.X; } }")
        .compile();
    project.replace("A", "0.0", "-0.0").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void narrowingThatStopsToFit() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { byte b = A.X; }")
        .compile();
    project
        .replace("A", "1", "1000")
        .compile()
        .fails("B", "possible lossy conversion from int to byte")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void constantOfInstance() {
    project
        .source("A", "class A { final int x = 1; }")
        .source("B", "class B extends A { int g() { return x; } }")
        .compile();
    project.replace("A", "1", "2").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void privateConstantUsedInAnotherConstant() {
    project
        .source(
            "A",
            "class A { private static final int X = 1; static final int Y = X + 1; static int z = X; }")
        .source("B", "class B { int g() { return A.Y; } }")
        .source("C", "class C { int g() { return A.z; } }")
        .compile();
    project.replace("A", "= 1", "= 2").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void constantOfNestedClass() {
    project
        .source("A", "class A { static class In { static final int X = 1; } }")
        .source("B", "class B { int g() { return A.In.X; } }")
        .source("C", "class C { Object g() { return new A.In(); } }")
        .compile();
    project
        .replace("A", "1", "2")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A$In.X changed")
        .wrote("A$In", "B");
  }

  @Test
  void staticallyImported() {
    project
        .source("a.A", "package a; public class A { public static final int X = 1; }")
        .source("b.B", "package b; import static a.A.X; class B { int g() { return X; } }")
        .source("b.C", "package b; import static a.A.*; class C { int g() { return X; } }")
        .source("b.D", "package b; import static a.A.*; class D { }")
        .compile();
    project
        .replace("a.A", "1", "2")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B", "b.C")
        .wrote("a.A", "b.B", "b.C");
  }

  @Test
  void defaultOfAnnotationElement() {
    project
        .source("A", "class A { static final String X = \"x\"; }")
        .source("N", "@interface N { String value() default A.X; }")
        .source("B", "@N class B {}")
        .compile();
    project.replace("A", "\"x\"", "\"y\"").compile().round(1, "A").round(2, "N").wrote("A", "N");
  }

  @Test
  void divisionByConstant() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { int g() { return 1 / A.X; } }")
        .compile();
    project
        .replace("A", "= 1", "= 0")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "division by zero");
  }

  @Test
  void nestedConstantHiddenByNewFieldOfSubclass() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B extends A { }")
        .source("C", "class C { int g() { return B.X; } }")
        .compile();
    project
        .source("B", "class B extends A { static final int X = 2; }")
        .compile()
        .round(1, "B")
        .round(2, "C")
        .wrote("B", "C");
  }

  @Test
  void enumConstantAsCaseLabelAndConstantBeside() {
    project
        .source("E", "enum E { A, B; static final int X = 1; }")
        .source(
            "B", "class B { int g(E e) { switch (e) { case A: return E.X; default: return 0; } } }")
        .source("C", "class C { int g(E e) { return e.ordinal(); } }")
        .compile();
    project.replace("E", "X = 1", "X = 2").compile().round(1, "E").round(2, "B");
  }

  @Test
  void textBlockAndUnicode() {
    project
        .source("A", "class A { static final String X = \"\\u00e9\"; }")
        .source("B", "class B { String g() { return A.X; } }")
        .compile();
    project.replace("A", "\\u00e9", "\u00e9").compile().round(1, "A").wrote();
    project
        .source("A", "class A { static final String X = \"\"\"\n  \u00e8\"\"\"; }")
        .compile()
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void constantOfLabelCannotBeComputed() {
    project
        .source("F", "class F { static final String X = \"\" + D.Y; }")
        .source(
            "D",
            "class D { static final int Y = 1; static void g(String s) { switch (s) { case F.X: } } }")
        .source("E", "class E { String s = F.X; }")
        .compile();
    project
        .replace("D", "Y = 1", "Z = 1")
        .compile()
        .fails("F", "cannot find symbol")
        .fails("D", "constant string expression required")
        .round(1, "D")
        .round(2, "F")
        .round(3, "D", "E", "F")
        .because("D", "an error may come from a class that is out of date");
  }
}
