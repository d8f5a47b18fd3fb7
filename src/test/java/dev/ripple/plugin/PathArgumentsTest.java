package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ripple.plugin.PathArguments.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathArgumentsTest {

  @Test
  void options_with_a_component_of_their_own_are_taken_out_in_each_spelling() {
    String path = "a.jar" + File.pathSeparator + File.pathSeparator + "b";
    for (List<String> spelling :
        List.of(
            List.of("-cp", path), List.of("-classpath", path), List.of("--class-path=" + path))) {
      PathArguments arguments = PathArguments.of(spelling);
      assertEquals(List.of(), arguments.others());
      assertEquals(
          Optional.of(List.of(Path.of("a.jar").toAbsolutePath(), Path.of("b").toAbsolutePath())),
          arguments.paths(Kind.CLASS_PATH));
    }
  }

  @Test
  void the_last_one_counts() {
    PathArguments arguments = PathArguments.of(List.of("-d", "first", "-Xlint", "-d", "second"));

    assertEquals(Optional.of(Path.of("second").toAbsolutePath()), arguments.path(Kind.OUTPUT));
    assertEquals(List.of("-Xlint"), arguments.others());
  }

  @Test
  void everything_else_stays_in_order() {
    List<String> others =
        List.of("--patch-module", "m=x", "--add-reads", "m=ALL-UNNAMED", "-Akey=value", "-d");

    PathArguments arguments = PathArguments.of(others);

    assertEquals(others, arguments.others());
    assertEquals(Optional.empty(), arguments.value(Kind.MODULE_PATH));
  }
}
