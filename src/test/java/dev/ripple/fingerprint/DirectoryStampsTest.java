package dev.ripple.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStampsTest {

  @TempDir Path reactor;

  private final DirectoryStamps stamps = new DirectoryStamps();
  private Path classes;

  @BeforeEach
  void create() throws IOException {
    classes = Files.createDirectories(reactor.resolve("a/target/classes"));
    Files.writeString(classes.resolve("A.class"), "a");
  }

  private CompileRequest compilation(String module, String execution) {
    Path project = reactor.resolve(module);
    return new CompileRequest(
        execution,
        project,
        project.resolve("target/ripple"),
        project.resolve("target/classes"),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(classes),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new TreeMap<>(),
        "1",
        false,
        0);
  }

  @Test
  void is_that_of_the_entry_which_the_class_path_had() throws IOException {
    Path file = classes.resolve("A.class");
    Map<ClassName, FileStamp> files = Map.of(new ClassName("A"), FileStamps.raw(file));
    ClasspathEntry entry =
        new ClasspathEntry(classes, FileStamp.UNTRUSTED, new TreeMap<>(), files, false);
    assertEquals(DirectoryStamps.of(entry), stamps.of(classes, compilation("b", "compile")));
  }

  @Test
  void a_directory_of_another_module_is_read_once_for_all() throws IOException {
    long before = stamps.of(classes, compilation("b", "compile"));
    Files.writeString(classes.resolve("B.class"), "b");
    assertEquals(before, stamps.of(classes, compilation("b", "testCompile")));
    assertEquals(before, stamps.of(classes, compilation("c", "compile")));
  }

  @Test
  void a_second_time_it_is_read_again_for_all() throws IOException {
    long before = stamps.of(classes, compilation("b", "compile"));
    stamps.of(classes, compilation("c", "compile"));
    Files.writeString(classes.resolve("B.class"), "b");
    long now = stamps.of(classes, compilation("b", "compile"));
    assertNotEquals(before, now);
    assertEquals(now, stamps.of(classes, compilation("d", "compile")));
    assertEquals(now, stamps.of(classes, compilation("c", "compile")));
  }

  @Test
  void an_own_directory_is_read_each_time() throws IOException {
    long before = stamps.of(classes, compilation("a", "testCompile"));
    Files.writeString(classes.resolve("A.class"), "another");
    assertNotEquals(before, stamps.of(classes, compilation("a", "testCompile:other")));
  }

  @Test
  void files_that_are_no_classes_do_not_count() throws IOException {
    long before = stamps.of(classes, compilation("a", "compile"));
    Files.writeString(classes.resolve("a.properties"), "x");
    assertEquals(before, stamps.of(classes, compilation("a", "compile")));
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "a.A");
    assertNotEquals(before, stamps.of(classes, compilation("a", "compile")));
  }
}
