package dev.ripple.testing;

import dev.ripple.model.DirectoryTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The regular files below a directory at one instant.
 *
 * @param files by path relative to the directory, with slashes
 */
public record FileTree(SortedMap<String, Content> files) {

  /** No files at all. */
  public static final FileTree NONE = new FileTree(new TreeMap<>());

  /**
   * One file.
   *
   * @param bytes what is in it
   * @param modified its modification time in nanoseconds
   * @param identity tells a rewritten file from one that was left alone, where the file system can
   */
  public record Content(byte[] bytes, long modified, String identity) {
    boolean sameBytes(Content other) {
      return Arrays.equals(bytes, other.bytes);
    }

    boolean untouched(Content other) {
      return modified == other.modified && identity.equals(other.identity);
    }
  }

  /** The files below a directory, which may be a link; none if it does not exist. */
  public static FileTree of(Path directory) {
    SortedMap<String, Content> files = new TreeMap<>();
    try {
      Path real = directory.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              files.put(
                  real.relativize(file).toString().replace('\\', '/'),
                  new Content(
                      Files.readAllBytes(file),
                      attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                      String.valueOf(attributes.fileKey())));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      return new FileTree(new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileTree(files);
  }

  /** Some of the files in a jar, as if they had been unpacked. */
  public static FileTree ofJar(Path jar, Predicate<String> wanted) {
    SortedMap<String, Content> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(
                entry.getName(),
                new Content(in.readAllBytes(), entry.getTime() * 1_000_000, entry.getName()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileTree(files);
  }

  @Nullable Content file(String path) {
    return files.get(path);
  }

  /** Files that another tree has not, or with other bytes. */
  public SortedSet<String> newSince(FileTree before) {
    SortedSet<String> result = new TreeSet<>();
    files.forEach(
        (path, content) -> {
          Content old = before.file(path);
          if (old == null || !old.sameBytes(content)) {
            result.add(path);
          }
        });
    return result;
  }

  /** Files of another tree that this one has not. */
  public SortedSet<String> goneSince(FileTree before) {
    SortedSet<String> result = new TreeSet<>(before.files.keySet());
    result.removeAll(files.keySet());
    return result;
  }

  /** Files that have the bytes that they had in another tree, yet were written. */
  SortedSet<String> rewrittenSince(FileTree before) {
    SortedSet<String> result = new TreeSet<>();
    files.forEach(
        (path, content) -> {
          Content old = before.file(path);
          if (old != null && old.sameBytes(content) && !old.untouched(content)) {
            result.add(path);
          }
        });
    return result;
  }

  /** Writes some of the files below another directory. */
  public void copyTo(Path directory, Iterable<String> paths) {
    paths.forEach(
        path ->
            Disk.write(directory.resolve(path), Objects.requireNonNull(files.get(path)).bytes()));
  }

  /** Deletes a directory with all that is in it. */
  public static void delete(Path directory) {
    try {
      DirectoryTree.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
