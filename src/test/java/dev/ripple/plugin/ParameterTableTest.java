package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The goals take what those of maven-compiler-plugin take: each parameter, under the same terms.
 */
class ParameterTableTest {

  private static final Set<String> OWN =
      new TreeSet<>(
          Set.of(
              "enabled",
              "explain",
              "ignoreCommentChanges",
              "slices",
              "trackedEnvironment",
              "worker"));

  @ParameterizedTest
  @ValueSource(strings = {"compile", "testCompile"})
  void parameters_are_the_same_and_five_more(String goal) throws Exception {
    SortedMap<String, GoalDescriptor.Parameter> ours = ripple(goal).parameters();
    Map<String, GoalDescriptor.Parameter> own = new TreeMap<>(ours);
    own.keySet().retainAll(OWN);
    assertEquals(OWN, own.keySet());

    ours.keySet().removeAll(OWN);
    assertEquals(table(compiler(goal).parameters()), table(ours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compile", "testCompile"})
  void goals_run_at_the_same_place_with_the_same_dependencies(String goal) throws Exception {
    for (String property :
        Set.of(
            "phase",
            "requiresDependencyResolution",
            "requiresProject",
            "threadSafe",
            "instantiationStrategy")) {
      assertEquals(compiler(goal).text(property), ripple(goal).text(property), property);
    }
  }

  /** One line a parameter, so that a difference can be read. */
  private static String table(Map<String, GoalDescriptor.Parameter> parameters) {
    StringBuilder table = new StringBuilder();
    parameters.forEach(
        (name, parameter) -> table.append(name).append(' ').append(parameter).append('\n'));
    return table.toString();
  }

  private static GoalDescriptor ripple(String goal) throws Exception {
    return GoalDescriptor.of("ripple-maven-plugin", goal);
  }

  private static GoalDescriptor compiler(String goal) throws Exception {
    return GoalDescriptor.of("maven-compiler-plugin", goal);
  }
}
