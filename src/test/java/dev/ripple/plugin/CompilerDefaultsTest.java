package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerDefaultsTest {

  @ParameterizedTest
  @CsvSource({"2.5.1, 1.5", "3.1, 1.5", "3.7.0, 1.5", "3.8.1, 1.6", "3.9.0, 1.7", "3.10.1, 1.7"})
  void older_versions_had_older_platforms(String version, String platform) {
    assertEquals(Optional.of(platform), CompilerDefaults.platform(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.11.0", "3.16.0", "3.100.0-SNAPSHOT", "", "odd", "3"})
  void newer_versions_have_what_ripple_has(String version) {
    assertEquals(Optional.empty(), CompilerDefaults.platform(version));
  }

  @Test
  void version_4_leaves_it_to_javac() {
    assertEquals(
        Optional.of(Integer.toString(Runtime.version().feature())),
        CompilerDefaults.platform("4.0.0-beta-3"));
  }
}
