package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A class gets or loses a supertype of the JDK: it matters to those who compare it with a class of
 * the JDK that has this supertype as well, or look up a name that is handed down.
 */
class PlatformSupertypesTest {

  private static final String ITERABLE =
      "class A implements Iterable<String> { public java.util.Iterator<String> iterator() { return null; } }";

  @RegisterExtension final Project project = new Project();

  @Test
  void leastUpperBoundWithClassOfJdk() {
    project
        .source("A", "class A {}")
        .source("K", "class K { static void f(Object o) {} static void f(Iterable<?> i) {} }")
        .source(
            "U",
            "class U { void g(boolean c, A a, java.util.ArrayList<String> l) { K.f(c ? a : l); } }")
        .source(
            "V",
            "class V { int g(A a) { return a.hashCode() + new java.util.Random().nextInt(); } }")
        .compile();
    project.source("A", ITERABLE).compile().round(1, "A").round(2, "U").wrote("A", "U");
    project.source("A", "class A {}").compile().round(1, "A").round(2, "U").wrote("A", "U");
  }

  @Test
  void leastUpperBoundWithSubclassOfClassOfJdk() {
    project
        .source("A", "class A {}")
        .source("B", "abstract class B extends java.util.AbstractList<String> {}")
        .source(
            "C", "interface C extends java.util.function.Supplier<java.util.ArrayList<String>> {}")
        .source("D", "interface D extends java.util.function.Supplier<A> {}")
        .source("K", "class K { static void f(Object o) {} static void f(Iterable<?> i) {} }")
        .source("U", "class U { void g(boolean c, A a, B b) { K.f(c ? a : b); } }")
        .source("V", "class V { void g(boolean b, C c, D d) { var x = b ? c : d; K.f(x.get()); } }")
        .source("W", "class W { void g(A a, K k) { a.hashCode(); } }")
        .compile();
    project.source("A", ITERABLE).compile().round(1, "A").round(2, "U", "V").wrote("A", "U", "V");
  }

  @Test
  void leastUpperBoundWithPrimitiveValueOrArray() {
    project
        .source("A", "abstract class A {}")
        .source("B", "class B {}")
        .source(
            "K",
            "class K { static void f(Object o) {} static void f(Comparable<?> c) {} static void f(Cloneable c) {} }")
        .source("U", "class U { void g(boolean c, A a) { K.f(c ? a : 1); } }")
        .source("V", "class V { void g(boolean c, B b) { K.f(c ? b : new int[0]); } }")
        .compile();
    project
        .source("A", "abstract class A implements Comparable<A> {}")
        .source("B", "class B implements Cloneable {}")
        .compile()
        .round(1, "A", "B")
        .round(2, "U", "V")
        .wrote("A", "B", "U", "V");
  }

  @Test
  void overloadedMethodOfJdk() {
    project
        .source("A", "abstract class A {}")
        .source("U", "class U { void g(StringBuilder s, A a) { s.append(a); } }")
        .source("V", "class V { void g(A a) { java.util.Objects.requireNonNull(a); } }")
        .compile();
    project
        .source("A", "abstract class A implements CharSequence {}")
        .compile()
        .round(1, "A")
        .round(2, "U", "V")
        .wrote("A", "U");
  }

  @Test
  void overloadedMethodOfJdkBecomesAmbiguous() {
    project
        .source("A", "abstract class A implements Runnable {}")
        .source(
            "U", "class U { void g(java.util.concurrent.ExecutorService s, A a) { s.submit(a); } }")
        .compile();
    project
        .source("A", "abstract class A implements Runnable, java.util.concurrent.Callable<A> {}")
        .compile()
        .fails("U", "ambiguous")
        .round(1, "A")
        .round(2, "U");
  }

  @Test
  void overriddenMethodOfJdkReturnsLostSuperclass() {
    project
        .source("A", "class A extends Thread {}")
        .source(
            "F",
            "class F implements java.util.concurrent.ThreadFactory { public A newThread(Runnable r) { return null; } }")
        .source("G", "abstract class G extends F {}")
        .source("L", "class L { java.util.concurrent.ThreadFactory f = r -> M.a(); }")
        .source("M", "class M { static A a() { return null; } }")
        .compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("F", "return type")
        .fails("L", "bad return type")
        .round(1, "A")
        .round(2, "F", "L");
  }

