package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A method is added, removed or declared differently; its callers and the classes that inherit it
 * follow.
 */
class MethodsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void editBody() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int g() { return new A().f(); } }")
        .compile();
    project.replace("A", "return 1", "return 2").compile().round(1, "A").wrote("A");
  }

  @Test
  void addMethodThatNobodyAsksFor() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B extends A { int g() { return f(); } }")
        .compile();
    project.replace("A", "int f()", "void added() {} int f()").compile().round(1, "A").wrote("A");
  }

  @Test
  void addMethodThatSubclassDeclares() {
    project
        .source("A", "class A {}")
        .source("B", "class B extends A { void f() {} }")
        .source("C", "class C extends A { void g() {} }")
        .compile();
    project
        .source("A", "class A { void f() {} }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.f changed (looked up in B)");
  }

  @Test
  void addMethodThatSubclassDeclaresWithAnotherResult() {
    project
        .source("A", "class A {}")
        .source("B", "class B extends A { int f() { return 1; } }")
        .compile();
    project
        .source("A", "class A { void f() {} }")
        .compile()
        .fails("B", "cannot override")
        .round(1, "A")
        .round(2, "B");
    project.replace("A", "f()", "g()").compile().round(1, "A").wrote("A");
  }

  @Test
  void addMethodInGrandparentThatNeedsBridge() {
    project
        .source("A", "class A {}")
        .source("B", "class B extends A {}")
        .source("C", "class C extends B { String f() { return null; } }")
        .compile();
    project
        .source("A", "class A { Object f() { return null; } }")
        .compile()
        .round(1, "A")
        .round(2, "C")
        .wrote("A", "C");
  }

  @Test
  void removeMethodThatNobodyCalls() {
    project
        .source("A", "class A { void f() {} void g() {} }")
        .source("B", "class B { void h() { new A().g(); } }")
        .compile();
    project.replace("A", "void f() {}", "").compile().round(1, "A");
  }

  @Test
  void removeMethodThatIsCalled() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { void h() { new A().f(); } }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.f disappeared");
    project.replace("B", "new A().f();", "").compile().round(1, "A", "B").wrote("A", "B");
  }

  @Test
  void removeMethodThatOverrides() {
    project
        .source("A", "class A { Object f() { return 1; } }")
        .source("B", "class B extends A { String f() { return null; } }")
        .source(
            "C",
            "class C { Object g() { return new B().f(); } Object h() { return new A().f(); } }")
        .source("D", "class D { Object h() { return new A().f(); } }")
        .compile();
    project
        .source("B", "class B extends A {}")
        .compile()
        .round(1, "B")
        .round(2, "C")
        .because("C", "B.f disappeared")
        .wrote("B", "C");
  }

  @Test
  void removeMethodMarkedOverrideBelow() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B extends A { @Override void f() {} }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "does not override")
        .round(1, "A")
        .round(2, "B");
    project.source("A", "class A { void f() {} }").compile().upToDate();
  }

  @Test
  void renameMethodWithItsCaller() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { void h() { new A().f(); } }")
        .compile();
    project.replace("A", "f()", "g()").replace("B", "f()", "g()").compile().round(1, "A", "B");
  }

  @Test
  void addAbstractMethodToInterface() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B implements I { public void f() {} }")
        .source("C", "class C { void g(I i) { i.f(); } }")
        .compile();
    project
        .replace("I", "void f();", "void f(); void added();")
        .compile()
        .fails("B", "does not override abstract method added()")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void addDefaultMethodToInterface() {
    project
        .source("I", "interface I {}")
        .source("J", "interface J { default void f() {} }")
        .source("B", "class B implements I {}")
        .source("C", "class C implements I, J {}")
        .compile();
    project
        .source("I", "interface I { default void f() {} }")
        .compile()
        .fails("C", "inherits unrelated defaults")
        .round(1, "I")
        .round(2, "C");
  }

  @Test
  void addStaticMethodToInterface() {
    project
        .source("I", "interface I {}")
        .source("B", "class B implements I { void f() {} }")
        .source("C", "class C implements I { void g() {} }")
        .compile();
    project.source("I", "interface I { static void f() {} }").compile().round(1, "I");
    project
        .replace("I", "static", "default")
        .compile()
        .fails("B", "weaker access")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void moveMethodUpToSuperclass() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { void f() {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .source("C", "class C { void g(P p) { p.hashCode(); } }")
        .compile();
    project
        .source("P", "class P { void f() {} }")
        .source("A", "class A extends P {}")
        .compile()
        .round(1, "A", "P")
        .round(2, "B")
        .wrote("A", "P");
  }

  @Test
  void moveMethodDownToSubclass() {
    project
        .source("P", "class P { void f() {} }")
        .source("A", "class A extends P {}")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .source("C", "class C { void g(P p) { p.f(); } }")
        .compile();
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { void f() {} }")
        .compile()
        .fails("C", "cannot find symbol")
        .round(1, "A", "P")
        .round(2, "B", "C");
  }

  @Test
  void addInitialisers() {
    project
        .source("A", "class A { static int x; int y; }")
        .source("B", "class B extends A { int z = x + y; }")
        .compile();
    project
        .replace("A", "int y;", "int y; static { x = 1; } { y = 2; }")
        .compile()
        .round(1, "A")
        .wrote("A");
  }

  @Test
  void deprecateMethod() {
    project
        .source("A", "class A { void f() {} void g() {} }")
        .source("B", "class B { void h(A a) { a.f(); } }")
        .source("C", "class C { void h(A a) { a.g(); } }")
        .compile();
    project
        .replace("A", "void f()", "@Deprecated void f()")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "f() in A has been deprecated")
        .wrote("A");
    project.source("C", "class C {}").compile().round(1, "C").warns("B", "deprecated");
  }
}
