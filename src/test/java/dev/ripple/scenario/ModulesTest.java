package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The module declaration decides about everything (JLS 7.7): a change of it compiles all units. */
class ModulesTest {

  @RegisterExtension final Project project = new Project();

  private Project module() {
    return project
        .module(
            "lib",
            "module lib { exports l; exports m; }",
            "package l; public class L { public static final int X = 1; }",
            "package m; public class M {}")
        .source("module-info", "module own { requires lib; exports a; }")
        .source("a.A", "package a; public class A { public int f() { return l.L.X; } }")
        .source("b.B", "package b; class B { int g() { return new a.A().f(); } }");
  }

  @Test
  void editInsideModule() {
    module().compile();
    project.replace("a.A", "return l", "return 1 + l").compile().full("module").wrote("a.A");
    project
        .replace("a.A", "int f", "long f")
        .compile()
        .fails("b.B", "incompatible types")
        .full("module");
  }

  @Test
  void nothingChanged() {
    module().compile();
    project.compile().upToDate();
  }

  @Test
  void exportAnotherPackage() {
    module().compile();
    project.replace("module-info", "exports a;", "exports a; exports b;").compile().full("module");
  }

  @Test
  void openPackage() {
    module().compile();
    project.replace("module-info", "exports a;", "exports a; opens b;").compile().full("module");
  }

  @Test
  void requireTransitively() {
    module().compile();
    project
        .replace("module-info", "requires lib", "requires transitive lib")
        .compile()
        .full("module");
    project
        .replace("module-info", "requires transitive lib", "requires static lib")
        .compile()
        .full("module");
  }

  @Test
  void requireNoMore() {
    module().compile();
    project
        .replace("module-info", "requires lib;", "")
        .compile()
        .fails("a.A", "package l is not visible")
        .full("module");
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
        .full("module");
  }

  @Test
  void useAndProvideService() {
    module()
        .source("a.S", "package a; public interface S {}")
        .source("b.P", "package b; public class P implements a.S { public P() {} }")
        .compile();
    project
        .replace("module-info", "exports a;", "exports a; uses a.S; provides a.S with b.P;")
        .compile()
        .full("module");
    project
        .replace("b.P", "implements a.S", "")
        .compile()
        .fails("module-info", "must be a subtype of the service interface")
        .full("module");
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
        .module(
            "lib",
            "module lib { exports l; }",
            "package l; public class L { public static final int X = 1; }",
            "package m; public class M {}")
        .compile()
        .fails("c.C", "package m is not visible")
        .full("module");
  }

  @Test
  void constantInRequiredModule() {
    module().compile();
    project
        .module(
            "lib",
            "module lib { exports l; exports m; }",
            "package l; public class L { public static final int X = 2; }",
            "package m; public class M {}")
        .compile()
        .full("module")
        .wrote("a.A");
  }
}
