package dev.ripple.benchmark;

import dev.ripple.testing.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources that nobody wrote: packages of a hundred units, of which one is a hub that the others
 * call. The hub of a package calls that of another one, so that all hubs form a binary tree. An
 * edit of a hub reaches about as many units in a large project as in a small one.
 */
final class Synthetic {

  /** In a package, its hub included. */
  static final int UNITS_PER_PACKAGE = 100;

  private final SortedMap<String, FileTree.Content> files = new TreeMap<>();

  private Synthetic() {}

  /** All packages in one module. */
  static FileTree module(int packages) {
    Synthetic sources = new Synthetic();
    for (int number = 0; number < packages; number++) {
      sources.addPackage("", number);
    }
    return new FileTree(sources.files);
  }

  /** Each package in a module of its own. */
  static FileTree reactor(int modules) {
    Synthetic sources = new Synthetic();
    for (int number = 0; number < modules; number++) {
      sources.addPackage(moduleName(number) + "/", number);
    }
    return new FileTree(sources.files);
  }

  static String moduleName(int number) {
    return "m%02d".formatted(number);
  }

  /** The package, and module, whose hub the hub of this one calls. */
  static int parent(int number) {
    return (number - 1) / 2;
  }

  static Edits edits(String module) {
    String directory = packageName(0).replace('.', '/');
    String hub = directory + "/Hub.java";
    return Edits.ofHub(module, hub)
        .comment("What the units of this package share.")
        .leaf(
            directory + "/" + unitName(UNITS_PER_PACKAGE - 1) + ".java",
            "return name.compareTo(other.name);")
        .body("return input + 1;")
        .method("public static <T extends Comparable<T>> List<T> sorted")
        .signature(
            hub, "public static int value(int input)", "public static Integer value(int input)")
        .constant(hub, "LIMIT = 100;", "LIMIT = 200;")
        .build();
  }

  private void addPackage(String module, int number) {
    String name = packageName(number);
    String directory = module + "src/main/java/" + name.replace('.', '/') + "/";
    add(directory + "Hub.java", hub(name, number));
    for (int unit = 1; unit < UNITS_PER_PACKAGE; unit++) {
      add(directory + unitName(unit) + ".java", unit(name, unit));
    }
  }

  private void add(String path, String text) {
    files.put(path, new FileTree.Content(text.getBytes(StandardCharsets.UTF_8), 0, path));
  }

  private static String packageName(int number) {
    return "synthetic.p%03d".formatted(number);
  }

  private static String unitName(int unit) {
    return "Unit%02d".formatted(unit);
  }

  private static String hub(String packageName, int number) {
    String value = number == 0 ? "1" : packageName(parent(number)) + ".Hub.value(input)";
    return """
        package %s;

        import java.util.ArrayList;
        import java.util.Collections;
        import java.util.List;

        /** What the units of this package share. */
        public final class Hub {
          public static final int LIMIT = 100;

          private Hub() {}

          public static int value(int input) {
            return input + %s;
          }

          public static <T extends Comparable<T>> List<T> sorted(Iterable<? extends T> elements) {
            List<T> result = new ArrayList<>();
            elements.forEach(result::add);
            Collections.sort(result);
            return result;
          }
        }
        """
        .formatted(packageName, value);
  }

  /** A value class, a bit of arithmetic, and a call of its predecessor. */
  private static String unit(String packageName, int unit) {
    String previous =
        unit == 1 ? "count" : "new " + unitName(unit - 1) + "(name, count).total(List.of())";
    return """
        package %1$s;

        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;
        import java.util.Objects;
        import java.util.stream.Collectors;

        /** One of many. */
        public class %2$s implements Comparable<%2$s> {
          private final String name;
          private final int count;
          private final Map<String, Integer> seen = new HashMap<>();

          public %2$s(String name, int count) {
            this.name = Objects.requireNonNull(name, "name");
            this.count = count;
          }

          public String name() {
            return name;
          }

          /** The sum of the values of those that are below the limit. */
          public int total(List<%2$s> others) {
            int sum = %3$s;
            for (%2$s other : Hub.sorted(others)) {
              if (other.count < Hub.LIMIT) {
                sum += Hub.value(other.count);
                seen.merge(other.name, 1, Integer::sum);
              }
            }
            return sum;
          }

          public Map<Boolean, List<String>> names(List<%2$s> others) {
            return others.stream()
                .filter(other -> other.count > 0)
                .collect(
                    Collectors.partitioningBy(
                        other -> other.count %% 2 == 0,
                        Collectors.mapping(%2$s::name, Collectors.toList())));
          }

          public String describe(int depth) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < depth; i++) {
              switch (i %% 3) {
                case 0:
                  text.append(name).append('/').append(Hub.value(i));
                  break;
                case 1:
                  text.append(seen.getOrDefault(name, i));
                  break;
                default:
                  text.append(i < count ? "below " + count : "above " + count);
              }
            }
            return text.toString();
          }

          @Override
          public int compareTo(%2$s other) {
            return name.compareTo(other.name);
          }

          @Override
          public boolean equals(Object object) {
            return object instanceof %2$s && ((%2$s) object).name.equals(name);
          }

          @Override
          public int hashCode() {
            return Objects.hash(name, count);
          }
        }
        """
        .formatted(packageName, unitName(unit), previous);
  }
}
