package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A unit depends on types that it does not name, that nothing it names is declared with, or that do
 * not exist yet.
 */
class HiddenDependenciesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void constantsThatComeToDependOnEachOther() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { static final int Y = A.X; }")
        .source("C", "class C { int g() { return B.Y; } }")
        .source("D", "class D {}")
        .compile();
    project
        .replace("A", "1", "B.Y")
        .compile()
        .round(1, "A")
        .round(2, "A", "B")
        .round(3, "C")
        .wrote("A", "B", "C");
  }

  @Test
  void constantsThatWouldClimbForEver() {
    project
        .source("A", "class A { static final int X = 1; }")
        .source("B", "class B { static final int Y = A.X + 1; }")
        .source("C", "class C { int g() { return B.Y; } }")
        .source("D", "class D {}")
        .compile();
    project
        .replace("A", "1", "B.Y")
        .compile()
        .round(1, "A")
        .round(2, "A", "B")
        .round(3, "C")
        .wrote("A", "B", "C");
  }

  @Test
  void losingCandidateWithWildcard() {
    project
        .source("X", "class X {}")
        .source("Y", "class Y {}")
        .source(
            "A",
            "import java.util.*; class A { static void m(List<? super Y> l) {} static void m(Object l) {} }")
        .source("U", "import java.util.*; class U { void g(List<X> l) { A.m(l); } }")
        .source("V", "class V { A a; }")
        .compile();
    project
        .source("Y", "class Y extends X {}")
        .compile()
        .round(1, "Y")
        .round(2, "U")
        .wrote("Y", "U");
  }

  @Test
  void losingConstructorCandidate() {
    project
        .source("X", "class X {}")
        .source("Y", "class Y {}")
        .source("A", "import java.util.*; class A { A(Comparator<? super Y> l) {} A(Object l) {} }")
        .source("U", "import java.util.*; class U { A g(Comparator<X> l) { return new A(l); } }")
        .compile();
    project
        .source("Y", "class Y extends X {}")
        .compile()
        .round(1, "Y")
        .round(2, "U")
        .wrote("Y", "U");
  }

  @Test
  void resultsOfFunctionTypesOfCandidates() {
    project
        .source("R", "class R {}")
        .source("S", "class S extends R {}")
        .source("P", "interface P { S g(); }")
        .source("Q", "interface Q { R g(); }")
        .source("A", "class A { static void m(P p) {} static void m(Q q) {} }")
        .source("U", "class U { void t() { A.m(() -> null); } }")
        .source("V", "class V { A a; }")
        .compile();
    project
        .source("S", "class S {}")
        .compile()
        .fails("U", "reference to m is ambiguous")
        .round(1, "S")
        .round(2, "U");
  }

  @Test
  void nestedTypesOfFunctionType() {
    project
        .source(
            "O",
            "class O { public static class N {}"
                + " public static class E extends Exception { static final long serialVersionUID = 1; } }")
        .source("P", "interface P { O.N g() throws O.E; }")
        .source("U", "class U { P p = () -> null; }")
        .source("V", "class V { P p; }")
        .compile();
    project
        .replace("O", "public static class N", "static class N")
        .compile()
        .round(1, "O")
        .round(2, "P", "U")
        .wrote("O", "O$N", "P", "U");
  }

  @Test
  void localVariableIsHiddenByFieldOfAnonymousClassesSuperclass() {
    project
        .source("B", "class B {}")
        .source(
            "U", "class U { Object f(final int x) { return new B() { int g() { return x; } }; } }")
        .source(
            "V", "class V { Object f(final int x) { return new B() { int g() { return 1; } }; } }")
        .compile();
    project
        .source("B", "class B { int x = 7; }")
        .compile()
        .round(1, "B")
        .round(2, "U")
        .wrote("B", "U", "U$1");
  }

  @Test
  void localClassIsHiddenByMemberTypeOfAnonymousClassesSuperclass() {
    project
        .source("B", "class B {}")
        .source("U", "class U { Object f() { class L {} new L(); return new B() { L l; }; } }")
        .compile();
    project
        .source("B", "class B { static class L {} }")
        .compile()
        .round(1, "B")
        .round(2, "U")
        .wrote("B", "B$L", "U$1");
  }

  @Test
  void typeVariableIsHiddenByMemberTypeOfInnerClassesSuperclass() {
    project
        .source("B", "class B {}")
        .source("U", "class U<T> { class I extends B { T t; } }")
        .compile();
    project
        .source("B", "class B { static class T {} }")
        .compile()
        .round(1, "B")
        .round(2, "U")
        .wrote("B", "B$T", "U$I");
  }

  @Test
  void onDemandImportOfPackageWithSubpackagesOnly() {
    project
        .source("p.X", "package p; class X {}")
        .source("p.q.Z", "package p.q; class Z {}")
        .source("U", "import p.*; class U {}")
        .source("V", "class V {}")
        .compile();
    project.delete("p.X").compile().fails("U", "package p does not exist").round(1, "U").wider(2);
  }

  @Test
  void permittedSubclassOfTypeArgument() {
    project
        .source("J", "interface J {}")
        .source("S", "sealed interface S permits F {}")
        .source("F", "final class F implements S {}")
        .source(
            "U",
            "import java.util.*; class U {"
                + " @SuppressWarnings(\"unchecked\") Object g(List<? extends J> l) { return (List<? extends S>) l; } }")
        .compile()
        .fails("U", "incompatible types");
    project.source("F", "final class F implements S, J {}").compile().full("");
    project
        .source("F", "final class F implements S {}")
        .compile()
        .fails("U", "incompatible types")
        .round(1, "F")
        .round(2, "U");
  }

  @Test
  void wildcardsCapturedBound() {
    project
        .source("S", "class S {}")
        .source("I", "interface I {}")
        .source("A", "class A<T extends S> { T t; }")
        .source("U", "class U { I g(A<?> a) { return (I) a.t; } }")
        .compile();
    project
        .source("S", "final class S {}")
        .compile()
        .fails("U", "incompatible types")
        .round(1, "S")
        .round(2, "U");
  }

  @Test
  void containerOfRepeatedAnnotation() {
    project
        .source("A", "import java.lang.annotation.*; @Repeatable(C.class) @interface A {}")
        .source("C", "@interface C { A[] value(); }")
        .source("U", "@A @A class U {}")
        .source("V", "class V {}")
        .compile();
    project
        .source(
            "C",
            "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface C { A[] value(); }")
        .compile()
        .round(1, "C")
        .round(2, "A", "U")
        .wrote("C", "U");
  }

  @Test
  void classWithNumberOfAnonymousClass() {
    project
        .source("Q", "class Q {}")
        .source("U", "class U { Object o = new Object() {}; }")
        .source("V", "class V {}")
        .compile();
    project
        .source("Q", "class U$1 {}")
        .compile()
        .round(1, "Q")
        .round(2, "Q", "U")
        .round(3, "Q", "U", "V")
        .because("V", "the class U$1 is called like one nested in U")
        .deleted("Q");
    project.source("Q", "class Q {}").compile().full("called like one nested in U").deleted("U$2");
  }

  @Test
  void classMovesToFileOfAnotherName() {
    project
        .source("X", "class X {}")
        .source("U", "class U { X x; }")
        .source("V", "class V { }")
        .compile();
    project
        .move("X", "Y")
        .compile()
        .round(1, "Y")
        .round(2, "U")
        .warns("U", "auxiliary class X")
        .wrote("X");
  }

  @Test
  void missingSupertypeOfDependencyAppears() {
    project
        .jar("base", "package p; public class P { public int x; }")
        .jar("lib", "package l; public class L extends p.P { public static int f() { return 1; } }")
        .source("U", "class U { l.L l; }")
        .source("V", "class V { int x(l.L l) { return l.x; } }")
        .compile();
    project
        .jar("base", "package p; public class P { }")
        .compile()
        .fails("V", "cannot find symbol")
        .round(1, "V");
  }

  @Test
  void enumConstantsInSwitchAreLookedUpOneByOne() {
    project
        .source("E", "enum E { A, B, C }")
        .source("U", "class U { void g(E e) { switch (e) { case A: break; default: } } }")
        .source("V", "class V { void g(E e) { switch (e) { case B: break; default: } } }")
        .compile();
    project.source("E", "enum E { A, C }").compile().fails("V").round(1, "E").round(2, "V");
  }

  @Test
  void multiCatchAlternatives() {
    project
        .source("P", "class P extends Exception { static final long serialVersionUID = 1; }")
        .source("Q", "class Q extends Exception { static final long serialVersionUID = 1; }")
        .source("B", "class B { void f() throws P, Q {} }")
        .source("U", "class U { void g(B b) { try { b.f(); } catch (P | Q e) { e.hashCode(); } } }")
        .compile();
    project
        .replace("Q", "extends Exception", "extends P")
        .compile()
        .fails("U", "Alternatives in a multi-catch statement cannot be related by subclassing")
        .round(1, "Q")
        .round(2, "B", "U");
  }

  @Test
  void preciseRethrow() {
    project
        .source("A", "class A { void f() {} }")
        .source("U", "class U { void g(A a) { try { a.f(); } catch (Exception e) { throw e; } } }")
        .compile();
    project
        .replace("A", "f()", "f() throws Exception")
        .compile()
        .fails("U", "unreported exception")
        .round(1, "A")
        .round(2, "U");
  }

  @Test
  void definiteAssignmentByConstant() {
    project
        .source("A", "class A { static final boolean ON = true; }")
        .source("U", "class U { int g() { final int x; while (A.ON) { x = 1; return x; } } }")
        .source("V", "class V { A a; }")
        .compile();
    project
        .replace("A", "true", "false")
        .compile()
        .fails("U", "unreachable statement")
        .round(1, "A")
        .round(2, "U");
  }
}
