package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class of a dependency changes in one of the ways in which own classes do. */
class DependencyTest {

  @RegisterExtension final Project project = new Project();

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
        .round(1, "B", "C")
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
}
