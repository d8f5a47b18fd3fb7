package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exceptions are declared, no longer declared, or become checked (JLS 11.2). */
class ExceptionsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void methodThrowsChecked() {
    project
        .source("A", "class A { void f() {} void g() {} }")
        .source("B", "class B { void h(A a) { a.f(); } }")
        .source("C", "class C { void h(A a) { a.g(); } }")
        .compile();
    project
        .replace("A", "void f()", "void f() throws Exception")
        .compile()
        .fails("B", "unreported exception java.lang.Exception")
        .round(1, "A")
        .round(2, "B");
    project.replace("B", "h(A a)", "h(A a) throws Exception").compile().round(1, "A", "B");
  }

  @Test
  void methodThrowsUnchecked() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { void h(A a) { a.f(); } }")
        .compile();
    project
        .replace("A", "f()", "f() throws IllegalStateException")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A");
  }

  @Test
  void methodThrowsNoMore() {
    project
        .source("A", "class A { void f() throws java.io.IOException {} }")
        .source("B", "class B { void h(A a) { try { a.f(); } catch (java.io.IOException e) {} } }")
        .source("C", "class C { void h(A a) throws java.io.IOException { a.f(); } }")
        .compile();
    project
        .replace("A", " throws java.io.IOException", "")
        .compile()
        .fails("B", "exception java.io.IOException is never thrown")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void methodThrowsMoreThanItsCallerCatches() {
    project
        .source("A", "class A { void f() throws java.io.FileNotFoundException {} }")
        .source(
            "B",
            "import java.io.*; class B {"
                + " void h(A a) { try { a.f(); } catch (FileNotFoundException e) {} } }")
        .compile();
    project
        .replace("A", "FileNotFoundException", "IOException")
        .compile()
        .fails("B", "unreported exception java.io.IOException")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void overriddenMethodThrowsNoMore() {
    project
        .source("A", "class A { void f() throws Exception {} }")
        .source("B", "class B extends A { @Override void f() throws Exception {} }")
        .source("C", "class C extends A { }")
        .compile();
    project
        .replace("A", " throws Exception", "")
        .compile()
        .fails("B", "overridden method does not throw java.lang.Exception")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void interfaceMethodThrows() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B implements I { public void f() {} }")
        .source("C", "class C { void h(I i) { i.f(); } void h(B b) { b.f(); } }")
        .source("D", "class D { void h(B b) { b.f(); } }")
        .compile();
    project
        .replace("I", "f()", "f() throws Exception")
        .compile()
        .fails("C", "unreported exception")
        .round(1, "I")
        .round(2, "B", "C", "D");
  }

  @Test
  void implicitConstructorOfSuperclassThrows() {
    project
        .source("A", "class A { A() {} }")
        .source("B", "class B extends A { B() throws Exception {} }")
        .source("C", "class C { Object o() { return new A() {}; } }")
        .source("D", "class D { A a; }")
        .compile();
    project
        .replace("A", "A()", "A() throws Exception")
        .compile()
        .fails("C", "unreported exception")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void exceptionTypeVariable() {
    project
        .source("A", "class A<X extends Exception> { void f() throws X {} }")
        .source("M", "class M { static A<RuntimeException> a; }")
        .source("B", "class B { void h() { M.a.f(); } }")
        .compile();
    project
        .replace("M", "RuntimeException", "Exception")
        .compile()
        .fails("B", "unreported exception")
        .round(1, "M")
        .round(2, "B");
  }

  @Test
  void thrownExceptionIsReplacedByItsSubclass() {
    project
        .source("E", "class E extends Exception { static final long serialVersionUID = 1; }")
        .source("F", "class F extends Exception { static final long serialVersionUID = 1; }")
        .source("A", "class A { void f() throws E {} }")
        .source("B", "class B { void h(A a) { try { a.f(); } catch (E e) {} } }")
        .source("C", "class C { void h(E e) {} }")
        .compile();
    project
        .replace("A", "E", "F")
        .compile()
        .fails("B", "exception E is never thrown")
        .fails("B", "unreported exception F")
        .round(1, "A")
        .round(2, "B");
    project
        .replace("F", "extends Exception", "extends E")
        .compile()
        .round(1, "A", "F")
        .round(2, "B");
  }

  @Test
  void exceptionStopsToBeThrowable() {
    project
        .source("E", "class E extends RuntimeException { static final long serialVersionUID = 1; }")
        .source("B", "class B { void h() { throw new E(); } }")
        .source("C", "class C { Object h() { return null; } }")
        .compile();
    project
        .source("E", "class E {}")
        .compile()
        .fails("B", "incompatible types: E cannot be converted to java.lang.Throwable")
        .round(1, "E")
        .round(2, "B");
  }

  @Test
  void lambdasBodyThrows() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B { Runnable r = () -> A.f(); Runnable s = A::f; }")
        .compile();
    project
        .replace("A", "f()", "f() throws Exception")
        .compile()
        .fails("B", "incompatible thrown types java.lang.Exception")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void fieldInitialiserThrows() {
    project
        .source("A", "class A { static int f() { return 1; } }")
        .source("B", "class B { int x = A.f(); B() throws Exception {} }")
        .source("C", "class C { static int x = A.f(); }")
        .compile();
    project
        .replace("A", "f()", "f() throws Exception")
        .compile()
        .fails("C", "unreported exception")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void inheritedCloseMayBeInterrupted() {
    project
        .source(
            "P",
            "class P implements AutoCloseable { public void close() throws java.io.IOException {} }")
        .source("A", "class A extends P {}")
        .source("B", "class B { A a; }")
        .compile();
    project
        .replace("P", "java.io.IOException", "Exception")
        .compile()
        .warns("A", "close() that could throw InterruptedException")
        .round(1, "P")
        .round(2, "A")
        .because("A", "P.<close> changed (looked up in A)");
  }

  @Test
  void orderOfExceptionsOfAnonymousClassesConstructor() {
    project
        .source("P", "class P extends Exception { static final long serialVersionUID = 1; }")
        .source("Q", "class Q extends Exception { static final long serialVersionUID = 1; }")
        .source("A", "class A { A() throws P, Q {} }")
        .source("U", "class U { Object g() throws Exception { return new A() {}; } }")
        .compile();
    project.replace("A", "P, Q", "Q, P").compile().round(1, "A").round(2, "U").wrote("A", "U$1");
  }
}
