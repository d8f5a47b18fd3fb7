package dev.ripple.javac;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.TaskEvent;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingTypesTest {

  @TempDir Path root;

  @Test
  void answers_are_those_of_javac_when_asked_again() throws IOException {
    String program =
        """
        interface I<T> {}
        interface J<T> extends I<T>, Comparable<J<T>> {}
        interface K extends J<String>, java.util.function.Supplier<K> {}
        abstract class A<T extends I<T>> implements I<T> {
          class Inner extends java.util.ArrayList<T> implements I<T> {}
        }
        abstract class B extends A<C> implements K {}
        abstract class C extends B implements I<C> {}
        enum E implements J<E> { X { }; }
        record R(int x) implements I<R> {}
        class M extends Missing implements I<M> {}
        class N extends M implements K {}
        """;

    List<String> answers = answers(program, RememberingTypes.context());

    assertEquals(answers(program, new Context()), answers);
    assertTrue(answers.contains("B as I: I<C>"), answers.toString());
    assertTrue(answers.contains("R as K: null"), answers.toString());
  }

  /**
   * Through so many layers of two interfaces, each of which extends both of the layer below, lead
   * more paths than javac could go in a lifetime; it would have to go them all to find that none
   * leads to another interface.
   */
  @Test
  void many_paths_are_not_gone_one_by_one() throws IOException {
    StringBuilder program =
        new StringBuilder("interface A0 { void m(); } interface B0 {} interface C {}");
    for (int i = 1; i <= 60; i++) {
      for (String name : List.of("A", "B")) {
        program.append(" interface %s%d extends A%d, B%d {}".formatted(name, i, i - 1, i - 1));
      }
    }

    List<String> answers = answers(program.toString(), RememberingTypes.context());

    assertTrue(answers.contains("A60 as C: null"), answers.toString());
    assertTrue(answers.contains("A60 gets A0.m()"), answers.toString());
  }

  @Test
  void methods_of_interfaces_are_those_that_javac_finds() throws IOException {
    String program =
        """
        interface I<T> { void f(T t); default void g() {} String toString(); }
        interface J<T> extends I<T> { void f(T t); default void h() {} }
        interface K<T> extends I<T> { default void g() {} void h(); }
        interface L extends J<String>, K<String> { void h(); }
        interface M extends K<String>, J<String> { default void f(String s) {} default void h() {} }
        abstract class A<T> implements J<T> { public void g() {} }
        abstract class B extends A<String> implements L, M { public void h() {} }
        class C extends B implements M, L { public void f(String s) {} }
        abstract class D extends A<Integer> implements Missing, K<Integer> { }
        enum E implements M, L { X { public void h() {} }; public void h() {} }
        """;

    List<String> answers = answers(program, RememberingTypes.context());

    assertEquals(answers(program, new Context()), answers);
    assertTrue(answers.contains("D gets K.h(),J.h()"), answers.toString());
  }

  /** What each class of a program is as each other, asked twice. */
  private List<String> answers(String program, Context context) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      Path source = Files.writeString(root.resolve("Program.java"), program);
      JavacTaskImpl task =
          (JavacTaskImpl)
              ((JavacTool) javac)
                  .getTask(
                      Writer.nullWriter(),
                      files,
                      diagnostic -> {},
                      List.of("-proc:none"),
                      null,
                      files.getJavaFileObjects(source),
                      context);
      List<ClassSymbol> classes = new ArrayList<>();
      for (Element entered : task.enter()) {
        classes.add((ClassSymbol) entered);
        ElementFilter.typesIn(entered.getEnclosedElements())
            .forEach(nested -> classes.add((ClassSymbol) nested));
      }
      Types types = Types.instance(context);
      if (types instanceof RememberingTypes remembering) {
        remembering.started(new TaskEvent(TaskEvent.Kind.ANALYZE));
      }
      List<String> answers = ask(classes, types);
      assertEquals(answers, ask(classes, types));
      return answers;
    }
  }

  private static String inherited(ClassSymbol type, MethodSymbol method, Types types) {
    return types.interfaceCandidates(type.type, method).stream()
        .map(found -> found.owner + "." + found)
        .collect(joining(","));
  }

  private static List<String> ask(List<ClassSymbol> classes, Types types) {
    List<String> answers = new ArrayList<>();
    for (ClassSymbol type : classes) {
      for (ClassSymbol other : classes) {
        answers.add(type + " as " + other + ": " + types.asSuper(type.type, other));
        Element declaration = other;
        for (ExecutableElement method :
            ElementFilter.methodsIn(declaration.getEnclosedElements())) {
          answers.add(type + " gets " + inherited(type, (MethodSymbol) method, types));
        }
      }
    }
    return answers;
  }
}
