package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The module declaration decides about everything (JLS 7.7): a change of it, or of the modules that
 * there are, compiles all units. Within a module units are compiled like others.
 */
class ModulesTest {

  private static final String L = "package l; public class L { public static final int X = 1; }";
  private static final String M = "package m; public class M {}";

  @RegisterExtension final Project project = new Project();

  private Project module() {
    return lib(L, M)
        .source("module-info", "module own { requires lib; exports a; }")
        .source("a.A", "package a; public class A { public int f() { return l.L.X; } }")
        .source("b.B", "package b; class B { int g() { return new a.A().f(); } }");
  }

  private Project lib(String... classes) {
    String[] sources = new String[classes.length + 1];
    sources[0] = "module lib { exports l; exports m; }";
    System.arraycopy(classes, 0, sources, 1, classes.length);
    return project.module("lib", sources);
  }

  @Test
  void editInsideModule() {
    module().compile();
    project
        .replace("a.A", "return l", "return 1 + l")
        .compile()
        .round(1, "a.A")
        .wrote("a.A")
        .because("a.A", "changed");
    project
        .replace("a.A", "int f", "long f")
        .compile()
        .fails("b.B", "incompatible types")
        .round(1, "a.A")
        .round(2, "b.B");
    project.replace("b.B", "int g", "long g").compile().round(1, "a.A", "b.B");
  }

  @Test
  void classGetsSupertypeOfJdk() {
    module()
        .source(
            "a.K",
            "package a; class K { static void f(Object o) {} static void f(Iterable<?> i) {} }")
        .source("a.P", "package a; public abstract class P {}")
        .source(
            "a.U",
            "package a; class U { void g(boolean c, P p, java.util.ArrayList<String> l) { K.f(c ? p : l); } }")
        .compile();
    project
        .replace("a.P", "class P", "class P implements Iterable<String>")
        .compile()
        .round(1, "a.P")
        .round(2, "a.U")
        .wrote("a.P", "a.U");
  }

  @Test
  void editInsideModuleWithVersion() {
    module().option("--module-version", "1.0").compile();
    project.replace("a.A", "return l", "return 1 + l").compile().round(1, "a.A");
  }

  @Test
  void moduleReadsClassPath() {
    module().compile();
    project.option("--add-reads", "own=ALL-UNNAMED").compile().full("the compiler options changed");
    project
        .replace("a.A", "return l", "return 1 + l")
        .compile()
        .full("javac's option --add-reads is in use");
  }

  @Test
  void nothingChanged() {
    module().compile();
    project.compile().upToDate();
  }

  @Test
  void newClassHidesOneOfRequiredModule() {
    module()
        .source("c.C", "package c; import l.*; class C { Object x = new L(); }")
        .source("c.D", "package c; class D {}")
        .compile();
    project
        .source("c.L", "package c; class L {}")
        .compile()
        .round(1, "c.L")
        .round(2, "c.C")
        .wrote("c.L", "c.C");
    project.delete("c.L").compile().round(1, "c.C").wrote("c.C").deleted("c.L");
  }

  @Test
  void missingClassFile() {
    module().compile();
    project.deleteProduct("a.A").compile().round(1, "a.A").wrote("a.A");
  }

  @Test
  void exportAnotherPackage() {
    module().compile();
    project
        .replace("module-info", "exports a;", "exports a; exports b;")
        .compile()
        .full("the module declaration changed");
  }

  @Test
  void openPackage() {
    module().compile();
    project
        .replace("module-info", "exports a;", "exports a; opens b;")
        .compile()
        .full("the module declaration changed");
  }

  @Test
  void deleteLastClassOfExportedPackage() {
    module().source("c.C", "package c; class C {}").compile();
    project
        .replace("module-info", "exports a;", "exports a; exports c;")
        .compile()
        .full("the module declaration changed");
    project
        .delete("c.C")
        .compile()
        .fails("module-info", "package is empty or does not exist: c")
        .round(1, "module-info")
        .wider(2);
    project.source("c.E", "package c; class E {}").compile().round(1, "c.E").deleted("c.C");
  }

  @Test
  void deleteLastClassOfOpenedPackage() {
    project
        .source("module-info", "module own { opens c; }")
        .source("a.A", "package a; class A {}")
        .source("c.C", "package c; class C {}")
        .compile();
    project
        .delete("c.C")
        .compile()
        .warns("module-info", "package is empty or does not exist: c")
        .round(1, "module-info")
        .because("module-info", "c.C.<header> disappeared");
    project.source("c.C", "package c; class C {}").compile().round(1, "c.C");
  }

