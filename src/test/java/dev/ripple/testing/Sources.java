package dev.ripple.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source roots of a project, and how its units are named. */
final class Sources {

  private final Path directory;
  private final String mainRoot;
  private final Set<String> roots = new LinkedHashSet<>();
  private final Set<Path> excluded = new HashSet<>();

  Sources(Path directory, String mainRoot) {
    this.directory = directory;
    this.mainRoot = mainRoot;
    addRoot(mainRoot);
  }

  private void addRoot(String root) {
    roots.add(root);
    Disk.run(() -> Files.createDirectories(directory.resolve(root)));
  }

  /** The file of a unit; its root becomes one of the project's if it was none. */
  Path file(String unit) {
    int colon = unit.indexOf(':');
    String root = colon < 0 ? mainRoot : unit.substring(0, colon);
    addRoot(root);
    return directory.resolve(root).resolve(unit.substring(colon + 1).replace('.', '/') + ".java");
  }

  /** Leaves a unit out of what is to be compiled. */
  void exclude(String unit) {
    excluded.add(file(unit));
  }

  /** The unit of a file. */
  String unit(Path file) {
    String root = directory.relativize(file).getName(0).toString();
    String path = directory.resolve(root).relativize(file).toString();
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    return mainRoot.equals(root) ? name : root + ":" + name;
  }

  List<Path> roots() {
    return roots.stream().map(directory::resolve).toList();
  }

  /** All sources that are to be compiled, root by root, in the order of their names. */
  List<Path> files() {
    List<Path> result = new ArrayList<>();
    for (Path root : roots()) {
      try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
        files
            .filter(file -> file.toString().endsWith(".java") && !excluded.contains(file))
            .sorted()
            .forEach(result::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return result;
  }
}
