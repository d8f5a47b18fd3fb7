package dev.ripple.fingerprint;

import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Hash64;
import dev.ripple.model.Outcome;
import dev.ripple.model.RecordCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What a build that is up to date rests on. As long as none of it moved, the next build of the same
 * request is up to date, too; to see that takes neither the database nor a look into any file, but
 * for sources with new stamps. It lies beside the database, is read without a lock, and is worth
 * nothing as soon as a build changes the database, since it names the database's own stamps.
 *
 * @param request a hash of the request and of the compiler
 * @param files sources, jars, class files of others in directories, and the state
 * @param contents what the sources contain
 * @param absent class path entries that are not there
 * @param directories class path entries that contain no other class files than these and the
 *     products
 * @param products the lengths of what the build produced
 * @param outcome what the next build says
 */
public record Unmoved(
    long request,
    SortedMap<Path, FileStamp> files,
    SortedMap<Path, Fingerprint> contents,
    List<Path> absent,
    List<Path> directories,
    SortedMap<Path, Long> products,
    Outcome.UpToDate outcome) {

  /** Raised with every change of what is stored, or of what it means. */
  private static final int VERSION = 2;

  private static final int MOST_BYTES = 64 << 20;

  private static final String PREFIX = "unmoved-";

  /**
   * Gathers what a build rests on.
   *
   * @param known stamps of files, none of them taken after the content was read
   * @param contents what the sources contained at those stamps
   * @param state the files that the state of this and all other executions is in
   * @return nothing if a file may change without a change of its stamp
   */
  public static Optional<Unmoved> of(
      CompileRequest request,
      Map<Path, FileStamp> known,
      Map<Path, Fingerprint> contents,
      List<ClasspathEntry> classPath,
      List<Path> state,
      List<Path> produced,
      Outcome.UpToDate outcome)
      throws IOException {
    SortedMap<Path, FileStamp> files = new TreeMap<>(known);
    List<Path> absent = new ArrayList<>();
    List<Path> directories = new ArrayList<>();
    for (ClasspathEntry entry : classPath) {
      if (Files.isDirectory(entry.path())) {
        directories.add(entry.path());
        entry.files().forEach((name, stamp) -> files.put(entry.path().resolve(name.path()), stamp));
      } else if (Files.exists(entry.path())) {
        files.put(entry.path(), entry.stamp());
      } else {
        absent.add(entry.path());
      }
    }
    if (!files.values().stream().allMatch(FileStamp::isTrusted)) {
      return Optional.empty();
    }
    for (Path file : state) {
      files.put(file, FileStamps.raw(file));
    }
    SortedMap<Path, Long> products = new TreeMap<>();
    for (Path product : produced) {
      products.put(product, Files.size(product));
    }
    return Optional.of(
        new Unmoved(
            hash(request), files, new TreeMap<>(contents), absent, directories, products, outcome));
  }

  private static long hash(CompileRequest request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordCodec.write(new DataOutputStream(bytes), CompileRequest.class, request);
    return new Hash64()
        .add(bytes.toString(StandardCharsets.ISO_8859_1))
        .add(Settings.compiler())
        .add(Settings.platform())
        .value();
  }

  /** Where a build of that execution leaves what it rests on. */
  public static Path file(CompileRequest request) {
    return request
        .stateDirectory()
        .resolve(PREFIX + Long.toHexString(Hash64.of(request.execution())));
  }

  /** Stores it for the next build. */
  public void leave(CompileRequest compiled) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(out);
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    Path file = file(compiled);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.write(unfinished, bytes.toByteArray());
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** By hand: what every build reads has to be read fast by a cold JVM. */
  private void write(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(request);
    out.writeInt(files.size());
    for (Map.Entry<Path, FileStamp> file : files.entrySet()) {
      out.writeUTF(file.getKey().toString());
      out.writeLong(file.getValue().size());
      out.writeLong(file.getValue().modified());
      out.writeLong(file.getValue().changed());
      out.writeLong(file.getValue().inode());
    }
    out.writeInt(contents.size());
    for (Map.Entry<Path, Fingerprint> source : contents.entrySet()) {
      out.writeUTF(source.getKey().toString());
      out.write(source.getValue().bytes());
    }
    writePaths(out, absent);
    writePaths(out, directories);
    out.writeInt(products.size());
    for (Map.Entry<Path, Long> product : products.entrySet()) {
      out.writeUTF(product.getKey().toString());
      out.writeLong(product.getValue());
    }
    RecordCodec.write(out, Outcome.UpToDate.class, outcome);
  }

  private static void writePaths(DataOutputStream out, List<Path> paths) throws IOException {
    out.writeInt(paths.size());
    for (Path path : paths) {
      out.writeUTF(path.toString());
    }
  }

  private static Unmoved read(DataInputStream in) throws IOException {
    long request = in.readLong();
    SortedMap<Path, FileStamp> files = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      files.put(
          Path.of(in.readUTF()),
          new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
    }
    SortedMap<Path, Fingerprint> contents = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      contents.put(Path.of(in.readUTF()), Fingerprint.ofStored(in.readNBytes(Fingerprint.BYTES)));
    }
    List<Path> absent = readPaths(in);
    List<Path> directories = readPaths(in);
    SortedMap<Path, Long> products = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      products.put(Path.of(in.readUTF()), in.readLong());
    }
    Outcome.UpToDate outcome = (Outcome.UpToDate) RecordCodec.read(in, Outcome.UpToDate.class);
    return new Unmoved(request, files, contents, absent, directories, products, outcome);
  }

  private static List<Path> readPaths(DataInputStream in) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      paths.add(Path.of(in.readUTF()));
    }
    return paths;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  /**
   * Whether the executions of a project, whatever they are going to request, will probably find
   * that nothing moved. Sources that are new are not seen, and others have new stamps and the same
   * length because somebody touched them, more often than not.
   *
   * @param stateDirectory where the state of the project is
   */
  public static boolean isLikely(Path stateDirectory) {
    boolean any = false;
    try (DirectoryStream<Path> left = Files.newDirectoryStream(stateDirectory, PREFIX + "*")) {
      for (Path file : left) {
        Optional<Unmoved> unmoved = read(file);
        if (unmoved.isPresent() && !unmoved.get().isLikely()) {
          return false;
        }
        any |= unmoved.isPresent();
      }
    } catch (IOException | InvalidPathException e) {
      return false;
    }
    return any;
  }

  /** The outcome of a request if nothing moved since the last build. */
  public static Optional<Outcome> outcome(CompileRequest request) {
    try {
      Optional<Unmoved> left = read(file(request));
      if (left.isEmpty()) {
        return Optional.empty();
      }
      SortedMap<Path, FileStamp> moved = left.get().moved();
      if (!left.get().still(request, moved)) {
        return Optional.empty();
      }
      if (!moved.isEmpty()) {
        left.get().leaveRestamped(request, moved);
      }
      return Optional.of(left.get().outcome);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // Something is not there any more, or was never written so.
    }
  }

  private static Optional<Unmoved> read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - Long.BYTES;
    if (length < Integer.BYTES
        || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
    return in.readInt() == VERSION ? Optional.of(read(in)) : Optional.empty();
  }

  private boolean still(CompileRequest now, SortedMap<Path, FileStamp> moved) throws IOException {
    return request == hash(now)
        && contents.keySet().containsAll(moved.keySet())
        && absent.stream().noneMatch(Files::exists)
        && areDirectories()
        && moved.keySet().parallelStream().allMatch(this::hasSameContent);
  }

  private boolean hasSameContent(Path source) {
    try {
      Fingerprint now = Fingerprint.of(Files.readAllBytes(source));
      return now.equals(Objects.requireNonNull(contents.get(source)));
    } catch (IOException e) {
      return false; // It is read again where that can be told.
    }
  }

  /** Sources need not be read again, unless they may change without another stamp. */
  private void leaveRestamped(CompileRequest now, SortedMap<Path, FileStamp> moved)
      throws IOException {
    FileStamps stamps = new FileStamps();
    SortedMap<Path, FileStamp> restamped = new TreeMap<>(files);
    moved.forEach((source, stamp) -> restamped.put(source, stamps.trusted(stamp)));
    if (restamped.values().stream().allMatch(FileStamp::isTrusted)) {
      new Unmoved(request, restamped, contents, absent, directories, products, outcome).leave(now);
    }
  }

  private boolean isLikely() throws IOException {
    return moved().entrySet().stream()
        .allMatch(
            file ->
                contents.containsKey(file.getKey())
                    && file.getValue().size()
                        == Objects.requireNonNull(files.get(file.getKey())).size());
  }

  /** The files that have other stamps by now, with these. */
  private SortedMap<Path, FileStamp> moved() throws IOException {
    SortedMap<Path, FileStamp> moved = new TreeMap<>();
    for (Map.Entry<Path, FileStamp> file : files.entrySet()) {
      FileStamp now = FileStamps.raw(file.getKey());
      if (!now.equals(file.getValue())) {
        moved.put(file.getKey(), now);
      }
    }
    return moved;
  }

  private boolean areDirectories() throws IOException {
    Map<Path, Long> classes = new HashMap<>();
    for (Path directory : directories) {
      LinkedFiles.visitClasses(
          directory, (name, file, attributes) -> classes.put(file, attributes.size()));
    }
    for (Map.Entry<Path, Long> product : products.entrySet()) {
      Long length = classes.remove(product.getKey());
      if (!product.getValue().equals(length == null ? length(product.getKey()) : length)) {
        return false;
      }
    }
    return files.keySet().containsAll(classes.keySet());
  }

  private static Long length(Path product) throws IOException {
    return Files.isRegularFile(product) ? Files.size(product) : -1L;
  }
}
