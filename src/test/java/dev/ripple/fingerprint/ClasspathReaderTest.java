package dev.ripple.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ripple.model.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathReaderTest {

  @TempDir Path temporary;

  private final ClasspathReader reader = new ClasspathReader(Runtime.version());

  @Test
  void everything_in_a_directory_counts_behind_links_too() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("processors"));
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("config"), "one");
    Files.createSymbolicLink(directory.resolve("linked"), elsewhere);
    Fingerprint before = contents(directory);

    assertEquals(before, contents(directory));
    Files.writeString(file, "two");
    assertNotEquals(before, contents(directory));
  }

  @Test
  void link_that_leads_back() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("processors"));
    Files.writeString(directory.resolve("config"), "one");
    Fingerprint before = contents(directory);
    Files.createSymbolicLink(directory.resolve("loop"), directory);

    assertEquals(before, contents(directory));
  }

  private Fingerprint contents(Path directory) {
    return reader.contents(List.of(directory));
  }
}
