package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ripple.model.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WarmupTest {

  @Test
  void the_source_compiles() throws IOException {
    assertInstanceOf(Outcome.Compiled.class, Warmup.compile());
  }
}
