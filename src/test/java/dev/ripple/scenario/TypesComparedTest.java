package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a class gets or loses with a supertype matters to those who compare it with other types, or
 * look up a name that is handed down; not to all who mention it.
 */
class TypesComparedTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void leastUpperBoundOfClassesThatShareSuperclassFromNowOn() {
    project
        .source("P", "class P {}")
        .source("A", "class A {}")
        .source("B", "class B extends P {}")
        .source("K", "class K { static A a; }")
        .source("L", "class L { static B b; }")
        .source(
            "U",
            "import java.util.*; class U { void g() { for (var e : List.of(K.a, L.b)) e.hashCode(); } }")
        .compile();
    project
        .source("A", "class A extends P {}")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .wrote("A", "U");
    project.source("A", "class A {}").compile().round(1, "A").round(2, "U").wrote("A", "U");
  }

  @Test
  void leastUpperBoundOfTypeArguments() {
    project
        .source("P", "class P { void p() {} }")
        .source("I", "interface I<T> { T t(); }")
        .source("A", "class A {}")
        .source("B", "class B extends P {}")
        .source("IA", "abstract class IA implements I<A> {}")
        .source("IB", "abstract class IB implements I<B> {}")
        .source(
            "U", "class U { Object g(boolean c, IA a, IB b) { var x = c ? a : b; return x.t(); } }")
        .compile();
    project
        .source("A", "class A extends P {}")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .wrote("A", "U");
  }

  @Test
  void iteratedTypeIsArgumentOfSupertype() {
    project
        .source("X", "class X {}")
        .source("A", "class A extends X {}")
        .source(
            "L",
            "class L extends java.util.ArrayList<A> { static final long serialVersionUID = 1; }")
        .source("U", "class U { void g(L l) { for (X x : l) {} } }")
        .source("V", "class V { void g(L l) { l.clear(); } }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("U", "incompatible types")
        .round(1, "A")
        .round(2, "U");
  }

  @Test
  void argumentOfSupertypeByWhichTypeArgumentIsJudged() {
    project
        .source("Q", "class Q {}")
        .source("P", "class P extends Q {}")
        .source("I", "interface I<T> {}")
        .source("C", "class C implements I<P> {}")
        .source("Box", "class Box<T extends I<? extends Q>> {}")
        .source("U", "class U { Box<C> box; }")
        .compile();
    project
        .source("P", "class P {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "P")
        .round(2, "U");
  }

  @Test
  void classInValueOfAnnotation() {
    project
        .source("X", "class X {}")
        .source("A", "class A extends X {}")
        .source(
            "N",
            "@interface N { Class<? extends X> value(); Class<? extends X> other() default X.class; }")
        .source("U", "@N(A.class) class U {}")
        .source("V", "@N(value = X.class, other = A.class) class V {}")
        .source("W", "class W { Class<?> c = A.class; }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("U", "incompatible types")
        .fails("V", "incompatible types")
        .round(1, "A")
        .round(2, "U", "V");
  }

  @Test
  void newSuperclassIsDeclaredByUserItself() {
    project
        .source("A", "class A {}")
        .source(
            "U",
            "class U { void g(A a) { h(a); } static void h(Object o) {} static void h(In i) {} static class In {} }")
        .source("V", "class V { void g(A a) { h(a); } static void h(Object o) {} }")
        .compile();
    project
        .source("A", "class A extends U.In {}")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .wrote("A", "U");
  }

  @Test
  void newSuperclassHasMemberOfNameThatWasSearched() {
    project
        .source(
            "p.P",
            "package p; public class P { protected int z; public static int x; public static class T {} }")
        .source("p.A", "package p; public class A {}")
        .source("p.K", "package p; public class K { public static int x; public static int y; }")
        .source("U", "import static p.A.*; import static p.K.*; class U { int g() { return x; } }")
        .source("V", "import static p.A.*; import static p.K.*; class V { int g() { return y; } }")
        .source("W", "class W { int z; class In extends p.A { int g() { return z; } } }")
        .compile();
    project
        .source("p.A", "package p; public class A extends P {}")
        .compile()
        .fails("U", "ambiguous")
        .round(1, "p.A")
        .round(2, "U", "W");
  }

  @Test
  void overriddenMethodReturnsSuperclass() {
    project
        .source("X", "class X {}")
        .source("A", "class A extends X {}")
        .source("P", "class P { X f() { return null; } }")
        .source("D", "class D extends P { A f() { return null; } }")
        .source(
            "E",
            "class E { void g(java.util.function.Supplier<X> s) { } void h() { g(() -> K.a()); } }")
        .source("K", "class K { static A a() { return null; } }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("D", "return type")
        .fails("E", "bad return type")
        .round(1, "A")
        .round(2, "D", "E");
  }

  @Test
  void interfaceGetsSuperinterface() {
    project
        .source("J", "interface J {}")
        .source("I", "interface I {}")
        .source("U", "class U { void g(I i) {} }")
        .compile();
    project.source("I", "interface I extends J {}").compile().round(1, "I").round(2, "U");
  }

  @Test
  void superclassGetsOtherTypeArgument() {
    project
        .source("P", "class P<T> { T t() { return null; } }")
        .source("A", "class A extends P<String> {}")
        .source("U", "class U { Object g(A a) { return a.t(); } }")
        .source("V", "class V { Object g(A a) { P<? extends CharSequence> p = a; return p; } }")
        .source("W", "class W { Object g(A a) { return a.hashCode(); } }")
        .compile();
    project
        .source("A", "class A extends P<Integer> {}")
        .compile()
        .fails("V", "incompatible types")
        .round(1, "A")
        .round(2, "U", "V");
  }

  @Test
  void exceptionGetsOtherSuperclass() {
    project
        .source("E1", "class E1 extends Exception { static final long serialVersionUID = 1; }")
        .source(
            "E2", "class E2 extends RuntimeException { static final long serialVersionUID = 1; }")
        .source("E", "class E extends E2 { static final long serialVersionUID = 1; }")
        .source("K", "class K { static void f() throws E {} }")
        .source("U", "class U { void g() { K.f(); } }")
        .source("V", "class V { void g(E1 e) {} }")
        .compile();
    project
        .source("E", "class E extends E1 { static final long serialVersionUID = 1; }")
        .compile()
        .fails("U", "unreported exception")
        .round(1, "E")
        .round(2, "K", "U");
  }

  @Test
  void castFromObjectIsPossibleWhateverIsFinal() {
    project
        .source("I", "interface I {}")
        .source("A", "class A {}")
        .source("U", "class U { Object g(Object o) { return o instanceof A ? (A) o : (I) o; } }")
        .source("V", "class V { I g(A a) { return (I) a; } }")
        .compile();
    project
        .source("A", "final class A {}")
        .compile()
        .fails("V", "incompatible types")
        .round(1, "A")
        .round(2, "V");
  }

  @Test
  void constructorIsNotInherited() {
    project
        .source("P", "class P { P() {} P(int i) {} }")
        .source("A", "class A extends P { A() { super(1); } A(int i) {} }")
        .source("B", "class B extends A { B(int i) {} }")
        .source("U", "class U { Object o = new A(1); Object p = new B(1); }")
        .source("V", "class V { Object o = new P(1) {}; }")
        .compile();
    project
        .replace("P", "P(int i)", "P(long i)")
        .compile()
        .round(1, "P")
        .round(2, "A", "V")
        .wrote("A", "P", "V", "V$1");
    project
        .source("P", "class P { P() throws Exception {} P(long i) {} }")
        .compile()
        .fails("A", "unreported exception")
        .round(1, "P")
        .round(2, "A", "V");
  }

  @Test
  void superclassBecomesAbstract() {
    project
        .source("P", "class P { }")
        .source("A", "class A extends P { }")
        .source("U", "class U { Object o = new A(); }")
        .source("V", "class V { Object o = new P(); }")
        .compile();
    project
        .source("P", "abstract class P { abstract void f(); }")
        .compile()
        .fails("A", "does not override abstract method")
        .fails("V", "is abstract")
        .round(1, "P")
        .round(2, "A", "V");
  }

  @Test
  void leastUpperBoundOfClassesThatHaveLostSupertypeThemselves() {
    project
        .source("Y", "interface Y {}")
        .source("X", "class X implements Y {}")
        .source("X1", "class X1 extends X implements Y {}")
        .source("X2", "class X2 extends X implements Y {}")
        .source("U", "class U { void g(X1 a, X2 b) { var l = java.util.List.of(a, b); } }")
        .compile();
    project
        .source("X", "class X {}")
        .compile()
        .round(1, "X")
        .round(2, "U", "X1", "X2")
        .wrote("U", "X");
  }
}
