package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class of a dependency changes in one of the ways in which own classes do. */
class DependencyTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void firstClassInPackageOfDependency() {
    project
        .jar("one", "package a.b; public class B {}")
        .source("c.C", "package c; import a.b.*; class C { a.b.B b; B f() { return b; } }")
        .compile();
    project.source("a.b.D", "package a.b; class D {}").compile().round(1, "a.b.D");
    project.delete("a.b.D").compile().wrote().deleted("a.b.D");
  }

  @Test
  void firstClassOfDependencyInPackageOfModule() {
    project
        .jar("one", "package c; public class C {}")
        .source("a.b.B", "package a.b; public class B {}")
        .source("c.D", "package c; import a.b.*; class D { a.b.B b; B f() { return b; } }")
        .compile();
    project.jar("one", "package c; public class C {}", "package a.b; class E {}").compile();
    project.removeEntry("one").compile();
  }

  @Test
  void methodBodyInDependency() {
    project
        .jar("lib", "package l; public class L { public static int f() { return 1; } }")
        .source("B", "class B { int g() { return l.L.f(); } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static int f() { return 2; } }")
        .compile()
        .compilesNothing();
  }

  @Test
  void constantInDependency() {
    project
        .jar("lib", "package l; public class L { public static final int X = 1, Y = 1; }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .source("C", "class C { int g() { return l.L.Y; } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static final int X = 2, Y = 1; }")
        .compile()
        .round(1, "B")
        .because("B", "l.L.X changed")
        .wrote("B");
  }

  @Test
  void constantInDependencyThroughOwnConstant() {
    project
        .jar("lib", "package l; public class L { public static final int X = 1; }")
        .source("A", "class A { static final int X = l.L.X; }")
        .source("B", "class B { int g() { return A.X; } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static final int X = 2; }")
        .compile()
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void constantInDependencyOfDependency() {
    project
        .jar("base", "package l; public class P { public static final int X = 1; }")
        .jar("lib", "package l; public class L extends P {}")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project
        .jar("base", "package l; public class P { public static final int X = 2; }")
        .compile()
        .round(1, "B")
        .because("B", "l.P.X changed (looked up in l.L)");
  }

  @Test
  void methodInDependency() {
    project
        .jar("lib", "package l; public class L { public static int f() { return 1; } }")
        .source("B", "class B { long g() { return l.L.f(); } }")
        .source("C", "class C { l.L l; }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static long f() { return 1; } }")
        .compile()
        .round(1, "B")
        .because("B", "l.L.f changed")
        .wrote("B");
  }

  @Test
  void methodVanishesFromDependency() {
    project
        .jar("lib", "package l; public class L { public static int f() { return 1; } }")
        .source("B", "class B { long g() { return l.L.f(); } }")
        .compile();
    project
        .jar("lib", "package l; public class L { }")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "B");
    project
        .jar("lib", "package l; public class L { public static int f() { return 1; } }")
        .compile()
        .upToDate();
  }

  @Test
  void privateMembersOfDependency() {
    project
        .jar("lib", "package l; public class L { private int x; }")
        .source("B", "class B extends l.L { int x; }")
        .source("C", "class C extends l.L { }")
        .compile();
    project
        .jar("lib", "package l; public class L { private long x, y; }")
        .compile()
        .compilesNothing();
  }

  @Test
  void superclassOfDependency() {
    project
        .jar(
            "lib",
            "package l; public class P { public int f() { return 1; } }",
            "package l; public class L extends P { }",
            "package l; public class M { public static L l() { return null; } }")
        .source("B", "class B { long g() { return l.M.l().f(); } }")
        .source("C", "class C { void g() { l.M.l(); } }")
        .source("D", "class D { Object o = new l.P(); }")
        .compile();
    project
        .jar(
            "lib",
            "package l; public class P { public int f() { return 1; } }",
            "package l; public class L { public int f() { return 1; } }",
            "package l; public class M { public static L l() { return null; } }")
        .compile()
        .round(1, "B")
        .wrote();
  }

  @Test
  void abstractMethodInDependency() {
    project
        .jar("lib", "package l; public interface L { void f(); }")
        .source("B", "class B implements l.L { public void f() {} }")
        .source("C", "class C { l.L l = () -> {}; }")
        .source("D", "class D { void g(l.L l) { l.f(); } }")
        .compile();
    project
        .jar("lib", "package l; public interface L { void f(); void g(); }")
        .compile()
        .fails("B", "does not override abstract method g()")
        .fails("C", "not a functional interface")
        .round(1, "B", "C");
  }

  @Test
  void checkedExceptionInDependency() {
    project
        .jar("lib", "package l; public class L { public void f() {} }")
        .source("B", "class B { void g(l.L l) { l.f(); } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public void f() throws Exception {} }")
        .compile()
        .fails("B", "unreported exception")
        .round(1, "B");
  }

  @Test
  void annotationInDependency() {
    project
        .jar("lib", "package l; public @interface N {}")
        .source("B", "@l.N class B {}")
        .source("C", "class C {}")
        .compile();
    project
        .jar(
            "lib",
            "package l; import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.SOURCE) public @interface N {}")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void enumInDependency() {
    project
        .jar("lib", "package l; public enum E { A, B }")
        .source(
            "B", "class B { int g(l.E e) { return switch (e) { case A -> 1; case B -> 2; }; } }")
        .source("C", "class C { l.E e = l.E.A; }")
        .compile();
    project
        .jar("lib", "package l; public enum E { A, B, C }")
        .compile()
        .fails("B", "does not cover all possible input values")
        .round(1, "B");
  }

  @Test
  void recordInDependency() {
    project
        .jar("lib", "package l; public record R(int x) {}")
        .source("B", "class B { Object o = new l.R(1); }")
        .source("C", "class C { int g(l.R r) { return r.x(); } }")
        .compile();
    project
        .jar("lib", "package l; public record R(int x, int y) {}")
        .compile()
        .fails("B", "cannot be applied")
        .round(1, "B");
  }

  @Test
  void deprecationInDependency() {
    project
        .jar("lib", "package l; public class L { public void f() {} }")
        .source("B", "class B { void g(l.L l) { l.f(); } }")
        .compile();
    project
        .jar("lib", "package l; public class L { @Deprecated public void f() {} }")
        .compile()
        .round(1, "B")
        .warns("B", "f() in l.L has been deprecated")
        .wrote();
  }

  @Test
  void overloadInDependency() {
    project
        .jar("lib", "package l; public class L { public static void f(Object o) {} }")
        .source("B", "class B { void g() { l.L.f(\"\"); } }")
        .source("C", "class C { l.L l; }")
        .compile();
    project
        .jar(
            "lib",
            "package l; public class L {"
                + " public static void f(Object o) {} public static void f(String s) {} }")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void constructorInDependency() {
    project
        .jar("lib", "package l; public class L { public L() {} }")
        .source("B", "class B extends l.L {}")
        .source("C", "class C { l.L l; }")
        .compile();
    project
        .jar("lib", "package l; public class L { public L(int... i) {} }")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void fieldInDependencyHidesOneOfItsSuperclass() {
    project
        .jar(
            "lib",
            "package l; public class P { public int x; }",
            "package l; public class L extends P {}")
        .source("B", "class B { double g(l.L l) { return l.x; } }")
        .source("C", "class C { double g(l.P p) { return p.x; } }")
        .compile();
    project
        .jar(
            "lib",
            "package l; public class P { public int x; }",
            "package l; public class L extends P { public long x; }")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void typeParameterInDependency() {
    project
        .jar("lib", "package l; public class L { public Object get() { return null; } }")
        .source("B", "class B { Object g(l.L l) { return l.get(); } }")
        .source("C", "class C { Object g() { return null; } }")
        .compile();
    project
        .jar("lib", "package l; public class L<T> { public T get() { return null; } }")
        .compile()
        .warns("B", "found raw type: l.L")
        .round(1, "B")
        .wrote();
  }

  @Test
  void defaultMethodInDependency() {
    project
        .jar(
            "lib",
            "package l; public interface I { default int f() { return 1; } }",
            "package l; public interface J { }")
        .source("B", "class B implements l.I, l.J {}")
        .source("C", "class C { l.J j; }")
        .compile();
    project
        .jar(
            "lib",
            "package l; public interface I { default int f() { return 1; } }",
            "package l; public interface J { default int f() { return 2; } }")
        .compile()
        .fails("B", "inherits unrelated defaults for f()")
        .round(1, "B");
  }

  @Test
  void functionalInterfaceInDependency() {
    project
        .jar("lib", "package l; public interface F { void f(); }")
        .source("B", "class B { l.F f = () -> {}; }")
        .source("C", "class C { void g(l.F f) {} }")
        .compile();
    project
        .jar("lib", "package l; public interface F { void renamed(); }")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void nestedClassInDependencyBecomesStatic() {
    project
        .jar("lib", "package l; public class L { public class N {} }")
        .source("B", "class B { Object g(l.L l) { return l.new N(); } }")
        .source("C", "class C { l.L l; }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static class N {} }")
        .compile()
        .fails("B", "qualified new of static class")
        .round(1, "B");
  }

  @Test
  void sealedInterfaceInDependencyPermitsNoMore() {
    project
        .jar(
            "lib",
            "package l; public sealed interface S permits X, Y {}",
            "package l; public final class X implements S {}",
            "package l; public non-sealed interface Y extends S {}")
        .source("B", "class B { boolean g(l.S s) { return s instanceof Runnable; } }")
        .source("C", "class C { l.S s; }")
        .compile();
    project
        .jar(
            "lib",
            "package l; public sealed interface S permits X {}",
            "package l; public final class X implements S {}")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "B");
  }

  @Test
  void classInDependencyBecomesFinal() {
    project
        .jar("lib", "package l; public class L {}")
        .source("B", "class B { Object g(l.L l) { return (Runnable) l; } }")
        .source("C", "class C { Object g() { return new l.L(); } }")
        .source("D", "class D extends l.L {}")
        .compile();
    project
        .jar("lib", "package l; public final class L {}")
        .compile()
        .fails("B", "incompatible types")
        .fails("D", "cannot inherit from final")
        .round(1, "B", "D");
  }
}
