package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A name that was not found, or was found elsewhere, now means something else (JLS 6.4.1, 6.5,
 * 7.5).
 */
class NamesAndImportsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void unitThatFindsClassElsewhereLeadsJavacToSourceWithoutIt() {
    project
        .source("p.D", "package p; public class D { public static final char X = 'c'; }")
        .source("p.E", "package p; import q.*; interface E { char z = D.X; }")
        .source("q.B", "package q; class B { void f() { new D(); } }")
        .source("q.C", "package q; public class C {}")
        .source("q.D", "package q; class D {}")
        .compile();
    project
        .source("q.D", "package q;")
        .replace("q.B", "new D();", "new D(); new D();")
        .compile()
        .fails("p.E", "cannot access q.D")
        .round(1, "q.B", "q.D")
        .round(2, "p.D", "p.E", "q.B", "q.C", "q.D");
  }

  @Test
  void newClassInOwnPackageHidesOnDemandImport() {
    project
        .source("a.B", "package a; import java.util.*; class B { List<String> l; }")
        .source("a.C", "package a; class C {}")
        .compile();
    project
        .source("a.List", "package a; class List<T> {}")
        .compile()
        .round(1, "a.List")
        .round(2, "a.B")
        .because("a.B", "a.List appeared")
        .wrote("a.List", "a.B");
  }

  @Test
  void newClassInOwnPackageHidesJavaLang() {
    project
        .source("a.B", "package a; class B { String s; }")
        .source("a.C", "package a; class C { Object o; }")
        .source("b.D", "package b; class D { String s; }")
        .compile();
    project
        .source("a.String", "package a; class String {}")
        .compile()
        .round(1, "a.String")
        .round(2, "a.B")
        .wrote("a.String", "a.B");
  }

  @Test
  void newClassInOwnPackageDoesNotHideSingleTypeImport() {
    project
        .source("a.B", "package a; import java.util.List; class B { List<String> l; }")
        .compile();
    project
        .source("a.List", "package a; class List {}")
        .compile()
        .round(1, "a.List")
        .wrote("a.List");
  }

  @Test
  void newClassMakesOnDemandImportsAmbiguous() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.*; import java.util.*; class B { List<String> l; }")
        .source("b.C", "package b; import a.*; class C { A a; }")
        .compile();
    project
        .source("a.List", "package a; public class List {}")
        .compile()
        .fails("b.B", "reference to List is ambiguous")
        .round(1, "a.List")
        .round(2, "b.B");
    project.delete("a.List").compile().upToDate();
  }

  @Test
  void hiddenNewClassDoesNotMakeOnDemandImportsAmbiguous() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.*; import java.util.*; class B { List<String> l; }")
        .compile();
    project
        .source("a.List", "package a; class List {}")
        .compile()
        .round(1, "a.List")
        .wrote("a.List");
    project
        .source("a.List", "package a; public class List {}")
        .compile()
        .fails("b.B", "reference to List is ambiguous")
        .round(1, "a.List")
        .round(2, "b.B");
  }

  @Test
  void hideClassThatIsImportedOnDemand() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.*; class B { A a; }")
        .source("c.A", "package c; public class A {}")
        .source("b.C", "package b; import a.*; class C { void f() { new Object(); } }")
        .compile();
    project
        .source("a.A", "package a; class A {}")
        .source("a.Other", "package a; public class Other {}")
        .compile()
        .fails("b.B", "cannot find symbol")
        .round(1, "a.A", "a.Other")
        .round(2, "b.B");
  }

  @Test
  void newPackageIsNotImportedOnDemand() {
    project
        .source("a.A", "package a; public class A {}")
        .source("c.Box", "package c; public class Box {}")
        .source("b.B", "package b; import a.*; import c.*; class B { Box box; }")
        .compile();
    project
        .source("a.Box.X", "package a.Box; public class X {}")
        .compile()
        .round(1, "a.Box.X")
        .wrote("a.Box.X");
  }

  @Test
  void newClassInOnDemandImportHidesJavaLang() {
    project
        .source("a.A", "package a; public class A {}")
        .source(
            "b.B",
            "package b; import a.*; class B { Object o() { return new Iterable<String>() {"
                + " public java.util.Iterator<String> iterator() { return null; } }; } }")
        .compile();
    project
        .source("a.Iterable", "package a; public class Iterable {}")
        .compile()
        .fails("b.B", "reference to Iterable is ambiguous")
        .round(1, "a.Iterable")
        .round(2, "b.B");
  }

  @Test
  void newClassIsFoundBySomethingThatFailedBefore() {
    project.source("B", "class B { A a; }").compile().fails("B", "cannot find symbol");
    project.source("A", "class A {}").compile().full("");
  }

  @Test
  void memberTypeOfSupertypeHidesClassOfPackage() {
    project
        .source("P", "class P {}")
        .source("In", "class In {}")
        .source("B", "class B extends P { In in; }")
        .source("C", "class C { In in; }")
        .compile();
    project
        .source("P", "class P { static class In {} }")
        .compile()
        .round(1, "P")
        .round(2, "B")
        .because("B", "P.In appeared (looked up in B)")
        .wrote("P", "P$In", "B");
  }

  @Test
  void memberTypeOfNewInterfaceHidesClassOfPackage() {
    project
        .source("I", "interface I { class In {} }")
        .source("P", "class P {}")
        .source("In", "class In {}")
        .source("B", "class B extends P { In in; }")
        .compile();
    project
        .source("P", "class P implements I {}")
        .compile()
        .round(1, "P")
        .round(2, "B")
        .wrote("P", "B");
  }

  @Test
  void privateMemberTypeOfSupertypeHidesNothing() {
    project
        .source("P", "class P {}")
        .source("In", "class In {}")
        .source("B", "class B extends P { In in; }")
        .compile();
    project
        .source("P", "class P { private static class In {} }")
        .compile()
        .round(1, "P")
        .wrote("P", "P$In");
  }

  @Test
  void deleteClassThatHidOnDemandImport() {
    project
        .source("a.List", "package a; class List<T> {}")
        .source("a.B", "package a; import java.util.*; class B { List<String> l; }")
        .source("a.C", "package a; class C {}")
        .compile();
    project
        .delete("a.List")
        .compile()
        .round(1, "a.B")
        .because("a.B", "a.List.<header> disappeared")
        .wrote("a.B")
        .deleted("a.List");
  }

  @Test
  void unusedImportOfDeletedClass() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.A; class B {}")
        .compile();
    project.delete("a.A").compile().fails("b.B", "package a does not exist").round(1, "b.B");
  }

  @Test
  void javadocOnlyImportOfHiddenClass() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.A; /** See {@link A}. */ class B {}")
        .compile();
    project
        .replace("a.A", "public ", "")
        .compile()
        .fails("b.B", "A is not public in a")
        .round(1, "a.A")
        .round(2, "b.B");
  }

  @Test
  void onDemandImportOfPackageThatVanishes() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; import a.*; class B {}")
        .compile();
    project.delete("a.A").compile().fails("b.B", "package a does not exist").round(1, "b.B");
    project.replace("b.B", "import a.*; ", "").compile().round(1, "b.B").wrote().deleted("a.A");
  }

  @Test
  void onDemandImportOfPackageThatKeepsOneClass() {
    project
        .source("a.A", "package a; public class A {}")
        .source("a.C", "package a; public class C {}")
        .source("b.B", "package b; import a.*; class B {}")
        .compile();
    project.delete("a.A").compile().deleted("a.A");
  }

  @Test
  void packageAppears() {
    project
        .source("b.B", "package b; import a.*; class B {}")
        .compile()
        .fails("b.B", "package a does not exist");
    project.source("a.A", "package a; class A {}").compile().full("");
  }

  @Test
  void classNamedLikePackage() {
    project
        .source("a.b.A", "package a.b; public class A {}")
        .source("c.B", "package c; class B { a.b.A x; }")
        .compile();
    project
        .source("a.b", "package a; public class b { public static class A {} }")
        .compile()
        .fails("a.b", "clashes with package of same name")
        .round(1, "a.b")
        .round(2, "a.b", "a.b.A", "c.B");
  }

  @Test
  void packageNamedLikeClassInItsPackage() {
    project
        .source("a.b", "package a; public class b {}")
        .source("c.B", "package c; class B { a.b x; }")
        .compile();
    project
        .source("a.b.A", "package a.b; public class A {}")
        .compile()
        .fails("a.b", "clashes with package of same name")
        .round(1, "a.b.A")
        .round(2, "a.b", "a.b.A", "c.B");
  }

  @Test
  void classHidesPackage() {
    project
        .source("a.A", "package a; public class A { public static int f() { return 1; } }")
        .source("b.B", "package b; class B { int g() { return a.A.f(); } }")
        .source("b.C", "package b; class C { int g() { return 1; } }")
        .compile();
    project
        .source("b.a", "package b; class a {}")
        .compile()
        .fails("b.B", "cannot find symbol")
        .round(1, "b.a")
        .round(2, "b.B");
  }

  @Test
  void memberClassHidesPackageOfSimpleTypeName() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.P", "package b; class P {}")
        .source("b.B", "package b; class B extends P { a.A x; }")
        .compile();
    project
        .source("b.P", "package b; class P { static class a {} }")
        .compile()
        .fails("b.B", "cannot find symbol")
        .round(1, "b.P")
        .round(2, "b.B");
  }

  @Test
  void qualifiedNameBecomesMemberOfNewClass() {
    project
        .source("a.x.A", "package a.x; public class A { public static int y; }")
        .source("c.B", "package c; class B { int g() { return a.x.A.y; } }")
        .source("c.D", "package c; class D {}")
        .compile();
    project.source("a.z", "package a; public class z {}").compile().round(1, "a.z").wrote("a.z");
  }

  @Test
  void caseOnlyRename() {
    project
        .source("a.Foo", "package a; public class Foo {}")
        .source("a.B", "package a; class B { Foo f; }")
        .compile();
    project
        .move("a.Foo", "a.FOO")
        .replace("a.FOO", "Foo", "FOO")
        .replace("a.B", "Foo", "FOO")
        .compile()
        .round(1, "a.B", "a.FOO")
        .wrote("a.B", "a.FOO")
        .deleted("a.Foo");
  }

  @Test
  void caseOnlyRenameOfPackage() {
    project
        .source("a.Foo", "package a; public class Foo {}")
        .source("c.B", "package c; class B { a.Foo f; }")
        .compile();
    project
        .move("a.Foo", "A.Foo")
        .replace("A.Foo", "package a", "package A")
        .replace("c.B", "a.Foo", "A.Foo")
        .compile()
        .round(1, "A.Foo", "c.B")
        .wrote("A.Foo", "c.B")
        .deleted("a.Foo");
  }

  @Test
  void sourceNamedLikeImportedClassDeclaresAnotherOne() {
    project
        .source("b.A", "package b; public class A {}")
        .source("a.U", "package a; import b.*; class U { A a; }")
        .source("a.V", "package a; import b.A; class V { A a; }")
        .compile();
    project
        .source("a.A", "package a; class B {}")
        .compile()
        .fails("a.U", "cannot access a.A")
        .round(1, "a.A")
        .round(2, "a.U")
        .round(3, "a.A", "a.U", "a.V", "b.A")
        .because("a.U", "a.A appeared");
    project.delete("a.A").compile().upToDate();
  }

  @Test
  void renameClassAndNotItsFile() {
    project
        .source("a.A", "package a; class A {}")
        .source("a.U", "package a; class U extends A {}")
        .source("a.V", "package a; class V {}")
        .compile();
    project
        .source("a.A", "package a; class B {}")
        .compile()
        .fails("a.U", "cannot access a.A")
        .fails("a.A", "duplicate class")
        .round(1, "a.A")
        .round(2, "a.U")
        .round(3, "a.A", "a.U", "a.V");
    project
        .replace("a.U", "extends A", "extends B")
        .compile()
        .round(1, "a.A", "a.U")
        .wrote("a.B", "a.U")
        .deleted("a.A");
  }

  /** Searching a variable javac completes the classes of that name that imports could lead to. */
  @Test
  void sourceNamedLikeClassInOnDemandImportDeclaresAnotherOne() {
    project
        .source("a.E", "package a; class E { static void n() {} }")
        .source("a.U", "package a; import b.*; class U { void f() { E.n(); } }")
        .source("b.X", "package b; class X {}")
        .compile();
    project
        .source("b.E", "package c; class E {}")
        .compile()
        .fails("a.U", "cannot access b.E")
        .round(1, "b.E")
        .round(2, "a.U")
        .round(3, "a.E", "a.U", "b.E", "b.X")
        .because("a.U", "b.<types> changed");
  }

  /** The same where the class was never accessible, so that nobody asked for its name. */
  @Test
  void sourceOfPackagePrivateClassInOnDemandImportIsEmptied() {
    project
        .source("a.E", "package a; class E { static void n() {} }")
        .source("a.U", "package a; import b.*; class U { void f() { E.n(); } }")
        .source("b.E", "package b; class E {}")
        .source("b.X", "package b; public class X {}")
        .compile();
    project
        .source("b.E", "package b;")
        .compile()
        .fails("a.U", "cannot access b.E")
        .round(1, "b.E")
        .round(2, "a.U")
        .round(3, "a.E", "a.U", "b.E", "b.X");
  }

  @Test
  void sourceNamedLikeClassThatAnotherOneDeclares() {
    project
        .source("a.U", "package a; class U { A a; }")
        .source("a.Others", "package a; class A {}")
        .option("-Xlint:-auxiliaryclass")
        .compile();
    project.source("a.A", "package a; class B {}").compile().round(1, "a.A").wrote("a.B");
  }

  /** Javac asks for the import while it has entered only one of the files. */
  @Test
  void importIsResolvedToReportThatNestedClassIsCalledLikeItsOuterClass() {
    project
        .source("D", "import p.A; interface F { interface G { class F {} } }")
        .source("p.F", "package p; interface F {}")
        .compile()
        .fails("D", "interface F is already defined")
        .fails("D", "cannot find symbol");
  }

  private Project sourceNamedLikeClassOfJar(String text) {
    return project
        .jar("lib", "package q; public interface B {}")
        .source("q.B", "package q; " + text)
        .source("q.U", "package q; class U { B b; }")
        .age("q.B");
  }

  @Test
  void sourceNamedLikeClassOfJarThatItDoesNotDeclare() {
    sourceNamedLikeClassOfJar("class D {}").compile();
    project
        .source("q.B", "package q; class D { int x; }")
        .compile()
        .fails("q.U", "cannot access q.B")
        .round(1, "q.B")
        .wider(2, "is named like that class");
  }

  /** Of the two, javac takes the newer file. */
  @Test
  void sourceNamedLikeClassOfJarThatItDoesNotDeclareIsTouched() {
    sourceNamedLikeClassOfJar("class D {}").compile();
    project.compile().upToDate();
    project
        .touch("q.B")
        .compile()
        .fails("q.U", "cannot access q.B")
        .full("is named like that class");
    project.compile().fails("q.U", "cannot access q.B").full("is named like that class");
    project.age("q.B").compile().upToDate();
  }

  @Test
  void sourceNamedLikeClassOfJarThatItDoesNotDeclareGetsAnError() {
    sourceNamedLikeClassOfJar("class D { int f() { return 1; } }").compile();
    project
        .replace("q.B", "return 1;", "")
        .compile()
        .fails("q.U", "cannot access q.B")
        .round(1, "q.B")
        .wider(2);
  }

  @Test
  void classNamedLikeSourceThatDoesNotDeclareItIsOlderInAnotherJar() {
    project
        .jar("lib", "package q; public interface B {}")
        .source("q.B", "package q; class D {}")
        .source("q.U", "package q; class U { B b; }")
        .age("q.B")
        .age("q.B")
        .compile();
    project.ageInJar("lib", "q/B.class").compile().upToDate();
    project
        .ageInJar("lib", "q/B.class")
        .ageInJar("lib", "q/B.class")
        .compile()
        .fails("q.U", "cannot access q.B")
        .full("is named like that class");
  }

  @Test
  void classNamedLikeSourceThatDoesNotDeclareItIsOlderInDirectory() {
    project
        .classes("lib", "package q; public interface B {}")
        .source("q.B", "package q; class D {}")
        .source("q.U", "package q; class U { B b; }")
        .age("q.B")
        .compile();
    project
        .age("lib/lib/q/B.class")
        .age("lib/lib/q/B.class")
        .compile()
        .fails("q.U", "cannot access q.B")
        .full("is named like that class");
  }

  /** Nobody asks for the class, so that it does not matter. */
  @Test
  void sourceNamedLikeClassOfJarIsNewer() {
    project
        .jar("lib", "package q; public interface B {}")
        .source("q.B", "package q; class D {}")
        .source("q.U", "package q; class U {}")
        .age("q.B")
        .compile();
    project.touch("q.B").compile().full("is named like that class").wrote();
    project.compile().upToDate();
    project
        .source("q.U", "package q; class U { B b; }")
        .compile()
        .fails("q.U", "cannot access q.B")
        .round(1, "q.U")
        .wider(2, "is searched in a source that does not declare it");
  }

  /** Javac 17 breaks down, since it reads a source a second time (Lower.makeOuterThisVarDecl). */
  @Test
  void deleteClassThatHidesSourceWhichDoesNotDeclareItFromInnerClass() {
    project
        .source("p.P", "package p; public class P {}")
        .source("p.D", "package p; class D_ {}")
        .source("q.D", "package q; class D {}")
        .source("q.E", "package q; import p.*; class E { static class D { class C {} } }")
        .source("q.F", "package q; import p.*; class F { P p; }")
        .compile();
    project
        .delete("q.D")
        .compile()
        .fails("p.D", "duplicate class")
        .round(1, "q.E", "q.F")
        .wider(2, "broke down");
  }

  /** The same of the type of a cast that javac adds (TreeMaker.isUnqualifiable). */
  @Test
  void deleteClassThatHidesSourceWhichDoesNotDeclareItFromCast() {
    project
        .source("p.P", "package p; public class P {}")
        .source("p.D", "package p; class D_ {}")
        .source("q.D", "package q; class D {}")
        .source("r.D", "package r; public class D { public void m() {} }")
        .source("r.F", "package r; public class F extends java.util.ArrayList<D> {}")
        .source("q.E", "package q; import p.*; class E { void k(r.F f) { f.get(0).m(); } }")
        .compile();
    project
        .delete("q.D")
        .compile()
        .fails("p.D", "duplicate class")
        .round(1, "q.E")
        .wider(2, "broke down");
  }
}