  @Test
  void deleteOneOfSeveralClassesOfExportedPackage() {
    module().source("a.C", "package a; class C {}").compile();
    project.delete("a.C").compile().round(1, "module-info").wrote().deleted("a.C");
  }

  @Test
  void moveClassToAnotherPackageWhileTheOldOneIsExported() {
    module().compile();
    project
        .delete("a.A")
        .source("d.A", "package d; public class A { public int f() { return 1; } }")
        .replace("b.B", "a.A", "d.A")
        .compile()
        .fails("module-info", "package is empty or does not exist: a")
        .round(1, "d.A", "b.B")
        .wider(2);
  }

  @Test
  void exportedClassHasTypeThatIsNotExported() {
    module().source("b.P", "package b; public class P {}").compile();
    project
        .replace("a.A", "public int f", "public b.P p() { return null; } public int f")
        .compile()
        .warns("a.A", "is not exported")
        .round(1, "a.A");
    project.replace("b.P", "{}", "{ int x; }").compile().round(1, "b.P").warns("a.A", "exported");
  }

  @Test
  void requireTransitively() {
    module().compile();
    project
        .replace("module-info", "requires lib", "requires transitive lib")
        .compile()
        .full("the module declaration changed");
    project
        .replace("module-info", "requires transitive lib", "requires static lib")
        .compile()
        .full("the module declaration changed");
  }

  @Test
  void requireNoMore() {
    module().compile();
    project
        .replace("module-info", "requires lib;", "")
        .compile()
        .fails("a.A", "package l is not visible")
        .full("the module declaration changed");
    project
        .replace("module-info", "module own {", "module own { requires lib;")
        .compile()
        .upToDate();
  }

  @Test
  void requireUnknownModule() {
    module().compile();
    project
        .replace("module-info", "requires lib;", "requires lib; requires missing;")
        .compile()
        .fails("module-info", "module not found: missing")
        .full("the module declaration changed");
  }

  private Project provider() {
    module()
        .source("a.S", "package a; public interface S {}")
        .source("b.Q", "package b; public class Q implements a.S {}")
        .source("b.P", "package b; public class P extends Q { public P() {} }")
        .compile();
    project
        .replace("module-info", "exports a;", "exports a; uses a.S; provides a.S with b.P;")
        .compile()
        .full("the module declaration changed");
    return project;
  }

  @Test
  void providerIsNoServiceAnyMore() {
    provider()
        .replace("b.P", "extends Q", "")
        .compile()
        .fails("module-info", "must be a subtype of the service interface")
        .round(1, "b.P")
        .wider(2);
    project.replace("b.P", "public class P", "public class P extends Q").compile().upToDate();
  }

  @Test
  void superclassOfProviderIsNoServiceAnyMore() {
    provider()
        .replace("b.Q", "implements a.S", "")
        .compile()
        .fails("module-info", "must be a subtype of the service interface")
        .round(1, "b.Q")
        .wider(2);
  }

  @Test
  void providerLosesItsConstructor() {
    provider()
        .replace("b.P", "public P()", "public P(int i)")
        .compile()
        .fails("module-info", "does not have a default constructor")
        .round(1, "b.P")
        .wider(2);
  }

  @Test
  void providerMethodReplacesConstructor() {
    provider()
        .replace("b.P", "public P()", "public static P provider() { return null; } private P()")
        .compile()
        .round(1, "b.P");
    project
        .replace("b.P", "static P provider", "static Object provider")
        .compile()
        .fails("module-info", "must be a subtype of the service interface")
        .round(1, "b.P")
        .wider(2);
  }

  @Test
  void deleteUsedService() {
    provider();
    project
        .source("a.T", "package a; public interface T {}")
        .replace("module-info", "uses a.S;", "uses a.S; uses a.T;")
        .compile()
        .full("the module declaration changed");
    project
        .delete("a.T")
        .compile()
        .fails("module-info", "cannot find symbol")
        .round(1, "module-info")
        .wider(2);
  }

  @Test
  void addModuleDeclaration() {
    project
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; class B { a.A a; java.util.logging.Logger l; }")
        .compile();
    project
        .source("module-info", "module own { exports a; }")
        .compile()
        .fails("b.B", "package java.util.logging is not visible")
        .full("module");
  }

  @Test
  void deleteModuleDeclaration() {
    project
        .source("module-info", "module own { exports a; }")
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; class B { a.A a; }")
        .compile();
    project.delete("module-info").compile().full("module").wrote().deleted("module-info");
  }

