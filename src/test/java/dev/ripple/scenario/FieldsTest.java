package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A field that is no constant is added, removed, hidden or declared differently. */
class FieldsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void changeInitialiser() {
    project
        .source("A", "class A { static final Integer X = 1; static int y = 1; }")
        .source("B", "class B { int g() { return A.X + A.y; } }")
        .compile();
    project
        .source("A", "class A { static final Integer X = 2; static int y = 2; }")
        .compile()
        .round(1, "A")
        .wrote("A");
  }

  @Test
  void changeType() {
    project
        .source("A", "class A { int x; int y; }")
        .source("B", "class B { long g(A a) { return a.x; } }")
        .source("C", "class C { long g(A a) { return a.y; } }")
        .compile();
    project
        .replace("A", "int x", "long x")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.x changed")
        .wrote("A", "B");
  }

  @Test
  void changeTypeArgument() {
    project
        .source("A", "import java.util.*; class A { List<String> x; }")
        .source("B", "class B { int g(A a) { return a.x.get(0).length(); } }")
        .compile();
    project
        .replace("A", "List<String>", "List<Object>")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void remove() {
    project
        .source("A", "class A { int x; int y; }")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .source("C", "class C { int g(A a) { return a.y; } }")
        .compile();
    project
        .replace("A", "int x;", "")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeFinal() {
    project
        .source("A", "class A { int x = Integer.parseInt(\"1\"); }")
        .source("B", "class B { void g(A a) { a.x = 2; } }")
        .compile();
    project
        .replace("A", "int x", "final int x")
        .compile()
        .fails("B", "cannot assign a value to final variable x")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void makeStatic() {
    project
        .source("A", "class A { int x; }")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .compile();
    project
        .replace("A", "int x", "static int x")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .wrote("A", "B");
  }

  @Test
  void makeVolatileAndTransient() {
    project
        .source("A", "class A { int x; int y; }")
        .source("B", "class B { int g(A a) { return a.x + a.y; } }")
        .compile();
    project.source("A", "class A { volatile int x; transient int y; }").compile().round(1, "A");
  }

  @Test
  void hideInheritedField() {
    project
        .source("P", "class P { int x; }")
        .source("A", "class A extends P {}")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .source("C", "class C { int g(P p) { return p.x; } }")
        .compile();
    project
        .source("A", "class A extends P { int x; }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A.x appeared")
        .wrote("A");
  }

  @Test
  void hideInheritedFieldWithPrivateOne() {
    project
        .source("P", "class P { int x; }")
        .source("A", "class A extends P {}")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .compile();
    project
        .source("A", "class A extends P { private int x; }")
        .compile()
        .fails("B", "x has private access in A")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void privateFieldChangesItsType() {
    project
        .source("A", "class A { private int x; }")
        .source("B", "class B extends A { int x; int g() { return x; } }")
        .compile();
    project.replace("A", "int x", "long x").compile().round(1, "A").wrote("A");
  }

  @Test
  void hideFieldOfOuterClass() {
    project
        .source("P", "class P {}")
        .source("A", "class A { int x; class In extends P { int g() { return x; } } }")
        .compile();
    project
        .source("P", "class P { int x; }")
        .compile()
        .round(1, "P")
        .round(2, "A")
        .because("A", "P.x appeared (looked up in A$In)")
        .wrote("P", "A$In");
  }

  @Test
  void hideStaticallyImportedField() {
    project
        .source("a.Util", "package a; public class Util { public static int x; }")
        .source("b.P", "package b; class P {}")
        .source(
            "b.B", "package b; import static a.Util.*; class B extends P { int g() { return x; } }")
        .compile();
    project
        .source("b.P", "package b; class P { int x; }")
        .compile()
        .round(1, "b.P")
        .round(2, "b.B")
        .wrote("b.P", "b.B");
  }

  @Test
  void fieldHidesPackage() {
    project
        .source("a.A", "package a; public class A { public static int f() { return 1; } }")
        .source("b.P", "package b; class P {}")
        .source("b.B", "package b; class B extends P { int g() { return a.A.f(); } }")
        .compile();
    project
        .source("b.P", "package b; class P { int a; }")
        .compile()
        .fails("b.B", "int cannot be dereferenced")
        .round(1, "b.P")
        .round(2, "b.B")
        .because("b.B", "b.P.a appeared (looked up in b.B)");
  }

  @Test
  void fieldHidesTypeOfItsName() {
    project
        .source("A", "class A { static int f() { return 1; } }")
        .source("P", "class P {}")
        .source("B", "class B extends P { int g() { return A.f(); } }")
        .compile();
    project
        .source("P", "class P { String A; }")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "P")
        .round(2, "B");
  }

  @Test
  void addFieldThatInterfaceHasToo() {
    project
        .source("I", "interface I { int X = Integer.parseInt(\"1\"); }")
        .source("P", "class P {}")
        .source("B", "class B extends P implements I { int g() { return X; } }")
        .compile();
    project
        .source("P", "class P { int X; }")
        .compile()
        .fails("B", "reference to X is ambiguous")
        .round(1, "P")
        .round(2, "B");
  }

  @Test
  void moveFieldUp() {
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { int x; }")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .compile();
    project
        .source("P", "class P { int x; }")
        .source("A", "class A extends P {}")
        .compile()
        .round(1, "A", "P")
        .round(2, "B")
        .wrote("A", "P");
  }

  @Test
  void fieldAndMethodOfOneNameAreToldApart() {
    project
        .source("A", "class A { int x; }")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .compile();
    project.source("A", "class A { int x; void x() {} }").compile().round(1, "A").wrote("A");
  }

  @Test
  void deprecate() {
    project
        .source("A", "class A { int x; }")
        .source("B", "class B { int g(A a) { return a.x; } }")
        .compile();
    project
        .replace("A", "int x", "@Deprecated(forRemoval = true) int x")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "x in A has been deprecated and marked for removal");
  }

  @Test
  void moveFieldDown() {
    project
        .source("P", "class P { int x; }")
        .source("A", "class A extends P {}")
        .source("B", "class B { int g(P p) { return p.x; } }")
        .source("C", "class C { int g(A a) { return a.hashCode(); } }")
        .compile();
    project
        .source("P", "class P {}")
        .source("A", "class A extends P { int x; }")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A", "P")
        .round(2, "B");
  }
}
