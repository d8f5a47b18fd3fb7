package dev.ripple.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that fail, are fixed, find things missing or set up in another way. */
class BuildFlowTest {

  @RegisterExtension final Project project = new Project();

  private Project pair() {
    return project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int g() { return new A().f(); } }");
  }

  @Test
  void firstBuild() {
    pair().compile().wrote("A", "B");
  }

  @Test
  void noSources() {
    project.compile().upToDate();
  }

  @Test
  void firstSourceArrives() {
    project.compile().upToDate();
    pair().compile().round(1, "A", "B");
  }

  @Test
  void lastSourceLeaves() {
    pair().compile();
    project.delete("A").delete("B").compile().wrote().deleted("A", "B");
  }

  @Test
  void syntaxErrorIsReportedAtOnce() {
    pair().compile();
    project
        .replace("A", "return 1;", "return 1")
        .compile()
        .fails("A", "';' expected")
        .round(1, "A");
  }

  @Test
  void errorInBodyIsReportedAtOnce() {
    pair().compile();
    project
        .replace("A", "return 1", "return missing")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
    project.replace("A", "return missing", "return 2").compile().round(1, "A").wrote("A");
  }

  @Test
  void failAndRevert() {
    pair().compile();
    project
        .replace("A", "return 1", "return x")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
    project.replace("A", "return x", "return 1").compile().upToDate();
  }

  @Test
  void failAtSecondUnitAndRevert() {
    pair().compile();
    project
        .replace("A", "f()", "h()")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
    project.replace("A", "h()", "f()").compile().upToDate();
  }

  @Test
  void failDifferentlyAndFix() {
    pair().compile();
    project
        .replace("A", "f()", "h()")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "A")
        .round(2, "B");
    project
        .replace("A", "int h()", "String f()")
        .replace("A", "1", "null")
        .compile()
        .fails("B", "incompatible types")
        .round(1, "A")
        .round(2, "B");
    project.replace("B", "int g", "Object g").compile().round(1, "A", "B").wrote("A", "B");
  }

  @Test
  void failAgainWithoutChange() {
    pair().compile();
    project
        .replace("A", "return 1", "return x")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
    project.compile().fails("A", "cannot find symbol").round(1, "A");
  }

  @Test
  void changeWhileFailing() {
    pair().source("C", "class C {}").compile();
    project
        .replace("A", "return 1", "return x")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
    project
        .source("C", "class C { int c; }")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A", "C");
    project.replace("A", "return x", "return 2").compile().round(1, "A", "C").wrote("A", "C");
  }

  @Test
  void deleteWhileFailing() {
    pair().source("C", "class C {}").compile();
    project
        .replace("A", "return 1", "return x")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
    project.delete("C").compile().fails("A", "cannot find symbol").round(1, "A");
    project.replace("A", "return x", "return 1").compile().wrote().deleted("C");
  }

  @Test
  void errorsInSeveralChangedUnits() {
    pair().source("C", "class C { int c; }").compile();
    project
        .replace("A", "return 1", "return x")
        .replace("C", "int c", "int c = y")
        .compile()
        .fails("A", "cannot find symbol")
        .fails("C", "cannot find symbol")
        .round(1, "A", "C");
  }

  @Test
  void firstBuildFails() {
    project
        .source("A", "class A { int f() { return x; } }")
        .source("B", "class B { }")
        .compile()
        .fails("A", "cannot find symbol");
    project.replace("A", "x", "1").compile().full("");
  }

  @Test
  void errorThatOnlyStaleClassesWouldCause() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { static A a() { return null; } }")
        .source("C", "class C { int g() { return B.a().f(); } }")
        .compile();
    project
        .replace("A", "f()", "h()")
        .replace("C", "f()", "h()")
        .compile()
        .round(1, "A", "C")
        .wrote("A", "C");
  }

  @Test
  void errorThatOnlyADeletedClassWouldCause() {
    project
        .source("p.B", "package p; class B {}")
        .source("q.B", "package q; public class B {}")
        .source("p.I", "package p; interface I { void m(B b); }")
        .source("p.F", "package p; import q.*; class F implements I { public void m(B b) {} }")
        .compile();
    project
        .delete("p.B")
        .replace("p.F", "{}", "{ int i; }")
        .compile()
        .fails("p.I", "cannot find symbol")
        .round(1, "p.F")
        .wider(2);
  }

  @Test
  void deleteOneProduct() {
    pair().compile();
    project
        .deleteProduct("A")
        .compile()
        .round(1, "A")
        .because("A", "A.class is missing")
        .wrote("A");
  }

  @Test
  void deleteProductOfNestedClass() {
    project
        .source("A", "class A { class In { Object o = new Object() {}; } }")
        .source("B", "class B { A.In in; }")
        .compile();
    project.deleteProduct("A$In$1").compile().round(1, "A").wrote("A$In$1");
  }

  @Test
  void deleteOutput() {
    pair().compile();
    project.deleteOutput().compile().round(1, "A", "B").wrote("A", "B");
  }

  @Test
  void deleteState() {
    pair().compile();
    project.deleteState().compile().full("").wrote();
    project.compile().upToDate();
  }

  @Test
  void deleteStateAndOutput() {
    pair().compile();
    project.deleteState().deleteOutput().compile().full("").wrote("A", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "target/classes"})
  void outputDirectoryIsBehindLink(String link) throws IOException {
    pair().compile();
    Path output = project.directory().resolve(link);
    Path behind = project.directory().resolve("behind");
    Files.move(output, behind);
    Files.createSymbolicLink(output, behind);
    project.replace("A", "return 1", "return 2").compile().round(1, "A").wrote("A");
    project.deleteState().compile().full("there is no earlier build").wrote();
    project
        .deleteState()
        .replace("A", "f()", "h()")
        .compile()
        .fails("B", "cannot find symbol")
        .full("there is no earlier build");
    project
        .replace("B", "new A().f()", "1")
        .replace("A", "class A", "class C")
        .compile()
        .full("there is no earlier build")
        .wrote("B", "C")
        .deleted("A");
  }

  @Test
  void corruptState() {
    pair().compile();
    project.corruptState().compile().full("").wrote();
    project.compile().upToDate();
  }

  @Test
  void corruptStateAndFailingSource() {
    pair().compile();
    project
        .corruptState()
        .replace("A", "return 1", "return x")
        .compile()
        .fails("A", "cannot find symbol")
        .full("");
    project.replace("A", "return x", "return 1").compile().full("").wrote();
  }

  @Test
  void changeOption() {
    pair().compile();
    project.option("-parameters").compile().full("compiler options");
    project.compile().upToDate();
    project.withoutOption("-parameters").compile().full("compiler options");
  }

  @Test
  void changeOptionAndBackWithoutBuild() {
    pair().compile();
    project.option("-parameters").withoutOption("-parameters").compile().upToDate();
  }

  @Test
  void changeOptionWhileFailing() {
    pair().compile();
    project
        .replace("A", "return 1", "return x")
        .option("-parameters")
        .compile()
        .fails("A", "cannot find symbol")
        .full("compiler options");
    project.withoutOption("-parameters").compile().fails("A", "cannot find symbol").round(1, "A");
  }

  @Test
  void trackedEnvironment() {
    pair().environment("STAGE", "test").compile();
    project.compile().upToDate();
    project.environment("STAGE", "production").compile().full("environment variable STAGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11"})
  void olderLevelWithoutItsClassLibrary(String level) {
    pair().option("-source", level, "-target", level).compile();
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
    project.option("-Xlint:-options").compile().full("options changed");
    project.replace("A", "return 2", "return 3").compile().round(1, "A");
    assertFalse(
        Files.exists(Path.of("Ripple$Nothing.class")), "a file where the build was started");
  }

  @Test
  void warningAboutClassLibraryIsAnError() {
    pair().option("--source", "11", "--target", "11").compile();
    project.option("-Werror").replace("A", "return 1", "return 2");
    project.compile().failsWith("warnings found and -Werror specified").full("options changed");
    project.withoutOption("-Werror").compile().round(1, "A");
  }

  @Test
  void classFileThatUsesPreviewFeatures() {
    String level = String.valueOf(Runtime.version().feature());
    String pattern =
        Runtime.version().feature() < 21
            ? "switch (o) { case String s -> 1; default -> 2; }"
            : "o instanceof int i ? i : 0";
    project
        .option("--enable-preview", "--release", level)
        .source("A", "class A { int f(Object o) { return " + pattern + "; } }")
        .source("U", "class U { int f(A a) { return a.f(1); } }")
        .compile();
    project.replace("U", "f(1)", "f(2)").compile().round(1, "U").wrote("U");
  }

  @Test
  void release() {
    pair().option("--release", "11").compile();
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
    project
        .replace("A", "return 2", "return \"\".formatted().length()")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A");
  }

  @Test
  void unknownOptionIsRejected() {
    pair().compile();
    project.option("-Xnonsense");
    assertTrue(project.rejected().contains("-Xnonsense"));
    project.withoutOption("-Xnonsense").compile().upToDate();
  }

  @Test
  void warningsAsErrors() {
    pair().option("-Werror").compile();
    project
        .replace("A", "return 1", "java.util.List l = null; return l == null ? 1 : 0")
        .compile()
        .fails("A", "warnings found and -Werror specified")
        .round(1, "A");
    project.replace("A", "java.util.List l", "java.util.List<?> l").compile().round(1, "A");
  }

  @Test
  void warningsOfOtherUnitsAsErrors() {
    project
        .source("A", "class A { java.util.List l; }")
        .source("B", "class B { }")
        .compile()
        .warns("A", "found raw type");
    project.source("B", "class B { int x; }").compile().round(1, "B").warns("A", "found raw type");
    project.compile().upToDate().warns("A", "found raw type");
  }

  @Test
  void warningOfDeletedUnitIsGone() {
    project
        .source("A", "class A { java.util.List l; }")
        .source("B", "class B { }")
        .compile()
        .warns("A", "found raw type");
    project.delete("A").compile().deleted("A");
  }

  @Test
  void commentMovesNoWarning() {
    project
        .source("a.A", "package a; /* raw */\nclass A { /* list */ java.util.List list; }")
        .compile()
        .warns("a.A", "raw type");
    project.replace("a.A", "raw", "rare").compile().upToDate().warns("a.A", "raw type");
    project.replace("a.A", "list */", "LIST */").compile().upToDate().warns("a.A", "raw type");
    project.replace("a.A", "LIST */", "lists */").compile().round(1, "a.A").warns("a.A", "raw");
  }

  @Test
  void commentMovesWarning() {
    project.source("A", "class A { java.util.List l; }").source("B", "class B { }").compile();
    project.replace("A", "java.util", "/* raw */ java.util").compile().round(1, "A").wrote();
  }

  @Test
  void postProcessedClass() {
    pair().source("C", "class C {}").compile();
    project.postProcess("A", PostProcessing::addField).endBuild().compile().upToDate();
    // The tool will run again, on what javac made.
    project
        .replace("B", "f()", "f() + 1")
        .compile()
        .round(1, "A", "B")
        .wrote("A", "B")
        .because("A", "A.class was changed by another tool");
    project.postProcess("A", PostProcessing::addField).endBuild().compile().upToDate();
    project.replace("A", "return 1", "return 2").compile().round(1, "A").wrote("A");
  }

  @Test
  void classThatIsProcessedAfterTheBuild() {
    pair().compile();
    project.endBuild().postProcess("A", PostProcessing::addField);
    project.compile().round(1, "A").wrote("A");
    project.compile().upToDate();
  }

  @Test
  void anotherCompilerCompilesEditThatIsReverted() throws IOException {
    pair().compile();
    byte[] before = Files.readAllBytes(project.product("A"));
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
    byte[] edited = Files.readAllBytes(project.product("A"));
    project.replace("A", "return 2", "return 1").compile().round(1, "A");
    project.postProcess("A", bytes -> edited);
    project.compile().round(1, "A").wrote("A");
    project.postProcess("A", bytes -> before).compile().upToDate();
  }

  @Test
  void damagedClassFile() {
    pair().compile();
    project.postProcess("A", bytes -> java.util.Arrays.copyOf(bytes, bytes.length / 2));
    project.compile().round(1, "A").wrote("A");
    project.postProcess("B", bytes -> "rubbish".getBytes(StandardCharsets.UTF_8)).deleteState();
    project.compile().full("");
  }

  @Test
  void onlyTestsAreCompiled() {
    pair().compile();
    Project tests = project.tests();
    tests.source("T", "class T { int t() { return new B().g(); } }").compile();
    tests.compile().upToDate();
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
    tests.compile().compilesNothing();
    project.replace("B", "int g", "long g").compile().round(1, "B");
    tests.compile().fails("T", "incompatible types").round(1, "T");
  }

  @Test
  void testSeesClassOfMainVanish() {
    pair().compile();
    Project tests = project.tests();
    tests.source("T", "class T { A a; }").source("U", "class U { B b; }").compile();
    project
        .delete("A")
        .delete("B")
        .source("C", "class C {}")
        .compile()
        .round(1, "C")
        .deleted("A", "B");
    tests
        .compile()
        .fails("T", "cannot find symbol")
        .fails("U", "cannot find symbol")
        .round(1, "T", "U");
  }

  @Test
  void moreErrorsThanJavacShowsByDefault() {
    pair().compile();
    StringBuilder fields = new StringBuilder("class A { int f() { return 1; }");
    for (int i = 0; i < 150; i++) {
      fields.append(" Missing").append(i).append(" x").append(i).append(';');
    }
    project
        .source("A", fields + "}")
        .compile()
        .fails("A", "cannot find symbol")
        .round(1, "A")
        .wider(2);
  }

  @Test
  void errorForWhichJavacAsksForClassesEarly() {
    project
        .source("q.A", "package q; import q.C; class E { class N { class M {} } }")
        .source("p.C", "package p;")
        .source("q.C", "package q; class C { E e() { return new E(); } }")
        .compile();
    project
        .replace("q.A", "class M {}", "class M {} class M {}")
        .replace("q.C", "new E()", "1")
        .compile()
        .fails("q.C")
        .round(1, "q.A", "q.C")
        .wider(2, "an error may come from a class that is out of date");
  }

  @Test
  void errorForWhichJavacReadsOutdatedClassEarly() {
    project
        .source("q.E", "package q; public class E<U> { class F {} }")
        .source("p.E", "package p; public sealed interface E<U> permits p.A {}")
        .source(
            "p.A",
            "package p; public non-sealed abstract class A extends q.E<Integer>"
                + " implements E<Integer> {}")
        .compile();
    project
        .delete("p.E")
        .replace("q.E", "class F {}", "class F { static final int X = 3; }")
        .source(
            "p.B",
            "package p; import q.*;"
                + " public sealed interface B<U> permits p.A { interface B {} }")
        .compile()
        .fails("p.B", "interface p.B is already defined")
        .fails("p.A", "cannot find symbol")
        .round(1, "p.B", "q.E")
        .wider(2);
  }

  /** Javac finds it on the source path. */
  @Test
  void sourceThatIsNotIncludedIsNeeded() {
    project
        .source("A", "class A { B b; }")
        .source("B", "class B {}")
        .source("C", "class C {}")
        .exclude("B")
        .compile();
    project.compile().upToDate();
    project.touch("A").compile().upToDate();
    project.source("C", "class C { int x; }").compile().full("not included are needed");
    project.source("B", "class B { int x; }").compile().full("not included are needed");
    project.source("A", "class A {}").compile().full("not included are needed").deleted("B");
    project.source("A", "class A { int x; }").compile().round(1, "A").wrote("A");
  }

  @Test
  void twoExecutionsShareTheOutputDirectory() {
    pair().compile();
    Project second = project.secondExecution();
    second.source("S", "class S { int s() { return new A().f(); } }").compile();
    project.compile().compilesNothing();
    second.compile().upToDate();
    project.replace("A", "int f", "short f").compile().round(1, "A").round(2, "B").deleted();
    second.compile().round(1, "S").because("S", "A.f changed").wrote("S").deleted();
    second.replace("S", "int s", "long s").compile().round(1, "S");
    project.compile().compilesNothing();
  }

  @Test
  void flowOfClassIsFollowedAsLongAsThereIsNoError() {
    project
        .source("p.D", "package p; public interface D<T extends q.C> {}")
        .source("q.A", "package q; class A { String s; }")
        .source("q.C", "package q; public class C { Object f() { return 1; } }")
        .compile();
    project
        .replace("q.A", "String s", "String s = 1")
        .replace("q.C", "return 1;", "")
        .compile()
        .fails("q.A", "incompatible types")
        .fails("q.C", "missing return statement")
        .round(1, "q.A", "q.C")
        .round(2, "p.D", "q.A", "q.C");
    project.source("p.D", "package p; public interface D<T extends q.A> {}");
    project
        .source("q.A", "package q; public class A { String s = 1; }")
        .compile()
        .fails("q.A", "incompatible types")
        .round(1, "p.D", "q.A", "q.C")
        .round(2, "p.D", "q.A", "q.C");
  }

  @Test
  void onlyOneUnitHasErrors() {
    project
        .source("A", "class A { static void f() {} }")
        .source("B", "class B { void g() { A.f(); } void h() {} }")
        .source("C", "class C { void g() { try { A.f(); } catch (Exception e) {} } }")
        .compile();
    project
        .replace("A", "f()", "f() throws Exception")
        .compile()
        .fails("B", "unreported exception")
        .round(1, "A")
        .round(2, "B", "C");
  }
}
