package dev.ripple.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final int SIZE = 20_000;

  @TempDir Path directory;
  private Path database;
  private Seal seal;
  private byte[] content;

  @BeforeEach
  void sealed_database() throws IOException {
    database = directory.resolve("state.db");
    content = new byte[SIZE];
    new Random(1).nextBytes(content);
    Files.write(database, content);
    seal = new Seal(database);
    seal.close();
  }

  @Test
  void fits_what_was_sealed() throws IOException {
    assertTrue(seal.isWhole());
  }

  @Test
  void fits_no_more_after_any_bit_flipped() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      byte[] flipped = content.clone();
      int bit = random.nextInt(SIZE * Byte.SIZE);
      flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(database, flipped);
      assertFalse(seal.isWhole(), "bit " + bit);
    }
  }

  @Test
  void fits_no_more_after_a_cut_at_any_place() throws IOException {
    for (int length = 0; length < SIZE; length += 97) {
      Files.write(database, Arrays.copyOf(content, length));
      assertFalse(seal.isWhole(), "cut at " + length);
    }
  }

  @Test
  void fits_nothing_once_broken() throws IOException {
    seal.breakOpen();
    assertFalse(seal.isWhole());
    assertFalse(seal.exists());
  }

  @Test
  void fits_no_database_that_is_not_there() throws IOException {
    Files.delete(database);
    assertFalse(seal.isWhole());
  }

  @Test
  void is_no_seal_if_it_is_cut() throws IOException {
    Path file = directory.resolve("state.db.seal");
    byte[] written = Files.readAllBytes(file);
    for (int length = 0; length < written.length; length++) {
      Files.write(file, Arrays.copyOf(written, length));
      assertFalse(seal.isWhole(), "cut at " + length);
    }
  }
}
