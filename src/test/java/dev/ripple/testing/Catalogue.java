package dev.ripple.testing;

import dev.ripple.model.Cause;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Sums up the {@link Effort} of all scenarios of a run. At its end the sum is printed, and written
 * to {@code target/catalogue.txt} with every unit that was compiled in vain.
 */
final class Catalogue implements AutoCloseable {

  private static final String SCENARIOS = "dev.ripple.scenario";
  private static final Path FILE = Path.of("target", "catalogue.txt");

  private final SortedMap<String, SortedMap<String, Cause>> inVain = new TreeMap<>();
  private int scenarios;
  private int builds;
  private int compiled;
  private int needed;
  private int changed;

  /** Adds the effort of a test that is over, if it is a scenario. */
  static void add(ExtensionContext test, Effort effort) {
    if (test.getRequiredTestClass().getPackageName().equals(SCENARIOS)) {
      test.getRoot()
          .getStore(Namespace.create(Catalogue.class))
          .getOrComputeIfAbsent(Catalogue.class, key -> new Catalogue(), Catalogue.class)
          .addScenario(
              test.getRequiredTestClass().getSimpleName()
                  + "."
                  + test.getRequiredTestMethod().getName(),
              effort);
    }
  }

  private void addScenario(String name, Effort effort) {
    scenarios++;
    builds += effort.builds();
    compiled += effort.compiled();
    needed += effort.needed();
    changed += effort.changed();
    if (!effort.inVain().isEmpty()) {
      inVain.put(name, effort.inVain());
    }
  }

  @Override
  public void close() {
    StringBuilder text = new StringBuilder(toString()).append('\n');
    inVain.forEach(
        (scenario, units) ->
            units.forEach(
                (unit, cause) ->
                    text.append(scenario)
                        .append(" compiles ")
                        .append(unit)
                        .append(" in vain: ")
                        .append(cause)
                        .append('\n')));
    Disk.write(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    System.out.println(this);
  }

  @Override
  public String toString() {
    return "%,d scenarios, in which %,d partial builds succeed; they compile %,d units, of which %,d have to be (%.2f) and %,d get other class files (%.2f)"
        .formatted(
            scenarios,
            builds,
            compiled,
            needed,
            ratio(compiled, needed),
            changed,
            ratio(compiled, changed));
  }

  private static double ratio(int all, int part) {
    return part == 0 ? 1 : (double) all / part;
  }
}
