package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A call asks for methods that take its number of arguments, or any number (JLS 15.12.2.1). Others
 * of the name reach it only where they hide what it calls.
 */
class NumberOfArgumentsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addOverloadWithMoreParameters() {
    project
        .source("A", "class A { static void f(Object o) {} }")
        .source("B", "class B { void h() { A.f(\"\"); } }")
        .source("C", "import static java.lang.Math.*; class C extends A { void h() { f(this); } }")
        .compile();
    project
        .replace("A", "static", "static void f(String s, int i) {} static")
        .compile()
        .round(1, "A");
    project.source("A", "class A { static void f(Object o) {} }").compile().round(1, "A");
    project
        .replace("A", "Object", "String")
        .replace("C", "this", "\"\"")
        .compile()
        .round(1, "A", "C")
        .round(2, "B");
  }

  @Test
  void changeOverloadWithMoreParameters() {
    project
        .source("A", "class A { void f(int i) {} void f(int i, int j) {} }")
        .source("B", "class B { void h(A a) { a.f(1); } }")
        .source("C", "class C { void h(A a) { a.f(1, 2); } }")
        .compile();
    project.replace("A", "int j", "long j").compile().round(1, "A").round(2, "C");
    project
        .replace("A", "void f(int i) {}", "")
        .compile()
        .fails("B", "cannot be applied to given types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void addVariableOverload() {
    project
        .source("A", "class A { static void f(Object o, int i) {} }")
        .source("B", "class B { void h() { A.f(\"\", 1); } }")
        .compile();
    project
        .source("A", "class A { static void f(Object o, int i) {} static void f(int... i) {} }")
        .compile()
        .round(1, "A")
        .round(2, "B");
    project
        .source("A", "class A { static void f(Object o, int i) {} static void f(Integer... i) {} }")
        .source("B", "class B { void h() { A.f(1, 1); } }")
        .compile()
        .round(1, "A", "B");
    project.replace("A", "Integer...", "int...").compile().round(1, "A").round(2, "B");
  }

  @Test
  void variableOverloadBecomesFixed() {
    project
        .source("A", "class A { static void f(int i, Object... o) {} }")
        .source("B", "class B { void h() { A.f(1); A.f(1, null, null); } }")
        .source("C", "class C { Object[] none; void h() { A.f(1, none); } }")
        .compile();
    project
        .replace("A", "Object...", "Object[]")
        .compile()
        .fails("B", "cannot be applied to given types")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void addOverloadThatMethodReferenceMayMean() {
    project
        .source("A", "class A { void f() {} }")
        .source("B", "class B { java.util.function.Consumer<A> c = A::f; }")
        .compile();
    project
        .source("A", "class A { void f() {} static void f(A a) {} }")
        .compile()
        .fails("B", "invalid method reference")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void overloadWithMoreParametersIsInheritedFromNowOnAndHidesOuterMethod() {
    project
        .source("p.S", "package p; public class S { void f(int i, int j) {} }")
        .source("B", "class B { void f(int i) {} class In extends p.S { void g() { f(1); } } }")
        .compile();
    project
        .replace("p.S", "void f", "protected void f")
        .compile()
        .fails("B", "cannot be applied to given types")
        .round(1, "p.S")
        .round(2, "B");
  }

  @Test
  void staticMethodOfInterfaceIsInheritedFromNowOnAndHidesOuterMethod() {
    project
        .source("I", "interface I { static void f(int i, int j) {} }")
        .source("B", "class B { void f(int i) {} class In implements I { void g() { f(1); } } }")
        .compile();
    project
        .replace("I", "static", "default")
        .compile()
        .fails("B", "cannot be applied to given types")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void addConstructorWithMoreParameters() {
    project
        .source("A", "class A { A() {} A(Object o) {} }")
        .source("B", "class B { A a = new A(\"\"); A b = new A(\"\") {}; }")
        .source("C", "class C extends A { C() { super(\"\"); } }")
        .source("D", "class D extends A {}")
        .compile();
    project.replace("A", "A()", "A(int i, int j) {} A()").compile().round(1, "A");
    project.replace("A", "Object o", "String s").compile().round(1, "A").round(2, "B", "C");
    project
        .replace("A", "A() {}", "A(String s, int... i) {}")
        .compile()
        .fails("D", "no suitable constructor")
        .round(1, "A")
        .round(2, "B", "C", "D");
  }

  @Test
  void changeConstructorOfInnerClass() {
    project
        .source(
            "A", "class A { class In { In(int i) {} } static class Nested { Nested(int i) {} } }")
        .source("B", "class B { Object o = new A().new In(1); }")
        .source("C", "class C { Object o = new A.Nested(1); }")
        .compile();
    project.replace("A", "In(int i)", "In(long i)").compile().round(1, "A").round(2, "B");
    project.replace("A", "Nested(int i)", "Nested(long i)").compile().round(1, "A").round(2, "C");
  }

  @Test
  void overloadWithMoreParametersNeedsMissingClass() {
    project
        .jar("m", "public class M {}")
        .jar("lib", "public class L { public static void f(String s) {} }")
        .source("B", "class B { void g() { L.f(\"\"); } }")
        .compile();
    project
        .jar(
            "lib",
            "public class L { public static void f(String s) {} public static void f(M m, int i) {} }")
        .removeEntry("m")
        .compile();
    project
        .jar("m", "public class M {}")
        .jar(
            "lib",
            "public class L { public static void f(String s) {} public static void f(M m) {} }")
        .removeEntry("m")
        .compile()
        .fails("B", "class file for M not found")
        .round(1, "B")
        .round(2, "B");
  }
}
