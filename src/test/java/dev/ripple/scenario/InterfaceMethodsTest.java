package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A method of an interface becomes default, abstract, static or private. */
class InterfaceMethodsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void abstractBecomesDefault() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B implements I { public void f() {} }")
        .source("C", "class C { void g(I i) { i.f(); } }")
        .source("D", "class D { I i; }")
        .compile();
    project
        .replace("I", "void f();", "default void f() {}")
        .compile()
        .round(1, "I")
        .round(2, "B", "C")
        .wrote("I");
  }

  @Test
  void defaultBecomesAbstract() {
    project
        .source("I", "interface I { default void f() {} }")
        .source("B", "class B implements I {}")
        .source("C", "class C { void g(I i) { i.f(); } }")
        .source("D", "class D { I i; }")
        .compile();
    project
        .replace("I", "default void f() {}", "void f();")
        .compile()
        .fails("B", "does not override abstract method f()")
        .round(1, "I")
        .round(2, "B", "C");
  }

  @Test
  void staticBecomesDefault() {
    project
        .source("I", "interface I { static void f() {} }")
        .source("B", "class B implements I {}")
        .source("C", "class C { void g() { I.f(); } }")
        .compile();
    project
        .replace("I", "static", "default")
        .compile()
        .fails("C", "non-static method f() cannot be referenced")
        .round(1, "I")
        .round(2, "C");
  }

  @Test
  void privateBecomesDefault() {
    project
        .source(
            "I", "interface I { private int f() { return 1; } default int g() { return f(); } }")
        .source("B", "class B implements I { }")
        .source("C", "class C implements I { void f() {} }")
        .compile();
    project
        .replace("I", "private", "default")
        .compile()
        .fails("C", "f() in C cannot implement f() in I")
        .round(1, "I")
        .round(2, "C");
  }

  @Test
  void superCallOfDefaultMethod() {
    project
        .source("I", "interface I { default int f() { return 1; } }")
        .source("B", "class B implements I { public int f() { return I.super.f(); } }")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "default int f() { return 1; }", "int f();")
        .compile()
        .fails("B", "abstract method f() in I cannot be accessed directly")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void conflictIsResolvedByMoreSpecificInterface() {
    project
        .source("I", "interface I { default void f() {} }")
        .source("J", "interface J extends I { default void f() {} }")
        .source("B", "class B implements I, J {}")
        .compile();
    project
        .replace("J", "extends I", "")
        .compile()
        .fails("B", "inherits unrelated defaults")
        .round(1, "J")
        .round(2, "B");
  }

  @Test
  void interfaceRedeclaresMethodOfObject() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B { I i = () -> {}; }")
        .compile();
    project
        .replace("I", "void f();", "void f(); boolean equals(Object o); String toString();")
        .compile()
        .round(1, "I")
        .wrote("I");
  }

  @Test
  void defaultMethodImplementsAbstractOneOfOtherInterface() {
    project
        .source("I", "interface I { void f(); }")
        .source("J", "interface J { }")
        .source("K", "interface K extends I, J { }")
        .source("B", "class B implements K { public void f() {} }")
        .source("C", "class C { void g(K k) { k.f(); } }")
        .compile();
    project
        .source("J", "interface J { default void f() {} }")
        .compile()
        .fails("K", "types J and I are incompatible")
        .round(1, "J")
        .round(2, "B", "C", "K");
  }

  @Test
  void abstractClassLeavesInterfaceMethodOpen() {
    project
        .source("I", "interface I { }")
        .source("A", "abstract class A implements I { }")
        .source("B", "class B extends A { }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .source("I", "interface I { void f(); }")
        .compile()
        .fails("B", "B is not abstract and does not override abstract method f()")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void methodOfAnonymousClassesInterface() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B { I i = new I() { public void f() {} }; }")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "void f();", "void f(); int g();")
        .compile()
        .fails("B", "does not override abstract method g()")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void methodOfEnumConstantsInterface() {
    project
        .source("I", "interface I { void f(); }")
        .source("E", "enum E implements I { A { public void f() {} } }")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "void f();", "void f(); int g();")
        .compile()
        .fails("E", "does not override abstract method g()")
        .round(1, "I")
        .round(2, "E");
  }

  @Test
  void recordImplementsInterface() {
    project
        .source("I", "interface I { int x(); }")
        .source("R", "record R(int x) implements I {}")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "int x", "long x")
        .compile()
        .fails("R", "does not override abstract method x() in I")
        .round(1, "I")
        .round(2, "R");
  }
}
