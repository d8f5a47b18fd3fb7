package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Messages quote types with the annotations that another unit gives them, if javac has its source.
 */
class QuotedTypesTest {

  private static final String TYPE_USE =
      "import java.lang.annotation.*;"
          + " @Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.SOURCE) @interface N {}";

  @RegisterExtension final Project project = new Project();

  @Test
  void unitThatIsWarnedOfAnnotatedParameter() {
    declareDeprecated();
    project
        .source("B", "class B { void g() { A.f(null); } }")
        .compile()
        .warns("B", "f(@N java.lang.Object)");
    project
        .replace("B", "null", "\"\"")
        .compile()
        .round(1, "B")
        .round(2, "A", "B")
        .warns("B", "f(@N java.lang.Object)")
        .wrote("B");
  }

  @Test
  void unitThatComesToBeWarned() {
    declareDeprecated();
    project.source("B", "class B { A a; }").compile();
    project
        .source("B", "class B { A a; void g() { a.f(null); } }")
        .compile()
        .round(1, "B")
        .round(2, "A", "B")
        .because("A", "a message may quote types that A annotates")
        .warns("B", "f(@N java.lang.Object)")
        .wrote("B");
  }

  @Test
  void annotateTypeThatWarningQuotes() {
    project
        .source("N", TYPE_USE)
        .source("A", "class A { @Deprecated static void f(Object o) {} }")
        .source("B", "class B extends A {}")
        .source("C", "import static p.D.*; class C { void g() { f(null); } }")
        .source(
            "p.D", "package p; public class D { @Deprecated public static void f(Object o) {} }")
        .source("E", "class E { void g(B b) { b.f(null); } }")
        .source("F", "class F { void g(B b) {} }")
        .compile()
        .warns("E", "f(java.lang.Object)");
    project
        .replace("A", "(Object", "(@N Object")
        .compile()
        .round(1, "A")
        .round(2, "A", "E")
        .warns("E", "f(@N java.lang.Object)")
        .wrote();
    project
        .replace("A", "(@N Object", "(Object")
        .compile()
        .round(1, "A")
        .round(2, "A", "E")
        .warns("E", "f(java.lang.Object)")
        .wrote();
  }

  @Test
  void deprecatedMethodIsOfAnotherClass() {
    declareDeprecated();
    project
        .source("B", "class B { void g(@N Object o) {} }")
        .source("C", "class C { void g(B b) { A.f(null); } }")
        .compile()
        .warns("C", "f(@N java.lang.Object)");
    project
        .replace("B", "@N Object", "Object")
        .replace("B", "{} }", "{} void h() {} }")
        .compile()
        .round(1, "B")
        .wrote("B");
    project
        .replace("C", "A.f(null)", "A.f(b)")
        .compile()
        .round(1, "C")
        .round(2, "A", "C")
        .warns("C", "f(@N java.lang.Object)")
        .wrote("C");
  }

  @Test
  void bodyOfAnnotatedMethod() {
    declareDeprecated();
    project.source("B", "class B { void g() { A.f(null); } }").compile();
    project.replace("A", "{ }", "{ o = null; }").compile().round(1, "A").wrote("A");
  }

  @Test
  void errorQuotesAnnotatedParameter() {
    project
        .source("N", TYPE_USE)
        .source("A", "class A { private static void f(@N Object o) {} static void g() {} }")
        .source("B", "class B { void g() { A.g(); } }")
        .source("C", "class C { void g() { A.g(); } }")
        .compile();
    project
        .replace("B", "A.g()", "A.f(null)")
        .compile()
        .fails("B", "f(@N java.lang.Object) has private access")
        .round(1, "B")
        .round(2, "A", "B");
    project.replace("B", "A.f(null)", "A.g()").compile().upToDate();
  }

  @Test
  void annotationBecomesTypeUse() {
    project
        .source("N", TYPE_USE.replace("TYPE_USE", "PARAMETER"))
        .source("A", "class A { @Deprecated static void f(@N Object o) {} }")
        .source("B", "class B { void g() { A.f(null); } }")
        .compile()
        .warns("B", "f(java.lang.Object)");
    project
        .replace("N", "PARAMETER", "TYPE_USE")
        .compile()
        .round(1, "N")
        .round(2, "A")
        .round(3, "A", "B")
        .warns("B", "f(@N java.lang.Object)")
        .wrote("N");
  }

  @Test
  void valueInAnnotationOfType() {
    project
        .source("N", TYPE_USE.replace("{}", "{ int value(); }"))
        .source("A", "class A { @Deprecated static void f(@N(C.X) Object o) {} }")
        .source("B", "class B { void g() { A.f(null); } }")
        .source("C", "class C { static final int X = 1; }")
        .compile()
        .warns("B", "f(@N(1) java.lang.Object)");
    project
        .replace("C", "1", "2")
        .compile()
        .round(1, "C")
        .round(2, "A")
        .round(3, "A", "B")
        .warns("B", "f(@N(2) java.lang.Object)")
        .wrote("C");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_21, disabledReason = "javac leaves the annotations out")
  void uncheckedCastOfAnnotatedType() {
    project
        .source("N", TYPE_USE.replace("SOURCE", "RUNTIME"))
        .source("A", "class A { static @N Object f() { return null; } int g() { return 1; } }")
        .source("B", "class B<T> { T g() { return (T) A.f(); } }")
        .compile()
        .warns("B", "@N java.lang.Object");
    project
        .replace("B", "T g()", "T h()")
        .compile()
        .round(1, "B")
        .round(2, "A", "B")
        .warns("B", "@N java.lang.Object")
        .wrote("B");
    project
        .replace("B", "return (T) A.f()", "int i = A.f()")
        .compile()
        .fails("B", "@N java.lang.Object cannot be converted to int")
        .round(1, "B")
        .round(2, "A", "B");
  }

  private void declareDeprecated() {
    project
        .source("N", TYPE_USE)
        .source("A", "class A { @Deprecated static void f(@N Object o) { } }");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void annotatedTypeOfClassFileIsQuoted() {
    project
        .source("N", TYPE_USE.replace("SOURCE", "RUNTIME"))
        .source("A", "class A { @Deprecated static void f(@N Object o) {} }")
        .source("U", "class U { void g() { A.f(null); } }")
        .compile();
    project
        .replace("U", "void g", "void h")
        .compile()
        .round(1, "U")
        .warns("U", "f(@N java.lang.Object)")
        .wrote("U");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_21)
  void annotatedArrayOfPrimitives() {
    project
        .source("N", TYPE_USE.replace("SOURCE", "RUNTIME"))
        .source("A", "class A { @Deprecated static void f(@N int @N [][] o) {} }")
        .source("U", "class U { void g() { A.f(null); } }")
        .compile()
        .warns("U", "f(int @N [][])");
    project
        .replace("A", "@N int @N [][]", "int[][]")
        .compile()
        .round(1, "A")
        .round(2, "A", "U")
        .warns("U", "f(int[][])")
        .wrote("A");
  }
}
