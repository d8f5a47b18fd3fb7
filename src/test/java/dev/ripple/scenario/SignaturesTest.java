package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A method says something else about its parameters, its result or itself. */
class SignaturesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void renameParameter() {
    project
        .source("A", "class A { int f(int x) { return x; } }")
        .source("B", "class B extends A { @Override int f(int x) { return super.f(x); } }")
        .compile();
    project.replace("A", "x", "renamed").compile().round(1, "A").wrote("A");
  }

  @Test
  void changeReturnType() {
    project
        .source("a.A", "package a; public class A { public int f() { return 1; } }")
        .source("b.B", "package b; class B { long g() { return new a.A().f(); } }")
        .source("b.C", "package b; class C { a.A a = new a.A(); }")
        .compile();
    project
        .replace("a.A", "int f()", "long f()")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .because("b.B", "a.A.f changed")
        .wrote("a.A", "b.B");
  }

  @Test
  void changeReturnTypeSoThatCallerFails() {
    project
        .source("a.A", "package a; public class A { public int f() { return 1; } }")
        .source("b.B", "package b; class B { int g() { return new a.A().f(); } }")
        .compile();
    project
        .replace("a.A", "int f()", "long f()")
        .compile()
        .fails("b.B", "incompatible types")
        .round(1, "a.A")
        .round(2, "b.B")
        .because("b.B", "a.A.f changed");
  }

  @Test
  void changeReturnTypeOfOverriddenMethod() {
    project
        .source("A", "class A { Object f() { return 1; } }")
        .source("B", "class B extends A { @Override String f() { return null; } }")
        .source("C", "class C { void g(B b) { b.f(); } }")
        .compile();
    project
        .replace("A", "Object f() { return 1; }", "CharSequence f() { return null; }")
        .compile()
        .round(1, "A")
        .round(2, "B", "C")
        .wrote("A", "B");
  }

  @Test
  void makeReturnTypeOfOverriderCovariant() {
    project
        .source("A", "class A { Object f() { return 1; } }")
        .source("B", "class B extends A { @Override Object f() { return null; } }")
        .source("C", "class C { void g(A a) { a.f(); } }")
        .source("D", "class D { void g(B b) { b.f(); } }")
        .compile();
    project
        .replace("B", "Object f", "String f")
        .compile()
        .round(1, "B")
        .round(2, "D")
        .wrote("B", "D");
  }

  @Test
  void changeParameterType() {
    project
        .source("A", "class A { void f(int x) {} void g() {} }")
        .source("B", "class B { void h() { new A().f(1); } }")
        .source("C", "class C { void h() { new A().g(); } }")
        .compile();
    project.replace("A", "int x", "long x").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void changeTypeArgumentOfParameter() {
    project
        .source("A", "import java.util.List; class A { void f(List<String> x) {} }")
        .source("B", "import java.util.List; class B { void h(A a) { a.f(List.of()); } }")
        .compile();
    project
        .replace("A", "List<String>", "List<Integer>")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A");
  }

  @Test
  void changeTypeArgumentOfResult() {
    project
        .source("A", "import java.util.List; class A { List<String> f() { return null; } }")
        .source("B", "class B { void h(A a) { a.f().get(0).length(); } }")
        .compile();
    project
        .replace("A", "List<String>", "List<Integer>")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeParameterVariable() {
    project
        .source("A", "class A { void f(int[] x) {} }")
        .source("B", "class B { void h(A a) { a.f(new int[0]); } }")
        .compile();
    project.replace("A", "int[]", "int...").compile().round(1, "A").round(2, "B").wrote("A");
  }

  @Test
  void makeMethodStatic() {
    project
        .source("A", "class A { void f() {} void g() {} }")
        .source("B", "class B { void h(A a) { a.f(); } }")
        .source("C", "class C { void h(A a) { a.g(); } }")
        .compile();
    project
        .replace("A", "void f", "static void f")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "static method should be qualified by type name")
        .wrote("A", "B");
  }

  @Test
  void makeStaticMethodInstance() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B { void h() { A.f(); } }")
        .compile();
    project
        .replace("A", "static ", "")
        .compile()
        .fails("B", "non-static method f() cannot be referenced")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeOverriddenMethodFinal() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B extends A { void f() {} }")
        .compile();
    project
        .replace("A", "void f", "final void f")
        .compile()
        .fails("B", "overridden method is final")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeMethodAbstract() {
    project
        .source("A", "abstract class A { void f() {} }")
        .source("B", "class B extends A { }")
        .source("C", "class C extends A { void f() { } }")
        .compile();
    project
        .replace("A", "void f() {}", "abstract void f();")
        .compile()
        .fails("B", "does not override abstract method f()")
        .round(1, "A")
        .round(2, "B", "C");
    project.replace("B", "{ }", "{ void f() {} }").compile().round(1, "A", "B").round(2, "C");
  }

  @Test
  void makeMethodSynchronized() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B extends A { void f() { super.f(); } }")
        .compile();
    project.replace("A", "void f", "synchronized void f").compile().round(1, "A");
  }

  @Test
  void makeMethodNative() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B extends A { void f() { super.f(); } }")
        .compile();
    project.replace("A", "void f() {}", "native void f();").compile().round(1, "A");
  }

  @Test
  void boundOfParameterizedTypeByWhichItsArgumentIsJudged() {
    project
        .source("Fruit", "class Fruit {}")
        .source("Apple", "class Apple extends Fruit {}")
        .source("Box", "class Box<T extends Apple> {}")
        .source("U", "class U { void f(Box<? extends Fruit> box) {} }")
        .source("V", "class V { Box b; }")
        .compile();
    project
        .source("Apple", "class Apple {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "Apple")
        .round(2, "U");
  }

  @Test
  void typeArgumentInBoundOfParameterizedType() {
    project
        .source("P", "class P {}")
        .source("Q", "class Q extends P {}")
        .source("I", "interface I<T> {}")
        .source("C", "class C implements I<P> {}")
        .source("Box", "class Box<T extends I<? super Q>> {}")
        .source("U", "class U { Box<C> box; }")
        .compile();
    project
        .source("Q", "class Q {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "Q")
        .round(2, "U");
  }

  @Test
  void boundOfWildcardThatSaysNone() {
    project
        .source("P", "class P {}")
        .source("Q", "class Q extends P {}")
        .source("Box", "class Box<T extends Q> {}")
        .source("A", "class A { static java.util.List<Box<?>> boxes() { return null; } }")
        .source("U", "class U { java.util.List<? extends Box<? extends P>> b = A.boxes(); }")
        .compile();
    project
        .source("Q", "class Q {}")
        .source("Box", "class Box<T extends Q> { int i; }")
        .compile()
        .fails("U")
        .round(1, "Box", "Q")
        .round(2, "U");
  }

  @Test
  void makeMethodFinalThatIsOnlyCalled() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B extends A { void g() { f(); } }")
        .compile();
    project.replace("A", "void f", "final void f").compile().round(1, "A").wrote("A");
  }

  @Test
  void makeHiddenStaticMethodFinal() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B extends A {}")
        .source("C", "class C extends B { static void f() {} }")
        .compile();
    project
        .replace("A", "static void f", "static final void f")
        .compile()
        .fails("C", "overridden method is static,final")
        .round(1, "A")
        .round(2, "C");
  }

  @Test
  void typeParameterDeclaredTwice() {
    project.source("A", "class A { <T> T f() { return null; } }").compile();
    project
        .replace("A", "<T> T", "<T, T> T")
        .compile()
        .fails("A", "already defined in method <T,T>f()")
        .round(1, "A")
        .wider(2);
  }
}