  @Test
  void requiredModuleExportsLess() {
    module().source("c.C", "package c; class C { m.M m; }").compile();
    project
        .module("lib", "module lib { exports l; }", L, M)
        .compile()
        .fails("c.C", "package m is not visible")
        .full("the module path changed");
  }

  @Test
  void constantInRequiredModule() {
    module().compile();
    lib(L.replace("1", "2"), M).compile().round(1, "a.A").wrote("a.A");
  }

  @Test
  void bodyInRequiredModule() {
    module().compile();
    lib(L, "package m; public class M { int x() { return 1; } }").compile().compilesNothing();
  }

  @Test
  void superclassInRequiredModuleGetsOverload() {
    lib("package l; public class L { public int f(Object o) { return 1; } }", M)
        .source("module-info", "module own { requires lib; }")
        .source("a.A", "package a; public class A extends l.L {}")
        .source("b.B", "package b; class B { int g() { return new a.A().f(\"\"); } }")
        .compile();
    lib(
            "package l; public class L { public int f(Object o) { return 1; }"
                + " public int f(String s) { return 1; } }",
            M)
        .compile()
        .round(1, "b.B")
        .wrote("b.B");
  }

  @Test
  void superclassOfRequiredModuleIsReplaced() {
    lib(
            "package l; public class L { public int f(Object o) { return 1; } }",
            "package m; public class M { public int f(Object o) { return 1; }"
                + " public int f(String s) { return 1; } }")
        .source("module-info", "module own { requires lib; }")
        .source("a.A", "package a; public class A extends l.L {}")
        .source("b.B", "package b; class B { int g() { return new a.A().f(\"\"); } }")
        .compile();
    project
        .replace("a.A", "l.L", "m.M")
        .compile()
        .round(1, "a.A")
        .round(2, "b.B")
        .wrote("a.A", "b.B");
  }

  @Test
  void newClassInRequiredModuleIsAmbiguous() {
    module().source("c.C", "package c; import l.*; import m.*; class C { M m; }").compile();
    lib(L, M, "package l; public class M {}")
        .compile()
        .fails("c.C", "reference to M is ambiguous")
        .round(1, "c.C");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void newClassInImportedModuleIsAmbiguous() {
    module()
        .source("module-info", "module own { requires transitive lib; exports a; }")
        .source("c.C", "package c; import module own; class C { M m; }")
        .compile();
    lib(L, M, "package l; public class M {}")
        .compile()
        .fails("c.C", "reference to M is ambiguous")
        .round(1, "c.C");
  }

  @Test
  void classOfAutomaticModule() {
    project
        .module("auto", L)
        .source("module-info", "module own { requires auto; }")
        .source("a.A", "package a; class A { int f() { return l.L.X; } }")
        .source("b.B", "package b; class B {}")
        .compile();
    project.module("auto", L.replace("1", "2")).compile().round(1, "a.A").wrote("a.A");
    project.module("auto", L.replace("1", "2"), M).compile().full("the module path changed");
  }

  @Test
  void packageInTwoModules() {
    module().compile();
    project
        .module("other", "module other { exports l; }", L.replace("1", "3"))
        .compile()
        .full("the module path changed");
    project
        .replace("a.A", "return l", "return 1 + l")
        .compile()
        .full("the package l is in several modules");
  }

  @Test
  void classPathBesideModules() {
    module().jar("old", "package o; public class O {}").compile();
    project
        .jar("old", "package o; public class O { public int x; }")
        .compile()
        .full("the class path beside modules changed");
    project
        .replace("b.B", "int g()", "int g(o.O o)")
        .compile()
        .fails("b.B", "package o is not visible")
        .round(1, "b.B");
  }

  @Test
  void exportedClassShowsOneThatIsNotPublicAnyMore() {
    project
        .source("module-info", "module m { exports a; }")
        .source("a.H", "package a; public class H { public H() {} }")
        .source("a.X", "package a; @interface X {}")
        .source("a.U", "package a; public class U { public U() {} public H q() { return null; } }")
        .source("a.V", "package a; public class V { public V() {} public @X void z() {} }")
        .source("a.W", "package a; class W { H h; }")
        .source("b.B", "package b; public class B { public B() {} a.U u; }")
        .compile();
    project
        .replace("a.H", "public class", "class")
        .compile()
        .round(1, "a.H")
        .round(2, "a.U", "a.W")
        .warns("a.U", "class a.H in module m is not accessible")
        .wrote("a.H");
    project
        .replace("a.X", "@interface", "public @interface")
        .compile()
        .round(1, "a.X")
        .round(2, "a.V")
        .wrote("a.X");
  }
}
