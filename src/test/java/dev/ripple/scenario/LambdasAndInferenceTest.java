package dev.ripple.scenario;

import dev.ripple.testing.Build;
import dev.ripple.testing.Project;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a lambda or a method reference stands for, and what a type argument is inferred to be, is
 * decided elsewhere.
 */
class LambdasAndInferenceTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addLambdaTargetMethod() {
    project
        .source("I", "interface I { void f(); }")
        .source("A", "class A { static void use(I i) {} }")
        .source("B", "class B { void g() { A.use(() -> {}); } }")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "void f();", "void f(); void g();")
        .compile()
        .fails("B", "incompatible types: I is not a functional interface")
        .round(1, "I")
        .round(2, "B")
        .because("B", "I.<abstract> changed");
  }

  @Test
  void sealFunctionalInterface() {
    project
        .source("I", "interface I { void f(); }")
        .source("X", "final class X implements I { public void f() {} }")
        .source("B", "class B { I i = () -> {}; }")
        .source("C", "class C { static void r() {} static void h(I i) {} void g() { h(C::r); } }")
        .compile();
    project
        .replace("I", "interface I", "sealed interface I permits X")
        .compile()
        .fails("B", "I is not a functional interface")
        .round(1, "I")
        .round(2, "B", "C", "X");
  }

  @Test
  void renameLambdaTargetMethod() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B { I i = () -> {}; }")
        .source("C", "class C { I i; }")
        .compile();
    project.replace("I", "f()", "renamed()").compile().round(1, "I").round(2, "B").wrote("I", "B");
  }

  @Test
  void changeResultOfLambdaTargetMethod() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B { I i = () -> hashCode(); }")
        .source("C", "class C { I i; }")
        .compile();
    project.replace("I", "void f", "int f").compile().round(1, "I").round(2, "B").wrote("I", "B");
  }

  @Test
  void changeParameterOfLambdaTargetMethod() {
    project
        .source("I", "interface I { void f(String s); }")
        .source("B", "class B { I i = s -> s.length(); }")
        .source("C", "class C { void g(I i) { i.hashCode(); } }")
        .compile();
    project
        .replace("I", "String", "Object")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void lambdaTargetMethodThrows() {
    project
        .source("I", "interface I { void f() throws Exception; }")
        .source("B", "class B { I i = () -> { throw new Exception(); }; }")
        .compile();
    project
        .replace("I", " throws Exception", "")
        .compile()
        .fails("B", "unreported exception")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void addDefaultMethodToLambdaTarget() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "class B { I i = () -> {}; }")
        .source("C", "class C { I i; }")
        .compile();
    project
        .replace("I", "void f();", "void f(); default void g() {}")
        .compile()
        .round(1, "I")
        .wrote("I");
  }

  @Test
  void implementLambdaTargetMethodInDefault() {
    project
        .source("P", "interface P { void f(); }")
        .source("I", "interface I extends P { void g(); }")
        .source("A", "class A { static void use(P p) {} static void use(I i) {} }")
        .source("B", "class B { void g() { A.use(() -> {}); } }")
        .compile();
    project
        .source("I", "interface I extends P { void g(); default void f() {} }")
        .compile()
        .round(1, "I")
        .round(2, "B")
        .wrote("I", "B");
  }

  @Test
  void stopBeingFunctionalBesideOverload() {
    project
        .source("I", "interface I { void f(); }")
        .source("J", "interface J { void f(); void g(); }")
        .source("A", "class A { static void use(I i) {} static void use(J j) {} }")
        .source("B", "class B { void g() { A.use(() -> {}); } }")
        .compile();
    project
        .source("I", "interface I { void f(); void g(); }")
        .source("J", "interface J { void f(); }")
        .compile()
        .round(1, "I", "J")
        .round(2, "B")
        .wrote("I", "J", "B");
  }

  @Test
  void becomeFunctionalBesideOverload() {
    project
        .source("I", "interface I { void f(); }")
        .source("J", "interface J { void f(); void g(); }")
        .source("A", "class A { static void use(I i) {} static void use(J j) {} }")
        .source("B", "class B { void g() { A.use(() -> {}); } }")
        .compile();
    project
        .source("J", "interface J { void f(); }")
        .compile()
        .fails("B", "reference to use is ambiguous")
        .round(1, "J")
        .round(2, "B");
  }

  @Test
  void superinterfaceOfLambdaTargetGetsAbstractMethod() {
    project
        .source("P", "interface P {}")
        .source("I", "interface I extends P { void f(); }")
        .source("B", "class B { I i = () -> {}; }")
        .compile();
    project
        .source("P", "interface P { void g(); }")
        .compile()
        .fails("B", "incompatible types: I is not a functional interface")
        .round(1, "P")
        .round(2, "B");
  }

  @Test
  void demandFunctionalInterface() {
    project
        .source("I", "interface I { void f(); void g(); }")
        .source("B", "class B { I i; }")
        .compile();
    project
        .source("I", "@FunctionalInterface interface I { void f(); void g(); }")
        .compile()
        .fails("I", "Unexpected @FunctionalInterface annotation")
        .round(1, "I")
        .wider(2);
  }

  @Test
  void methodReferencesTargetGetsOverload() {
    project
        .source("A", "class A { static int f(Object o) { return 1; } }")
        .source("B", "import java.util.function.*; class B { Function<String, Integer> g = A::f; }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .replace("A", "{ static", "{ static int f(String s) { return 2; } static")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void inexactMethodReferenceBecomesAmbiguous() {
    project
        .source("A", "class A { static int f(String o) { return 1; } }")
        .source(
            "B",
            "import java.util.function.*; class B {"
                + " static void use(Function<String, Integer> f) {} static void use(ToIntFunction<Integer> f) {}"
                + " void g() { use(A::f); } }")
        .compile();
    project
        .replace("A", "{ static", "{ static int f(Integer s) { return 2; } static")
        .compile()
        .fails("B", "reference to use is ambiguous")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void constructorReference() {
    project
        .source("A", "class A { A() {} }")
        .source("B", "import java.util.function.*; class B { Supplier<A> s = A::new; }")
        .compile();
    project.replace("A", "A()", "A(int... i)").compile().round(1, "A").round(2, "B");
  }

  @Test
  void chainedGenericCallsElsewhere() {
    project
        .source("A", "import java.util.*; class A { static List<Integer> l() { return null; } }")
        .source("B", "class B { Object g() { return A.l().stream().map(x -> x + 1).toArray(); } }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .replace("A", "<Integer>", "<Long>")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void boundOfInferredTypeChangesElsewhere() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { void only() {} }")
        .source("M", "class M { static <T extends P> T pick(T a, T b) { return a; } }")
        .source("B", "class B { void g() { M.pick(new A(), new A()).only(); } }")
        .compile();
    project
        .replace("M", "static <T extends P> T pick(T a, T b)", "static P pick(P a, P b)")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "M")
        .round(2, "B");
  }

  @Test
  void inferredIntersectionOfSupertypes() {
    project
        .source("I", "interface I { default int f() { return 1; } }")
        .source("A", "class A implements I {}")
        .source("B", "class B implements I {}")
        .source(
            "C",
            "import java.util.*; class C { int g() { return Arrays.asList(new A(), new B()).get(0).f(); } }")
        .compile();
    project
        .replace("I", "int f()", "long f()")
        .compile()
        .fails("C", "incompatible types")
        .round(1, "I")
        .round(2, "A", "B", "C");
  }

  @Test
  void implicitLambdaParameterOfTypeNamedNowhere() {
    project
        .source("R", "class R { int f() { return 1; } }")
        .source("M", "import java.util.*; class M { static Optional<R> m() { return null; } }")
        .source("B", "class B { Object g() { return M.m().map(r -> r.f()); } }")
        .compile();
    project
        .replace("R", "int f", "long f")
        .compile()
        .round(1, "R")
        .round(2, "B")
        .because("B", "R.f changed")
        .wrote("R", "B");
  }

  @Test
  void methodReferenceOnTypeNamedNowhere() {
    project
        .source("R", "class R { Integer f() { return 1; } }")
        .source("M", "import java.util.*; class M { static List<R> m() { return null; } }")
        .source("B", "class B { void g() { M.m().forEach(R::f); } }")
        .source("C", "class C { Object g() { return M.m().get(0); } }")
        .compile();
    project
        .replace("R", "Integer f()", "void f()")
        .replace("R", "return 1;", "")
        .compile()
        .round(1, "R")
        .round(2, "B")
        .wrote("R", "B");
  }

  @Test
  void diamond() {
    project
        .source("A", "class A<T> { A(T t) {} T get() { return null; } }")
        .source("B", "class B { int g() { return new A<>(1).get(); } }")
        .compile();
    project
        .replace("A", "A(T t)", "A(Object t)")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void switchExpressionsResult() {
    project
        .source("A", "class A { static int f() { return 1; } }")
        .source(
            "B",
            "class B { void g(int i) { var x = switch (i) { case 1 -> A.f(); default -> 2; }; } }")
        .compile();
    project.replace("A", "int f", "long f").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void patternVariable() {
    project
        .source("A", "class A { int x; }")
        .source("B", "class B { long g(Object o) { return o instanceof A a ? a.x : 0; } }")
        .compile();
    project.replace("A", "int x", "long x").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void boxingOfCompoundAssignment() {
    project
        .source("A", "class A { Integer x = 1; }")
        .source("B", "class B { void g(A a) { a.x += 1; } }")
        .compile();
    project
        .replace("A", "Integer x", "int x")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void stringSwitchOverChangedType() {
    project
        .source("A", "class A { static String f() { return null; } }")
        .source(
            "B",
            "class B { int g() { switch (A.f()) { case \"x\": return 1; default: return 2; } } }")
        .compile();
    project
        .replace("A", "String f", "Object f")
        .compile()
        .fails("B", "constant label of type java.lang.String")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void boundThatInferredFunctionalInterfaceHasToKeep() {
    project
        .source("P", "class P {}")
        .source("Q", "class Q extends P {}")
        .source("I", "interface I<T> {}")
        .source("C", "class C implements I<P> {}")
        .source("F", "interface F<T extends I<? super Q>> { void f(T t); }")
        .source("A", "class A { static void call(F<?> f) {} }")
        .source("U", "class U { void g() { A.call((C c) -> {}); } }")
        .compile();
    project.source("Q", "class Q {}").compile().fails("U").round(1, "Q").round(2, "U");
  }

  @Test
  void erasureOfLeastUpperBoundHasTheOrderOfAllSources() {
    project
        .source("p.A", "package p; public class A implements z.K, q.H {}")
        .source("p.B", "package p; public class B implements z.K, q.H {}")
        .source("q.H", "package q; public interface H { default void h() {} }")
        .source("z.K", "package z; public interface K { default void k() {} }")
        .source(
            "a.U",
            "package a; import p.*; class U { Object g(boolean c, A a, B b) {"
                + " var x = c ? a : b; x.k(); x.h(); return x; } }")
        .compile();
    project.replace("a.U", "class U {", "class U { z.K k;").compile().round(1, "a.U").wrote("a.U");
  }

  /** Whether the order in which it meets names matters is up to javac's version. */
  private static void andAllUpToJava21(Build build) {
    if (Runtime.version().feature() <= 21) {
      build.wider(2, "by where it met");
    }
  }

  @Test
  void errorThatShowsTypesInTheOrderOfTheirNames() {
    project
        .source("X", "class X { z.K k; q.H h; }")
        .source("q.H", "package q; public interface H {}");
    project.source("z.K", "package z; public interface K {}").compile();
    project
        .source("D", "class D<U extends q.H & z.K> { static void f() { new D<>() {}; } }")
        .compile()
        .fails("D", "cannot infer type arguments")
        .round(1, "D")
        .wider(2);
    project.delete("X").compile().fails("D", "cannot infer type arguments").round(1, "D").wider(2);
  }

  @Test
  void errorThatShowsMethodsInTheOrderOfTheNamesOfTheirTypes() {
    project
        .source("X", "class X { z.K k; q.H h; }")
        .source("q.H", "package q; public interface H { void f(int a); }")
        .source("z.K", "package z; public interface K { void f(String a); }")
        .source("D", "interface D extends q.H, z.K { static void g(D d) { d.f(1); } }")
        .compile();
    project
        .replace("D", "d.f(1)", "d.f()")
        .compile()
        .fails("D", "no suitable method found")
        .round(1, "D")
        .wider(2);
    project
        .replace("D", "d.f()", "d.f(null, 1)")
        .delete("X")
        .compile()
        .fails("D", "no suitable method found")
        .round(1, "D")
        .wider(2);
  }

  @Test
  void errorThatShowsMethodsOfOneType() {
    project
        .source("A", "class A { void f(int a) {} <T> void f(String a) {} }")
        .source("D", "class D { static void g(A d) { d.f(1); } }")
        .compile();
    project
        .replace("D", "d.f(1)", "d.f(true)")
        .compile()
        .fails("D", "no suitable method found")
        .round(1, "D");
  }

  /**
   * Up to JDK 21 the order of types of equal rank is that in which javac met their names. It enters
   * own classes first, if they have a package.
   */
  @Nested
  class NamesThatJavacMeetsInAnotherOrder {

    private void edit(String unit) {
      andAllUpToJava21(editAlone(unit));
    }

    private Build editAlone(String unit) {
      return project
          .replace(unit, "class U {", "class U { int x;")
          .compile()
          .round(1, unit)
          .wrote(unit);
    }

    /** What decides is which of the interfaces a variable that is both of them is erased to. */
    private void sourceOfBoth(String first, String second) {
      project.source(
          "p.U",
          "package p; class U { static abstract class X implements %1$s, %2$s {}"
                  .formatted(first, second)
              + " static abstract class Y implements %1$s, %2$s {}".formatted(first, second)
              + " void g(boolean b, X x, Y y) { var v = b ? x : y; } }");
    }

    @Test
    void wordsOfUnnamedPackage() {
      project
          .source("I", "interface I {}")
          .source("J", "interface J {}")
          .source(
              "U",
              "class U { static class X implements J, I {} static class Y implements J, I {}"
                  + " void g(boolean b, X x, Y y) { var v = b ? x : y; } }")
          .compile();
      edit("U");
    }

    @Test
    void nestedClasses() {
      project
          .source("p.O", "package p; class O { interface I {} interface J {} }")
          .source("p.V", "package p; class V { O.J j; }");
      sourceOfBoth("O.J", "O.I");
      project.compile();
      editAlone("p.U");
    }

    @Test
    void nestedClassesChangePlaces() {
      project.source("p.O", "package p; class O { interface I {} interface J {} }");
      sourceOfBoth("O.J", "O.I");
      project.compile();
      andAllUpToJava21(
          project
              .replace("p.O", "interface I {} interface J {}", "interface J {} interface I {}")
              .compile()
              .round(1, "p.O"));
      editAlone("p.U");
    }

    @Test
    void classMovesToALaterSource() {
      project
          .option("-Xlint:-auxiliaryclass")
          .source("p.A", "package p; class A { } interface I {}")
          .source("p.B", "package p; class B { } interface J {}")
          .source("p.C", "package p; class C {}");
      sourceOfBoth("J", "I");
      project.compile();
      project
          .replace("p.A", "interface I {}", "")
          .replace("p.C", "class C {}", "class C {} interface I {}");
      project.compile().round(1, "p.A", "p.C").round(2, "p.U");
      editAlone("p.U");
    }

    @Test
    void anotherUnitMeetsThemAnew() {
      project.source("p.A", "package p; interface A {}").source("p.B", "package p; interface B {}");
      sourceOfBoth("B", "A");
      project.source("p.V", "package p; class V { }").compile();
      project
          .replace(
              "p.V", "{ }", "{ B b; A a; void g(boolean c, U.X x, U.Y y) { var v = c ? x : y; } }")
          .compile()
          .round(1, "p.V");
    }

    @Test
    void theyMeetInTheEdit() {
      project
          .source("p.A", "package p; interface A {}")
          .source("p.B", "package p; interface B {}")
          .source("p.X", "package p; class X implements B, A {}")
          .source("p.Y", "package p; class Y implements B, A {}")
          .source("p.V", "package p; class V { }")
          .compile();
      project
          .replace("p.V", "{ }", "{ B b; A a; void g(boolean c, X x, Y y) { var v = c ? x : y; } }")
          .compileWhatever();
      project.replace("p.V", "B b;", "B c;").compile().round(1, "p.V");
    }

    @Test
    void ownClassAndOneOfAJar() {
      project
          .jar("lib", "package j; public interface J {}")
          .source("p.A", "package p; class A { j.J j; }")
          .source("p.I", "package p; interface I {}");
      sourceOfBoth("j.J", "I");
      project.compile();
      editAlone("p.U");
    }

    @Test
    void ownClassAndOneOfTheJdk() {
      project.source("p.I", "package p; interface I {}");
      sourceOfBoth("java.util.function.IntSupplier", "I");
      project.compile();
      editAlone("p.U");
    }

    @Test
    void ownClassAndAServiceOfTheJdk() {
      project.source("p.I", "package p; interface I {}");
      sourceOfBoth("I", "java.sql.Driver");
      project.compile();
      edit("p.U");
    }

    private void ownClassesThatJarsHaveToo() {
      project
          .jar("libA", "package p; public interface A {}")
          .jar("libB", "package p; public interface B {}")
          .source("p.A", "package p; interface A {}")
          .source("p.B", "package p; interface B {}");
      sourceOfBoth("B", "A");
      project.compile();
    }

    @Test
    void ownClassesAreInJarsToo() {
      ownClassesThatJarsHaveToo();
      edit("p.U");
    }

    @Test
    void jarsWithOwnClassesChangePlaces() {
      ownClassesThatJarsHaveToo();
      project.entries("libB", "libA");
      allUpToJava21(project.compile(), Build::upToDate);
      edit("p.U");
    }

    @Test
    void jarWithOwnClassComes() {
      project.source("p.A", "package p; interface A {}").source("p.B", "package p; interface B {}");
      sourceOfBoth("B", "A");
      project.compile();
      project.jar("libB", "package p; public interface B {}");
      allUpToJava21(project.compile(), Build::compilesNothing);
      project.entries().compileWhatever(); // As the directory lists them, which may be the same.
      editAlone("p.U");
    }

    private void allUpToJava21(Build build, Consumer<Build> later) {
      if (Runtime.version().feature() <= 21) {
        build.full("by where it met");
      } else {
        later.accept(build);
      }
    }

    @Test
    void classesOfJars() {
      project
          .jar("lib", "package i; public interface I {}", "package j; public interface J {}")
          .source("p.A", "package p; class A { j.J j; }")
          .source(
              "p.U",
              "package p; class U {"
                  + " static class X implements i.I, j.J {} static class Y implements i.I, j.J {}"
                  + " void g(boolean b, X x, Y y) { var v = b ? x : y; } }")
          .compile();
      edit("p.U");
    }

    @Test
    void capturedType() {
      project
          .source("I", "interface I {}")
          .source("J", "interface J {}")
          .source(
              "U",
              "class U { static class B<T extends J> { T t; }"
                  + " void g(B<? extends I> b) { var v = b.t; } }")
          .compile();
      edit("U");
    }

    @Test
    void classesAndPredefinedInterfacesComeFirst() {
      project
          .source("I", "interface I {}")
          .source("J", "interface J {}")
          .source(
              "U",
              "class U { static class X extends Thread implements J, I {}"
                  + " static class Y extends Thread implements J, I {}"
                  + " void g(boolean b, X x, Y y) { var v = b ? x : y; }"
                  + " void h(boolean b) { var v = b ? 1 : \"\"; }"
                  + " <T extends I & J> void k(T t) { var v = t; } }")
          .compile();
      project.replace("U", "class U {", "class U { int x;").compile().round(1, "U").wrote("U");
    }
  }
}
