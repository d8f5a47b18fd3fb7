package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path directory;

  @Test
  void units_of_all_roots_come_in_the_order_of_their_names() throws IOException {
    Path second = source("z/p/A.java");
    Path first = source("a/p/B.java");
    source("a/p/notes.txt");

    Sources sources = scan(List.of("z", "a", "z", "missing"), Set.of(), Set.of());

    assertEquals(List.of(directory.resolve("z"), directory.resolve("a")), sources.roots());
    assertEquals(List.of(first, second), sources.files());
  }

  @Test
  void patterns_choose_and_files_of_version_control_never_count() throws IOException {
    Path kept = source("src/p/A.java");
    source("src/p/B.java");
    source("src/q/C.java");
    source("src/p/.svn/A.java");

    assertEquals(List.of(kept), scan(List.of("src"), Set.of("p/**"), Set.of("**/B.java")).files());
  }

  @Test
  void what_annotation_processors_write_is_no_source() throws IOException {
    source("generated/p/G.java");
    Path source = source("src/p/A.java");

    Sources sources = scan(List.of("src", "generated"), Set.of(), Set.of());

    assertEquals(List.of(source), sources.files());
    assertEquals(List.of(directory.resolve("src")), sources.roots());
  }

  private Sources scan(List<String> roots, Set<String> includes, Set<String> excludes) {
    List<String> absolute = roots.stream().map(root -> directory.resolve(root).toString()).toList();
    return Sources.scan(absolute, directory.resolve("generated").toFile(), includes, excludes);
  }

  private Path source(String path) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
