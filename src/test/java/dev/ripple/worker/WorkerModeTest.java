package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ripple.model.RippleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerModeTest {

  @ParameterizedTest
  @CsvSource({
    "auto,, DAEMON",
    "auto, false, DAEMON",
    "auto, '', DAEMON",
    "auto, true, BUILD",
    "auto, 1, BUILD",
    "daemon, true, DAEMON",
    "build,, BUILD",
    "None,, NONE"
  })
  void a_setting_means_a_mode(String setting, String ci, WorkerMode mode) {
    assertEquals(mode, WorkerMode.of(setting, ci));
  }

  @Test
  void another_setting_is_refused() {
    RippleException e = assertThrows(RippleException.class, () -> WorkerMode.of("forever", null));

    assertEquals(
        "ripple.worker is 'forever', and has to be auto, daemon, build or none.", e.getMessage());
  }
}
