package dev.ripple.scenario;

import static org.mockito.Mockito.mock;

import dev.ripple.model.BuildLog;
import dev.ripple.store.StateStore;
import dev.ripple.testing.Project;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Classes come, go and move: between files, packages and source roots, into other classes and out.
 */
class NestedAndMovedClassesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addNestedClass() {
    project
        .source("A", "class A {}")
        .source("B", "class B extends A { Object o = new A(); }")
        .compile();
    project
        .source("A", "class A { static class In {} }")
        .compile()
        .round(1, "A")
        .wrote("A", "A$In");
  }

  @Test
  void removeNestedClass() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B { A.In in; }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .source("A", "class A { }")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
    project.delete("B").compile().round(1, "A").wrote("A").deleted("A$In", "B");
  }

  @Test
  void renameNestedClass() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B { A.In in; }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .replace("A", "In", "Into")
        .replace("B", "In", "Into")
        .compile()
        .round(1, "A", "B")
        .wrote("A", "A$Into", "B")
        .deleted("A$In");
  }

  @Test
  void makeInnerClassStatic() {
    project
        .source("A", "class A { class In {} }")
        .source("B", "class B { A.In g(A a) { return a.new In(); } }")
        .source("C", "class C { void g(A.In in) {} }")
        .source("D", "class D { A a; }")
        .compile();
    project
        .replace("A", "class In", "static class In")
        .compile()
        .fails("B", "qualified new of static class")
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void makeInnerClassStaticThatAClassFileSaysToBeInner() {
    project
        .source("A", "class A { class In {} D d; Object f() { return d.in; } }")
        .source("D", "class D { A.In in; }")
        .compile();
    // Without the source of D some releases of javac write a wrong A$In, others break down.
    project.replace("A", "class In", "static class In").compileWhatever();
    project.replace("A", "static class In", "class In").compile().round(1, "A").round(2, "D");
  }

  @Test
  void moveNestedClassToTopLevel() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B extends A { In in; }")
        .compile();
    project
        .source("A", "class A {}")
        .source("In", "class In {}")
        .compile()
        .round(1, "A", "In")
        .round(2, "B")
        .wrote("A", "B", "In")
        .deleted("A$In");
  }

  @Test
  void anonymousAndLocalClassesAreNobodysBusiness() {
    project
        .source("A", "class A { Object f() { return new Object() { int x; }; } }")
        .source("B", "class B extends A { Object g() { return f(); } }")
        .compile();
    project
        .source("A", "class A { Object f() { class L {} new L(); return new Object() {}; } }")
        .compile()
        .round(1, "A")
        .wrote("A", "A$1", "A$1L");
    project
        .source("A", "class A { Object f() { return null; } }")
        .compile()
        .round(1, "A")
        .wrote("A")
        .deleted("A$1", "A$1L");
  }

  @Test
  void addSecondaryClass() {
    project.source("A", "class A {}").source("B", "class B { A a; }").compile();
    project.source("A", "class A {} class Aux {}").compile().round(1, "A").wrote("Aux");
  }

  @Test
  void useSecondaryClass() {
    project
        .source("A", "class A {} class Aux { int f() { return 1; } }")
        .source("B", "class B { int g() { return new Aux().f(); } }")
        .compile()
        .warns("B", "auxiliary class Aux");
    project
        .replace("A", "int f", "long f")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void implicitParameterHasTypeOfSecondaryClass() {
    project
        .source("A", "class A { interface I { void f(Aux a); } } class Aux {}")
        .source("B", "class B { A.I i = a -> {}; }")
        .source("C", "class C { B b; }")
        .compile()
        .warns("B", "auxiliary class Aux");
    project
        .replace("C", "B b;", "B b, c;")
        .compile()
        .round(1, "C")
        .warns("B", "auxiliary class Aux");
    project
        .replace("B", "a -> {}", "a -> { return; }")
        .compile()
        .round(1, "B")
        .warns("B", "auxiliary class Aux");
  }

  @Test
  void secondaryClassWithoutNameOfItsSource() {
    project
        .option("-g:none")
        .source("A", "class A {} class Aux {}")
        .source("B", "class B { Aux a; }")
        .source("C", "class C { B b; }")
        .compile()
        .warns("B", "auxiliary class Aux");
    project
        .replace("B", "Aux a;", "Aux a; void f() {}")
        .compile()
        .round(1, "B")
        .warns("B", "auxiliary class Aux");
    project
        .replace("A", "class Aux {}", "")
        .replace("C", "B b; }", "B b; } class Aux {}")
        .compile()
        .round(1, "A", "C")
        .round(2, "B")
        .warns("B", "C.java");
  }

  @Test
  void fileWithSecondaryClassMovesToAnotherRoot() {
    project
        .source("A", "class A {} class Aux {}")
        .source("B", "class B { Aux a; }")
        .source("more:C", "class C { A a; }")
        .compile()
        .warns("B", "auxiliary class Aux");
    project
        .move("A", "more:A")
        .compile()
        .round(1, "more:A")
        .round(2, "B")
        .warns("B", "auxiliary class Aux");
  }

  @Test
  void whetherDeclarationIsWarnedOfDependsOnAllSources() {
    project
        .source("p.A", "package p; class A {} class Aux { static int f() { return 1; } }")
        .source("p.B", "package p; import static p.Aux.f; class B { int x = f(); }")
        .source("p.C", "package p; import p.Aux; class C { Aux aux; }")
        .source("o.O", "package o; class O extends o.Last {}")
        .source("o.P", "package o; class P {} class Last {}")
        .compile();
    project.replace("p.C", "Aux aux;", "Aux aux, b;").compile().round(1, "p.C");
    project.replace("p.B", "f();", "f() + 1;").compile().round(1, "p.B");
    project.replace("o.O", "Last {}", "Last { int x; }").compile().round(1, "o.O");
    project.replace("o.O", "Last {", "Last { Last l = new Last();").compile().round(1, "o.O");
  }

  @Test
  void otherUnitDecidesWhetherImportIsWarnedOf() {
    project
        .source("p.A", "package p; interface A {}")
        .source("q.A", "package q; interface A {} class Aux {}")
        .source("q.B", "package q; import q.Aux; public class B {}")
        .compile();
    project
        .source("p.A", "package p; interface A { <T extends q.B> void f(); }")
        .compile()
        .round(1, "p.A");
  }

  @Test
  void auxiliaryClassOfSuperclassMoves() {
    project
        .source("A", "class A {} class Aux {}")
        .source("B", "class B extends Aux {}")
        .source("Z", "class Z {}")
        .compile();
    project
        .source("A", "class A {}")
        .source("Z", "class Z {} class Aux {}")
        .compile()
        .round(1, "A", "Z")
        .round(2, "B");
    project
        .source("A", "class A {} class Aux {}")
        .source("Z", "class Z {}")
        .compile()
        .round(1, "A", "Z")
        .round(2, "B");
  }

  @Test
  void moveSecondaryClassToItsOwnFile() {
    project
        .source("A", "class A {} class Aux { int f() { return 1; } }")
        .source("B", "class B { int g() { return new Aux().f(); } }")
        .source("C", "class C { A a; }")
        .compile()
        .warns("B", "auxiliary class Aux");
    project
        .source("A", "class A {}")
        .source("Aux", "class Aux { int f() { return 1; } }")
        .compile()
        .round(1, "A", "Aux")
        .round(2, "B")
        .wrote("Aux");
  }

  @Test
  void moveSecondaryClassToAnotherFile() {
    project
        .source("A", "class A {} class Aux {}")
        .source("B", "class B {}")
        .source("C", "class C { A a; B b; }")
        .compile();
    project
        .source("A", "class A {}")
        .source("B", "class B {} class Aux {}")
        .compile()
        .round(1, "A", "B")
        .wrote("Aux");
    project
        .source("A", "class A {} class Aux {}")
        .source("B", "class B {}")
        .compile()
        .round(1, "A", "B")
        .wrote("Aux");
  }

  @Test
  void declareClassThatAnotherFileDeclaresToo() {
    project.source("A", "class A {} class Aux {}").source("B", "class B {}").compile();
    project
        .source("B", "class B {} class Aux {}")
        .compile()
        .fails("B", "duplicate class: Aux")
        .round(1, "B")
        .round(2, "A", "B")
        .because("A", "Aux is declared in another unit, too");
    project.source("A", "class A {}").compile().round(1, "A", "B").wrote("Aux");
  }

  @Test
  void stopDeclaringSecondaryClassThatIsUsed() {
    project.source("A", "class A {} class Aux {}").source("B", "class B { Aux aux; }").compile();
    project
        .source("A", "class A {}")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void renameFileAndKeepClass() {
    project
        .source("Old", "class A { int f() { return 1; } }")
        .source("B", "class B { int g() { return new A().f(); } }")
        .compile()
        .warns("B", "auxiliary class A in ");
    project.move("Old", "A").compile().round(1, "A").round(2, "B").wrote("A");
  }

  @Test
  void deleteClassThatIsUsed() {
    project
        .source("A", "class A {}")
        .source("B", "class B { A a; }")
        .source("C", "class C {}")
        .compile();
    project
        .delete("A")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "B")
        .because("B", "A.<header> disappeared");
    project.replace("B", "A a;", "").compile().round(1, "B").wrote("B").deleted("A");
  }

  @Test
  void deleteClassThatNobodyUses() {
    project
        .source("A", "class A { class In {} Object o = new Object() {}; }")
        .source("B", "class B {}")
        .compile();
    project.delete("A").compile().deleted("A", "A$1", "A$In");
  }

  @Test
  void renameClassWithItsFile() {
    project
        .source("A", "class A {}")
        .source("B", "class B { Object o = new A(); }")
        .source("C", "class C {}")
        .compile();
    project
        .move("A", "Z")
        .replace("Z", "A", "Z")
        .replace("B", "A", "Z")
        .compile()
        .round(1, "B", "Z")
        .wrote("B", "Z")
        .deleted("A");
  }

  @Test
  void moveClassToAnotherPackage() {
    project
        .source("a.A", "package a; public class A {}")
        .source("a.C", "package a; class C {}")
        .source("c.B", "package c; import a.A; class B { A a; }")
        .compile();
    project
        .move("a.A", "b.A")
        .replace("b.A", "package a", "package b")
        .replace("c.B", "a.A", "b.A")
        .compile()
        .round(1, "b.A", "c.B")
        .wrote("b.A", "c.B")
        .deleted("a.A");
  }

  @Test
  void twoClassesSwapTheirFiles() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int f() { return 1; } }")
        .source("C", "class C { int g() { return new A().f(); } }")
        .compile();
    project
        .source("A", "class B { int f() { return 1; } }")
        .source("B", "class A { int f() { return 1; } }")
        .compile()
        .round(1, "A", "B")
        .round(2, "C")
        .warns("C", "auxiliary class A");
  }

  @Test
  void sameClassInTwoRoots() {
    project
        .source("A", "class A {}")
        .source("B", "class B { A a; }")
        .source("more:C", "class C {}")
        .compile();
    project
        .source("more:A", "class A {}")
        .compile()
        .fails("more:A", "duplicate class: A")
        .round(1, "more:A")
        .round(2, "A", "more:A")
        .wider(3);
    project.delete("A").compile().round(1, "more:A").wrote();
  }

  @Test
  void nestedClassNamedLikeTopLevelOneWithDollar() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B { A.In a; }")
        .compile();
    project
        .source("A$In", "class A$In {}")
        .compile()
        .fails("A")
        .round(1, "A$In")
        .round(2, "A", "A$In")
        .wider(3);
  }

  @Test
  void auxiliaryClassMovesFromOneChangedFileToAnother() {
    project
        .source("A", "class A {} class Aux {}")
        .source("B", "class B {}")
        .source("U", "class U { Aux aux; }")
        .compile()
        .warns("U", "A.java");
    project
        .source("A", "class A {}")
        .source("B", "class B {} class Aux {}")
        .compile()
        .warns("U", "B.java")
        .round(1, "A", "B")
        .round(2, "U")
        .because("U", "Aux changed");
  }

  @Test
  void classMovesToAnotherCompiler() {
    project
        .source("a.A", "package a; public class A { public int f() { return 1; } }")
        .source("b.B", "package b; class B { long g() { return new a.A().f(); } }")
        .source("b.C", "package b; class C { a.A a; }")
        .compile();
    project
        .delete("a.A")
        .foreign("package a; public class A { public long f() { return 1; } }")
        .postProcess("a.A", PostProcessing::ofKotlin)
        .compile()
        .round(1, "b.B", "b.C")
        .because("b.B", "a.A.f changed")
        .wrote("b.B");
    project.compile().upToDate();
  }

  @Test
  void classThatMovedToAnotherCompilerStaysAfterAnInterruptedBuild() {
    project
        .source("a.A", "package a; public class A { public int f() { return 1; } }")
        .source("b.B", "package b; class B { long g() { return new a.A().f(); } }")
        .compile();
    project
        .delete("a.A")
        .foreign("package a; public class A { public long f() { return 1; } }")
        .postProcess("a.A", PostProcessing::ofKotlin)
        .compileWhatever();
    try (StateStore store = StateStore.open(project.request(), mock(BuildLog.class))) {
      store.execution(project.request().execution()).begin(List.of());
    }
    project.compile().full("the last build was interrupted");
  }

  @Test
  void secondClassOfSourceMovesToAnotherCompiler() {
    project
        .source("A", "class A { } class B { int f() { return 1; } }")
        .source("C", "class C { int g() { return new B().f(); } }")
        .compile();
    project
        .source("A", "class A { }")
        .foreign("class B { int f() { return 2; } }")
        .postProcess("B", PostProcessing::ofKotlin)
        .compile()
        .round(1, "A", "C");
  }

  @Test
  void classOfDeletedSourceThatAnotherToolEnhancedVanishes() {
    project.source("A", "class A { }").source("B", "class B { }").compile();
    project.postProcess("A", PostProcessing::addField).delete("A").compile().deleted("A");
  }

  @Test
  void renameLocalClassAndSwapAnonymousOnes() {
    project
        .source(
            "A",
            "class A { Object f() { class L {} return new L(); }"
                + " Object g() { return new Object() { int x; }; }"
                + " Object h() { return new Object() { long y; }; } }")
        .source("B", "class B { Object o = new A().f(); }")
        .compile();
    project
        .source(
            "A",
            "class A { Object f() { class M {} return new M(); }"
                + " Object g() { return new Object() { long y; }; }"
                + " Object h() { return new Object() { int x; }; } }")
        .compile()
        .round(1, "A")
        .wrote("A", "A$1", "A$2", "A$1M")
        .deleted("A$1L");
  }
}
