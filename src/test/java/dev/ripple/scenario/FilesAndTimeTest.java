package dev.ripple.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contents decide, whatever time stamps and sizes say. */
class FilesAndTimeTest {

  @RegisterExtension final Project project = new Project();

  private Project pair() {
    return project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int g() { return new A().f(); } }");
  }

  @Test
  void nothingChanged() {
    pair().compile();
    project.compile().upToDate();
    project.compile().upToDate();
  }

  @Test
  void everythingTouched() {
    pair().compile();
    project.touchEverything().compile().upToDate();
    project.compile().upToDate();
  }

  @Test
  void touchOneSource() {
    pair().compile();
    project.touch("A").compile().upToDate();
  }

  @Test
  void rewrittenWithSameContent() {
    pair().compile();
    pair().compile().upToDate();
  }

  @Test
  void sameSizeAndTimeWithNewContent() {
    pair().compile();
    project.replaceKeepingTime("A", "return 1", "return 2").compile().round(1, "A").wrote("A");
  }

  @Test
  void olderTimeWithNewContent() {
    pair().compile();
    project.replace("A", "return 1", "return 2").age("A").compile().round(1, "A").wrote("A");
  }

  @Test
  void olderTimeWithSameContent() {
    pair().compile();
    project.age("A").compile().upToDate();
  }

  @Test
  void edit() {
    pair().compile();
    project.replace("A", "1", "2").compile().round(1, "A").because("A", "changed");
    project.replace("A", "2", "3").compile().round(1, "A");
  }

  @Test
  void editTwiceWithinOneTick() {
    pair().compile();
    for (int i = 2; i < 6; i++) {
      project.replaceKeepingTime("A", "return " + (i - 1), "return " + i).compile().round(1, "A");
    }
  }

  @Test
  void addComment() {
    pair().compile();
    project.replace("A", "class A", "// Adds up.\nclass A").compile().round(1, "A").wrote("A");
  }

  @Test
  void addCommentThatMovesNoLine() {
    pair().compile();
    project.replace("A", "class A", "/* Adds up. */ class A").compile().upToDate();
  }

  @Test
  void addLineToSourceWithoutCode() {
    project
        .source(
            "a.I", "package a;\n@Deprecated(since = \"1\") public interface I<T> {\n T f();\n }")
        .source("a.N", "package a;\n@interface N { int value() default 1; }")
        .source("a.package-info", "/** A. */\npackage a;")
        .compile();
    project
        .replace("a.I", "T f()", "\n// more\nT f()")
        .replace("a.N", "value()", "\nvalue()")
        .replace("a.package-info", "A.", "A.\nB.")
        .compile()
        .upToDate();
    project.replace("a.I", "T f()", "T f(int i)").compile().round(1, "a.I");
  }

  @Test
  void addLineToInterfaceWithCode() {
    project
        .source("I", "interface I {\n int N = Integer.valueOf(1);\n }")
        .source("J", "interface J {\n default void f() {}\n }")
        .source("K", "interface K {\n class A {}\n }")
        .source("L", "interface L {\n enum E {}\n }")
        .compile();
    project.replace("I", "int N", "\nint N").compile().round(1, "I").wrote("I");
    project.replace("J", "default", "\ndefault").compile().round(1, "J").wrote("J");
    project.replace("K", "class", "\nclass").compile().round(1, "K").wrote("K$A");
    project.replace("L", "enum", "\nenum").compile().round(1, "L").wrote("L$E");
  }

  @Test
  void addLineToInterfaceWithBridge() {
    project
        .source("I", "interface I { Object f(); }")
        .source("J", "interface J extends I {\n String f();\n }")
        .compile();
    project.replace("J", "interface", "\ninterface").compile().round(1, "J").wrote("J");
  }

  @Test
  void addLineToInterfaceWithWarning() {
    project.source("I", "import java.util.List;\ninterface I { List f(); }").compile();
    project.replace("I", "interface", "\ninterface").compile().round(1, "I");
  }

  @Test
  void addCommentToUnicodeEscapes() {
    project
        .source("A", "class A { char a = '\\u00e4'; }")
        .source("B", "class B { char b = '\\u0062'; /\\u002a */ int i; }")
        .compile();
    project.replace("A", "class A", "/* Umlaut. */ class A").compile().upToDate();
    project.replace("B", "*/ int i;", "int i; */").compile().round(1, "B").wrote("B");
  }

  @Test
  void addCommentWhereCommentsAreIgnored() {
    pair().ignoreCommentChanges().withoutOption("-g").option("-g:none").compile();
    project.replace("A", "class A", "// Adds up.\nclass A").compile().upToDate();
    project
        .replace("A", "class A", "/** @deprecated */ class A")
        .compile()
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void documentDeprecation() {
    pair().compile();
    project
        .replace("A", "int f()", "/** @deprecated no */ int f()")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("A", "deprecated item is not annotated with @Deprecated")
        .warns("B", "f() in A has been deprecated");
  }

  @Test
  void emptyFile() {
    pair().source("Empty", "").compile();
    project.source("Empty", "class Empty {}").compile().round(1, "Empty").wrote("Empty");
    project.source("Empty", "").compile().round(1, "Empty").deleted("Empty");
  }

  @Test
  void fileWithOnlyComments() {
    pair().source("Notes", "// Nothing\n/* at all */").compile();
    project.compile().upToDate();
    project.delete("Notes").compile().wrote().deleted();
  }

  @Test
  void fileWithPackageOnly() {
    pair().source("a.Nothing", "package a;").compile();
    project.source("a.Nothing", "package a; class Nothing {}").compile().round(1, "a.Nothing");
  }

  @Test
  void packageThatDoesNotMatchItsFolder() {
    project
        .source("x.A", "package a; public class A { public int f() { return 1; } }")
        .source("b.B", "package b; class B { int g() { return new a.A().f(); } }")
        .compile();
    project
        .replace("x.A", "int f", "long f")
        .compile()
        .fails("b.B", "incompatible types")
        .round(1, "x.A")
        .round(2, "b.B");
    project
        .delete("x.A")
        .replace("b.B", "new a.A().f()", "1")
        .compile()
        .round(1, "b.B")
        .deleted("a.A");
  }

  @Test
  void changePackageInPlace() {
    project
        .source("a.A", "package a; public class A {}")
        .source("c.C", "package c; class C {}")
        .compile();
    project
        .replace("a.A", "package a", "package b")
        .compile()
        .round(1, "a.A")
        .wrote("b.A")
        .deleted("a.A");
  }

  @Test
  void unicodeEscapes() {
    pair().compile();
    project.replace("A", "class A", "cl\\u0061ss \\u0041").compile().round(1, "A").wrote();
  }

  @Test
  void carriageReturns() {
    project
        .source("A", "class A {\n int f() { return 1; }\n}")
        .source("B", "class B { int g() { return new A().f(); } }")
        .compile();
    project.replace("A", "\n", "\r\n").compile().upToDate();
  }

  @Test
  void byteOrderMark() {
    pair().compile();
    project
        .bytes("A", "\ufeffclass A { int f() { return 1; } }".getBytes(UTF_8))
        .compile()
        .fails("A", "illegal character: '\\ufeff'")
        .round(1, "A");
  }

  @Test
  void anotherEncoding() {
    project
        .encoding("ISO-8859-1")
        .bytes("A", "class A { static final String X = \"\u00e9\"; }".getBytes(ISO_8859_1))
        .source("B", "class B { String g() { return A.X; } }")
        .compile();
    project
        .bytes("A", "class A { static final String X = \"\u00e8\"; }".getBytes(ISO_8859_1))
        .compile()
        .round(1, "A")
        .round(2, "B");
    project.encoding("windows-1252").compile().full("compiler options");
  }

  @Test
  void unmappableCharacter() {
    pair().compile();
    project
        .bytes("A", "class A { String s = \"\u00e9\"; int f() { return 1; } }".getBytes(ISO_8859_1))
        .compile()
        .round(1, "A")
        .shows("A", "unmappable character");
    project.compile().upToDate().shows("A", "unmappable character");
  }

  @Test
  void unmappableCharacterInSourceThatIsReadTwice() {
    pair().compile();
    project
        .bytes("A", "class X { String s = \"\u00e9\"; }".getBytes(ISO_8859_1))
        .compile()
        .fails("A", "unmappable character")
        .fails("B", "cannot access A")
        .round(1, "A")
        .round(2, "B")
        .round(3, "A", "B");
  }

  @Test
  void nameWithDollar() {
    project
        .source("a.A$B", "package a; public class A$B { public static final int X = 1; }")
        .source("a.C", "package a; class C { int g() { return A$B.X; } }")
        .source("a.D", "package a; class D { }")
        .compile();
    project
        .replace("a.A$B", "1", "2")
        .compile()
        .round(1, "a.A$B")
        .round(2, "a.C")
        .wrote("a.A$B", "a.C");
    project.delete("a.A$B").delete("a.C").compile().deleted("a.A$B", "a.C");
  }

  @Test
  void veryLongName() {
    String name = "A" + "b".repeat(200);
    project
        .source("a." + name, "package a; class " + name + " { static final int X = 1; }")
        .source("a.C", "package a; class C { int g() { return " + name + ".X; } }")
        .compile();
    project.replace("a." + name, "1", "2").compile().round(1, "a." + name).round(2, "a.C");
  }

  @Test
  void nameBeyondAscii() {
    project
        .source("\u00c4", "class \u00c4 { static final int \u00d6 = 1; }")
        .source("B", "class B { int g() { return \u00c4.\u00d6; } }")
        .compile();
    project.replace("\u00c4", "1", "2").compile().round(1, "\u00c4").round(2, "B");
  }

  @Test
  void symbolicLink() throws IOException {
    pair().compile();
    var elsewhere =
        Files.writeString(project.directory().resolve("Elsewhere.txt"), "class C { int x; }");
    Files.createSymbolicLink(project.directory().resolve("src/C.java"), elsewhere);
    project.compile().round(1, "C").wrote("C");
    Files.writeString(elsewhere, "class C { int y; }");
    project.compile().round(1, "C").wrote("C");
  }

  @Test
  void sourcesBehindLinksStayCompiled() throws IOException {
    Path elsewhere = Files.createDirectories(project.directory().resolve("elsewhere/p"));
    Files.writeString(elsewhere.resolve("L.java"), "package p; public class L { int x; }");
    Files.writeString(elsewhere.resolve("M.java"), "package p; class M { L l; }");
    pair().compile();
    Files.createSymbolicLink(project.directory().resolve("src/p"), elsewhere);
    Files.writeString(elsewhere.resolveSibling("C.txt"), "class C { int x; p.L l; }");
    Files.createSymbolicLink(
        project.directory().resolve("src/C.java"), elsewhere.resolveSibling("C.txt"));
    project.compile().round(1, "C", "p.L", "p.M").wrote("C", "p.L", "p.M");
    project.replace("A", "1", "2").compile().round(1, "A").wrote("A");
    project.replace("p.L", "int x", "int y").compile().round(1, "p.L").wrote("p.L");
    project.compile().upToDate();
    Files.delete(project.directory().resolve("src/C.java"));
    project.compile().deleted("C");
  }

  @Test
  void moveSourceToAnotherRoot() {
    pair().source("more:C", "class C {}").compile();
    project.move("A", "more:A").compile().round(1, "more:A").wrote();
  }

  @Test
  void packageIsDeclaredInTwoRoots() {
    project
        .source("a.A", "package a; class A {}")
        .source("a.package-info", "@Deprecated package a;")
        .source("more:B", "class B {}")
        .compile();
    project
        .source("more:a.package-info", "package a;")
        .compile()
        .round(1, "a.package-info", "more:a.package-info")
        .warns("more:a.package-info", "a package-info.java file has already been seen");
    project
        .replace("a.package-info", "@Deprecated ", "")
        .compile()
        .round(1, "a.package-info", "more:a.package-info");
    project
        .source("more:a.package-info", "@Deprecated package a;")
        .compile()
        .round(1, "a.package-info", "more:a.package-info");
    project.delete("more:a.package-info").compile().round(1, "a.package-info");
  }

  @Test
  void annotationOfPackageThatIsDeclaredInTwoRoots() {
    project
        .source("a.N", "package a; public @interface N { int value() default 1; }")
        .source("a.package-info", "@N package a;")
        .source("more:a.package-info", "package a;")
        .compile();
    project
        .source("a.N", "package a; public @interface N { int value(); }")
        .compile()
        .fails("a.package-info", "missing a default value")
        .round(1, "a.N")
        .round(2, "a.package-info", "more:a.package-info");
    project
        .source("a.package-info", "package a;")
        .source("more:a.package-info", "@N(1) package a;")
        .compile()
        .round(1, "a.N", "a.package-info", "more:a.package-info");
    project
        .source("more:a.package-info", "@N(2) package a;")
        .compile()
        .round(1, "a.package-info", "more:a.package-info")
        .wrote("a.package-info");
    project
        .source("a.package-info", "@N(3) package a;")
        .compile()
        .fails("more:a.package-info", "package a has already been annotated")
        .round(1, "a.package-info", "more:a.package-info");
  }

  @Test
  void swapContentsOfTwoFiles() {
    project
        .source("a.A", "package a; class A { int x; }")
        .source("b.A", "package b; class A { long x; }")
        .source("c.C", "package c; class C {}")
        .compile();
    project
        .source("a.A", "package b; class A { long x; }")
        .source("b.A", "package a; class A { int x; }")
        .compile()
        .round(1, "a.A", "b.A")
        .wrote();
  }

  @Test
  void deprecatedInMidLineBecomesTag() {
    project
        .source("A", "class A {\n  /** not @deprecated */\n  void f() {}\n}")
        .source("U", "class U { void g(A a) { a.f(); } }")
        .compile();
    project
        .replace("A", "not @deprecated", "@deprecated")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .warns("U", "f() in A has been deprecated")
        .wrote("A");
    project
        .replace("A", "@deprecated", "{@code @deprecated}")
        .compile()
        .round(1, "A")
        .round(2, "U")
        .wrote("A");
  }
}
