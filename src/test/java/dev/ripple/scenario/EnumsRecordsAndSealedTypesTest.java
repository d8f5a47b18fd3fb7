package dev.ripple.scenario;

import dev.ripple.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cases of a type change: what a switch has to cover, and what a pattern takes apart. */
class EnumsRecordsAndSealedTypesTest {

  @RegisterExtension final Project project = new Project();

  @Test
  void addEnumConstantUnderSwitchStatement() {
    project
        .source("E", "enum E { A, B }")
        .source("S", "class S { void g(E e) { switch (e) { case A: break; default: } } }")
        .source("T", "class T { E e = E.A; }")
        .compile();
    project.replace("E", "A, B", "A, B, C").compile().round(1, "E").wrote("E");
  }

  @Test
  void addEnumConstantUnderExhaustiveSwitch() {
    project
        .source("E", "enum E { A, B }")
        .source("S", "class S { int g(E e) { return switch (e) { case A -> 1; case B -> 2; }; } }")
        .source("T", "class T { E e = E.A; }")
        .compile();
    project
        .replace("E", "A, B", "A, B, C")
        .compile()
        .fails("S", "does not cover all possible input values")
        .round(1, "E")
        .round(2, "S");
    project.replace("S", "case B", "case B, C").compile().round(1, "E", "S");
  }

  @Test
  void removeEnumConstant() {
    project
        .source("E", "enum E { A, B }")
        .source("S", "class S { void g(E e) { switch (e) { case B: break; default: } } }")
        .source("T", "class T { E e = E.A; }")
        .compile();
    project.source("E", "enum E { A }").compile().fails("S").round(1, "E").round(2, "S");
  }

  @Test
  void reorderEnumConstants() {
    project
        .source("E", "enum E { A, B }")
        .source("S", "class S { void g(E e) { switch (e) { case A: break; case B: break; } } }")
        .source("T", "class T { E e = E.A; E f(E e) { return E.valueOf(e.name()); } }")
        .compile();
    project.source("E", "enum E { B, A }").compile().round(1, "E").wrote("E");
  }

  @Test
  void giveEnumConstantABody() {
    project
        .source("E", "enum E { A, B; void f() {} }")
        .source("S", "class S { void g(E e) { switch (e) { case A: break; default: } } }")
        .source("T", "class T { E e = E.A; }")
        .compile();
    project
        .source("E", "enum E { A { void f() {} }, B; void f() {} }")
        .compile()
        .round(1, "E")
        .wrote("E", "E$1");
  }

  @Test
  void changeEnumConstantsArguments() {
    project
        .source("E", "enum E { A(1), B(2); E(int i) {} }")
        .source("S", "class S { void g(E e) { switch (e) { case A: break; default: } } }")
        .compile();
    project.replace("E", "A(1)", "A(3)").compile().round(1, "E").wrote("E");
  }

  @Test
  void addRecordComponent() {
    project
        .source("R", "record R(int x) {}")
        .source("B", "class B { R r = new R(1); }")
        .source("C", "class C { int g(R r) { return r.x(); } }")
        .compile();
    project
        .replace("R", "int x", "int x, int y")
        .compile()
        .fails("B", "constructor R in record R cannot be applied")
        .round(1, "R")
        .round(2, "B");
  }

  @Test
  void reorderRecordComponentsOfOneType() {
    project
        .source("R", "record R(int x, int y) {}")
        .source("B", "class B { R r = new R(1, 2); }")
        .source("C", "class C { int g(R r) { return r.x(); } }")
        .compile();
    project.replace("R", "int x, int y", "int y, int x").compile().round(1, "R").wrote("R");
  }

  @Test
  void renameRecordComponent() {
    project
        .source("R", "record R(int x) {}")
        .source("B", "class B { R r = new R(1); }")
        .source("C", "class C { int g(R r) { return r.x(); } }")
        .compile();
    project
        .replace("R", "int x", "int y")
        .compile()
        .fails("C", "cannot find symbol")
        .round(1, "R")
        .round(2, "C");
  }

  @Test
  void addCompactConstructor() {
    project
        .source("R", "record R(int x) {}")
        .source("B", "class B { int g() { return new R(1).x(); } }")
        .compile();
    project
        .source("R", "record R(int x) { R { if (x < 0) throw new IllegalArgumentException(); } }")
        .compile()
        .round(1, "R")
        .wrote("R");
  }

  @Test
  void writeAccessorOutExplicitly() {
    project
        .source("R", "record R(int x) {}")
        .source("B", "class B { int g() { return new R(1).x(); } }")
        .compile();
    project
        .source("R", "record R(int x) { public int x() { return -x; } }")
        .compile()
        .round(1, "R")
        .wrote("R");
  }

