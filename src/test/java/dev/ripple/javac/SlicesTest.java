package dev.ripple.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Product;
import dev.ripple.model.UnitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a round comes to is the same in one slice and in several, order included. */
class SlicesTest {

  private static final Path COMMONS_LANG = Path.of("target/real/commons-lang3-3.17.0");

  @TempDir Path root;

  private final Set<Path> units = new LinkedHashSet<>();

  @Test
  void a_superclass_that_several_slices_attribute_is_warned_of_once_and_in_its_place()
      throws IOException {
    unit("A", "class A extends D { Object a(java.util.List l) { return l; } }");
    unit("B", "class B { java.util.List b; }");
    unit("C", "class C extends D { class I extends B {} java.util.List c; }");
    unit("D", "class D extends B { java.util.List d; static final int X = E.Y; }");
    unit("E", "class E { static final int Y = (int) 1; } class F extends A { java.util.Set f; }");

    same(3, "-Xlint:all");
  }

  @Test
  void what_initialisers_of_constants_are_warned_of_belongs_to_who_asks_first() throws IOException {
    unit("A", "class A { int a() { switch (1) { case C.X: return 0; default: return 1; } } }");
    unit("B", "class B { static final int Y = C.X + (int) 2; }");
    unit("C", "class C { static final int X = (int) 1 + 0 * (1 / 1); int z = 1 / 0; }");

    same(3, "-Xlint:all");
  }

  @Test
  void notes_sum_up_all_slices() throws IOException {
    unit("A", "class A { java.util.List<String> a(java.util.List l) { return l; } }");
    unit("B", "class B { java.util.List<String> b(java.util.List l) { return l; } }");
    unit("C", "class C { Object c = new java.util.Date(1, 2, 3); }");
    unit("D", "class D {}");

    RoundResult result = same(4);

    List<String> codes = result.problems().stream().map(problem -> problem.code()).toList();
    assertEquals(
        List.of(
            "compiler.note.deprecated.filename",
            "compiler.note.deprecated.recompile",
            "compiler.note.unchecked.plural",
            "compiler.note.unchecked.recompile"),
        codes);
  }

  @Test
  void captured_types_are_counted_through_all_slices() throws IOException {
    for (String name : List.of("A", "B", "C")) {
      unit(
          name,
          "import java.util.*; class "
              + name
              + " { <T> List<T> l(List<T> l) { return l; }"
              + " Object f(List<? super Integer> l, List<? extends Number> m) {"
              + " Set<String>[] s = (Set<String>[]) new Set[] {(Set) l(l), (Set) l(m)};"
              + " return (List<Integer>) l(l) == (List<Integer>) l(m) ? s : l(m); } }");
    }

    RoundResult result = same(3, "-Xlint:all");

    assertTrue(
        result.problems().stream().anyMatch(problem -> problem.message().contains("capture#6")));
  }

  @Test
  void units_without_classes_and_with_several_are_done_once() throws IOException {
    unit("p/package-info", "@Deprecated package p;");
    unit(
        "p/A",
        "package p; class A { static class M {} } class A2 extends B2 {} class A3 extends C {}");
    unit("p/B", "package p; class B extends A { Runnable r = () -> {}; } class B2 extends A.M {}");
    unit("p/C", "package p; class C extends B2 { java.util.List c; }");
    unit("p/Empty", "// Nothing.\n");

    same(3, "-Xlint:all", "-Xpkginfo:always");
  }

  @Test
  void errors_are_told_by_one_javac() throws IOException {
    unit("A", "class A { int a = \"\"; }");
    unit("B", "class B { int b = \"\"; }");

    RoundResult result = compile(2);

    assertFalse(result.success());
    assertEquals(1, result.slices());
    assertEquals(2, result.problems().size());
  }

  @Test
  void a_source_that_nobody_asked_for_is_found_by_one_javac() throws IOException {
    unit("A", "class A extends C {}");
    unit("B", "class B {}");
    Files.writeString(root.resolve("src/C.java"), "class C {}");

    RoundResult result = compile(2);

    assertEquals(1, result.slices());
    assertEquals(List.of(root.resolve("src/C.java")), result.implicit());
  }

  @Test
  void a_class_file_that_several_slices_read_is_warned_of_once() throws IOException {
    library("Ann", "public @interface Ann { int x(); }");
    library("L", "@Ann(x = 1) public class L {}");
    library("Ann", "public @interface Ann {}");
    unit("A", "class A { Object f() { return new l.L(); } }");
    unit("B", "class B { Object f() { return new l.L(); } }");

    assertEquals(1, same(2, "-Xlint:all").problems().size());
  }

