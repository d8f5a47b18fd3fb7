package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A type becomes another kind of type, final, abstract or generic, or gets and loses types inside.
 */
class TypesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void classBecomesInterface() {
    project
        .source("A", "abstract class A { public abstract void f(); }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .source("C", "class C { Object g() { return null; } }")
        .compile();
    project
        .source("A", "interface A { void f(); }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void superclassBecomesInterface() {
    project
        .source("A", "abstract class A { public abstract void f(); }")
        .source("B", "class B extends A { public void f() {} }")
        .compile();
    project
        .source("A", "interface A { void f(); }")
        .compile()
        .fails("B", "no interface expected here")
        .round(1, "A")
        .round(2, "B");
    project.replace("B", "extends", "implements").compile().round(1, "A", "B");
  }

  @Test
  void interfaceBecomesAnnotation() {
    project
        .source("A", "interface A {}")
        .source("B", "class B { Object g(A a) { return a; } }")
        .source("C", "class C implements A { }")
        .compile();
    project
        .source("A", "@interface A {}")
        .compile()
        .fails("C", "does not override abstract method annotationType()")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void classBecomesEnum() {
    project
        .source("A", "final class A { static final A X = null; }")
        .source("B", "class B { A g() { return A.X; } boolean h(A a) { return a.equals(null); } }")
        .compile();
    project.source("A", "enum A { X }").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void classBecomesRecord() {
    project
        .source("A", "final class A { A(int x) {} int x() { return 1; } }")
        .source("B", "class B { int g(A a) { return a.x(); } }")
        .compile();
    project.source("A", "record A(int x) {}").compile().round(1, "A").wrote("A");
  }

  @Test
  void interfaceBecomesClass() {
    project
        .source("A", "interface A { void f(); }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .source("C", "class C implements A { public void f() {} }")
        .compile();
    project
        .source("A", "abstract class A { abstract void f(); }")
        .compile()
        .fails("C", "interface expected here")
        .round(1, "A")
        .round(2, "B", "C");
    project.replace("C", "implements", "extends").compile().round(1, "A", "C").round(2, "B");
  }

  @Test
  void enumBecomesClass() {
    project
        .source("E", "enum E { A }")
        .source(
            "B", "class B { int g(E e) { switch (e) { case A: return 1; default: return 2; } } }")
        .source("C", "class C { int g() { return E.A.ordinal(); } }")
        .source("D", "class D { Object o; }")
        .compile();
    project
        .source("E", "class E { static final E A = new E(); int ordinal() { return 1; } }")
        .compile()
        .fails("B")
        .round(1, "E")
        .round(2, "B", "C");
  }

  @Test
  void recordBecomesClass() {
    project
        .source("R", "record R(int x) {}")
        .source("B", "class B { int g() { return new R(1).x(); } }")
        .source("C", "class C { Record g(R r) { return r; } }")
        .compile();
    project
        .source("R", "class R { R(int x) {} int x() { return 1; } }")
        .compile()
        .fails("C", "incompatible types")
        .round(1, "R")
        .round(2, "C");
  }

  @Test
  void makeFinal() {
    project
        .source("A", "class A {}")
        .source("B", "class B extends A {}")
        .source("C", "class C { Runnable g(A a) { return (Runnable) a; } }")
        .compile();
    project
        .replace("A", "class", "final class")
        .compile()
        .fails("B", "cannot inherit from final A")
        .fails("C", "incompatible types")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void makeAbstract() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B { A a = new A(); }")
        .source("C", "class C extends A {}")
        .compile();
    project
        .replace("A", "class", "abstract class")
        .compile()
        .fails("B", "A is abstract; cannot be instantiated")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void addTypeParameter() {
    project
        .source("A", "class A {}")
        .source("B", "class B { A a; }")
        .source("C", "class C { Object a; }")
        .compile();
    project
        .source("A", "class A<T> {}")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "found raw type: A")
        .wrote("A");
  }

  @Test
  void removeTypeParameter() {
    project.source("A", "class A<T> {}").source("B", "class B { A<String> a; }").compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "type A does not take parameters")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void boundTypeParameter() {
    project
        .source("A", "class A<T> { T t; }")
        .source("B", "class B { A<String> a; }")
        .source("C", "class C { A<Integer> a; }")
        .compile();
    project
        .replace("A", "<T>", "<T extends Number>")
        .compile()
        .fails("B", "type argument java.lang.String is not within bounds")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void renameTypeParameter() {
    project
        .source("A", "class A<T> { T t; }")
        .source("B", "class B { A<String> a; String g() { return a.t; } }")
        .compile();
    project.source("A", "class A<S> { S t; }").compile().round(1, "A").round(2, "B").wrote("A");
  }

  @Test
  void makeFinalWhatIsOnlyUsed() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { A a = new A(); { a.f(); } }")
        .compile();
    project.replace("A", "class", "final class").compile().round(1, "A").wrote("A");
    project.replace("A", "final ", "").compile().round(1, "A").wrote("A");
  }

  @Test
  void makeAbstractWhatNobodyCreates() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .compile();
    project.replace("A", "class", "abstract class").compile().round(1, "A").wrote("A");
  }

  @Test
  void makeAbstractWhatConstructorReferenceCreates() {
    project
        .source("A", "class A {}")
        .source("B", "class B { java.util.function.Supplier<A> s = A::new; }")
        .compile();
    project
        .replace("A", "class", "abstract class")
        .compile()
        .fails("B", "A is abstract; cannot be instantiated")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeAbstractSoThatSubclassHasToImplement() {
    project
        .source("I", "interface I { void f(); }")
        .source("A", "abstract class A implements I { public void f() {} }")
        .source("B", "class B extends A {}")
        .compile();
    project
        .source("A", "abstract class A implements I {}")
        .compile()
        .fails("B", "does not override abstract method f()")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeFinalUnderPattern() {
    project
        .source("A", "class A {}")
        .source("B", "class B { boolean g(Runnable r) { return r instanceof A a; } }")
        .source("C", "class C { boolean g(Object o) { return o == null; } A a; }")
        .compile();
    project
        .replace("A", "class", "final class")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeFinalUnderCastOfTypeArgument() {
    project
        .source("A", "class A {}")
        .source(
            "B",
            "import java.util.*; class B { Object g(List<? extends A> l) {"
                + " return (List<? extends Runnable>) l; } }")
        .compile();
    project
        .replace("A", "class", "final class")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeNestedClassFinal() {
    project
        .source("A", "class A { static class N {} static N n() { return null; } }")
        .source("B", "class B { Object g() { return A.n(); } }")
        .compile();
    project
        .replace("A", "static class", "static final class")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "A$N", "B");
  }
}
