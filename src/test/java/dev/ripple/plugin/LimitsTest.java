package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void forking_the_javac_of_the_running_jdk_is_no_limit() {
    String javac = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    assertEquals(Optional.empty(), Limits.reason("javac", true, javac));
    assertEquals(Optional.empty(), Limits.reason(null, true, null));
  }

  @Test
  void an_executable_without_a_path_could_be_any() {
    assertEquals(
        Optional.of("it forks the executable 'javac', which is in no JDK"),
        Limits.reason("javac", true, "javac"));
  }
}