  @Test
  void changeRecordComponentsType() {
    project
        .source("R", "import java.util.*; record R(List<String> x) {}")
        .source("B", "class B { int g(R r) { return r.x().get(0).length(); } }")
        .compile();
    project
        .replace("R", "<String>", "<Integer>")
        .compile()
        .fails("B", "cannot find symbol")
        .round(1, "R")
        .round(2, "B");
  }

  @Test
  void recordStopsToBeVariable() {
    project
        .source("R", "record R(int... x) {}")
        .source("B", "class B { R r = new R(1, 2); }")
        .compile();
    project
        .replace("R", "int...", "int[]")
        .compile()
        .fails("B", "cannot be applied")
        .round(1, "R")
        .round(2, "B");
  }

  @Test
  void permitAnotherSubclass() {
    project
        .source("I", "sealed interface I permits A {}")
        .source("A", "final class A implements I {}")
        .source("B", "final class B {}")
        .source("C", "class C { void g(I i) {} }")
        .source("D", "class D { Object o; }")
        .compile();
    project
        .replace("I", "permits A", "permits A, B")
        .replace("B", "class B", "class B implements I")
        .compile()
        .round(1, "B", "I")
        .wrote("B", "I");
  }

  @Test
  void permitClassThatDoesNotExtend() {
    project
        .source("I", "sealed interface I permits A {}")
        .source("A", "final class A implements I {}")
        .source("B", "final class B {}")
        .compile();
    project
        .replace("I", "permits A", "permits A, B")
        .compile()
        .fails("I", "invalid permits clause")
        .round(1, "I")
        .wider(2);
  }

  @Test
  void permitNoMore() {
    project
        .source("I", "sealed interface I permits A, B {}")
        .source("A", "final class A implements I {}")
        .source("B", "final class B implements I {}")
        .compile();
    project
        .replace("I", "A, B", "A")
        .compile()
        .fails("B", "class is not allowed to extend sealed class")
        .round(1, "I")
        .round(2, "B")
        .round(3, "A", "B", "I");
  }

  @Test
  void seal() {
    project
        .source("I", "interface I {}")
        .source("A", "final class A implements I {}")
        .source("B", "class B { I g(Object o) { return (I) o; } }")
        .compile();
    project
        .source("I", "sealed interface I permits A {}")
        .compile()
        .round(1, "I")
        .round(2, "A")
        .wrote("I");
  }

  @Test
  void sealedTypesCastBecomesImpossible() {
    project
        .source("I", "sealed interface I permits A {}")
        .source("A", "non-sealed class A implements I {}")
        .source("B", "class B { Runnable g(I i) { return (Runnable) i; } }")
        .compile();
    project
        .replace("A", "non-sealed", "final")
        .compile()
        .fails("B", "incompatible types: I cannot be converted to java.lang.Runnable")
        .round(1, "A")
        .round(2, "B");
  }

  @Test
  void implicitlyPermittedSubclassInSameFile() {
    project
        .source("I", "sealed interface I {} final class A implements I {}")
        .source("C", "class C { void g(I i) {} }")
        .compile();
    project
        .source(
            "I",
            "sealed interface I {} final class A implements I {} final class B implements I {}")
        .compile()
        .round(1, "I")
        .wrote("I", "B");
  }

  @Test
  void switchInClassDeclaredTwice() {
    project
        .source("E", "enum E { A }")
        .source("C", "class C {} class C { void f(E e) { switch (e) { case A: } } }")
        .compile()
        .fails("C", "duplicate class: C");
  }

  @Test
  void permittedSubclassCannotExtendWhatItExtends() {
    project
        .source("D", "sealed interface D<T> permits A {}")
        .source("A", "final class A implements D<Integer> {}")
        .compile();
    project
        .source("D", "sealed interface D permits A {}")
        .compile()
        .fails("A", "does not take parameters")
        .fails("D", "invalid permits clause")
        .round(1, "D")
        .round(2, "A")
        .round(3, "A", "D")
        .because("D", "an error may come from a class that is out of date");
  }

  @Test
  void javacNamesSourceThatItWasAt() {
    project
        .source("p.B", "package p; public final class B extends D {} final class A extends D {}")
        .source("p.C", "package p; class C { D d; int x; }")
        .source("p.D", "package p; public sealed class D permits A, B {}")
        .compile();
    project
        .replace("p.B", "B extends D", "B")
        .compile()
        .fails(Runtime.version().feature() < 21 ? "p.B" : "p.D", "invalid permits clause")
        .round(1, "p.B")
        .round(2, "p.D")
        .round(3, "p.B", "p.C", "p.D");
  }
}
