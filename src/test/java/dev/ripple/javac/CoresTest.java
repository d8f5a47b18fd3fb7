package dev.ripple.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoresTest {

  private static final int ALL = Runtime.getRuntime().availableProcessors();

  @Test
  void requestsShareWhatThereIs() {
    try (Cores first = Cores.take(ALL + 1);
        Cores second = Cores.take(ALL)) {
      assertEquals(ALL, first.count());
      assertEquals(1, second.count());
    }
    try (Cores later = Cores.take(ALL)) {
      assertEquals(ALL, later.count());
    }
  }

  @Test
  void whoSaysHowManyItWantsGetsThemAndTakesThemFromNobody() {
    try (Cores asked = Cores.asked(ALL + 1);
        Cores other = Cores.take(ALL)) {
      assertEquals(ALL + 1, asked.count());
      assertEquals(ALL, other.count());
    }
  }
}
