package dev.ripple.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.plexus.util.DirectoryScanner;
import org.jspecify.annotations.Nullable;

/**
 * The compilation units of a goal.
 *
 * @param roots the source directories that exist, without duplicates, in order
 * @param files the units below them, in the order in which javac gets them: that of their names
 */
record Sources(List<Path> roots, List<Path> files) {

  private static final String ALL = "**/*.java";

  /**
   * Scans source directories.
   *
   * @param directories the source directories of the project
   * @param generated where annotation processors write, which is no source directory even if the
   *     project lists it: a clean build finds it empty
   * @param includes patterns of the units; all if there are none
   */
  static Sources scan(
      List<String> directories,
      @Nullable File generated,
      Set<String> includes,
      Set<String> excludes) {
    Set<Path> roots = new LinkedHashSet<>();
    Set<String> files = new TreeSet<>();
    for (String directory : directories) {
      File root = new File(directory).getAbsoluteFile();
      if (!root.exists() || root.equals(generated == null ? null : generated.getAbsoluteFile())) {
        continue;
      }
      roots.add(root.toPath());
      if (root.isDirectory()) {
        scan(root, includes.isEmpty() ? Set.of(ALL) : includes, excludes, files);
      }
    }
    return new Sources(List.copyOf(roots), files.stream().map(Path::of).toList());
  }

  /** The declaration of a module among the units. */
  @Nullable Path moduleDeclaration() {
    return files.stream()
        .filter(file -> file.endsWith("module-info.java"))
        .findFirst()
        .orElse(null);
  }

  private static void scan(
      File root, Set<String> includes, Set<String> excludes, Collection<String> files) {
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setFollowSymlinks(true);
    scanner.setBasedir(root);
    scanner.setIncludes(includes.toArray(new String[0]));
    scanner.setExcludes(excludes.toArray(new String[0]));
    scanner.addDefaultExcludes();
    scanner.scan();
    for (String file : scanner.getIncludedFiles()) {
      files.add(new File(root, file).getPath());
    }
  }
}
