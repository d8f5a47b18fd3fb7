package dev.ripple.model;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * One class path entry as it was seen: a jar or a directory.
 *
 * @param path absolute
 * @param stamp of the jar; untrusted for a directory, whose files have stamps of their own
 * @param classes a 64-bit hash of the content of each class in it
 * @param files stamps of the class files of a directory, empty for a jar
 * @param hasProcessors whether it offers annotation processors ({@code META-INF/services})
 * @param references the {@code Class-Path} of a jar's manifest: further entries, relative to it
 */
public record ClasspathEntry(
    Path path,
    FileStamp stamp,
    SortedMap<ClassName, Long> classes,
    Map<ClassName, FileStamp> files,
    boolean hasProcessors,
    List<String> references) {

  /** An entry that refers to no others. */
  public ClasspathEntry(
      Path path,
      FileStamp stamp,
      SortedMap<ClassName, Long> classes,
      Map<ClassName, FileStamp> files,
      boolean hasProcessors) {
    this(path, stamp, classes, files, hasProcessors, List.of());
  }

  /** The packages that have classes in it. */
  public Set<PackageName> packages() {
    Set<PackageName> packages = new LinkedHashSet<>();
    classes.keySet().forEach(name -> packages.add(name.packageName()));
    return packages;
  }
}
