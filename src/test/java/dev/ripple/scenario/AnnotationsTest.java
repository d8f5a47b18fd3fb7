package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Annotation interfaces and their elements change, and so do annotations that javac itself obeys.
 */
class AnnotationsTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void retention() {
    project
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .source("C", "class C { @N void f() {} }")
        .source("D", "class D { B b; }")
        .compile();
    project
        .source(
            "N",
            "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface N {}")
        .compile()
        .round(1, "N")
        .round(2, "B", "C")
        .wrote("N", "B", "C");
  }

  @Test
  void target() {
    project
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .source("C", "class C { @N void f() {} }")
        .compile();
    project
        .source("N", "import java.lang.annotation.*; @Target(ElementType.METHOD) @interface N {}")
        .compile()
        .fails("B", "not applicable to this kind of declaration")
        .round(1, "N")
        .round(2, "B", "C");
  }

  @Test
  void becomesTypeUseAnnotation() {
    project
        .source("N", "import java.lang.annotation.*; @Target(ElementType.METHOD) @interface N {}")
        .source("B", "class B { @N String f() { return null; } }")
        .source("C", "class C { String g(B b) { return b.f(); } }")
        .compile();
    project
        .replace("N", "ElementType.METHOD", "{ElementType.METHOD, ElementType.TYPE_USE}")
        .compile()
        .round(1, "N")
        .round(2, "B")
        .wrote("N", "B");
  }

  @Test
  void inherited() {
    project
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .source("C", "class C extends B {}")
        .compile();
    project
        .source("N", "import java.lang.annotation.*; @Inherited @interface N {}")
        .compile()
        .round(1, "N")
        .wrote("N");
  }

  @Test
  void repeatable() {
    project
        .source("N", "import java.lang.annotation.*; @Repeatable(Ns.class) @interface N {}")
        .source("Ns", "@interface Ns { N[] value(); }")
        .source("B", "@N @N class B {}")
        .source("C", "@N class C {}")
        .compile();
    project
        .source("N", "@interface N {}")
        .compile()
        .fails("B", "N is not a repeatable annotation")
        .round(1, "N")
        .round(2, "B", "C", "Ns");
  }

  @Test
  void addElementWithoutDefault() {
    project
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .source("C", "class C { Class<?> c = N.class; }")
        .compile();
    project
        .source("N", "@interface N { int x(); }")
        .compile()
        .fails("B", "missing a default value for the element 'x'")
        .round(1, "N")
        .round(2, "B")
        .because("B", "N.<elements> changed");
  }

  @Test
  void addElementWithDefault() {
    project
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .source("C", "class C { Class<?> c = N.class; }")
        .compile();
    project.source("N", "@interface N { int x() default 1; }").compile().round(1, "N").wrote("N");
  }

  @Test
  void changeDefault() {
    project
        .source("N", "@interface N { int x() default 1; }")
        .source("B", "@N class B {}")
        .compile();
    project.replace("N", "1", "2").compile().round(1, "N").wrote("N");
  }

  @Test
  void removeDefault() {
    project
        .source("N", "@interface N { int x() default 1; }")
        .source("B", "@N class B {}")
        .source("C", "@N(x = 1) class C {}")
        .compile();
    project
        .replace("N", " default 1", "")
        .compile()
        .fails("B", "missing a default value")
        .round(1, "N")
        .round(2, "B", "C");
  }

  @Test
  void changeElementsType() {
    project.source("N", "@interface N { int x(); }").source("B", "@N(x = 1) class B {}").compile();
    project.replace("N", "int x", "long x").compile().round(1, "N").round(2, "B").wrote("N", "B");
  }

  @Test
  void elementBecomesArray() {
    project
        .source("N", "@interface N { String value(); }")
        .source("B", "@N(\"x\") class B {}")
        .compile();
    project
        .replace("N", "String", "String[]")
        .compile()
        .round(1, "N")
        .round(2, "B")
        .wrote("N", "B");
  }

  @Test
  void renameElement() {
    project.source("N", "@interface N { int x(); }").source("B", "@N(x = 1) class B {}").compile();
    project
        .replace("N", "x", "y")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "N")
        .round(2, "B");
  }

  @Test
  void enumConstantAsValueVanishes() {
    project
        .source("E", "enum E { X, Y }")
        .source("N", "@interface N { E value(); }")
        .source("B", "@N(E.X) class B {}")
        .source("C", "@N(E.Y) class C {}")
        .compile();
    project
        .source("E", "enum E { Y }")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "E")
        .round(2, "B");
  }

  @Test
  void classAsValueVanishes() {
    project
        .source("V", "class V {}")
        .source("N", "@interface N { Class<?> value(); }")
        .source("B", "@N(V.class) class B {}")
        .source("C", "class C { B b; }")
        .compile();
    project.delete("V").compile().fails("B", "cannot find symbol").round(1, "B");
  }

  @Test
  void annotationOnUsedMethodChanges() {
    project
        .source("N", "@interface N { int value(); }")
        .source("A", "class A { @N(1) void f() {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .compile();
    project.replace("A", "@N(1)", "@N(2)").compile().round(1, "A").wrote("A");
  }

  @Test
  void annotationVanishes() {
    project
        .source("N", "@interface N {}")
        .source("A", "class A { @N void f() {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .compile();
    project.delete("N").replace("A", "@N ", "").compile().round(1, "A").wrote("A").deleted("N");
  }

  @Test
  void deprecateClass() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { A a; }")
        .source("C", "class C { Object a; }")
        .compile();
    project
        .replace("A", "class", "@Deprecated class")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "A in unnamed package has been deprecated");
  }

  @Test
  void deprecatedElement() {
    project
        .source("A", "class A { @E(value = 1) int m() { return 1; } }")
        .source("E", "@interface E { @Deprecated int value(); }")
        .compile();
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
  }

  @Test
  void deprecatedConstantIsDefault() {
    project
        .source("A", "@interface A { int m() default C.X; }")
        .source("B", "class B { int m() { return C.X; } }")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .compile();
    project.replace("A", "int m()", "int n(); int m()").compile().round(1, "A");
  }

  @Test
  void deprecatedConstantInAnnotation() {
    project
        .source("A", "@N(C.X) class A { int m() { return 1; } }")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .source("N", "@interface N { int value(); }")
        .compile();
    project.replace("A", "return 1", "return 2").compile().round(1, "A");
  }

  @Test
  void deprecatedConstantBehindConstantInAnnotation() {
    project
        .source("A", "@N(B.Y) class A {}")
        .source("B", "class B { static final int Y = C.X; int m() { return 1; } }")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .source("N", "@interface N { int value(); }")
        .compile();
    project.replace("B", "return 1", "return 2").compile().round(1, "B");
  }

  @Test
  void otherClassBringsJavacToDeprecatedConstantBeforeAnnotationThatNamesIt() {
    project
        .source("A", "class A {}")
        .source("B", "@N(C.X) class B { int m() { return C.X; } @N(C.X) int f; }")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .source("N", "@interface N { int value(); }")
        .compile();
    project
        .replace("A", "class A", "class A extends C")
        .compile()
        .round(1, "A")
        .warns("B", "X in C has been deprecated");
    project.replace("A", "class A extends C", "class A").compile().round(1, "A");
  }

  @Test
  void otherMembersBringJavacToDeprecatedConstantBeforeAnnotationThatNamesIt() {
    project
        .source("A", "class A { int a; }")
        .source("B", "@N(C.X) class B { int m() { return C.X; } @N(C.X) int f; }")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .source("N", "@interface N { int value(); }")
        .compile();
    project.replace("A", "int a;", "int a; int b() { return 1; }").compile().round(1, "A");
    project
        .replace("A", "int a;", "int a; void c(C c) {}")
        .compile()
        .round(1, "A")
        .warns("B", "X in C has been deprecated");
    project.replace("A", "void c(C c) {}", "@N(C.X) int c;").compile().round(1, "A");
    project.replace("A", "@N(C.X) int c;", "static final int D = C.X;").compile().round(1, "A");
    project.replace("A", "class A", "@N(A.D) class A").compile().round(1, "A");
    project.replace("A", "D = C.X", "D = 1 + C.X").compile().round(1, "A");
  }

  @Test
  void annotationNamesDeprecatedConstantAndWarningsAreErrors() {
    project
        .option("-Xlint:all")
        .option("-Werror")
        .source("A", "class A {}")
        .source("B", "@N(C.X) class B {}")
        .source("C", "class C { @Deprecated static final int X = 1; }")
        .source("N", "@interface N { int value(); }")
        .compile();
    project
        .replace("A", "class A", "class A extends C")
        .compile()
        .fails("B", "warnings found and -Werror specified")
        .round(1, "A")
        .round(2, "A", "B", "C", "N");
    project.replace("A", "class A extends C", "class A").compile().upToDate();
    project
        .replace("B", "class B {}", "class B { int m() { return 1; } }")
        .compile()
        .round(1, "B")
        .wider(2);
  }

  @Test
  void deprecateNestedClass() {
    project
        .source("A", "class A { static class In {} }")
        .source("B", "class B { A.In a; }")
        .source("C", "class C { A a; }")
        .compile();
    project
        .replace("A", "static class", "@Deprecated static class")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .because("B", "A$In.<header> changed")
        .warns("B", "In in A has been deprecated");
  }

  @Test
  void deprecateClassInJavadoc() {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B { A a; }")
        .compile();
    project
        .source("A", "/** @deprecated no */ @Deprecated class A { int f() { return 1; } }")
        .compile()
        .round(1, "A")
        .round(2, "B")
        .warns("B", "has been deprecated");
  }

  @Test
  void deprecatePackage() {
    project
        .source("a.package-info", "package a;")
        .source("a.A", "package a; public class A {}")
        .source("b.B", "package b; class B { a.A a; }")
        .compile();
    project
        .source("a.package-info", "@Deprecated package a;")
        .compile()
        .round(1, "a.package-info")
        .wrote("a.package-info");
  }

  @Test
  void annotatePackage() {
    project
        .source("a.N", "package a; public @interface N { int value(); }")
        .source("a.C", "package a; public class C { public static final int X = 1; }")
        .source("a.package-info", "@N(C.X) package a;")
        .source("a.A", "package a; public class A {}")
        .compile();
    project
        .replace("a.C", "1", "2")
        .compile()
        .round(1, "a.C")
        .round(2, "a.package-info")
        .wrote("a.C", "a.package-info");
    project.delete("a.package-info").compile().deleted("a.package-info");
  }

  @Test
  void suppressWarnings() {
    project
        .source("A", "class A { @Deprecated void f() {} }")
        .source("B", "class B { void g(A a) { a.f(); } }")
        .compile()
        .warns("B", "f() in A has been deprecated");
    project
        .replace("B", "class B", "@SuppressWarnings(\"deprecation\") class B")
        .compile()
        .round(1, "B");
  }

  @Test
  void safeVarargs() {
    project
        .source("A", "class A { static <T> void f(T... t) {} }")
        .source("B", "import java.util.*; class B { void g(List<String> l) { A.f(l); } }")
        .source("C", "class C { void g() { A.f(\"\"); } }")
        .compile()
        .warns("B", "unchecked generic array creation");
    project
        .replace("A", "static", "@SafeVarargs static")
        .compile()
        .round(1, "A")
        .round(2, "B", "C");
  }

  @Test
  void overrideAnnotationOnNothing() {
    project
        .source("I", "interface I { void f(); }")
        .source("B", "abstract class B implements I { @Override public void f() {} }")
        .compile();
    project
        .source("I", "interface I { void f(int i); }")
        .compile()
        .fails("B", "method does not override or implement a method from a supertype")
        .round(1, "I")
        .round(2, "B");
  }

  @Test
  void elementThatIsGivenGetsAndLosesDefault() {
    project
        .source("N", "@interface N { int x(); int y() default 1; }")
        .source("B", "@N(x = 1) class B {}")
        .source("C", "@N(x = 1, y = 2) class C {}")
        .compile();
    project.replace("N", "int x()", "int x() default 1").compile().round(1, "N").wrote("N");
    project
        .replace("N", "int y() default 1", "int y()")
        .compile()
        .fails("B", "missing a default value for the element 'y'")
        .round(1, "N")
        .round(2, "B", "C");
  }

  @Test
  void containerOfRepeatableAnnotationGetsElementWithoutDefault() {
    project
        .source("C", "@interface C { N[] value(); }")
        .source("N", "@java.lang.annotation.Repeatable(C.class) @interface N {}")
        .source("B", "@N @N class B {}")
        .compile();
    project
        .replace("C", "value();", "value(); int x() default 1;")
        .compile()
        .round(1, "C")
        .wrote("C");
    project.replace("C", " default 1", "").compile().fails("N").round(1, "C").round(2, "B", "N");
  }

  @Test
  void containerThatNoAnnotationIsRepeatedIn() {
    project
        .source("C", "@interface C { N[] value(); }")
        .source("N", "@java.lang.annotation.Repeatable(C.class) @interface N {}")
        .source("B", "@N class B {}")
        .compile();
    project
        .replace("C", "N[] value()", "N value()")
        .compile()
        .fails("N", "value")
        .round(1, "C")
        .round(2, "B", "N");
  }

  @Test
  void annotateAnnotation() {
    project
        .source("M", "@interface M {}")
        .source("N", "@interface N {}")
        .source("B", "@N class B {}")
        .compile();
    project.source("N", "@M @interface N {}").compile().round(1, "N").wrote("N");
  }

  @Test
  void documentedContainer() {
    project
        .source("C", "@java.lang.annotation.Documented @interface C { N[] value(); }")
        .source(
            "N",
            "import java.lang.annotation.*;" + " @Documented @Repeatable(C.class) @interface N {}")
        .source("B", "@N @N class B {}")
        .source("D", "class D { @C({}) int i; }")
        .compile();
    project
        .source("C", "@interface C { N[] value(); }")
        .compile()
        .fails("N", "is @Documented while containing annotation")
        .round(1, "C")
        .round(2, "B", "N");
  }
}
