package dev.ripple.scenario;

import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entries of the class path come, go, change their order and their contents. */
class ClasspathTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void jarIsCutOff() {
    project
        .jar("lib", "package l; public class L {}")
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int g(A a) { return a.f(); } }")
        .compile();
    project
        .truncateJar("lib")
        .compile()
        .failsWith("error reading")
        .full("the unreadable entries of the class path changed");
    project.compile().failsWith("error reading").full("the unreadable entries");
    project.jar("lib", "package l; public class L {}").compile().upToDate();
  }

  @Test
  void jarThatIsUsedIsCutOff() {
    project
        .jar("lib", "package l; public class L {}")
        .source("A", "class A { l.L l; int f() { return 1; } }")
        .source("B", "class B { int g(A a) { return a.f(); } }")
        .compile();
    project
        .truncateJar("lib")
        .replace("B", "int g", "long g")
        .compile()
        .failsWith("error reading")
        .full("the unreadable entries of the class path changed");
    project.jar("lib", "package l; public class L {}").compile().round(1, "B").wrote("B");
  }

  @Test
  void entryRebuiltWithSameContent() {
    project
        .jar("lib", "package l; public class L { public static final int X = 1; }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static final int X = 1; }")
        .compile()
        .upToDate();
  }

  @Test
  void newClassInJarHidesOnDemandImport() {
    project
        .jar("lib", "package l; public class L {}")
        .source("B", "import l.*; import java.util.*; class B { List<String> s; L l; }")
        .source("C", "import l.*; class C { L l; }")
        .compile();
    project
        .jar("lib", "package l; public class L {}", "package l; public class List {}")
        .compile()
        .fails("B", "reference to List is ambiguous")
        .round(1, "B")
        .because("B", "l.List appeared");
  }

  @Test
  void newClassInJarInOwnPackage() {
    project
        .jar("lib", "package a; public class L {}")
        .source("a.B", "package a; import java.util.*; class B { List<String> s; }")
        .source("a.C", "package a; class C { }")
        .compile();
    project
        .jar("lib", "package a; public class L {}", "package a; public class List<T> {}")
        .compile()
        .round(1, "a.B")
        .wrote("a.B");
  }

  @Test
  void newClassInJarHidesJavaLang() {
    project
        .jar("lib", "package a; public class L {}")
        .source("a.B", "package a; class B { Object g(Integer i) { return i; } }")
        .source("a.C", "package a; class C { }")
        .compile();
    project
        .jar("lib", "package a; public class L {}", "package a; public class Integer {}")
        .compile()
        .round(1, "a.B")
        .wrote("a.B");
  }

  @Test
  void ownClassHidesOneInJar() {
    project
        .jar("lib", "package a; public class L { public static int f() { return 1; } }")
        .source("a.B", "package a; class B { int g() { return L.f(); } }")
        .source("a.C", "package a; class C { }")
        .compile();
    project
        .source("a.L", "package a; public class L { public static int f() { return 2; } }")
        .compile()
        .round(1, "a.L")
        .round(2, "a.B")
        .wrote("a.L");
    project
        .replace("a.L", "int f", "short f")
        .compile()
        .round(1, "a.L")
        .round(2, "a.B")
        .wrote("a.L", "a.B");
    project.delete("a.L").compile().round(1, "a.B").wrote("a.B").deleted("a.L");
  }

  @Test
  void hiddenClassInJarChanges() {
    project
        .jar("lib", "package a; public class L { public static int f() { return 1; } }")
        .source("a.L", "package a; public class L { public static int f() { return 2; } }")
        .source("a.B", "package a; class B { int g() { return L.f(); } }")
        .compile();
    project
        .jar("lib", "package a; public class L { public static long f() { return 1; } }")
        .compile()
        .compilesNothing();
  }

  @Test
  void addEntry() {
    project
        .source("B", "import java.util.*; class B { List<String> s; }")
        .source("C", "class C {}")
        .compile();
    project.jar("lib", "package l; public class L {}").compile().compilesNothing();
  }

  @Test
  void addEntryThatSatisfiesFailedBuild() {
    project
        .source("B", "class B { l.L l; }")
        .source("C", "class C {}")
        .compile()
        .fails("B", "package l does not exist");
    project.jar("lib", "package l; public class L {}").compile().full("");
  }

  @Test
  void removeEntry() {
    project
        .jar("lib", "package l; public class L {}")
        .source("B", "class B { l.L l; }")
        .source("C", "class C {}")
        .compile();
    project.removeEntry("lib").compile().fails("B", "package l does not exist").round(1, "B");
    project.replace("B", "l.L l;", "").compile().round(1, "B");
  }

  @Test
  void removeEntryThatIsOnlyImported() {
    project
        .jar("lib", "package l; public class L {}")
        .source("B", "import l.*; class B { }")
        .source("C", "class C {}")
        .compile();
    project.removeEntry("lib").compile().fails("B", "package l does not exist").round(1, "B");
  }

  @Test
  void reorderEntries() {
    project
        .jar("one", "package l; public class L { public static final int X = 1; }")
        .jar(
            "two",
            "package l; public class L { public static final int X = 2; }",
            "package l; public class M {}")
        .source("B", "class B { int g() { return l.L.X; } }")
        .source("C", "class C { l.M m; }")
        .compile();
    project.entries("two", "one").compile().round(1, "B").wrote("B");
    project.entries("one", "two").compile().round(1, "B").wrote("B");
  }

  @Test
  void reorderEntriesThatShareNothing() {
    project
        .jar("one", "package l; public class L { public static final int X = 1; }")
        .jar("two", "package l; public class M {}")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project.entries("two", "one").compile().upToDate();
  }

  @Test
  void downgradeToOlderTimeStamp() {
    project
        .jar("lib", "package l; public class L { public static final int X = 2; }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static final int X = 1; }")
        .age("lib/lib.jar")
        .compile()
        .round(1, "B")
        .wrote("B");
  }

  @Test
  void directoryInsteadOfJar() {
    project
        .classes("lib", "package l; public class L { public static final int X = 1; }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .source("C", "class C { l.L l; }")
        .compile();
    project
        .classes("lib", "package l; public class L { public static final int X = 2; }")
        .compile()
        .round(1, "B")
        .wrote("B");
    project
        .classes("lib", "package l; public class L { public static final int X = 2; }")
        .compile()
        .upToDate();
  }

  @Test
  void linkToDirectory() throws IOException {
    changeBehindLink("lib/lib", "l/L.class");
  }

  @Test
  void linkInDirectory() throws IOException {
    changeBehindLink("lib/lib/l", "L.class");
  }

  private void changeBehindLink(String directory, String classFile) throws IOException {
    project
        .classes("lib", "package l; public class L { public static final int X = 1; }")
        .classes("new", "package l; public class L { public static final int X = 2; }")
        .source("B", "class B { int g() { return l.L.X; } }");
    Path behind = replaceByLink(directory);
    Files.createSymbolicLink(behind.resolve("back"), behind);
    Files.createSymbolicLink(behind.resolve("Broken.class"), behind.resolve("nowhere"));
    project.compile();
    Files.copy(
        project.directory().resolve("lib/new/l/L.class"),
        behind.resolve(classFile),
        StandardCopyOption.REPLACE_EXISTING);
    project.compile().round(1, "B").wrote("B");
  }

  private Path replaceByLink(String directory) throws IOException {
    Path link = project.directory().resolve(directory);
    Path real = project.directory().resolve("behind");
    Files.move(link, real);
    Files.createSymbolicLink(link, real);
    return real;
  }

  @Test
  void jarReplacedByDirectoryWithSameClasses() {
    project
        .jar("jar", "package l; public class L { public static final int X = 1; }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project
        .classes("dir", "package l; public class L { public static final int X = 1; }")
        .entries("dir")
        .compile()
        .compilesNothing();
  }

  @Test
  void transitiveClassIsMissing() {
    project
        .jar("base", "package p; public class P {}")
        .jar("lib", "package l; public class L extends p.P { public static int f() { return 1; } }")
        .source("B", "class B { int g() { return l.L.f(); } }")
        .source("C", "class C { }")
        .compile();
    project
        .entries("lib")
        .compile()
        .fails("B", "cannot access p.P")
        .round(1, "B")
        .round(2, "B", "C");
    project.entries("base", "lib").compile().upToDate();
  }

  @Test
  void bothDependencyAndSourceChange() {
    project
        .jar("lib", "package l; public class L { public static final int X = 1; }")
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { int g() { return l.L.X; } }")
        .compile();
    project
        .jar("lib", "package l; public class L { public static final int X = 2; }")
        .replace("A", "return 1", "return 2")
        .compile()
        .round(1, "A", "B")
        .because("A", "changed")
        .because("B", "l.L.X changed");
  }

  @Test
  void foreignClassInOutputDirectory() {
    project
        .foreign("package k; public class K { public static final int X = 1; }")
        .source("B", "class B { int g() { return k.K.X; } }")
        .source("C", "class C { }")
        .compile();
    project
        .foreign("package k; public class K { public static final int X = 2; }")
        .compile()
        .round(1, "B")
        .wrote("B");
    project.source("C", "class C { int x; }").compile().round(1, "C").wrote("C").deleted();
  }

  @Test
  void lastUseOfClassFileThatJavacWarnsOf() {
    annotationWithoutElement()
        .source("A", "class A { Object f() { return new l.L(); } }")
        .source("B", "class B { Object f() { return new l.L(); } }")
        .source("C", "class C { Object f() { return new l.M(); } }")
        .compile();
    project.replace("A", "l.L", "l.M").compile().round(1, "A").wrote("A");
    project.replace("C", "l.M", "Object").compile().round(1, "C").wrote("C");
    project
        .replace("B", "new l.L()", "null")
        .compile()
        .round(1, "B")
        .wider(2, "warnings about class files")
        .wrote("B");
    project.compile().upToDate();
  }

  /** Javac complains of a missing class where it comes to it first, unless it does so silently. */
  @Test
  void otherUnitComesToMissingClassFirst() {
    project
        .jar("two", "package p; public class F { public boolean is() { return true; } }")
        .jar("one", "package q; public @interface N { p.F X = null; Class<?> g(); }")
        .entries("one", "two")
        .source("q.F", "package q; abstract class F { abstract void h(@N(g = F.class) int[] x); }")
        .source("q.C", "package q; class C { C() { if (N.X.is()) {} } }")
        .source("p.B", "package p; interface B { void g(p.F b); }")
        .compile();
    project
        .entries("one")
        .compile()
        .fails("p.B", "cannot find symbol")
        .round(1, "p.B", "q.C")
        .round(2, "p.B", "q.C", "q.F");
  }

  private Project classFileThatJavacWarnsOf() {
    return annotationWithoutElement()
        .source("A", "class A { Object f() { return new l.L(); } }")
        .source("B", "class B {}");
  }

  @Test
  void lastUserOfClassFileThatJavacWarnsOfIsDeleted() {
    classFileThatJavacWarnsOf().compile();
    project.delete("A").compile().full("warnings about class files").deleted("A");
  }

  @Test
  void classFileThatJavacWarnsOfIsHidden() {
    classFileThatJavacWarnsOf().compile();
    project
        .source("l.L", "package l; public class L {}")
        .compile()
        .round(1, "l.L")
        .round(2, "A")
        .wider(3, "warnings about class files")
        .wrote("l.L");
  }

  @Test
  void whatClassFileNamesComesBack() {
    classFileThatJavacWarnsOf().compile();
    project.jar("other", "package l; public class Other {}").compile().compilesNothing();
    project
        .jar("ann", "package l; public @interface Ann { int x() default 1; }")
        .compile()
        .full("warnings about class files")
        .wrote();
  }

  @Test
  void classFileThatJavacWarnsOfIsMended() {
    classFileThatJavacWarnsOf().compile();
    project
        .classes("lib", "package l; public class L {}", "package l; public class M {}")
        .compile()
        .full("warnings about class files")
        .wrote();
  }

  /** It does in the name of the unit that came to the class first, without a place in it. */
  @Test
  void anotherUnitComesToClassFileThatJavacWarnsOf() {
    project
        .jar("e", "package l; public enum E { A, B }")
        .jar("ann", "package l; public @interface Ann { E value(); }")
        .jar("lib", "package l; @Ann(E.B) public class L {}")
        .jar("e", "package l; public enum E { A }")
        .source("A", "class A { Object f() { return new l.L(); } }")
        .source("B", "class B { Object f() { return new l.L(); } }")
        .compile();
    project.replace("B", "f()", "g()").compile().round(1, "B").wrote("B");
    project.replace("A", "new l.L()", "null").compile().round(1, "A").wrote("A");
  }

  /** Javac tells the reason when it comes to the missing class first. */
  @Test
  void classFilesNameMissingClass() {
    project
        .jar("e", "package l; public enum E { A, B }")
        .jar("ann", "package l; public @interface Ann { E value(); }")
        .jar(
            "lib",
            "package l; @Ann(E.A) public class L {}",
            "package l; @Ann(E.B) public class M {}",
            "package l; @Ann(E.A) public class N {}")
        .removeEntry("e")
        .source("A", "class A { Object f() { return new l.L(); } }")
        .source("B", "class B { Object f() { return new l.M(); } }")
        .compile();
    project.replace("B", "f()", "g()").compile().round(1, "B").wrote("B");
    project.replace("A", "f()", "g()").compile().round(1, "A").wrote("A");
    project
        .replace("B", "{ Object", "{ Object n = new l.N(); Object")
        .compile()
        .round(1, "B")
        .wider(2, "warnings about class files")
        .wrote("B");
  }

  @Test
  void classFileGetsAnnotationWithoutElement() {
    project
        .classes("lib", "package l; public class L {}", "package l; public class M {}")
        .source("A", "class A { Object f() { return new l.L(); } }")
        .source("B", "class B {}")
        .compile();
    annotationWithoutElement().compile().full("warnings about class files").wrote();
    project.compile().upToDate();
  }

  @Test
  void classFileThatNobodyAsksForGetsAnnotationWithoutElement() {
    project
        .classes("lib", "package l; public class L {}", "package l; public class M {}")
        .source("A", "class A { Object f() { return new l.M(); } }")
        .source("B", "class B {}")
        .compile();
    annotationWithoutElement().compile().compilesNothing();
  }

  @Test
  void annotationOfClassFileLosesElement() {
    project
        .jar("ann", "package l; public @interface Ann { int x() default 1; }")
        .jar("lib", "package l; public class L { @Ann(x = 2) public class M {} }")
        .source("A", "class A { Object f(l.L l) { return l.new M(); } }")
        .source("B", "class B {}")
        .compile();
    project
        .jar("ann", "package l; public @interface Ann {}")
        .compile()
        .full("warnings about class files")
        .wrote();
  }

  @Test
  void annotationOfClassFileVanishes() {
    project
        .jar("ann", "package l; public @interface Ann { int x() default 1; }")
        .jar("lib", "package l; @Ann(x = 2) public class L {}")
        .source("A", "class A extends l.L {}")
        .source("B", "class B {}")
        .compile();
    project.removeEntry("ann").compile().full("warnings about class files").wrote();
  }

  @Test
  void enumConstantInAnnotationOfClassFileVanishes() {
    project
        .jar("e", "package l; public enum E { A, B }")
        .jar("ann", "package l; public @interface Ann { E value(); }")
        .jar("lib", "package l; @Ann(E.B) public class L {}")
        .source("A", "class A extends l.L {}")
        .source("B", "class B {}")
        .compile();
    project.jar("e", "package l; public enum E { A, B, C }").compile().compilesNothing();
    project
        .jar("e", "package l; public enum E { A }")
        .compile()
        .full("warnings about class files")
        .wrote();
  }

  /** Javac says so of a package only if it has met no class of a package in it. */
  @Test
  void onlyPackagesInPackageOfVanishedClassRemain() {
    project
        .jar("lib", "package p; public class A {}")
        .source("p.r.E", "package p.r; public class E {}")
        .source("q.U", "package q; class U { Object f() { return (p.A) null; } }")
        .source("q.V", "package q; class V {}")
        .compile();
    project
        .removeEntry("lib")
        .compile()
        .fails("q.U", "cannot find symbol")
        .round(1, "q.U")
        .wider(2);
  }

  @Test
  void onlyPackagesInPackageOfVanishedClassRemainInJars() {
    project
        .jar("lib", "package p; public class A {}")
        .jar("more", "package p.r; public class E {}")
        .source("q.U", "package q; class U { Object f() { return (p.A) null; } }")
        .source("q.V", "package q; class V { p.r.E e; }")
        .compile();
    project.removeEntry("lib").compile().fails("q.U").round(1, "q.U").wider(2);
  }

  @Test
  void packageVanishesWithItsOnlyClass() {
    project
        .jar("lib", "package p; public class A {}")
        .source("q.U", "package q; class U { Object f() { return (p.A) null; } }")
        .source("q.V", "package q; class V {}")
        .compile();
    project.removeEntry("lib").compile().fails("q.U", "package p does not exist").round(1, "q.U");
  }

  /** Javac does not read it, so that it does not warn of it. */
  @Test
  void memberClassThatNobodyNeedsHasAnnotationWithoutElement() {
    project
        .jar("ann", "package l; public @interface Ann { int x() default 1; }")
        .jar(
            "lib",
            "package l; public interface L { void f(); class M { @Ann(x = 2) public int y; } }")
        .jar("ann", "package l; public @interface Ann {}")
        .source("A", "abstract class A implements l.L { void g() { f(); } }")
        .compile();
    project.replace("A", "f();", "f(); f();").compile().round(1, "A").wrote("A");
  }

  @Test
  void jarThatManifestRefersTo() {
    String y = "package y; public class Y { public static final int V = 1; }";
    project
        .jar("y", y)
        .removeEntry("y")
        .referringJar("x", "y", "z")
        .source("Q", "class Q { int v = y.Y.V; }")
        .source("R", "class R { y.Y y; }")
        .source("S", "class S {}")
        .compile();
    project.jar("y", y.replace("1", "2")).removeEntry("y").compile().round(1, "Q").wrote("Q");
    project.compile().upToDate();
    project
        .jar("z", "package z; public class Z {}")
        .removeEntry("z")
        .source("S", "class S { z.Z z; }")
        .compile()
        .round(1, "S")
        .wrote("S");
    project
        .referringJar("x", "z")
        .compile()
        .fails("Q", "package y does not exist")
        .round(1, "Q", "R");
  }

  private Project annotationWithoutElement() {
    return project
        .jar("ann", "package l; public @interface Ann { int x() default 1; }")
        .classes("lib", "package l; @Ann(x = 2) public class L {}", "package l; public class M {}")
        .jar("ann", "package l; public @interface Ann {}");
  }
}
