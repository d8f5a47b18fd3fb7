package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/configuration.md} say what the descriptor says. */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("docs/configuration.md");

  @Test
  void all_parameters_are_documented_with_type_property_and_default() throws Exception {
    List<String> page = Files.readAllLines(PAGE);
    SortedSet<String> common = rows(page, "## Ripple's own parameters");
    common.addAll(rows(page, "## Parameters of both goals"));
    for (String goal : List.of("compile", "testCompile")) {
      SortedSet<String> documented = rows(page, "## Parameters of `ripple:" + goal + "`");
      documented.addAll(common);
      assertEquals(String.join("\n", expected(goal)), String.join("\n", documented));
    }
  }

  @Test
  void so_are_those_of_verify() throws Exception {
    SortedSet<String> documented =
        rows(Files.readAllLines(PAGE), "## Parameters of `ripple:verify`");

    assertEquals(String.join("\n", expected("verify")), String.join("\n", documented));
  }

  private static SortedSet<String> expected(String goal) throws Exception {
    SortedSet<String> rows = new TreeSet<>();
    GoalDescriptor.of("ripple-maven-plugin", goal)
        .parameters()
        .forEach(
            (name, parameter) -> {
              if (parameter.editable()) {
                String type = parameter.type().substring(parameter.type().lastIndexOf('.') + 1);
                String property = parameter.property().replaceAll("^\\$\\{(.*)}$", "$1");
                rows.add(
                    String.join(
                        " | ", code(name), type, code(property), code(parameter.defaultValue())));
              }
            });
    return rows;
  }

  /** All columns but the last one, which is prose. */
  private static SortedSet<String> rows(List<String> page, String heading) {
    SortedSet<String> rows = new TreeSet<>();
    page.stream()
        .skip(page.indexOf(heading) + 1L)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .forEach(cells -> rows.add(String.join(" | ", cells.subList(1, 5))));
    return rows;
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }
}
