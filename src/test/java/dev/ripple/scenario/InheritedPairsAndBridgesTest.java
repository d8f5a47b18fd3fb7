package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a class is compiled to because of methods that it never mentions: those that meet in it by
 * inheritance (JLS 8.4.8.3), and those that javac bridges to (JLS 15.12.4.5).
 */
class InheritedPairsAndBridgesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void resultsOfInheritedPairStopToFit() {
    project
        .source("P", "class P {}")
        .source("R", "class R extends P {}")
        .source("B", "class B { public R m() { return null; } }")
        .source("I", "interface I { P m(); }")
        .source("U", "class U extends B implements I {}")
        .compile();
    project
        .source("R", "class R {}")
        .compile()
        .fails("U", "does not override abstract method m() in I")
        .round(1, "R")
        .round(2, "U");
  }

  @Test
  void exceptionsOfInheritedPairStopToFit() {
    project
        .source(
            "E", "class E extends java.io.IOException { static final long serialVersionUID = 1; }")
        .source("B", "class B { public void m() throws E {} }")
        .source("I", "interface I { void m() throws java.io.IOException; }")
        .source("U", "class U extends B implements I {}")
        .compile();
    project
        .replace("E", "java.io.IOException", "Exception")
        .compile()
        .fails("U", "overridden method does not throw E")
        .round(1, "E")
        .round(2, "B", "U");
  }

  @Test
  void parametersOfOverriddenMethodStopToFit() {
    project
        .source("X", "class X {}")
        .source("Y", "class Y extends X {}")
        .source("B", "import java.util.*; abstract class B { abstract List<? super Y> m(); }")
        .source(
            "U", "import java.util.*; class U extends B { List<? super X> m() { return null; } }")
        .compile();
    project
        .source("Y", "class Y {}")
        .compile()
        .fails("U", "return type java.util.List<? super X> is not compatible")
        .round(1, "Y")
        .round(2, "U");
  }

  @Test
  void exceptionOfBridgedMethodIsHidden() {
    project
        .source(
            "O",
            "class O { public static class E extends Exception { static final long serialVersionUID = 1; } }")
        .source("I", "class I { Object a() throws O.E { return null; } }")
        .source("U", "class U extends I { String a() { return null; } }")
        .compile();
    project
        .replace("O", "public static", "static")
        .compile()
        .round(1, "O")
        .round(2, "I", "U")
        .wrote("O", "O$E", "I", "U");
  }

  @Test
  void bridgeCopiesAnnotationsOfHiddenSuperclass() {
    project
        .source(
            "p.N",
            "package p; import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.RUNTIME) public @interface N {}")
        .source("p.B", "package p; class B { public void m(int q) {} }")
        .source("p.U", "package p; public class U extends B {}")
        .source("p.V", "package p; class V extends B {}")
        .compile();
    project
        .replace("p.B", "public void m(int q)", "@N public void m(@N int q)")
        .compile()
        .round(1, "p.B")
        .round(2, "p.U")
        .wrote("p.B", "p.U");
  }

  @Test
  void bridgeOfHiddenSuperclassNamesNestedClass() {
    project
        .source("p.B", "package p; class B { public void m(N n) {} protected class N {} }")
        .source("p.U", "package p; public class U extends B {}")
        .compile();
    project
        .replace("p.B", "protected class", "class")
        .compile()
        .round(1, "p.B")
        .round(2, "p.U")
        .wrote("p.B", "p.B$N", "p.U");
  }

  @Test
  void bridgeCopiesAnnotationsOfInheritedImplementation() {
    project
        .source(
            "N",
            "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface N {}")
        .source("I", "interface I<T> { void m(T t); }")
        .source("B", "class B { public void m(String s) {} }")
        .source("U", "class U extends B implements I<String> {}")
        .compile();
    project
        .replace("B", "public void m(String", "@N public void m(@N String")
        .compile()
        .round(1, "B")
        .round(2, "U")
        .wrote("B", "U");
  }

  @Test
  void bridgeCopiesParameterNames() {
    project
        .option("-parameters")
        .source("I", "interface I<T> { void m(T t); }")
        .source("B", "class B { public void m(String s) {} }")
        .source("U", "class U extends B implements I<String> {}")
        .source("V", "class V { void g(B b) { b.m(\"\"); } }")
        .compile();
    project.replace("B", "s)", "renamed)").compile().round(1, "B").round(2, "U").wrote("B", "U");
  }

  @Test
  void orderOfBridgedMethods() {
    project
        .source("I", "class I { Object a() { return null; } Object b() { return null; } }")
        .source(
            "U", "class U extends I { String a() { return null; } String b() { return null; } }")
        .source("V", "class V extends I { String a() { return null; } }")
        .source("W", "class W { void g(I i) { i.a(); } }")
        .compile();
    project
        .source("I", "class I { Object b() { return null; } Object a() { return null; } }")
        .compile()
        .round(1, "I")
        .round(2, "U")
        .wrote("I", "U");
  }

  @Test
  void orderOfMethodsThatAreNotBridged() {
    project
        .source("I", "interface I<T> { void a(T t); void b(); }")
        .source(
            "U", "class U implements I<String> { public void a(String s) {} public void b() {} }")
        .compile();
    project.source("I", "interface I<T> { void b(); void a(T t); }").compile().round(1, "I");
    project
        .replace("I", "void b()", "void b(T t)")
        .compile()
        .fails("U", "does not override abstract method")
        .round(1, "I")
        .round(2, "U");
    project.replace("U", "void b()", "void b(String s)").compile().round(1, "I", "U");
    project
        .source("I", "interface I<T> { void a(T t); void b(T t); }")
        .compile()
        .round(1, "I")
        .round(2, "U")
        .wrote("I", "U");
  }

  @Test
  void orderOfMethodsOfHiddenSuperclass() {
    project
        .source("p.B", "package p; class B { public void a() {} public void b() {} }")
        .source("p.U", "package p; public class U extends B {}")
        .compile();
    project
        .source("p.B", "package p; class B { public void b() {} public void a() {} }")
        .compile()
        .round(1, "p.B")
        .round(2, "p.U")
        .wrote("p.B", "p.U");
  }

  @Test
  void defaultMethodsOfHiddenInterfaceAreNotBridged() {
    project
        .source("p.I", "package p; interface I { default void a() {} }")
        .source("p.U", "package p; public class U implements I {}")
        .compile();
    project
        .source("p.I", "package p; interface I { default void a() {} default void b() {} }")
        .compile()
        .round(1, "p.I")
        .wrote("p.I");
  }

  @Test
  void twoSupertypesGetTheSameDefaultAtOnce() {
    project
        .source("I", "interface I {}")
        .source("J", "interface J {}")
        .source("U", "class U implements I, J {}")
        .compile();
    project
        .source("I", "interface I { default void f() {} }")
        .source("J", "interface J { default void f() {} }")
        .compile()
        .fails("U", "inherits unrelated defaults")
        .round(1, "I", "J")
        .round(2, "U");
  }

  @Test
  void superclassAndInterfaceGetTheSameMethodAtOnce() {
    project
        .source("P", "class P {}")
        .source("J", "interface J {}")
        .source("U", "class U extends P implements J {}")
        .compile();
    project
        .source("P", "class P { void f() {} }")
        .source("J", "interface J { default void f() {} }")
        .compile()
        .fails("U", "attempting to assign weaker access privileges")
        .round(1, "J", "P")
        .round(2, "U");
  }

  @Test
  void inheritedMethodImplementsNewInterfaceMethodWithBridge() {
    project
        .source("P", "class P { public String f() { return null; } }")
        .source("J", "interface J {}")
        .source("U", "class U extends P implements J {}")
        .compile();
    project
        .source("J", "interface J { Object f(); }")
        .compile()
        .round(1, "J")
        .round(2, "U")
        .wrote("J", "U");
  }

  @Test
  void methodsOfParameterizedSuperclassBecomeOne() {
    project
        .source("G", "class G<T> { void f(T t) {} }")
        .source("U", "class U extends G<String> {}")
        .compile();
    project
        .source("G", "class G<T> { void f(T t) {} void f(String s) {} }")
        .compile()
        .fails("U", "are inherited with the same signature")
        .round(1, "G")
        .round(2, "U");
  }

  @Test
  void sameErasure() {
    project
        .source("P", "import java.util.*; class P { void f(List<String> l) {} }")
        .source("U", "import java.util.*; class U extends P { void f(List<String> l) {} }")
        .compile();
    project
        .replace("P", "<String>", "<Integer>")
        .compile()
        .fails("U", "name clash")
        .round(1, "P")
        .round(2, "U");
  }

  @Test
  void superclassGetsHashCodeBesideEquals() {
    project
        .source("P", "class P {}")
        .source("U", "class U extends P { public boolean equals(Object o) { return o == this; } }")
        .compile()
        .warns("U", "overrides equals");
    project
        .source("P", "class P { public int hashCode() { return 1; } }")
        .compile()
        .round(1, "P")
        .round(2, "U")
        .wrote("P");
  }

  @Test
  void overloadedWithFunctionalInterfaces() {
    project
        .source("F", "interface F { void f(int i); }")
        .source("G", "interface G { void g(int i); }")
        .source("P", "class P { void m(F f) {} }")
        .source("U", "class U extends P { void m(G g) {} }")
        .compile()
        .warns("U", "potentially ambiguous");
    project
        .source("F", "interface F { void f(int i); void h(); }")
        .compile()
        .round(1, "F")
        .round(2, "U")
        .wrote("F");
  }

  @Test
  void overloadedWithClassThatBecomesFunctionalInterface() {
    project
        .source("F", "abstract class F { public abstract void f(int i); }")
        .source("G", "interface G { void g(int i); }")
        .source("P", "class P { void m(F f) {} }")
        .source("U", "class U extends P { void m(G g) {} }")
        .source("V", "class V { void h(P p) { p.m(null); } }")
        .compile();
    project
        .source("F", "abstract class F { public abstract void f(int i); abstract void h(); }")
        .compile()
        .round(1, "F");
    project
        .source("F", "interface F { void f(int i); }")
        .compile()
        .warns("U", "potentially ambiguous")
        .round(1, "F")
        .round(2, "P", "U", "V");
  }

  @Test
  void typeOfImplicitCallsResultIsNested() {
    project
        .source(
            "O",
            "import java.util.*; class O { public static class It implements Iterator<String> {"
                + " public boolean hasNext() { return false; } public String next() { return null; } } }")
        .source(
            "A", "class A implements Iterable<String> { public O.It iterator() { return null; } }")
        .source("U", "class U { void g(A a) { for (String s : a) { s.length(); } } }")
        .source("V", "class V { O o; }")
        .compile();
    project
        .replace("O", "public static class", "static class")
        .compile()
        .round(1, "O")
        .round(2, "A", "U")
        .wrote("O", "O$It", "A", "U");
  }

  @Test
  void nativeHeaderHasConstantsOfSuperclasses() {
    project
        .option("-h", project.directory().resolve("target/headers").toString())
        .source("B", "class B { static final int K = 1; }")
        .source("U", "class U extends B { native void m(); }")
        .compile();
    project.source("U", "class U extends B { native void m(); int x; }").compile().full("");
  }

  /**
   * TransTypes gets to a class inside of another while it translates that one, and translates its
   * superclasses first: {@code T} before {@code B} has its bridges, so that it gets them as well.
   */
  @Nested
  class SuperclassOfNestedClass {

    @BeforeEach
    void compile() {
      project
          .source("A", "class A { Object h() { return null; } }")
          .source(
              "B", "class B extends A { String h() { return null; } static class N extends T {} }")
          .source("T", "class T extends B {}")
          .source("V", "class V extends T {}")
          .compile();
    }

    @Test
    void edited() {
      project
          .source("T", "class T extends B { int added; }")
          .compile()
          .round(1, "T")
          .round(2, "B", "T")
          .wrote("T");
    }

    @Test
    void overriddenMethodDisappears() {
      project
          .replace("A", "Object h() { return null; }", "")
          .compile()
          .round(1, "A")
          .round(2, "B")
          .round(3, "T")
          .wrote("A", "B", "T");
    }

    @Test
    void nestedClassExtendsItNoMore() {
      project
          .replace("B", "N extends T", "N")
          .compile()
          .round(1, "B")
          .round(2, "T")
          .wrote("B$N", "T");
    }

    @Test
    void nestedClassExtendsItAgain() {
      project.replace("B", "N extends T", "N").compile().round(1, "B").round(2, "T");
      project
          .replace("B", "class N", "class N extends T")
          .compile()
          .round(1, "B")
          .round(2, "B", "T")
          .wrote("B$N", "T");
    }

    @Test
    void extendedByAnonymousClass() {
      project
          .replace("B", "static class N extends T {}", "T t() { return new V() {}; }")
          .compile()
          .round(1, "B")
          .round(2, "B", "T", "V")
          .wrote("B", "B$1")
          .deleted("B$N");
      project
          .source("V", "class V extends T { int added; }")
          .compile()
          .round(1, "V")
          .round(2, "B", "T", "V")
          .wrote("V");
    }

    @Test
    void withoutBridgesNothingIsLost() {
      project
          .replace("A", "Object h() { return null; }", "")
          .compile()
          .round(1, "A")
          .round(2, "B")
          .round(3, "T");
      project.source("T", "class T extends B { int added; }").compile().round(1, "T").wrote("T");
    }
  }

  @Test
  void orderOfExceptionsOfBridge() {
    project
        .source("P", "class P extends Exception { static final long serialVersionUID = 1; }")
        .source("Q", "class Q extends Exception { static final long serialVersionUID = 1; }")
        .source("A", "class A<T> { void f(T t) throws P, Q {} }")
        .source("U", "class U extends A<String> { void f(String s) {} }")
        .compile();
    project.replace("A", "P, Q", "Q, P").compile().round(1, "A").round(2, "U").wrote("A", "U");
  }

  @Test
  void orderOfBridgesToOneMethod() {
    project
        .source(
            "A", "class A<T, S extends CharSequence> { void f(T t) {} void f(S s) {} void g() {} }")
        .source("U", "class U extends A<String, String> { @Override void f(String s) {} }")
        .compile();
    project
        .source(
            "A", "class A<T, S extends CharSequence> { void f(S s) {} void f(T t) {} void g() {} }")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .wrote("A", "U");
  }

  @Test
  void pairThatSuperclassInheritsIsWarnedOfInSubclassesToo() {
    project
        .source("I", "interface I { java.util.List<String> f(); }")
        .source(
            "B",
            "class B { @SuppressWarnings(\"rawtypes\") public java.util.List f() { return null; } }")
        .source("M", "class M extends B implements I {}")
        .source("U", "class U extends M {}")
        .source("V", "abstract class V extends M {}")
        .compile()
        .warns("U", "f() in B implements f() in I");
    project
        .replace("B", "java.util.List f", "java.util.List<String> f")
        .compile()
        .round(1, "B")
        .round(2, "M", "U", "V")
        .wrote("B");
  }

  @Test
  void retentionOfAnnotationThatBridgeCopies() {
    project
        .source(
            "N", "import java.lang.annotation.*; @Retention(RetentionPolicy.CLASS) @interface N {}")
        .source("H", "class H { @N public void f(@N int x) {} }")
        .source("U", "public class U extends H {}")
        .compile();
    project
        .replace("N", "CLASS", "RUNTIME")
        .compile()
        .round(1, "N")
        .round(2, "H", "U")
        .wrote("N", "H", "U");
  }

  @Test
  void typeOfElementOfAnnotationThatBridgeCopies() {
    project
        .source(
            "N",
            "import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.RUNTIME) @interface N { int value(); }")
        .source("H", "class H { @N(1) public int f() { return 1; } }")
        .source("U", "public class U extends H {}")
        .compile();
    project
        .replace("N", "int value", "long value")
        .compile()
        .round(1, "N")
        .round(2, "H")
        .round(3, "U")
        .wrote("N", "H", "U");
  }

  @Test
  void arrayInAnnotationThatBridgeCopiesStaysTheSame() {
    project
        .source(
            "N",
            "import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.RUNTIME) @interface N { int[] value(); }")
        .source("H", "class H { @N({1, 2}) public int f() { return 1; } }")
        .source("U", "public class U extends H {}")
        .compile();
    project.replace("H", "return 1", "return 2").compile().round(1, "H").wrote("H");
    project.replace("H", "{1, 2}", "{1, 3}").compile().round(1, "H").round(2, "U").wrote("H", "U");
  }

  @Test
  void accessOfNestedAnnotationThatBridgeCopies() {
    project
        .source(
            "O",
            "import java.lang.annotation.*; public class O {"
                + " @Retention(RetentionPolicy.RUNTIME) protected @interface M {} }")
        .source("H", "class H { @O.M public void f() {} }")
        .source("U", "public class U extends H {}")
        .compile();
    project
        .replace("O", "protected", "public")
        .compile()
        .round(1, "O")
        .round(2, "H", "U")
        .wrote("O", "O$M", "H", "U");
  }

  @Test
  void localClassInheritsNewMethodsFromTwoSides() {
    project
        .source("A", "class A {}")
        .source("I", "interface I<T> {}")
        .source("U", "class U { void g() { class L extends A implements I<String> {} new L(); } }")
        .source("V", "class V { void g() { class L extends A {} new L() {}; } }")
        .compile();
    project
        .source("A", "class A { public void f(String s) {} }")
        .source("I", "interface I<T> { default void f(T t) {} }")
        .compile()
        .round(1, "A", "I")
        .round(2, "U")
        .wrote("A", "I", "U$1L");
  }

  @Test
  void localRecordInheritsDefaultsFromTwoSides() {
    project
        .source("A", "interface A {}")
        .source("I", "interface I {}")
        .source(
            "U", "class U { Object g() { record L(int x) implements A, I {} return L.class; } }")
        .compile();
    project
        .source("A", "interface A { default void f() {} }")
        .source("I", "interface I { default void f() {} }")
        .compile()
        .fails("U", "types A and I are incompatible")
        .round(1, "A", "I")
        .round(2, "U");
  }

  @Test
  void anonymousClassGetsTwoMethodsThatBecomeOne() {
    project
        .source("G", "class G<T> {}")
        .source("U", "class U { Object g() { return new G<String>() {}; } }")
        .source("V", "class V { Object g() { return new G<>(); } }")
        .compile();
    project
        .source("G", "class G<T> { void f(T t) {} void f(String s) {} }")
        .compile()
        .fails("U", "are inherited with the same signature")
        .round(1, "G")
        .round(2, "U");
  }

  @Test
  void newSupertypeHandsDownWhatNewMethodContradicts() {
    project
        .source("P", "interface P { default void f() {} }")
        .source("A", "abstract class A {}")
        .source("I", "interface I {}")
        .source("U", "abstract class U extends A implements I {}")
        .compile();
    project
        .source("A", "abstract class A implements P {}")
        .source("I", "interface I { default void f() {} }")
        .compile()
        .fails("U", "types I and P are incompatible")
        .round(1, "A", "I")
        .round(2, "U");
  }

  @Test
  void newSuperclassHandsDownWhatIsBridgedTo() {
    project
        .source("P", "class P { public void f(String s) {} }")
        .source("A", "class A {}")
        .source("I", "interface I<T> {}")
        .source("U", "class U extends A implements I<String> {}")
        .compile();
    project
        .source("A", "class A extends P {}")
        .source("I", "interface I<T> { default void f(T t) {} }")
        .compile()
        .round(1, "A", "I")
        .round(2, "U")
        .wrote("A", "I", "U");
  }

  @Test
  void classesOfClassPathGetMethodsThatMeet() {
    project
        .jar("a", "public interface A {}")
        .jar("i", "public interface I {}")
        .source("U", "class U implements A, I {}")
        .source("V", "class V { Object g() { class L implements A, I {} return new L(); } }")
        .compile();
    project
        .jar("a", "public interface A { default void f() {} }")
        .jar("i", "public interface I { default void f() {} }")
        .compile()
        .fails("U", "types A and I are incompatible")
        .round(1, "U", "V");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "javac warns of all of them")
  void overloadsThatJavacWarnsOfOnce() {
    project
        .source("P", "interface P { int p(int i); }")
        .source("Q", "interface Q { long q(long l); }")
        .source("R", "interface R { char r(char c); }")
        .source("I", "interface I { boolean f(P p); boolean f(Q q); }")
        .source(
            "U",
            "abstract class U implements I { public boolean f(R r) { return true; } int x = 1; }")
        .source("V", "class V {}")
        .compile();
    project.replace("V", "{}", "{ int x; }").compile().round(1, "V").wrote("V");
    project
        .replace("U", "x = 1", "x = 2")
        .compile()
        .round(1, "U")
        .wider(2, "warns of some overloads");
  }
}
