package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another method of the same name comes into view, or goes out of it. */
class OverloadsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addMoreSpecificOverload() {
    project
        .source("A", "class A { static void f(Object o) {} static void g() {} }")
        .source("B", "class B { void h() { A.f(\"\"); } }")
        .source("C", "class C { void h() { A.g(); } }")
        .compile();
    project
        .replace("A", "static void g", "static void f(String s) {} static void g")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.f changed")
        .wrote("A", "B");
  }

  @Test
  void removeMoreSpecificOverload() {
    project
        .source("A", "class A { static void f(Object o) {} static void f(String s) {} }")
        .source("B", "class B { void h() { A.f(\"\"); } }")
        .compile();
    project
        .replace("A", "static void f(String s) {}", "")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void addOverloadThatNeedsNoBoxing() {
    project
        .source("A", "class A { static void f(Integer i) {} }")
        .source("B", "class B { void h() { A.f(1); } }")
        .compile();
    project
        .source("A", "class A { static void f(Integer i) {} static void f(long l) {} }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void addOverloadThatIsNotVariable() {
    project
        .source("A", "class A { static void f(int... i) {} }")
        .source("B", "class B { void h() { A.f(1); } }")
        .compile();
    project
        .source("A", "class A { static void f(int... i) {} static void f(int i) {} }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void addOverloadThatMakesCallAmbiguous() {
    project
        .source("A", "class A { static void f(Object o, String s) {} }")
        .source("B", "class B { void h() { A.f(\"\", \"\"); } }")
        .compile();
    project
        .source(
            "A",
            "class A { static void f(Object o, String s) {} static void f(String s, Object o) {} }")
        .compile()
        .fails("B", "reference to f is ambiguous")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void addOverloadInSuperclass() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { void f(Object o) {} }")
        .source("B", "class B { void h(A a) { a.f(\"\"); } }")
        .compile();
    project
        .source("P", "class P { void f(String s) {} }")
        .compile()
        .round(1, "P")
        .round(2, "B")
        .because("B", "P.f appeared (looked up in A)")
        .wrote("P", "B");
  }

  @Test
  void addOverloadInInterfaceOfSuperclass() {
    project
        .source("I", "interface I {}")
        .source("P", "class P implements I {}")
        .source("A", "class A extends P { void f(Object o) {} }")
        .source("B", "class B { void h(A a) { a.f(\"\"); } }")
        .compile();
    project
        .source("I", "interface I { default void f(String s) {} }")
        .compile()
        .round(1, "I")
        .round(2, "B")
        .wrote("I", "B");
  }

  @Test
  void publishPrivateOverload() {
    project
        .source("A", "class A { private void f(String s) {} void f(Object o) { f(\"\"); } }")
        .source("B", "class B { void h(A a) { a.f(\"\"); } }")
        .compile();
    project.replace("A", "private ", "").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void hideOverloadAwayInItsPackage() {
    project
        .source(
            "a.A",
            "package a; public class A { public void f(String s) {} public void f(Object o) {} }")
        .source("a.B", "package a; class B { void h(A a) { a.f(\"\"); } }")
        .source("b.C", "package b; class C { void h(a.A a) { a.f(\"\"); } }")
        .compile();
    project
        .replace("a.A", "public void f(String", "void f(String")
        .compile()
        .round(1, "a.A")
        .round(2, "b.C")
        .wrote("a.A", "b.C");
  }

  @Test
  void addConstructorOverload() {
    project
        .source("A", "class A { A(Object o) {} }")
        .source("B", "class B { A a = new A(\"\"); }")
        .source("C", "class C { void f(A a) {} }")
        .compile();
    project
        .source("A", "class A { A(Object o) {} A(String s) {} }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.<init> appeared")
        .wrote("A", "B");
  }

  @Test
  void replaceDefaultConstructor() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B extends A {}")
        .source("C", "class C extends A { C() {} }")
        .source("D", "class D { void g() { A.f(); } }")
        .compile();
    project
        .source("A", "class A { A(int i) {} static void f() {} }")
        .compile()
        .fails("B", "constructor A in class A cannot be applied")
        .fails("C", "constructor A in class A cannot be applied")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void addVariableConstructorForImplicitSuper() {
    project.source("A", "class A { A() {} }").source("B", "class B extends A {}").compile();
    project
        .source("A", "class A { A(int... i) {} }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void makeConstructorPrivate() {
    project
        .source("A", "class A { A() {} static A make() { return new A(); } }")
        .source("B", "class B { A a = new A(); }")
        .source("C", "class C { A a = A.make(); }")
        .compile();
    project
        .replace("A", "{ A() {}", "{ private A() {}")
        .compile()
        .fails("B", "A() has private access")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void constructorThrows() {
    project.source("A", "class A { A() {} }").source("B", "class B extends A {}").compile();
    project
        .source("A", "class A { A() throws Exception {} }")
        .compile()
        .fails("B", "unreported exception")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void changeConstructorOfAnonymousClassesSuperclass() {
    project
        .source("A", "abstract class A { A(int named) {} abstract void f(); }")
        .source("B", "class B { A a = new A(1) { void f() {} }; }")
        .compile();
    project
        .replace("B", "void f() {}", "void f() { hashCode(); }")
        .compile()
        .round(1, "B")
        .wrote("B$1");
    project
        .replace("A", "int named", "long named")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B", "B$1");
  }

  @Test
  void outerMethodIsHiddenByInheritedOverload() {
    project
        .source("A", "class A {}")
        .source("B", "class B { void f(String s) {} class In extends A { void g() { f(\"\"); } } }")
        .compile();
    project
        .source("A", "class A { void f(int i) {} }")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.f appeared (looked up in B$In)");
  }

  @Test
  void privateInheritedMethodHidesNothing() {
    project
        .source("A", "class A {}")
        .source("B", "class B { void f(String s) {} class In extends A { void g() { f(\"\"); } } }")
        .compile();
    project
        .source("A", "class A { private void f(String i) {} }")
        .compile()
        .round(1, "A")
        .wrote("A");
  }

  @Test
  void staticallyImportedMethodIsHiddenByInheritedOne() {
    project
        .source("a.Util", "package a; public class Util { public static int f() { return 1; } }")
        .source("b.P", "package b; class P {}")
        .source(
            "b.B",
            "package b; import static a.Util.f; class B extends P { int g() { return f(); } }")
        .compile();
    project
        .source("b.P", "package b; class P { int f() { return 2; } }")
        .compile()
        .round(1, "b.P")
        .round(2, "b.B")
        .wrote("b.P", "b.B");
  }

  @Test
  void boundOfMethodTypeParameter() {
    project
        .source("A", "class A { static <T> T f(T t) { return t; } }")
        .source("B", "class B { Object o = A.f(1); }")
        .source("C", "class C { Object o = A.f(\"\"); }")
        .compile();
    project
        .replace("A", "<T>", "<T extends Number>")
        .compile()
        .fails("C", "cannot be applied")
        .round(1, "A")
        .round(2, "B", "C");
    project.delete("C").compile().round(1, "A").round(2, "B").wrote("A", "B").deleted("C");
  }

  @Test
  void addMethodTypeParameter() {
    project
        .source("A", "class A { static Object f(Object t) { return t; } }")
        .source("B", "class B { Object o = A.f(1); }")
        .compile();
    project
        .source("A", "class A { static <T> T f(T t) { return t; } }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A");
  }
}
