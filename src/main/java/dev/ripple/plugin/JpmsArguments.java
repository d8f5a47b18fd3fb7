package dev.ripple.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;

/**
 * The module options of a compilation that whoever runs the classes needs as well. They are left
 * for launchers and test runners in {@code META-INF/jpms.args}, where maven-compiler-plugin leaves
 * them.
 *
 * @param output the output directory
 * @param written keeps from build to build what was left there
 * @param sourceRoots the source directories
 * @param modules the modules that path entries declare
 */
record JpmsArguments(
    Path output, Path written, Set<Path> sourceRoots, Map<String, JavaModuleDescriptor> modules) {

  private static final Set<String> AT_RUN_TIME =
      Set.of(
          "--upgrade-module-path",
          "--add-exports",
          "--add-reads",
          "--add-modules",
          "--limit-modules");

  /** The lines of the file, empty if there is nothing to say. */
  List<String> lines(List<String> arguments) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      String option = arguments.get(i);
      if (AT_RUN_TIME.contains(option)) {
        lines.add(option);
        lines.add(arguments.get(++i));
      } else if (option.equals("--patch-module")) {
        patchAtRunTime(arguments.get(++i))
            .ifPresent(
                patch -> {
                  lines.add(option);
                  lines.add(patch);
                });
      }
    }
    return lines;
  }

  /**
   * Writes the file unless it says the same already. If there is nothing to say any more, what was
   * written goes.
   */
  void write(List<String> arguments) throws IOException {
    List<String> lines = lines(arguments);
    Path file = output.resolve("META-INF/jpms.args");
    if (!lines.isEmpty()) {
      write(file, lines);
      write(written, lines);
    } else if (Files.exists(written)) {
      if (says(file, Files.readAllLines(written, Charset.defaultCharset()))) {
        Files.delete(file);
      }
      Files.delete(written);
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    if (!says(file, lines)) {
      Files.createDirectories(file.getParent());
      Files.write(file, lines, Charset.defaultCharset());
    }
  }

  private static boolean says(Path file, List<String> lines) throws IOException {
    return Files.exists(file) && Files.readAllLines(file, Charset.defaultCharset()).equals(lines);
  }

  /** A patch in terms that hold elsewhere: {@code _} for this jar, modules by name. */
  private Optional<String> patchAtRunTime(String patch) {
    int equals = patch.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String module = patch.substring(0, equals);
    Set<String> patches = new LinkedHashSet<>();
    for (String entry : patch.substring(equals + 1).split(File.pathSeparator)) {
      Path path = Path.of(entry);
      JavaModuleDescriptor descriptor = modules.get(entry);
      boolean elsewhere = !output.startsWith(path);
      if (output.equals(path) || sourceRoots.contains(path)) {
        patches.add("_");
      } else if (elsewhere && descriptor != null && !module.equals(descriptor.name())) {
        patches.add(descriptor.name());
      } else if (elsewhere && descriptor == null && Files.isDirectory(path)) {
        patches.add(entry);
      }
    }
    return patches.isEmpty()
        ? Optional.empty()
        : Optional.of(module + "=" + String.join(", ", patches));
  }
}
