package dev.ripple.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleArgumentsTest {

  @Test
  void are_found_in_both_forms() {
    assertEquals(
        List.of("--add-exports=a/b=ALL-UNNAMED", "--add-opens=a/c=ALL-UNNAMED", "--add-modules=m"),
        ModuleArguments.among(
            List.of(
                "-Xmx1g",
                "--add-exports",
                "a/b=ALL-UNNAMED",
                "--add-opens=a/c=ALL-UNNAMED",
                "-Dx=--add-exports",
                "--add-modules=m",
                "org.Launcher",
                "compile")));
  }

  @Test
  void without_a_value_is_none() {
    assertEquals(List.of(), ModuleArguments.among(List.of("--add-exports")));
  }
}
