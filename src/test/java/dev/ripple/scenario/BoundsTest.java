package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several bounds make a class (JLS 4.9), and bounds of wildcards are cast to others (JLS 4.5). */
class BoundsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void boundsGetMethodsThatContradictEachOther() {
    project
        .source("A", "class A {}")
        .source("I", "interface I { void f(); }")
        .source("U", "class U { <T extends A & I> void g(T t) {} }")
        .source("V", "class V<T extends A & I> {}")
        .source("W", "class W { A a; I i; }")
        .compile();
    project
        .source("A", "class A { public int f() { return 1; } }")
        .compile()
        .fails("U", "f() in A cannot implement f() in I")
        .round(1, "A")
        .round(2, "U", "V");
  }

  @Test
  void castToIntersectionOfUnrelatedDefaults() {
    project
        .source("Z", "interface Z {}")
        .source("A", "interface A extends Z {}")
        .source("I", "interface I { default void f() {} }")
        .source("U", "class U { Object g(Object o) { return (A & I) o; } }")
        .compile();
    project
        .source("A", "interface A extends Z { default void f() {} }")
        .compile()
        .fails("U", "types A and I are incompatible")
        .round(1, "A")
        .round(2, "U")
        .wider(3);
  }

  @Test
  void accessOfMethodThatBoundsShare() {
    project
        .source("A", "class A { public void f() {} }")
        .source("I", "interface I { void f(); }")
        .source("U", "class U { <T extends A & I> void g(T t) {} }")
        .compile();
    project
        .source("A", "class A { void f() {} }")
        .compile()
        .fails("U", "attempting to assign weaker access")
        .round(1, "A")
        .round(2, "U");
  }

  @Test
  void closeOfIntersection() {
    project
        .source("A", "class A implements AutoCloseable { public void close() {} }")
        .source("I", "interface I {}")
        .source("U", "class U { <T extends A & I> void g(T t) {} }")
        .compile();
    project
        .replace("A", "close()", "close() throws Exception")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .warns("U", "could throw InterruptedException")
        .wrote("A");
  }

  @Test
  void boundOfWildcardBecomesFinal() {
    project
        .source("S", "interface S {}")
        .source("B", "class B {}")
        .source("A", "class A<T extends S> {}")
        .source("U", "class U { A<? extends B> a; }")
        .source("V", "class V { B b; }")
        .compile();
    project
        .source("B", "final class B {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "B")
        .round(2, "U");
  }

  @Test
  void boundOfTypeParameterBecomesFinalUnderWildcard() {
    project
        .source("S", "class S {}")
        .source("B", "interface B {}")
        .source("A", "class A<T extends S> {}")
        .source("U", "class U { A<? extends B> a; }")
        .compile();
    project
        .source("S", "final class S {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "S")
        .round(2, "U");
  }

  @Test
  void boundOfWildcardIsSealed() {
    project
        .source("S", "interface S {}")
        .source("B", "class B { static final class C extends B {} }")
        .source("A", "class A<T extends S> {}")
        .source("U", "class U { A<? extends B> a; }")
        .compile();
    project
        .replace("B", "class B", "sealed class B")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "B")
        .round(2, "U");
  }

  @Test
  void boundsGetMethodsThatMeetAtTheSameTime() {
    project
        .source("A", "class A {}")
        .source("I", "interface I {}")
        .source("U", "class U { <T extends A & I> void f(T t) {} }")
        .source("V", "class V { Object g(Object o) { return (A & I) o; } }")
        .source("W", "class W { <T extends A> void f(T t, I i) {} }")
        .compile();
    project
        .source("A", "class A { public int f() { return 1; } }")
        .source("I", "interface I { void f(); }")
        .compile()
        .fails("U", "f() in A cannot implement f() in I")
        .round(1, "A", "I")
        .round(2, "U", "V");
  }

  @Test
  void methodsOfParameterizedBoundBecomeOne() {
    project
        .source("G", "class G<T> { void f(T t) {} }")
        .source("I", "interface I {}")
        .source("U", "class U { <Q extends G<String> & I> void h(Q q) {} }")
        .source("V", "class V { Object g(Object o) { return (G<String> & I) o; } }")
        .source("W", "class W { G<String> g; }")
        .compile();
    project
        .replace("G", "{}", "{} void f(String s) {}")
        .compile()
        .fails("U", "are inherited with the same signature")
        .round(1, "G")
        .round(2, "U", "V");
  }

  @Test
  void boundBecomesCloseable() {
    project
        .source("A", "class A { public void close() throws Exception {} }")
        .source("I", "interface I {}")
        .source("U", "class U { <T extends A & I> void f(T t) {} }")
        .compile();
    project
        .replace("A", "class A", "class A implements AutoCloseable")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .warns("U", "InterruptedException")
        .wrote("A");
  }

  @Test
  void pairWithinBoundIsWarnedOfAgain() {
    project
        .source("I", "interface I { java.util.List<String> f(); }")
        .source(
            "B",
            "class B { @SuppressWarnings(\"rawtypes\") public java.util.List f() { return null; } }")
        .source("M", "abstract class M extends B implements I {}")
        .source("J", "interface J {}")
        .source("U", "class U { <T extends M & J> void f(T t) {} }")
        .compile()
        .warns("U", "f() in B implements f() in I");
    project
        .replace("B", "java.util.List f", "java.util.List<String> f")
        .compile()
        .round(1, "B")
        .round(2, "M", "U")
        .wrote("B");
  }
}