  @Test
  void why_a_class_is_missing_is_told_by_one_javac() throws IOException {
    library("E", "public enum E { A, B }");
    library("Ann", "public @interface Ann { E value(); }");
    library("L", "@Ann(E.A) public class L {}");
    library("M", "@Ann(E.B) public class M {}");
    Files.delete(root.resolve("classes/l/E.class"));
    unit("A", "class A { Object f() { return new l.L(); } }");
    unit("B", "class B { Object f() { return new l.M(); } }");

    assertEquals(1, compile(2).slices());
  }

  @Test
  void options_that_may_look_at_a_whole_compilation_are_left_to_one_javac() throws IOException {
    unit("A", "class A {}");
    unit("B", "class B {}");

    assertEquals(2, compile(2, "--release", "11", "-g", "-Werror").slices());
    assertEquals(1, compile(2, "-Xdoclint").slices());
    assertEquals(1, compile(2, "-Xmaxwarns", "1").slices());
    assertEquals(1, compile(2, "-XDverboseCompilePolicy").slices());
  }

  @Test
  void a_small_round_has_one_slice_if_nobody_asks_for_more() throws IOException {
    unit("A", "class A {}");
    unit("B", "class B {}");

    assertEquals(1, compile(0).slices());
  }

  @Test
  void a_warm_javac_has_slices_of_smaller_rounds() throws IOException {
    String much = "/*" + " ".repeat(300 << 10) + "*/";
    unit("A", "class A {}" + much);
    unit("B", "class B {}" + much);

    compile(0);

    assertEquals(
        Math.min(2, Runtime.getRuntime().availableProcessors()), Math.min(2, compile(0).slices()));
  }

  @Test
  void a_library_is_the_same_in_three_slices() throws IOException {
    try (Stream<Path> files = Files.walk(COMMONS_LANG.toAbsolutePath())) {
      files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(units::add);
    }

    same(3, "-Xlint:all", "--release", "11");
  }

  private void unit(String name, String source) throws IOException {
    Path file = root.resolve("src/" + name + ".java");
    Files.createDirectories(file.getParent());
    units.add(Files.writeString(file, source));
  }

  /** Puts a class of the package l on the class path. */
  private void library(String name, String source) throws IOException {
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path file = Files.createDirectories(root.resolve("l")).resolve(name + ".java");
    Files.writeString(file, "package l; " + source);
    String[] arguments = {"-cp", classes.toString(), "-d", classes.toString(), file.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
  }

  /** Compiles in one slice and in several, and requires that nobody can tell which is which. */
  private RoundResult same(int slices, String... options) throws IOException {
    RoundResult one = compile(1, options);
    RoundResult several = compile(slices, options);
    assertTrue(one.success(), () -> "" + one.problems());
    assertEquals(slices, several.slices());
    assertEquals(one.problems(), several.problems());
    assertEquals(one.declarations(), several.declarations());
    assertEquals(one.declares(), several.declares());
    assertEquals(reports(one), reports(several));
    Map<Path, Product> products = products(several);
    assertEquals(products(one).keySet(), products.keySet());
    products(one)
        .forEach(
            (file, product) ->
                assertArrayEquals(product.content(), products.get(file).content(), file::toString));
    return several;
  }

  private static List<Object> reports(RoundResult result) {
    List<Object> reports = new ArrayList<>();
    result
        .reports()
        .forEach(
            (unit, report) -> {
              reports.add(unit);
              reports.add(new HashSet<>(report.lookups()));
              reports.add(
                  new UnitReport(
                      report.declarations(),
                      report.entered(),
                      report.declares(),
                      List.of(),
                      report.constantReads(),
                      report.effects()));
            });
    return reports;
  }

  private static Map<Path, Product> products(RoundResult result) {
    Map<Path, Product> products = new TreeMap<>();
    result.products().forEach(product -> products.put(product.target(), product));
    return products;
  }

  private RoundResult compile(int slices, String... options) throws IOException {
    Path output = Files.createDirectories(root.resolve("classes"));
    CompileRequest request =
        new CompileRequest(
            "compile",
            root,
            root.resolve("state"),
            output,
            Optional.empty(),
            List.copyOf(units),
            List.of(root.resolve("src")),
            List.of(output),
            List.of(),
            Optional.empty(),
            List.of(options),
            Optional.of("UTF-8"),
            new TreeMap<>(),
            "test",
            false,
            slices);
    Round round =
        new Round(
            List.copyOf(units),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            false,
            List.of(),
            true);
    try (JavacRunner javac = new JavacRunner(request, false)) {
      return javac.compile(round, product -> {});
    }
  }
}
