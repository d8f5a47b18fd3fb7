package dev.ripple.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import dev.ripple.model.ProductStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmovedTest {

  @TempDir Path project;

  private Path source;
  private Path jar;
  private Path absent;
  private Path others;
  private Path product;
  private Path state;
  private final Outcome.UpToDate outcome = new Outcome.UpToDate(1, List.of(warning()));

  private static Problem warning() {
    return new Problem(
        Problem.Kind.WARNING, Optional.of(Path.of("/src/A.java")), 1, 2, "code", "careful");
  }

  @BeforeEach
  void build() throws IOException {
    source = write("src/A.java", "class A {}");
    jar = write("lib/one.jar", "jar");
    absent = project.resolve("lib/two.jar");
    others = project.resolve("others");
    write("others/o/Other.class", "other");
    product = write("target/classes/A.class", "class");
    state = write("target/ripple/state.db", "state");
    leave(Map.of(source, FileStamps.raw(source)));
  }

  private Path write(String path, String content) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void leave(Map<Path, FileStamp> sources) throws IOException {
    byte[] content = Files.readAllBytes(source);
    long tokens = Reading.of(request()).tokens(content, false);
    leave(
        sources,
        Map.of(source, new Unmoved.Text(Fingerprint.of(Files.readString(source)), tokens, false)));
  }

  private void leave(Map<Path, FileStamp> sources, Map<Path, Unmoved.Text> texts)
      throws IOException {
    Path output = project.resolve("target/classes");
    Path other = others.resolve("o/Other.class");
    new ProductStamps(new TreeMap<>(Map.of(product, ProductStamp.of(product))), new TreeMap<>())
        .leave(ProductStamps.file(request()));
    Optional<Unmoved> unmoved =
        Unmoved.of(
            request(),
            sources,
            List.of(),
            new TreeMap<>(),
            texts,
            false,
            List.of(
                entry(output, FileStamp.UNTRUSTED, Map.of()),
                entry(jar, FileStamps.raw(jar), Map.of()),
                entry(absent, FileStamp.UNTRUSTED, Map.of()),
                entry(
                    others,
                    FileStamp.UNTRUSTED,
                    Map.of(new ClassName("o.Other"), FileStamps.raw(other)))),
            Unmoved.stamps(List.of(state)),
            1,
            outcome);
    if (unmoved.isPresent()) {
      unmoved.get().leave(request());
    }
  }

  private static ClasspathEntry entry(Path path, FileStamp stamp, Map<ClassName, FileStamp> files) {
    return new ClasspathEntry(path, stamp, new TreeMap<>(), files, false);
  }

  private CompileRequest request(String... options) {
    Path output = project.resolve("target/classes");
    return new CompileRequest(
        "compile",
        project,
        project.resolve("target/ripple"),
        output,
        Optional.empty(),
        List.of(source),
        List.of(project.resolve("src")),
        List.of(output, jar, absent, others),
        List.of(),
        Optional.empty(),
        List.of(options),
        Optional.of("UTF-8"),
        new TreeMap<>(),
        "1",
        false,
        0);
  }

  private void assertUpToDate() {
    assertEquals(Optional.of(outcome), Unmoved.outcome(request(), new DirectoryStamps()));
  }

  private void assertMoved() {
    assertEquals(Optional.empty(), Unmoved.outcome(request(), new DirectoryStamps()));
  }

  @Test
  void nothing_moved() {
    assertUpToDate();
  }

  @Test
  void likely_before_the_request_is_known() throws IOException {
    Path ripple = project.resolve("target/ripple");
    assertTrue(Unmoved.isLikely(ripple));
    assertFalse(Unmoved.isLikely(project.resolve("module/target/ripple")));
    Files.writeString(source, "class A { int a; }");
    assertFalse(Unmoved.isLikely(ripple));
    Files.delete(Unmoved.file(request()));
    assertFalse(Unmoved.isLikely(ripple));
  }

  @Test
  void other_options() {
    assertEquals(Optional.empty(), Unmoved.outcome(request("-parameters"), new DirectoryStamps()));
  }

  @Test
  void edited_source() throws IOException {
    Files.writeString(source, "class A { int a; }");
    assertMoved();
  }

  @Test
  void source_replaced_by_one_of_the_same_length_and_time() throws IOException {
    Path copy = write("src/copy", "class B {}");
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(source));
    Files.move(copy, source, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertMoved();
  }

  @Test
  void touched_source() throws IOException {
    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    assertTrue(Unmoved.isLikely(project.resolve("target/ripple")));
    assertUpToDate();
    Files.writeString(source, "class B {}");
    assertFalse(Unmoved.isLikely(project.resolve("target/ripple")));
    assertMoved();
    Files.writeString(source, "class A {}");
    assertUpToDate();
  }

  @Test
  void touched_source_of_which_only_the_stamp_is_known() throws IOException {
    leave(Map.of(source, FileStamps.raw(source)), Map.of());
    assertUpToDate();
    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    assertMoved();
  }

  @Test
  void source_is_read_as_long_as_it_may_change_without_a_new_stamp() throws IOException {
    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    assertUpToDate();
    FileTime time = Files.getLastModifiedTime(source);
    Files.writeString(source, "class B {}");
    Files.setLastModifiedTime(source, time);
    assertMoved();
  }

  @Test
  void edited_comment() throws IOException {
    Files.writeString(source, "class A /* of all */ {}");
    assertTrue(Unmoved.isLikely(project.resolve("target/ripple")));
    assertUpToDate();
    Files.writeString(source, "class A /* of none */ {}");
    assertUpToDate();
    Files.writeString(source, "class B /* of none */ {}");
    assertMoved();
  }

  @Test
  void edited_comment_moves_what_a_warning_names() throws IOException {
    long tokens = Reading.of(request()).tokens(Files.readAllBytes(source), true);
    Fingerprint content = Fingerprint.of(Files.readString(source));
    leave(
        Map.of(source, FileStamps.raw(source)),
        Map.of(source, new Unmoved.Text(content, tokens, true)));
    assertUpToDate();
    Files.writeString(source, "class A {} // of all");
    assertUpToDate();
    Files.writeString(source, "class /* of all */ A {} ");
    assertMoved();
  }

  @Test
  void many_edited_sources_are_not_read_for_a_guess() throws IOException {
    Map<Path, FileStamp> stamps = new TreeMap<>();
    Map<Path, Unmoved.Text> texts = new TreeMap<>();
    for (int i = 0; i < 5; i++) {
      Path one = write("src/A" + i + ".java", "class A {}");
      stamps.put(one, FileStamps.raw(one));
      long tokens = Reading.of(request()).tokens(Files.readAllBytes(one), false);
      texts.put(one, new Unmoved.Text(Fingerprint.of("class A {}"), tokens, false));
    }
    leave(stamps, texts);
    for (Path one : stamps.keySet()) {
      Files.writeString(one, "class A {} // edited");
    }
    assertFalse(Unmoved.isLikely(project.resolve("target/ripple")));
    assertUpToDate();
    assertTrue(Unmoved.isLikely(project.resolve("target/ripple")));
  }

  @Test
  void deleted_source() throws IOException {
    Files.delete(source);
    assertMoved();
  }

  @Test
  void other_jar() throws IOException {
    Files.writeString(jar, "another jar");
    assertMoved();
  }

  @Test
  void missing_entry_appears() throws IOException {
    Files.createDirectory(absent);
    assertMoved();
  }

  @Test
  void class_of_others_changed() throws IOException {
    write("others/o/Other.class", "another");
    assertMoved();
  }

  @Test
  void class_of_others_added() throws IOException {
    write("others/o/New.class", "new");
    assertMoved();
  }

  @Test
  void class_of_others_added_among_the_products() throws IOException {
    write("target/classes/k/Kotlin.class", "new");
    assertMoved();
  }

  @Test
  void annotation_processor_offered_by_directory() throws IOException {
    write("others/META-INF/services/javax.annotation.processing.Processor", "o.Other");
    assertMoved();
  }

  @Test
  void resource_added() throws IOException {
    write("others/o/some.properties", "new");
    assertUpToDate();
  }

  @Test
  void product_deleted() throws IOException {
    Files.delete(product);
    assertMoved();
  }

  @Test
  void product_replaced_by_one_of_the_same_length() throws IOException {
    byte[] bytes = Files.readAllBytes(product);
    bytes[0]++;
    Files.write(product, bytes);
    Files.setLastModifiedTime(product, FileTime.fromMillis(1));

    assertMoved();
  }

  @Test
  void product_changed_by_a_tool_of_the_same_build() throws IOException {
    Files.write(product, new byte[100]);
    ProductStamps.noteLeft(ProductStamps.file(request()));

    assertUpToDate();

    Files.write(product, new byte[101]);

    assertMoved();
  }

  @Test
  void products_brought_back_by_an_archive_with_whole_seconds() throws IOException {
    long seconds = Files.getLastModifiedTime(product).to(TimeUnit.SECONDS);
    Files.setLastModifiedTime(product, FileTime.from(seconds, TimeUnit.SECONDS));

    assertUpToDate();
  }

  @Test
  void stamps_of_products_lost() throws IOException {
    Files.delete(ProductStamps.file(request()));

    assertMoved();
  }

  @Test
  void product_emptied() throws IOException {
    Files.writeString(product, "");
    assertMoved();
  }

  @Test
  void other_state() throws IOException {
    Files.writeString(state, "another state");
    assertMoved();
  }

  @Test
  void source_that_may_change_unnoticed() throws IOException {
    Files.delete(Unmoved.file(request()));
    leave(Map.of(source, FileStamp.UNTRUSTED), Map.of());
    assertMoved();
  }

  @Test
  void source_that_may_change_unnoticed_is_read() throws IOException {
    leave(Map.of(source, FileStamp.UNTRUSTED));
    assertTrue(Unmoved.isLikely(project.resolve("target/ripple")));
    assertUpToDate();
    Files.writeString(source, "class B {}");
    assertMoved();
  }

  @Test
  void damage_anywhere() throws IOException {
    Path file = Unmoved.file(request());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertMoved();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertMoved();
    }
    Files.write(file, whole);
    assertUpToDate();
  }
}
