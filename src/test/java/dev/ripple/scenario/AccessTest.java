package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Access to members and types is widened and narrowed; overriding starts and stops with it. */
class AccessTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void narrowPublicMethodToPackage() {
    project
        .source("a.A", "package a; public class A { public void f() {} }")
        .source("a.B", "package a; class B { void g(A a) { a.f(); } }")
        .source("b.C", "package b; class C { void g(a.A a) { a.f(); } }")
        .compile();
    project
        .replace("a.A", "public void", "void")
        .compile()
        .fails("b.C", "f() is not public in a.A")
        .round(1, "a.A")
        .round(2, "b.C");
  }

  @Test
  void narrowProtectedMethodToPackage() {
    project
        .source("a.A", "package a; public class A { protected void f() {} }")
        .source("b.B", "package b; class B extends a.A { void g() { f(); } }")
        .compile();
    project
        .replace("a.A", "protected ", "")
        .compile()
        .fails("b.B", "cannot find symbol")
        .round(1, "a.A")
        .round(2, "b.B");
  }

  @Test
  void narrowMethodToPrivate() {
    project
        .source("A", "class A { void f() {} void g() { f(); } }")
        .source("B", "class B { void h(A a) { a.f(); } }")
        .source("C", "class C { void h(A a) { a.g(); } }")
        .compile();
    project
        .replace("A", "void f", "private void f")
        .compile()
        .fails("B", "f() has private access")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void overridingStopsInAnotherPackage() {
    project
        .source("a.A", "package a; public class A { protected Object f() { return 1; } }")
        .source(
            "b.B",
            "package b; public class B extends a.A { protected String f() { return null; } }")
        .compile();
    project
        .replace("a.A", "protected ", "")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .wrote("a.A", "b.B");
  }

  @Test
  void overridingStartsInAnotherPackage() {
    project
        .source("a.A", "package a; public class A { void f() {} }")
        .source("b.B", "package b; public class B extends a.A { void f() {} }")
        .compile();
    project
        .replace("a.A", "void f", "protected void f")
        .compile()
        .fails("b.B", "attempting to assign weaker access privileges")
        .round(1, "a.A")
        .round(2, "b.B");
    project.replace("b.B", "void f", "protected void f").compile().round(1, "a.A", "b.B");
  }

  @Test
  void overridingStartsThroughMiddleOfAnotherPackage() {
    project
        .source("a.A", "package a; public class A { Object f() { return 1; } }")
        .source("b.B", "package b; public class B extends a.A {}")
        .source("a.C", "package a; public class C extends b.B { String f() { return null; } }")
        .compile();
    project
        .replace("a.A", "Object f", "public Object f")
        .compile()
        .fails("a.C", "attempting to assign weaker access privileges")
        .round(1, "a.A")
        .round(2, "a.C");
  }

  @Test
  void privateMethodBecomesOverridden() {
    project
        .source("A", "class A { private Object f() { return 1; } Object g() { return f(); } }")
        .source("B", "class B extends A { String f() { return null; } }")
        .compile();
    project.replace("A", "private ", "").compile().round(1, "A").round(2, "B").wrote("A", "B");
  }

  @Test
  void hidePublicClassInItsPackage() {
    project
        .source("a.A", "package a; public class A {}")
        .source("a.B", "package a; class B { A a; }")
        .source("b.C", "package b; class C { Object a = new a.A(); }")
        .compile();
    project
        .replace("a.A", "public ", "")
        .compile()
        .fails("b.C", "A is not public in a")
        .round(1, "a.A")
        .round(2, "b.C");
  }

  @Test
  void publishClassThatOnDemandImportNowFinds() {
    project
        .source("a.List", "package a; class List {}")
        .source("b.B", "package b; import a.*; import java.util.*; class B { List l; }")
        .source("a.Other", "package a; public class Other {}")
        .compile();
    project
        .replace("a.List", "class", "public class")
        .compile()
        .fails("b.B", "reference to List is ambiguous")
        .round(1, "a.List")
        .round(2, "b.B");
  }

  @Test
  void publicSubclassOfHiddenClassGetsBridges() {
    project
        .source("a.P", "package a; class P { public void f() {} }")
        .source("a.A", "package a; public class A extends P {}")
        .compile();
    project
        .replace("a.P", "public void f() {}", "public void f() {} public void g() {}")
        .compile()
        .round(1, "a.P")
        .round(2, "a.A")
        .wrote("a.P", "a.A");
  }

  @Test
  void publishSuperclassSoThatBridgesVanish() {
    project
        .source("a.P", "package a; class P { public void f() {} }")
        .source("a.A", "package a; public class A extends P {}")
        .compile();
    project
        .replace("a.P", "class P", "public class P")
        .compile()
        .round(1, "a.P")
        .round(2, "a.A")
        .wrote("a.P", "a.A");
  }

  @Test
  void narrowFieldToProtected() {
    project
        .source("a.A", "package a; public class A { public int x; }")
        .source("b.B", "package b; class B extends a.A { int y = x; }")
        .source("b.C", "package b; class C { int y = new a.A().x; }")
        .compile();
    project
        .replace("a.A", "public int", "protected int")
        .compile()
        .fails("b.C", "x has protected access")
        .round(1, "a.A")
        .round(2, "b.B", "b.C");
  }

  @Test
  void narrowConstructorToProtected() {
    project
        .source("a.A", "package a; public class A { public A() {} }")
        .source("b.B", "package b; class B extends a.A {}")
        .source("b.C", "package b; class C { Object o = new a.A(); }")
        .source("b.D", "package b; class D { Object o = new a.A() {}; }")
        .compile();
    project
        .replace("a.A", "public A()", "protected A()")
        .compile()
        .fails("b.C", "A() has protected access")
        .round(1, "a.A")
        .round(2, "b.B", "b.C", "b.D");
  }

  @Test
  void narrowNestedClassToPrivate() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B { Object o = new A.In(); }")
        .source("C", "class C { Object o = new A(); }")
        .compile();
    project
        .replace("A", "static class", "private static class")
        .compile()
        .fails("B", "A.In has private access")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void privateNestedClassIsNobodysBusiness() {
    project
        .source("A", "class A { private static class In { int x; } }")
        .source("B", "class B extends A { Object o = new A(); }")
        .compile();
    project.replace("A", "int x;", "long x; void f() {}").compile().round(1, "A").wrote("A$In");
  }

  @Test
  void resultTypeBecomesInaccessible() {
    project
        .source("a.R", "package a; public class R { public void f() {} }")
        .source("a.A", "package a; public class A { public static R r() { return null; } }")
        .source("b.B", "package b; class B { void g() { a.A.r().f(); } }")
        .source("b.C", "package b; class C { void g() { a.A.r(); } }")
        .compile();
    project
        .replace("a.R", "public class", "class")
        .compile()
        .fails("b.B", "R.f() is defined in an inaccessible class or interface")
        .round(1, "a.R")
        .round(2, "b.B", "b.C");
  }

  @Test
  void usersInPackageHaveAccessAnyway() {
    project
        .source("a.A", "package a; public class A { void f() {} int x; A() {} }")
        .source("a.B", "package a; class B { int g(A a) { a.f(); return a.x + new A().x; } }")
        .source("a.C", "package a; class C extends A { int g() { f(); return x; } }")
        .source("b.D", "package b; class D { void g(a.A a) { a.hashCode(); } }")
        .compile();
    project
        .source(
            "a.A",
            "package a; public class A { public void f() {} protected int x; protected A() {} }")
        .compile()
        .round(1, "a.A")
        .wrote("a.A");
    project
        .source("a.A", "package a; class A { protected void f() {} int x; A() {} }")
        .compile()
        .fails("b.D", "a.A is not public")
        .round(1, "a.A")
        .round(2, "a.C", "b.D");
  }

  @Test
  void overriderInPackageNeedsNoLessAccess() {
    project
        .source("a.A", "package a; public class A { void f() {} }")
        .source("a.B", "package a; class B extends A { void f() {} }")
        .source("a.I", "package a; interface I { void f(); }")
        .source("a.C", "package a; abstract class C extends A { void g() { f(); } }")
        .compile();
    project
        .replace("a.A", "void f", "public void f")
        .compile()
        .fails("a.B", "weaker access")
        .round(1, "a.A")
        .round(2, "a.B");
    project
        .replace("a.B", "void f", "public void f")
        .source("a.C", "package a; abstract class C extends A implements I {}")
        .compile()
        .round(1, "a.A", "a.B", "a.C");
    project
        .replace("a.A", "public void f", "void f")
        .compile()
        .fails("a.C", "weaker access")
        .round(1, "a.A")
        .round(2, "a.B", "a.C");
  }

  @Test
  void memberComesFromPackageByWayOfAnother() {
    project
        .source(
            "a.A",
            "package a; public class A { public void f() {} public static void f(int i) {} }")
        .source("b.B", "package b; public class B extends a.A {}")
        .source("a.C", "package a; class C { void g(b.B b) { b.f(); } }")
        .source("a.D", "package a; class D { void g(A a) { a.f(); } }")
        .compile();
    project
        .replace("a.A", "public void f", "void f")
        .compile()
        .fails("a.C", "method f in class a.A cannot be applied")
        .round(1, "a.A")
        .round(2, "a.C");
  }

  @Test
  void publicSubclassOfClassThatIsHiddenGetsBridges() {
    project
        .source("a.A", "package a; public class A { public void f() {} }")
        .source("a.B", "package a; public class B extends A {}")
        .source("a.C", "package a; class C extends A {}")
        .source("a.D", "package a; class D { void g(A a) { a.f(); } }")
        .compile();
    project
        .replace("a.A", "public class", "class")
        .compile()
        .round(1, "a.A")
        .round(2, "a.B", "a.C")
        .wrote("a.A", "a.B");
    project
        .replace("a.A", "class", "public class")
        .compile()
        .round(1, "a.A")
        .round(2, "a.B", "a.C")
        .wrote("a.A", "a.B");
  }

  @Test
  void firstMethodOfNameThatSubclassInheritsInAnotherPackage() {
    project
        .source("a.A", "package a; public class A { void f(String s) {} }")
        .source(
            "b.B", "package b; class B { void f() {} class In extends a.A { void g() { f(); } } }")
        .compile();
    project
        .source(
            "a.A", "package a; public class A { void f(String s) {} protected void f(int i) {} }")
        .compile()
        .fails("b.B", "cannot be applied")
        .round(1, "a.A")
        .round(2, "b.B");
  }
}
