package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Overload resolution looks at candidates that lose, too (JLS 15.12.2): at those of other static
 * imports, of a superclass's constructors, and at what functions return.
 */
class LosingCandidatesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void losingCandidateOfAnotherStaticImport() {
    project
        .source("a.X", "package a; public class X {}")
        .source("a.Y", "package a; public class Y {}")
        .source("a.A", "package a; public class A { public static void f(Object o) {} }")
        .source(
            "a.B",
            "package a; public class B { public static void f(java.util.List<? super Y> l) {} }")
        .source(
            "b.U",
            "package b; import static a.A.*; import static a.B.*;"
                + " class U { void g(java.util.List<a.X> l) { f(l); } }")
        .compile();
    project
        .source("a.Y", "package a; public class Y extends X {}")
        .compile()
        .round(1, "a.Y")
        .round(2, "b.U")
        .wrote("a.Y", "b.U");
  }

  @Test
  void losingCandidateInStaticallyImportedSubclass() {
    project
        .source("a.X", "package a; public class X {}")
        .source("a.Y", "package a; public class Y {}")
        .source("a.A", "package a; public class A { public static void f(Object o) {} }")
        .source(
            "a.B",
            "package a; public class B extends A {"
                + " public static void f(java.util.List<? super Y> l) {} }")
        .source(
            "b.U",
            "package b; import static a.B.f;"
                + " class U { void g(java.util.List<a.X> l) { f(l); } }")
        .compile();
    project
        .source("a.Y", "package a; public class Y extends X {}")
        .compile()
        .round(1, "a.Y")
        .round(2, "b.U")
        .wrote("a.Y", "b.U");
  }

  @Test
  void losingCandidateOfAnotherStaticImportBecomesFunctional() {
    project
        .source("a.P", "package a; public interface P { Object g(); }")
        .source("a.Q", "package a; public class Q {}")
        .source("a.A", "package a; public class A { public static void f(P p) {} }")
        .source("a.B", "package a; public class B { public static void f(Q q) {} }")
        .source(
            "b.U",
            "package b; import static a.A.*; import static a.B.*;"
                + " class U { void g() { f(() -> new Object()); } }")
        .compile();
    project
        .source("a.Q", "package a; public interface Q { Object g(); }")
        .compile()
        .fails("b.U", "reference to f is ambiguous")
        .round(1, "a.Q")
        .round(2, "a.B", "b.U");
  }

  @Test
  void functionalInterfaceOfLosingConstructorOfSuperclass() {
    project
        .source("R", "class R {}")
        .source("S", "class S extends R {}")
        .source("P", "interface P { S g(); }")
        .source("Q", "interface Q { R g(); }")
        .source("A", "class A { A(P p) {} A(Q q) {} }")
        .source("U", "class U extends A { U() { super(() -> null); } }")
        .compile();
    project
        .source("S", "class S {}")
        .compile()
        .fails("U", "reference to A is ambiguous")
        .round(1, "S")
        .round(2, "U");
  }

  @Test
  void functionalInterfaceOfLosingConstructorOfInnerSuperclass() {
    project
        .source("R", "class R {}")
        .source("S", "class S extends R {}")
        .source("P", "interface P { S g(); }")
        .source("Q", "interface Q { R g(); }")
        .source("A", "class A { class I { I(P p) {} I(Q q) {} } }")
        .source("U", "class U extends A.I { U(A a) { a.super(() -> null); } }")
        .compile();
    project
        .source("S", "class S {}")
        .compile()
        .fails("U", "reference to I is ambiguous")
        .round(1, "S")
        .round(2, "U");
  }

  @Test
  void methodReferenceForLosingConstructorOfSuperclass() {
    project
        .source("P", "interface P { Object g(); }")
        .source("Q", "interface Q { Integer g(); }")
        .source("A", "class A { A(P p) {} A(Q q) {} }")
        .source(
            "U", "class U extends A { U() { super(U::h); } static Object h() { return null; } }")
        .compile();
    project
        .source("Q", "interface Q { Object g(); }")
        .compile()
        .fails("U", "reference to A is ambiguous")
        .round(1, "Q")
        .round(2, "U");
  }

  @Test
  void functionalInterfaceThatLosingCandidatesFunctionReturns() {
    project
        .source("G1", "interface G1 { Object h(); }")
        .source("G2", "interface G2 { void h(); }")
        .source("F1", "interface F1 { G1 g(); }")
        .source("F2", "interface F2 { G2 g(); }")
        .source("A", "class A { static void m(F1 f) {} static void m(F2 f) {} }")
        .source("U", "class U { void t() { A.m(() -> () -> 1); } }")
        .compile();
    project
        .source("G2", "interface G2 { Integer h(); }")
        .compile()
        .round(1, "G2")
        .round(2, "U")
        .wrote("G2", "U");
  }

  /** One takes what gives a {@code P}, the other what gives a {@code Q}. */
  private Project methodForSupplierOrCallable() {
    return project
        .source("P", "interface P { Object h(); }")
        .source("Q", "interface Q { void h(int i); }")
        .source(
            "A",
            "import java.util.function.*; import java.util.concurrent.*; class A {"
                + " static void m(Supplier<P> f) {} static void m(Callable<Q> f) {} }");
  }

  @Test
  void functionalInterfaceThatLosingCandidatesFunctionOfJdkReturns() {
    methodForSupplierOrCallable()
        .source("U", "class U { void t() { A.m(() -> () -> 1); } }")
        .compile();
    project
        .source("Q", "interface Q { Integer h(); }")
        .compile()
        .round(1, "Q")
        .round(2, "U")
        .wrote("Q", "U");
  }

  @Test
  void blockOfLambdaReturnsFunction() {
    methodForSupplierOrCallable()
        .source("U", "class U { void t() { A.m(() -> { return () -> 1; }); } }")
        .compile();
    project
        .source("Q", "interface Q { Integer h(); }")
        .compile()
        .round(1, "Q")
        .round(2, "U")
        .wrote("Q", "U");
  }

  @Test
  void arrowOfSwitchInLambdaGivesFunction() {
    methodForSupplierOrCallable()
        .source(
            "U",
            "class U { void t(int i) {"
                + " A.m(() -> switch (i) { case 0 -> () -> 1; default -> () -> 2; }); } }")
        .compile();
    project
        .source("Q", "interface Q { Integer h(); }")
        .compile()
        .fails("U", "reference to m is ambiguous")
        .round(1, "Q")
        .round(2, "U");
  }

  @Test
  void losingCandidatesFunctionalInterfaceIsSealed() {
    project
        .source(
            "I",
            "interface I { int f(); } final class X implements I { public int f() { return 1; } }")
        .source(
            "M",
            "class M { static String m(I i) { return \"\"; }"
                + " static Object m(java.util.function.Supplier<Integer> s) { return s; } }")
        .source("U", "class U { void g() { String.valueOf(M.m(() -> { return 1; })); } }")
        .compile();
    project
        .replace("I", "interface I {", "sealed interface I permits X {")
        .compile()
        .round(1, "I")
        .round(2, "U")
        .wrote("I", "U");
  }
}
