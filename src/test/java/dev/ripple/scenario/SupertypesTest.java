package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class gets other supertypes; users of it may name the supertype only, or nothing at all. */
class SupertypesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addSuperclass() {
    project
        .source("P", "class P { int f() { return 1; } }")
        .source("A", "class A {}")
        .source("B", "class B { Object o = new A(); }")
        .source("C", "class C { Object o; P p; }")
        .compile();
    project.source("A", "class A extends P {}").compile().round(1, "A").wrote("A");
  }

  @Test
  void removeSuperclassThatUserReliesOn() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P {}")
        .source("B", "class B { P p = new A(); }")
        .source("C", "class C { P p = new P(); }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "incompatible types: A cannot be converted to P")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void replaceSuperclassOfTypeInMiddleOfCallChain() {
    project
        .source("P", "class P { int f() { return 1; } }")
        .source("Q", "class Q { int f() { return 1; } }")
        .source("A", "class A extends P { static A a() { return null; } }")
        .source("M", "class M { static A m() { return A.a(); } }")
        .source("B", "class B { int g() { return M.m().f(); } }")
        .compile();
    project.replace("A", "extends P", "extends Q").compile().round(1, "A").round(2, "B").wrote("A");
  }

  @Test
  void varOfInferredType() {
    project
        .source("P", "class P { long f() { return 1; } }")
        .source("Q", "class Q { int f() { return 1; } }")
        .source("A", "class A extends P {}")
        .source("M", "class M { static A m() { return new A(); } }")
        .source("B", "class B { void g() { var x = M.m(); var y = x.f(); } }")
        .compile();
    project.replace("A", "P", "Q").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void inferredTypeArgument() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P {}")
        .source("M", "class M { static A a; }")
        .source(
            "B", "import java.util.*; class B { List<? extends P> g() { return List.of(M.a); } }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void grandparentChangesUnderUser() {
    project
        .source("G", "class G {}")
        .source("P", "class P extends G {}")
        .source("A", "class A extends P {}")
        .source("B", "class B { G g = new A(); }")
        .source("C", "class C { Object g = new G(); }")
        .compile();
    project
        .source("P", "class P {}")
        .compile()
        .fails("B", "incompatible types: A cannot be converted to G")
        .round(1, "P")
        .round(2, "B");
  }

  @Test
  void addInterfaceWithDefaultMethod() {
    project
        .source("I", "interface I { default void f(String s) {} }")
        .source("A", "class A { void f(Object o) {} }")
        .source("B", "class B { void g(A a) { a.f(\"\"); } }")
        .compile();
    project
        .replace("A", "class A", "class A implements I")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void removeInterface() {
    project
        .source("A", "class A implements Runnable { public void run() {} }")
        .source("B", "class B { Thread t = new Thread(new A()); }")
        .source("C", "class C { void g(Runnable r) {} }")
        .compile();
    project
        .replace("A", "implements Runnable ", "")
        .compile()
        .fails("B", "no suitable constructor")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void reorderInterfaces() {
    project
        .source("I", "interface I {}")
        .source("J", "interface J {}")
        .source("A", "class A implements I, J {}")
        .source("B", "class B { void g(A a) { a.hashCode(); } }")
        .source("C", "class C { void g(I i) {} }")
        .compile();
    project.replace("A", "I, J", "J, I").compile().round(1, "A").wrote("A");
  }

  @Test
  void moveInterfaceUpToSuperclass() {
    project
        .source("I", "interface I {}")
        .source("P", "class P {}")
        .source("A", "class A extends P implements I {}")
        .source("B", "class B { I i = new A(); }")
        .compile();
    project
        .source("P", "class P implements I {}")
        .source("A", "class A extends P {}")
        .compile()
        .round(1, "A", "P")
        .round(2, "B")
        .wrote("A", "P");
  }

  @Test
  void typeArgumentOfSupertype() {
    project
        .source("A", "class A implements Comparable<A> { public int compareTo(A a) { return 0; } }")
        .source("B", "class B { int g(A a) { return a.compareTo(a); } }")
        .source("C", "import java.util.*; class C { void g(List<A> l) { Collections.sort(l); } }")
        .compile();
    project
        .source(
            "A",
            "class A implements Comparable<Object> { public int compareTo(Object a) { return 0; } }")
        .compile()
        .round(1, "A")
        .round(2, "B", "C")
        .wrote("A", "B");
  }

  @Test
  void boundThroughSupertypes() {
    project
        .source("I", "interface I {}")
        .source("A", "class A implements I {}")
        .source("T", "class T<X extends I> {}")
        .source("B", "class B { T<A> t; }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "type argument A is not within bounds")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void catchOrderByHierarchy() {
    project
        .source("P", "class P extends Exception { static final long serialVersionUID = 1; }")
        .source("Q", "class Q extends Exception { static final long serialVersionUID = 1; }")
        .source(
            "B",
            "class B { void f() throws P, Q {} void g() { try { f(); } catch (P p) {} catch (Q q) {} } }")
        .compile();
    project
        .replace("Q", "extends Exception", "extends P")
        .compile()
        .fails("B", "has already been caught")
        .round(1, "Q")
        .round(2, "B");
  }

  @Test
  void cyclicInheritance() {
    project.source("A", "class A {}").source("B", "class B extends A {}").compile();
    project
        .source("A", "class A extends B {}")
        .compile()
        .fails("A", "cyclic inheritance involving")
        .round(1, "A")
        .wider(2);
  }

  @Test
  void localClassExtendsItself() {
    project
        .source("A", "class A { void f() { class C extends C {} Object c = new C(); } }")
        .compile()
        .fails("A", "cyclic inheritance involving");
  }

  @Test
  void localClassThatImplementsItselfSpoilsTypes() {
    project
        .source("B", "interface E { private void n() {} }")
        .source(
            "E", "enum E_ { X; String f() { C z = null; return \"\" + z.get(E_.X, z).g(\"\"); } }")
        .source("C", "interface C { <U> R get(U x, C a); }")
        .source("R", "public class R { public int g(String x) { return 0; } }")
        .compile();
    project
        .source(
            "B",
            "interface E { private void n() {"
                + " class C implements C { public R get(U x, C a) { return null; } }"
                + " Object x = new C(); } }")
        .replace("E", "X;", "X, Y;")
        .compile()
        .fails("B", "cyclic inheritance involving")
        .round(1, "B", "E")
        .wider(2);
  }

  @Test
  void innerClassExtendsWhatIsNestedInIt() {
    project
        .source(
            "F",
            "class F { class D extends D.B.C { record B() { class C { boolean x = D.A.B.X; } } } }")
        .compile()
        .fails("F", "cyclic inheritance involving");
  }

  @Test
  void castThatBecomesImpossible() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P {}")
        .source("B", "class B { A g(P p) { return (A) p; } }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "incompatible types: P cannot be converted to A")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void conditionalExpressionsLeastUpperBound() {
    project
        .source("I", "interface I { int f(); }")
        .source("A", "class A implements I { public int f() { return 1; } }")
        .source("B", "class B implements I { public int f() { return 1; } }")
        .source("C", "class C { int g(boolean b) { return (b ? new A() : new B()).f(); } }")
        .compile();
    project
        .replace("B", "implements I ", "")
        .compile()
        .fails("C", "cannot find symbol")
        .round(1, "B")
        .round(2, "C");
  }

  @Test
  void closeableForTryWithResources() {
    project
        .source("A", "class A implements AutoCloseable { public void close() {} }")
        .source("B", "class B { void g() { try (A a = new A()) { a.hashCode(); } } }")
        .compile();
    project
        .replace("A", "implements AutoCloseable ", "")
        .compile()
        .fails("B", "incompatible types: try-with-resources not applicable")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void closeThrows() {
    project
        .source("P", "class P implements AutoCloseable { public void close() {} }")
        .source("A", "class A extends P {}")
        .source("B", "class B { void g() { try (var a = new A()) { a.hashCode(); } } }")
        .source("C", "class C { void g(A a) { a.hashCode(); } }")
        .compile();
    project
        .replace("P", "close()", "close() throws java.io.IOException")
        .compile()
        .fails("B", "unreported exception java.io.IOException")
        .round(1, "P")
        .round(2, "B");
  }

  @Test
  void iterableForEnhancedFor() {
    project
        .source(
            "P",
            "import java.util.*; class P implements Iterable<String> {"
                + " public Iterator<String> iterator() { return null; } }")
        .source("A", "class A extends P {}")
        .source("B", "class B { void g(A a) { for (String s : a) { s.hashCode(); } } }")
        .source("C", "class C { void g(A a) { a.hashCode(); } }")
        .compile();
    project
        .replace("P", "public Iterator<String>", "public ListIterator<String>")
        .compile()
        .round(1, "P")
        .round(2, "B")
        .because("B", "P.iterator changed (looked up in A)");
  }

  @Test
  void exceptionThatBecomesChecked() {
    project
        .source("E", "class E extends RuntimeException { static final long serialVersionUID = 1; }")
        .source("A", "class A { void f() throws E {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .replace("E", "RuntimeException", "Exception")
        .compile()
        .fails("B", "unreported exception E")
        .round(1, "E")
        .round(2, "A", "B");
  }

  @Test
  void superclassOfExceptionBecomesChecked() {
    project
        .source("P", "class P extends RuntimeException { static final long serialVersionUID = 1; }")
        .source("E", "class E extends P { static final long serialVersionUID = 1; }")
        .source("A", "class A { static void f() { throw new E(); } }")
        .source("B", "class B { void g() { A.f(); } }")
        .compile();
    project
        .replace("P", "RuntimeException", "Exception")
        .compile()
        .fails("A", "unreported exception E")
        .round(1, "P")
        .round(2, "A", "E");
  }
}
