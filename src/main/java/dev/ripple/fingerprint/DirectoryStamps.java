package dev.ripple.fingerprint;

import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Hash64;
import dev.ripple.model.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stamps of directories of the class path: of all class files in each, and of whether it offers
 * annotation processors. In a session the modules of a reactor read most of them in turn, so that
 * each is read once, when the module that fills it is done. Not so the directories of the module
 * itself, which the plugins between two of its compilations change, nor those that a compilation
 * asks for a second time, since then Maven goes over all modules anew.
 */
public final class DirectoryStamps {

  private record Read(long stamp, Set<String> askedBy) {}

  private final Map<Path, Read> directories = new ConcurrentHashMap<>();

  long of(Path directory, CompileRequest asking) throws IOException {
    if (directory.startsWith(asking.projectDirectory())) {
      return read(directory);
    }
    String compilation = asking.projectDirectory() + "#" + asking.execution();
    Read known = directories.get(directory);
    if (known == null || !known.askedBy().add(compilation)) {
      known = new Read(read(directory), ConcurrentHashMap.newKeySet());
      known.askedBy().add(compilation);
      directories.put(directory, known);
    }
    return known.stamp();
  }

  private static long read(Path directory) throws IOException {
    Map<ClassName, FileStamp> files = new TreeMap<>();
    LinkedFiles.visitClasses(
        directory, (name, file, attributes) -> files.put(name, FileStamps.raw(file)));
    return hash(files, ClasspathReader.offersProcessors(directory));
  }

  /** The stamp of a directory as it was when the class path was read. */
  static long of(ClasspathEntry entry) {
    return hash(new TreeMap<>(entry.files()), entry.hasProcessors());
  }

  /**
   * The stamp of all else in a directory, which annotation processors may read.
   *
   * @param clock tells which stamps can be trusted
   * @return nothing if a file may change without another stamp
   */
  static Optional<Long> ofOthers(Path directory, FileStamps clock) throws IOException {
    SortedMap<Path, FileStamp> files = new TreeMap<>();
    LinkedFiles.visit(
        directory,
        (file, attributes) -> {
          if (!Product.isClassFile(file)) {
            files.put(directory.relativize(file), clock.read(file));
          }
        });
    Hash64 hash = new Hash64();
    files.forEach((file, stamp) -> add(file.toString(), stamp, hash));
    return files.values().stream().allMatch(FileStamp::isTrusted)
        ? Optional.of(hash.value())
        : Optional.empty();
  }

  private static long hash(Map<ClassName, FileStamp> files, boolean offersProcessors) {
    Hash64 hash = new Hash64().add(String.valueOf(offersProcessors));
    files.forEach((name, stamp) -> add(name.binary(), stamp, hash));
    return hash.value();
  }

  private static void add(String name, FileStamp stamp, Hash64 hash) {
    hash.add(name)
        .add(" ")
        .add(stamp.size())
        .add(stamp.modified())
        .add(stamp.changed())
        .add(stamp.inode());
  }
}
