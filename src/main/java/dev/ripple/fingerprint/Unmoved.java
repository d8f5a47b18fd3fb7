package dev.ripple.fingerprint;

import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Hash64;
import dev.ripple.model.Outcome;
import dev.ripple.model.ProductStamp;
import dev.ripple.model.RecordCodec;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a build rests on. As long as none of it moved, the next build of the same request is up to
 * date; to see that takes neither the database nor a look into any file, but for sources with new
 * stamps. It lies beside the database, is read without a lock, and is worth nothing as soon as a
 * build changes the database, since it names the database's own stamps.
 *
 * @param request a hash of the request and of the compiler
 * @param files sources, jars, class files that others put beside the products, and the state
 * @param reading how sources are read
 * @param texts what the sources say
 * @param absent class path entries and files that are not there
 * @param directories class path entries, with their {@link DirectoryStamps}
 * @param otherFiles stamps of what else than classes is in those that annotation processors may
 *     read
 * @param output the class path entry that contains no other class files than these and the
 *     products, which are as {@link ProductStamps} says; whether it offers annotation processors
 * @param products how many files the build produced
 * @param outcome what the next build says
 */
public record Unmoved(
    long request,
    SortedMap<Path, FileStamp> files,
    Reading reading,
    SortedMap<Path, Text> texts,
    List<Path> absent,
    SortedMap<Path, Long> directories,
    SortedMap<Path, Long> otherFiles,
    Optional<Boolean> output,
    int products,
    Outcome.UpToDate outcome) {

  /**
   * What a source says.
   *
   * @param tokens a hash of what javac can see of it
   * @param hasProblems whether there are warnings that name lines and columns, so that these count
   */
  public record Text(Fingerprint content, long tokens, boolean hasProblems) {}

  /** Raised with every change of what is stored, or of what it means. */
  private static final int VERSION = 7;

  private static final String PREFIX = "unmoved-";

  /** So many sources are read by one thread, and even for a guess. */
  private static final int FEW = 4;

  /**
   * Gathers what a build rests on.
   *
   * @param known stamps of files, none of them taken after the content was read
   * @param missing files that are not there, and would count
   * @param otherFiles stamps of what annotation processors may read in directories
   * @param texts what the sources said at those stamps; without it a source has to have its stamp
   * @param runsProcessors whether annotation processors read the sources, and comments in them
   * @param state the stamps of the files that the state of this and all other executions is in
   * @return nothing if a file may change without a change of its stamp, or did so
   */
  public static Optional<Unmoved> of(
      CompileRequest request,
      Map<Path, FileStamp> known,
      Collection<Path> missing,
      SortedMap<Path, Optional<Long>> otherFiles,
      Map<Path, Text> texts,
      boolean runsProcessors,
      List<ClasspathEntry> classPath,
      Map<Path, FileStamp> state,
      int products,
      Outcome.UpToDate outcome)
      throws IOException {
    SortedMap<Path, FileStamp> files = new TreeMap<>(known);
    List<Path> absent = new ArrayList<>(missing);
    SortedMap<Path, Long> directories = new TreeMap<>();
    SortedMap<Path, Long> others = new TreeMap<>();
    otherFiles.forEach((path, stamp) -> stamp.ifPresent(s -> others.put(path, s)));
    Optional<Boolean> output = Optional.empty();
    for (ClasspathEntry entry : classPath) {
      if (entry.path().equals(request.outputDirectory()) && Files.isDirectory(entry.path())) {
        output = Optional.of(entry.hasProcessors());
        entry.files().forEach((name, stamp) -> files.put(entry.path().resolve(name.path()), stamp));
      } else if (Files.isDirectory(entry.path())) {
        if (!entry.files().values().stream().allMatch(FileStamp::isTrusted)) {
          return Optional.empty();
        }
        directories.put(entry.path(), DirectoryStamps.of(entry));
      } else if (Files.exists(entry.path()) || !entry.classes().isEmpty()) {
        files.put(entry.path(), entry.stamp());
      } else {
        absent.add(entry.path());
      }
    }
    for (Map.Entry<Path, FileStamp> file : files.entrySet()) {
      if (!file.getValue().isTrusted() && texts.containsKey(file.getKey())) {
        file.setValue(toBeRead(Files.size(file.getKey())));
      }
    }
    if (!files.values().stream().allMatch(FileStamp::isTrusted)
        || others.size() < otherFiles.size()) {
      return Optional.empty();
    }
    files.putAll(state);
    return Optional.of(
        new Unmoved(
            hash(request),
            files,
            runsProcessors ? Reading.of(request).withComments() : Reading.of(request),
            new TreeMap<>(texts),
            absent,
            directories,
            others,
            output,
            products,
            outcome));
  }

  /** The stamps of files as they are, whether or not they can be trusted. */
  public static Map<Path, FileStamp> stamps(List<Path> files) throws IOException {
    Map<Path, FileStamp> stamps = new HashMap<>();
    for (Path file : files) {
      stamps.put(file, FileStamps.raw(file));
    }
    return stamps;
  }

  /** No file has such a stamp. */
  private static FileStamp toBeRead(long size) {
    return new FileStamp(size, -1, -1, -1);
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
    ChecksummedFile.write(file(compiled), VERSION, this::write);
  }

  /** By hand: what every build reads has to be read fast by a cold JVM. */
  private void write(DataOutputStream out) throws IOException {
    out.writeLong(request);
    out.writeInt(files.size());
    for (Map.Entry<Path, FileStamp> file : files.entrySet()) {
      out.writeUTF(file.getKey().toString());
      out.writeLong(file.getValue().size());
      out.writeLong(file.getValue().modified());
      out.writeLong(file.getValue().changed());
      out.writeLong(file.getValue().inode());
    }
    reading.write(out);
    out.writeInt(texts.size());
    for (Map.Entry<Path, Text> source : texts.entrySet()) {
      out.writeUTF(source.getKey().toString());
      out.write(source.getValue().content().bytes());
      out.writeLong(source.getValue().tokens());
      out.writeBoolean(source.getValue().hasProblems());
    }
    out.writeInt(absent.size());
    for (Path path : absent) {
      out.writeUTF(path.toString());
    }
    write(directories, out);
    write(otherFiles, out);
    out.writeBoolean(output.isPresent());
    out.writeBoolean(output.orElse(false));
    out.writeInt(products);
    RecordCodec.write(out, Outcome.UpToDate.class, outcome);
  }

  private static void write(SortedMap<Path, Long> stamps, DataOutputStream out) throws IOException {
    out.writeInt(stamps.size());
    for (Map.Entry<Path, Long> directory : stamps.entrySet()) {
      out.writeUTF(directory.getKey().toString());
      out.writeLong(directory.getValue());
    }
  }

  private static SortedMap<Path, Long> readStamps(DataInputStream in) throws IOException {
    SortedMap<Path, Long> stamps = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      stamps.put(Path.of(in.readUTF()), in.readLong());
    }
    return stamps;
  }

  private static Unmoved read(DataInputStream in) throws IOException {
    long request = in.readLong();
    SortedMap<Path, FileStamp> files = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      files.put(
          Path.of(in.readUTF()),
          new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
    }
    Reading reading = Reading.read(in);
    SortedMap<Path, Text> texts = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      texts.put(
          Path.of(in.readUTF()),
          new Text(
              Fingerprint.ofStored(in.readNBytes(Fingerprint.BYTES)),
              in.readLong(),
              in.readBoolean()));
    }
    List<Path> absent = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      absent.add(Path.of(in.readUTF()));
    }
    SortedMap<Path, Long> directories = readStamps(in);
    SortedMap<Path, Long> otherFiles = readStamps(in);
    boolean hasOutput = in.readBoolean();
    boolean offersProcessors = in.readBoolean();
    int products = in.readInt();
    Outcome.UpToDate outcome = (Outcome.UpToDate) RecordCodec.read(in, Outcome.UpToDate.class);
    return new Unmoved(
        request,
        files,
        reading,
        texts,
        absent,
        directories,
        otherFiles,
        hasOutput ? Optional.of(offersProcessors) : Optional.empty(),
        products,
        outcome);
  }

  /**
   * Whether the executions of a project, whatever they are going to request, will probably find
   * that nothing moved. Sources that are new are not seen; many with new stamps and the same length
   * are not read for a guess, since more often than not somebody touched them.
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
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    return any;
  }

  /** The outcome of a request if nothing moved since the last build. */
  public static Optional<Outcome> outcome(CompileRequest request, DirectoryStamps directories) {
    try {
      Optional<Unmoved> left = read(file(request));
      if (left.isEmpty()) {
        return Optional.empty();
      }
      Unmoved unmoved = left.get();
      SortedMap<Path, FileStamp> moved = unmoved.moved();
      Map<Path, Text> now = new ConcurrentHashMap<>();
      // What an edit shows in comes first.
      if (!unmoved.texts.keySet().containsAll(moved.keySet())
          || !unmoved.sayTheSame(moved.keySet(), now)
          || !unmoved.still(request, directories)) {
        return Optional.empty();
      }
      if (!moved.isEmpty()) {
        unmoved.restamped(moved, now).leave(request);
      }
      return Optional.of(unmoved.outcome);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // Something is not there any more, or was never written so.
    }
  }

  private static Optional<Unmoved> read(Path file) throws IOException {
    Optional<DataInputStream> in = ChecksummedFile.read(file, VERSION);
    return in.isPresent() ? Optional.of(read(in.get())) : Optional.empty();
  }

  private boolean still(CompileRequest now, DirectoryStamps stamps) throws IOException {
    if (request != hash(now) || absent.stream().anyMatch(Files::exists) || !isOutput(now)) {
      return false;
    }
    for (Map.Entry<Path, Long> directory : directories.entrySet()) {
      if (stamps.of(directory.getKey(), now) != directory.getValue()) {
        return false;
      }
    }
    FileStamps clock = new FileStamps();
    for (Map.Entry<Path, Long> directory : otherFiles.entrySet()) {
      if (!DirectoryStamps.ofOthers(directory.getKey(), clock)
          .equals(Optional.of(directory.getValue()))) {
        return false;
      }
    }
    return true;
  }

  /** A few are read before other threads are awake. */
  private boolean sayTheSame(Set<Path> sources, Map<Path, Text> now) {
    Stream<Path> read = sources.size() <= FEW ? sources.stream() : sources.parallelStream();
    return read.allMatch(source -> saysTheSame(source, now));
  }

  /**
   * Reads a source.
   *
   * @param now where to put what it says, if that is what it said
   */
  private boolean saysTheSame(Path source, Map<Path, Text> now) {
    try {
      Text before = Objects.requireNonNull(texts.get(source));
      byte[] bytes = Files.readAllBytes(source);
      Fingerprint content = Fingerprint.of(bytes);
      if (!content.equals(before.content())
          && reading.tokens(bytes, before.hasProblems()) != before.tokens()) {
        return false;
      }
      now.put(source, new Text(content, before.tokens(), before.hasProblems()));
      return true;
    } catch (IOException e) {
      return false; // It is read again where that can be told.
    }
  }

  /** Sources need not be read again, unless they may change without another stamp. */
  private Unmoved restamped(Map<Path, FileStamp> moved, Map<Path, Text> now) {
    FileStamps stamps = new FileStamps();
    SortedMap<Path, FileStamp> restamped = new TreeMap<>(files);
    moved.forEach(
        (source, stamp) ->
            restamped.put(
                source, stamps.trusted(stamp).isTrusted() ? stamp : toBeRead(stamp.size())));
    SortedMap<Path, Text> read = new TreeMap<>(texts);
    read.putAll(now);
    return new Unmoved(
        request,
        restamped,
        reading,
        read,
        absent,
        directories,
        otherFiles,
        output,
        products,
        outcome);
  }

  private boolean isLikely() throws IOException {
    SortedMap<Path, FileStamp> moved = moved();
    if (!texts.keySet().containsAll(moved.keySet())) {
      return false;
    }
    return moved.size() <= FEW
        ? sayTheSame(moved.keySet(), new HashMap<>())
        : moved.entrySet().stream().allMatch(this::isAsLong);
  }

  private boolean isAsLong(Map.Entry<Path, FileStamp> moved) {
    return moved.getValue().size() == Objects.requireNonNull(files.get(moved.getKey())).size();
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

  private boolean isOutput(CompileRequest now) throws IOException {
    Map<Path, ProductStamp> classes = new HashMap<>();
    if (output.isPresent()) {
      LinkedFiles.visitClasses(
          now.outputDirectory(),
          (name, file, attributes) -> classes.put(file, ProductStamp.of(attributes)));
      if (ClasspathReader.offersProcessors(now.outputDirectory()) != output.get()) {
        return false;
      }
    }
    ProductStamps known = ProductStamps.read(ProductStamps.file(now));
    if (known.written().size() != products) {
      return false;
    }
    for (Path product : known.written().keySet()) {
      ProductStamp seen = classes.remove(product);
      if (!known.isAsLeft(product, seen == null ? ProductStamp.of(product) : seen)) {
        return false;
      }
    }
    return files.keySet().containsAll(classes.keySet());
  }
}
