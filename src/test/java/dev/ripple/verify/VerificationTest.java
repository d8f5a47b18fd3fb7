package dev.ripple.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class VerificationTest {

  @RegisterExtension final Project project = new Project();

  private Project pair() {
    return project
        .source("a.A", "package a; public class A { public static final int X = 1; }")
        .source("b.B", "package b; class B { int g() { return a.A.X; } }");
  }

  @Test
  void a_build_and_an_incremental_one_are_right() {
    pair().compile();
    finds();
    project.replace("a.A", "1", "2").compileWhatever();
    finds();
    assertEquals(2, verify().compared());
  }

  @Test
  void a_missing_class_file() throws IOException {
    pair().compile();
    Files.delete(project.product("b.B"));

    finds("target/classes/b/B.class is missing; a clean build writes it");
  }

  @Test
  void a_class_file_that_is_none() throws IOException {
    pair().compile();
    byte[] right = Files.readAllBytes(project.product("b.B"));
    Files.write(project.product("b.B"), Arrays.copyOf(right, right.length / 2));

    finds(
        "target/classes/b/B.class is not what Ripple wrote, which was right: it cannot be read as a class file");
  }

  @Test
  void a_class_file_of_an_earlier_build_in_the_place_of_the_last_one() throws IOException {
    pair().compile();
    byte[] earlier = Files.readAllBytes(project.product("b.B"));
    project.replace("a.A", "1", "2").compileWhatever();
    Files.write(project.product("b.B"), earlier);

    finds("target/classes/b/B.class is what Ripple wrote once, and not what it wrote last");
  }

  @Test
  void a_class_file_that_somebody_else_compiled_from_another_source() throws IOException {
    pair().compile();
    byte[] found = Files.readAllBytes(project.product("a.A"));
    found[indexOf(found, new byte[] {3, 0, 0, 0, 1}) + 4] = 7;
    Files.write(project.product("a.A"), found);

    finds(
        "target/classes/a/A.class is not what Ripple wrote, which was right: it has other code, and nothing that a tool left");
  }

  @Test
  void a_class_file_without_a_member() throws IOException {
    pair().compile();
    Files.write(project.product("a.A"), withoutFields(Files.readAllBytes(project.product("a.A"))));

    finds(
        "target/classes/a/A.class is not what Ripple wrote, which was right: it lacks the field X I");
  }

  @Test
  void a_class_that_came_back_after_its_source_was_deleted() throws IOException {
    pair().compile();
    byte[] deleted = Files.readAllBytes(project.product("b.B"));
    project.delete("b.B").compileWhatever();
    write(project.product("b.B"), deleted);

    finds(
        "target/classes/b/B.class should not be there: Ripple wrote it once, and a clean build does not");
  }

  @Test
  void an_error_that_only_a_clean_build_shows() throws IOException {
    pair().compile();
    Files.delete(project.directory().resolve("src/a/A.java"));

    List<String> found = texts(verify());
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("a clean build fails: "), found.get(0));
    assertTrue(found.get(0).endsWith("B.java:[1,40] package a does not exist"), found.get(0));
    assertEquals("src/a/A.java changed", verify().outdated().get(project.request().execution()));
  }

  @Test
  void a_warning_that_only_a_clean_build_shows() {
    Project warned =
        project.source("a.A", "package a; class A { java.util.List l; }").ignoreCommentChanges();
    warned.compile();
    project.replace("a.A", "java.util.List l", "\n java.util.List l");

    List<String> found = texts(verify());
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("shown by a clean build: "), found.get(0));
    assertTrue(found.get(0).contains("A.java:[2,11] found raw type"), found.get(0));
    assertTrue(found.get(1).startsWith("not shown by a clean build: "), found.get(1));
  }

  @Test
  void what_others_put_there_is_no_difference() {
    pair().foreign("package k; public class K {}").compile();
    project.source("c.C", "package c; class C extends k.K {}").compileWhatever();

    finds();
  }

  @Test
  void a_class_that_moved_to_another_compiler_is_no_difference() {
    pair().source("c.C", "package c; public class C {}").compile();
    project.delete("c.C").compileWhatever();
    project.foreign("package c; public class C { int added; }");
    project.source("c.D", "package c; class D { int f(C c) { return c.added; } }");
    new IncrementalCompiler(new NoWarnings()).compile(project.request());

    finds();
  }

  @Test
  void a_class_that_another_tool_changed_is_compared_as_ripple_wrote_it() {
    pair().compile();
    project.postProcess("a.A", VerificationTest::withField);

    Verdict verdict = verify();
    assertEquals(List.of(), texts(verdict));
    assertEquals(Set.of(project.product("a.A")), verdict.changedByOthers());
  }

  @Test
  void tests_see_main_classes_as_other_tools_left_them() {
    project.source("a.A", "package a; public class A {}").compile();
    project.postProcess("a.A", VerificationTest::withField);
    Project tests = project.tests();
    tests.source("a.T", "package a; class T { boolean f(A a) { return a.$added; } }").compile();

    finds(tests);
  }

  @Test
  void tests_are_compared_as_well() throws IOException {
    pair().compile();
    Project tests = project.tests();
    tests.source("b.T", "package b; class T { B b; }").compile();
    finds(tests);
    Files.delete(tests.product("b.T"));

    assertEquals(
        List.of("target/test-classes/b/T.class is missing; a clean build writes it"),
        texts(verify(tests)));
  }

  @Test
  void two_executions_with_one_output_directory() throws IOException {
    pair().compile();
    Project second = project.secondExecution();
    second.source("c.C", "package c; class C {}").compile();
    finds(second);
    Files.delete(second.product("c.C"));

    assertEquals(
        List.of("target/classes/c/C.class is missing; a clean build writes it"),
        texts(verify(second)));
  }

  @Test
  void an_anonymous_class_compiled_apart_from_its_superclass() {
    project
        .source("a.A", "package a; public class A { public A(int count) {} }")
        .source("b.B", "package b; class B { Object g() { return new a.A(1) {}; } }")
        .compile();
    project.replace("b.B", "new a.A(1)", "new a.A(2)").compileWhatever();

    finds();
  }

  @Test
  void what_processors_write_is_compared() throws IOException {
    project
        .processor("p.Generator", GENERATOR)
        .source("a.A", "package a; @Deprecated class A { g.Generated g; }")
        .compile();
    finds();
    Files.delete(project.product("g.Generated"));
    Files.delete(generated());

    finds(
        "target/classes/g/Generated.class is missing; a clean build writes it",
        "target/generated-sources/annotations/g/Generated.java is missing; a clean build writes it");
  }

  @Test
  void a_resource_that_a_processor_adds_to_is_there_in_a_clean_build() {
    String resource = "(javax.tools.StandardLocation.CLASS_OUTPUT, \"\", \"list.txt\")";
    project
        .resource("list.txt", "hand")
        .processor(
            "p.Generator",
            GENERATOR
                .replace("createSourceFile(\"g.Generated\")", "createResource" + resource)
                .replace(
                    "try (",
                    "String text = \"none\"; try { text = processingEnv.getFiler().getResource"
                        + resource
                        + ".getCharContent(true) + \" and more\"; }"
                        + " catch (java.io.IOException e) { } try (")
                .replace("\"package g; public class Generated {}\"", "text"))
        .source("a.A", "package a; @Deprecated class A { }")
        .compile();
    finds();
    project.replace("a.A", "{ }", "{ int x; }").compileWhatever();
    finds();
  }

  private Path generated() {
    return project.directory().resolve("target/generated-sources/annotations/g/Generated.java");
  }

  @Test
  void what_a_processor_writes_differently_each_time_is_nobodys_fault() {
    project
        .processor(
            "p.Generator",
            GENERATOR.replace(
                "class Generated {}", "class Generated { long T = \" + System.nanoTime() + \"L; }"))
        .source("a.A", "package a; @Deprecated class A { g.Generated g; }");
    new IncrementalCompiler(new NoWarnings()).compile(project.request());

    Verdict verdict = verify();
    assertEquals(List.of(), texts(verdict));
    assertEquals(Set.of(project.product("g.Generated"), generated()), verdict.unsteady());
  }

  @Test
  void without_a_build_there_is_nothing_to_compare() {
    Verdict verdict = verify(pair());

    assertEquals(List.of("compile:default-compile", "compile:default-compile"), verdict.notBuilt());
    assertEquals(0, verdict.compared());
  }

  @Test
  void an_execution_that_was_not_built_is_left_out() {
    pair().compile();
    Project tests = project.tests().source("b.T", "package b; class T { B b; }");

    Verdict verdict = verify(tests);
    assertEquals(List.of(), texts(verdict));
    assertEquals(List.of("testCompile:default-testCompile"), verdict.notBuilt());
  }

  @Test
  void nothing_is_changed_and_nothing_left_behind() throws IOException {
    pair().compile();
    Set<String> before = files();
    verify();

    assertEquals(before, files());
    project.compile().upToDate();
  }

  @Test
  void the_evidence_has_what_is_needed_to_reproduce_it() throws IOException {
    pair().source("c.C", "package c; class C {}").environment("SECRET", "hush").compile();
    project.replace("a.A", "1", "2").compileWhatever();
    Files.delete(project.product("b.B"));
    Path archive = project.directory().resolve("verify.zip");
    try (Verification verification = verification()) {
      verification.verify(List.of(project.request()));
      verification.evidence().write(archive);
    }

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Set<String> names = new TreeSet<>();
      zip.stream().forEach(entry -> names.add(entry.getName()));
      assertEquals(
          Set.of(
              "report.txt",
              "state.db",
              "compile-default-compile/request.txt",
              "compile-default-compile/history.txt",
              "sources/src/a/A.java",
              "sources/src/b/B.java",
              "found/target/classes/a/A.class",
              "clean/target/classes/a/A.class",
              "clean/target/classes/b/B.class"),
          names);
      assertContains(zip, "report.txt", "MISSING: target/classes/b/B.class is missing");
      assertContains(zip, "report.txt", "from src/b/B.java");
      assertContains(zip, "compile-default-compile/history.txt", "Round 1: src/a/A.java: changed");
      assertContains(
          zip, "compile-default-compile/history.txt", "Round 2: src/b/B.java: a.A.X changed");
      assertContains(zip, "compile-default-compile/request.txt", "tracked environment: SECRET");
      for (String name : names) {
        assertFalse(text(zip, name).contains("hush"), name);
      }
    }
  }

  @Test
  void a_difference_says_when_and_why_its_unit_was_compiled_last() throws IOException {
    pair().compile();
    project.replace("a.A", "1", "2").compileWhatever();
    Files.delete(project.product("b.B"));

    Difference difference = verify().differences().get(0);
    assertEquals(project.directory().resolve("src/b/B.java"), difference.unit().orElseThrow());
    String history = difference.history().orElseThrow();
    assertTrue(history.matches("compiled last at \\S+Z: a\\.A\\.X changed"), history);
  }

  private static final String GENERATOR =
      """
      package p;
      import java.util.Set;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.TypeElement;
      @SupportedAnnotationTypes("java.lang.Deprecated")
      public class Generator extends AbstractProcessor {
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
          if (!annotations.isEmpty()) {
            try (java.io.Writer out = processingEnv.getFiler().createSourceFile("g.Generated").openWriter()) {
              out.write("package g; public class Generated {}");
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return false;
        }
      }
      """;

  private void finds(String... differences) {
    assertEquals(List.of(differences), texts(verify()));
  }

  private void finds(Project further) {
    assertEquals(List.of(), texts(verify(further)));
  }

  private Verdict verify(Project... further) {
    try (Verification verification = verification()) {
      return verification.verify(
          Stream.concat(Stream.of(project), Arrays.stream(further)).map(Project::request).toList());
    }
  }

  private Verification verification() {
    return new Verification(project.directory().resolve("target/ripple/verify"), new NoWarnings());
  }

  private List<String> texts(Verdict verdict) {
    return verdict.differences().stream()
        .map(
            difference ->
                difference.file().map(file -> project.directory().relativize(file) + " ").orElse("")
                    + difference.detail())
        .toList();
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(project.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        names.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return names;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(),
        java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static void assertContains(ZipFile zip, String name, String text) throws IOException {
    assertTrue(text(zip, name).contains(text), () -> text + " in " + name);
  }

  private static int indexOf(byte[] bytes, byte[] searched) {
    for (int i = 0; i + searched.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + searched.length, searched, 0, searched.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }

  private static byte[] withField(byte[] classFile) {
    return rewritten(
        classFile,
        writer ->
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                visitField(Opcodes.ACC_PUBLIC, "$added", "Z", null, null);
                super.visitEnd();
              }
            });
  }

  private static byte[] withoutFields(byte[] classFile) {
    return rewritten(
        classFile,
        writer ->
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public org.objectweb.asm.FieldVisitor visitField(
                  int access, String name, String type, String signature, Object value) {
                return null;
              }
            });
  }

  private static byte[] rewritten(
      byte[] classFile, java.util.function.Function<ClassWriter, ClassVisitor> tool) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(tool.apply(writer), 0);
    return writer.toByteArray();
  }

  private record NoWarnings() implements BuildLog {

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {
      throw new AssertionError(message);
    }
  }
}