  @Test
  void boundOfTypeParameterOfJdk() {
    project
        .source("A", "abstract class A implements java.util.concurrent.Delayed {}")
        .source("U", "class U { java.util.concurrent.DelayQueue<A> q; }")
        .source("V", "class V { java.util.Queue<A> q; }")
        .compile();
    project
        .source("A", "abstract class A {}")
        .compile()
        .fails("U", "not within bounds")
        .round(1, "A")
        .round(2, "U", "V");
  }

  @Test
  void boundOfMethodOfJdk() {
    project
        .source("A", "abstract class A implements Comparable<A> {}")
        .source("U", "class U { void g(java.util.List<A> l) { java.util.Collections.sort(l); } }")
        .source("V", "class V { void g(java.util.List<A> l) { l.clear(); } }")
        .compile();
    project
        .source("A", "abstract class A {}")
        .compile()
        .fails("U", "no suitable method")
        .round(1, "A")
        .round(2, "U", "V");
  }

  @Test
  void methodsThatClassOfJdkHandsDown() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { public int getPriority() { return 0; } }")
        .source("B", "class B extends P { public String getName() { return null; } }")
        .source("C", "class C extends P { void start(int i) {} void other() {} }")
        .source("D", "class D { class In extends P { void g() { isAlive(); } } void isAlive() {} }")
        .compile();
    project
        .source("P", "class P extends Thread {}")
        .compile()
        .fails("A", "overridden method is final")
        .fails("B", "overridden method is final")
        .round(1, "P")
        .round(2, "A", "B", "C", "D");
  }

  @Test
  void methodsThatInterfaceOfJdkDemands() {
    project
        .source("P", "abstract class P {}")
        .source("A", "class A extends P {}")
        .source("B", "abstract class B extends P {}")
        .source("C", "class C extends P { public void run() {} }")
        .compile();
    project
        .source("P", "abstract class P implements Runnable {}")
        .compile()
        .fails("A", "does not override abstract method run()")
        .round(1, "P")
        .round(2, "A", "C");
  }

  @Test
  void subclassesBecomeSerializable() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P {}")
        .source("U", "class U { void g(A a) {} }")
        .compile();
    project
        .source(
            "P",
            "class P implements java.io.Serializable { static final long serialVersionUID = 1; }")
        .compile()
        .warns("A", "serialVersionUID")
        .round(1, "P")
        .round(2, "A", "U");
  }

  @Test
  void subclassesBecomeAutoCloseable() {
    project
        .source("P", "abstract class P {}")
        .source(
            "A",
            "abstract class A extends P { public abstract void close() throws InterruptedException; }")
        .source("B", "abstract class B extends P { }")
        .compile();
    project
        .source("P", "abstract class P implements AutoCloseable {}")
        .compile()
        .warns("A", "InterruptedException")
        .round(1, "P")
        .round(2, "A", "B");
  }

  @Test
  void thrownClassIsNoExceptionAnyMore() {
    project
        .source("A", "class A extends Exception { static final long serialVersionUID = 1; }")
        .source("K", "class K { static A a() { return null; } }")
        .source("U", "class U { void g() throws Exception { throw K.a(); } }")
        .compile();
    project
        .source("A", "class A extends RuntimeException { static final long serialVersionUID = 1; }")
        .compile()
        .round(1, "A")
        .round(2, "K", "U")
        .wrote("A");
    project
        .source("A", "class A { static final long serialVersionUID = 1; }")
        .compile()
        .fails("U", "incompatible types")
        .round(1, "A")
        .round(2, "K", "U");
  }

  @Test
  void anonymousClassGetsSupertypeOfJdk() {
    project
        .source("P", "abstract class P {}")
        .source("U", "class U { Object o = new P() { void start() {} public void run() {} }; }")
        .source("V", "class V { abstract class In extends P { void other() {} } }")
        .compile();
    project
        .source("P", "abstract class P extends Thread {}")
        .compile()
        .fails("U", "weaker access")
        .round(1, "P")
        .round(2, "U");
  }

  @Test
  void javacOfLevelThatHasNoModules() {
    project
        .option("--release")
        .option("8")
        .source("A", "class A {}")
        .source("K", "class K { static void f(Object o) {} static void f(Iterable<?> i) {} }")
        .source(
            "U",
            "class U { void g(boolean c, A a, java.util.ArrayList<String> l) { K.f(c ? a : l); } }")
        .source("V", "class V { int g(A a) { return a.hashCode(); } }")
        .compile();
    project.source("A", ITERABLE).compile().round(1, "A").round(2, "U", "V").wrote("A", "U");
  }
}
