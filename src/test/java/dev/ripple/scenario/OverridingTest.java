package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A method asks its supertypes for methods that it could override or clash with (JLS 8.4.2, 8.4.8),
 * and for no others of its name.
 */
class OverridingTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void privateMethodOfRawSuperclass() {
    project
        .source("I", "interface I { void f(); }")
        .source("A", "class A<T> { private <U> void f() {} }")
        .source("B", "abstract class B extends A implements I {}")
        .source("C", "abstract class C extends A<String> implements I {}")
        .compile();
    project
        .replace("A", "<U> void", "void")
        .compile()
        .fails("B", "weaker access")
        .round(1, "A")
        .round(2, "B");
    project.replace("A", "private void", "private <U> void").compile().upToDate();
    project.replace("A", "{}", "{ f(); }").compile().round(1, "A").wrote("A");
  }

  @Test
  void superclassGetsMethodOfOtherParameters() {
    project
        .source("P", "class P<T> { }")
        .source("A", "class A extends P<String> { void f(String s) {} void g(int[] i) {} }")
        .source("B", "class B extends P<A> { Object f(Object o) { return o; } }")
        .compile();
    project
        .source(
            "P",
            "class P<T> { void f(Integer i) {} void f(String s, int i) {} int g() { return 1; } }")
        .compile()
        .round(1, "P");
    project
        .source("P", "class P<T> { void f(Object o) {} void g(int... i) {} }")
        .compile()
        .fails("B", "return type")
        .round(1, "P")
        .round(2, "A", "B");
    project
        .replace("B", "Object f", "void f")
        .replace("B", "return o;", "")
        .compile()
        .warns("A", "overriding method is missing '...'")
        .round(1, "B", "P")
        .round(2, "A");
  }

  @Test
  void superclassGetsMethodThatTypeArgumentsMakeTheSame() {
    project
        .source("P", "class P<T> { void g(T t) {} }")
        .source("A", "class A extends P<String> { void f(String s) {} }")
        .source("B", "class B extends P<String> { void f(String s, int i) {} }")
        .compile();
    project
        .source("P", "class P<T> { void g(T t) {} void f(T t) {} }")
        .compile()
        .round(1, "P")
        .round(2, "A")
        .wrote("A", "P");
    project
        .source("P", "class P<T> { void g(T t) {} <S extends CharSequence> void f(S s) {} }")
        .compile()
        .round(1, "P")
        .round(2, "A")
        .wrote("A", "P");
  }

  @Test
  void superclassGetsMethodWithErasureOfOneThatIsOverridden() {
    project
        .source("Q", "class Q { }")
        .source("P", "class P<T> extends Q { void f(T t) {} }")
        .source("I", "interface I { }")
        .source("A", "abstract class A extends P<String> implements I { void f(String s) {} }")
        .compile();
    project
        .source("I", "interface I { default void f(Object o) {} }")
        .compile()
        .fails("A", "name clash")
        .round(1, "I")
        .round(2, "A");
  }

  @Test
  void methodsOfEqualErasureClash() {
    project
        .source("P", "class P { }")
        .source("A", "import java.util.*; class A extends P { void f(List<String> l) {} }")
        .source("B", "import java.util.*; class B extends P { static void f(Set<String> l) {} }")
        .compile();
    project
        .source("P", "import java.util.*; class P { void f(Set<Integer> l) {} }")
        .compile()
        .fails("B", "name clash")
        .round(1, "P")
        .round(2, "B");
    project
        .source("P", "import java.util.*; class P { void f(List<Integer> l) {} }")
        .compile()
        .fails("A", "name clash")
        .round(1, "P")
        .round(2, "A");
  }

  @Test
  void superclassGetsOverloadThatTakesFunctionToo() {
    project
        .source("P", "class P { }")
        .source(
            "A",
            "import java.util.function.*; class A extends P { void f(Function<String, String> l) {} }")
        .source("B", "import java.util.function.*; class B extends P { void f(String l) {} }")
        .compile();
    project
        .source("P", "import java.util.function.*; class P { void f(IntFunction<String> l) {} }")
        .compile()
        .warns("A", "potentially ambiguous")
        .round(1, "P")
        .round(2, "A");
  }

  @Test
  void otherSideGetsMethod() {
    project
        .source("P", "class P { public void f() {} public void g(int i) {} }")
        .source("I", "interface I { default void h() {} }")
        .source("A", "class A extends P implements I {}")
        .source("B", "class B extends A {}")
        .compile();
    project.replace("P", "int i", "long i").compile().round(1, "P");
    project.replace("I", "h()", "h(int i)").compile().round(1, "I");
    project.replace("I", "{ d", "{ default void g(String s) {} d").compile().round(1, "I");
    project
        .replace("I", "{ d", "{ default int f() { return 1; } d")
        .compile()
        .fails("A", "return type")
        .round(1, "I")
        .round(2, "A");
  }

  @Test
  void staticMethodMeetsDefaultMethod() {
    project
        .source("P", "class P { public static void f() {} }")
        .source("I", "interface I { }")
        .source("A", "class A extends P implements I {}")
        .compile();
    project
        .source("I", "interface I { default void f() {} }")
        .compile()
        .fails("A", "overriding method is static")
        .round(1, "I")
        .round(2, "A");
  }

  @Test
  void bothSidesGetOverloadAtOnce() {
    project
        .source("Q", "class Q { }")
        .source("P", "class P extends Q { public void f() {} }")
        .source("J", "interface J { }")
        .source("I", "interface I extends J { default void f(int i, int j) {} }")
        .source("A", "class A extends P implements I {}")
        .source("B", "class B extends P {}")
        .compile();
    project
        .source("Q", "class Q { public int f(String s) { return 1; } }")
        .source("J", "interface J { default void f(String s) {} }")
        .compile()
        .fails("A", "return type")
        .round(1, "J", "Q")
        .round(2, "A");
    project
        .source("J", "interface J { }")
        .replace("P", "public", "public int f(String s) { return 2; } public")
        .compile()
        .round(1, "P", "Q");
  }

  @Test
  void typeArgumentMakesTwoInheritedMethodsOne() {
    project
        .source("Q", "class Q<S> { }")
        .source("P", "class P<T> extends Q<T> { void g(String s) {} }")
        .source("A", "class A extends P<String> {}")
        .source("B", "class B extends P<Integer> {}")
        .compile();
    project
        .source("P", "class P<T> extends Q<T> { void g(CharSequence s) {} void g(Long l) {} }")
        .compile()
        .round(1, "P");
    project
        .replace("P", "(Long l)", "(String s)")
        .source("Q", "class Q<S> { void g(S s) {} }")
        .compile()
        .fails("A", "are inherited with the same signature")
        .round(1, "P", "Q")
        .round(2, "A", "B");
    project
        .source("Q", "class Q<S> { }")
        .replace("P", "CharSequence s", "T t")
        .compile()
        .fails("A", "are inherited with the same signature")
        .round(1, "P")
        .round(2, "A", "B");
  }

  @Test
  void boundsOfTypeParametersMakeTwoInheritedMethodsOne() {
    project
        .source("P", "class P<T> { <S extends T> void g(S s) {} }")
        .source("A", "class A extends P<String> {}")
        .compile();
    project
        .source(
            "P", "class P<T> { <S extends T> void g(S s) {} <S extends String> void g(S s) {} }")
        .compile()
        .fails("A", "are inherited with the same signature")
        .round(1, "P")
        .round(2, "A");
  }

  @Test
  void fieldIsCalledLikeMethod() {
    project
        .source("A", "class A { int size() { return 1; } }")
        .source("B", "class B { int g(A a) { return a.size(); } }")
        .source("C", "class C { static int size; class D extends A { int g() { return size; } } }")
        .compile();
    project
        .source("A", "class A { int size() { return 1; } int size(int i) { return i; } }")
        .compile()
        .round(1, "A");
    project
        .source("A", "class A { int size = 1; int size() { return size; } }")
        .compile()
        .round(1, "A")
        .round(2, "C");
  }

  @Test
  void finalMethodOfOtherNumberOfParameters() {
    project
        .source("P", "class P { void f(int i) {} void f() {} }")
        .source("A", "class A extends P { void f() {} }")
        .compile();
    project.replace("P", "void f(int", "final void f(int").compile().round(1, "P");
    project
        .replace("P", "void f()", "final void f()")
        .compile()
        .fails("A", "overridden method is final")
        .round(1, "P")
        .round(2, "A");
  }
}
