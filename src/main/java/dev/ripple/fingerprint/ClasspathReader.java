package dev.ripple.fingerprint;

import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads class path entries, and single classes from them. Jars whose stamp is known are not opened.
 */
public final class ClasspathReader implements AutoCloseable {

  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";

  private static final String MODULE_INFO = "module-info.class";

  private final FileStamps stamps = new FileStamps();
  private final Runtime.Version release;
  private final EntriesInMemory inMemory;
  private final Map<Path, JarFile> open = new HashMap<>();
  private final SortedSet<Path> unreadable = new TreeSet<>();

  /**
   * @param release the platform version that is compiled for, which decides what a multi-release
   *     jar contains
   */
  public ClasspathReader(Runtime.Version release) {
    this.release = release;
    this.inMemory = new EntriesInMemory(release);
  }

  /**
   * The class path as it is now.
   *
   * @param isExpanded whether what the manifests of jars refer to belongs to it, as javac finds
   *     (Locations.SearchPath); a module path is not expanded
   * @param known what was seen before; entries found unchanged are taken from it
   * @param outputDirectory where own products are, which are no part of the class path
   */
  public ClasspathSnapshot read(
      List<Path> classPath,
      boolean isExpanded,
      List<ClasspathEntry> known,
      Path outputDirectory,
      Set<ClassName> ownProducts) {
    Map<Path, ClasspathEntry> knownByPath = new HashMap<>();
    known.forEach(entry -> knownByPath.put(entry.path(), entry));
    Map<Path, ClasspathEntry> entries = new LinkedHashMap<>();
    Deque<Path> ahead = new ArrayDeque<>(classPath);
    while (!ahead.isEmpty()) {
      Path path = ahead.pop();
      if (!entries.containsKey(path)) {
        Optional<ClasspathEntry> before = Optional.ofNullable(knownByPath.get(path));
        ClasspathEntry entry =
            path.equals(outputDirectory)
                ? entry(path, before.stream().toList(), ownProducts)
                : ofOthers(path, before);
        entries.put(path, entry);
        if (isExpanded) {
          List<Path> references = referredToBy(entry);
          Collections.reverse(references);
          references.forEach(ahead::push);
        }
      }
    }
    return new ClasspathSnapshot(List.copyOf(entries.values()));
  }

  /**
   * Those of the entries read that are there and could not be read, such as a jar that is cut off.
   * Javac says what is wrong with one, whether or not it needs anything in it.
   */
  public SortedSet<Path> unreadable() {
    return unreadable;
  }

  /** As javac's FSInfo.getJarClassPath resolves them; what is no path leads nowhere. */
  private static List<Path> referredToBy(ClasspathEntry entry) {
    List<Path> paths = new ArrayList<>();
    for (String reference : entry.references()) {
      try {
        paths.add(
            reference.startsWith("file:")
                ? Path.of(URI.create(reference))
                : entry.path().resolveSibling(reference).normalize());
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        // InvalidPathException among them.
      }
    }
    return paths;
  }

  private ClasspathEntry ofOthers(Path path, Optional<ClasspathEntry> before) {
    List<ClasspathEntry> known =
        Stream.of(inMemory.get(path), before).flatMap(Optional::stream).toList();
    ClasspathEntry entry = entry(path, known, Set.of());
    inMemory.put(entry);
    return entry;
  }

  /**
   * @param known the entry as it was found before, once or more often
   */
  private ClasspathEntry entry(Path path, List<ClasspathEntry> known, Set<ClassName> ignored) {
    try {
      if (Files.isDirectory(path)) {
        return directory(path, known, ignored);
      }
      if (!Files.exists(path)) {
        return new ClasspathEntry(path, FileStamp.UNTRUSTED, new TreeMap<>(), Map.of(), false);
      }
      FileStamp stamp = stamps.read(path);
      Optional<ClasspathEntry> same =
          known.stream().filter(k -> stamp.isTrusted() && stamp.equals(k.stamp())).findFirst();
      return same.isPresent() ? same.get() : jar(path, stamp);
    } catch (IOException e) {
      unreadable.add(path);
      return new ClasspathEntry(path, FileStamp.UNTRUSTED, new TreeMap<>(), Map.of(), false);
    }
  }

  private ClasspathEntry jar(Path path, FileStamp stamp) throws IOException {
    TreeMap<ClassName, Long> classes = new TreeMap<>();
    JarFile jar = open(path);
    try (Stream<JarEntry> entries = jar.isMultiRelease() ? jar.versionedStream() : jar.stream()) {
      entries
          .filter(entry -> ClassName.isClassFile(entry.getName()))
          .forEach(
              entry ->
                  classes.put(
                      ClassName.ofPath(entry.getName()), entry.getCrc() << 32 ^ entry.getSize()));
    }
    return new ClasspathEntry(
        path,
        stamp,
        classes,
        Map.of(),
        jar.getEntry(PROCESSORS) != null,
        references(jar.getManifest()));
  }

  private static List<String> references(@Nullable Manifest manifest) {
    String references =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    return references == null
        ? List.of()
        : Collections.list(new StringTokenizer(references)).stream().map(String::valueOf).toList();
  }

  private JarFile open(Path path) throws IOException {
    JarFile jar = open.get(path);
    if (jar == null) {
      jar = new JarFile(new File(path.toString()), false, ZipFile.OPEN_READ, release);
      open.put(path, jar);
    }
    return jar;
  }

  private ClasspathEntry directory(Path root, List<ClasspathEntry> known, Set<ClassName> ignored)
      throws IOException {
    TreeMap<ClassName, Long> classes = new TreeMap<>();
    Map<ClassName, FileStamp> files = new HashMap<>();
    LinkedFiles.visitClasses(
        root,
        (name, file, attributes) -> {
          if (!ignored.contains(name)) {
            FileStamp stamp = stamps.read(file);
            Optional<Long> before =
                known.stream()
                    .filter(k -> stamp.isTrusted() && stamp.equals(k.files().get(name)))
                    .map(k -> k.classes().get(name))
                    .findFirst();
            classes.put(name, before.isPresent() ? before.get() : hash(file));
            files.put(name, stamp);
          }
        });
    return new ClasspathEntry(root, FileStamp.UNTRUSTED, classes, files, offersProcessors(root));
  }

  static boolean offersProcessors(Path directory) {
    return Files.exists(directory.resolve(PROCESSORS));
  }

  private static long hash(Path file) throws IOException {
    return ByteBuffer.wrap(Fingerprint.of(Files.readAllBytes(file)).bytes()).getLong();
  }

  /** The bytes of a class that a snapshot shows, or nothing if it has none of that name. */
  public Optional<byte[]> bytes(ClasspathSnapshot snapshot, ClassName name) {
    return ofFirst(snapshot, name, this::bytes);
  }

  /** When the file of such a class was last modified, as javac reads it. */
  public Optional<FileTime> lastModified(ClasspathSnapshot snapshot, ClassName name) {
    return ofFirst(snapshot, name, this::lastModified);
  }

  /** What can be said of a class in the entry at a path. */
  private interface InEntry<T> {
    T of(Path entry, ClassName name) throws IOException;
  }

  private static <T> Optional<T> ofFirst(
      ClasspathSnapshot snapshot, ClassName name, InEntry<T> query) {
    for (ClasspathEntry entry : snapshot.entries()) {
      if (entry.classes().containsKey(name)) {
        try {
          return Optional.of(query.of(entry.path(), name));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Optional.empty();
  }

  private FileTime lastModified(Path path, ClassName name) throws IOException {
    return Files.isDirectory(path)
        ? Files.getLastModifiedTime(path.resolve(name.path()))
        : open(path).getJarEntry(name.path()).getLastModifiedTime();
  }

  private byte[] bytes(Path path, ClassName name) throws IOException {
    if (Files.isDirectory(path)) {
      return Files.readAllBytes(path.resolve(name.path()));
    }
    JarFile jar = open(path);
    try (java.io.InputStream in = jar.getInputStream(jar.getJarEntry(name.path()))) {
      return in.readAllBytes();
    }
  }

  /** The stamps of module declarations in those entries of a module path that are no jars. */
  public SortedMap<Path, FileStamp> declarations(List<Path> modulePath) {
    return stamps(
        modulePath.stream()
            .filter(Files::isDirectory)
            .map(path -> path.resolve(MODULE_INFO))
            .toList());
  }

  /**
   * The stamps of what is in some directories beside classes; nothing of one in which something may
   * change without another stamp.
   */
  public SortedMap<Path, Optional<Long>> otherFiles(List<Path> paths) {
    SortedMap<Path, Optional<Long>> found = new TreeMap<>();
    for (Path path : paths) {
      try {
        if (Files.isDirectory(path)) {
          found.put(path, DirectoryStamps.ofOthers(path, stamps));
        }
      } catch (IOException e) {
        found.put(path, Optional.empty());
      }
    }
    return found;
  }

  /** The stamps of some jars; a directory has none that says what is in it. */
  public SortedMap<Path, FileStamp> stamps(List<Path> paths) {
    SortedMap<Path, FileStamp> found = new TreeMap<>();
    for (Path path : paths) {
      try {
        found.put(path, Files.isRegularFile(path) ? stamps.read(path) : FileStamp.UNTRUSTED);
      } catch (IOException e) {
        found.put(path, FileStamp.UNTRUSTED);
      }
    }
    return found;
  }

  /**
   * A fingerprint of everything in some jars and directories, whatever their paths: of annotation
   * processors any file may matter.
   */
  public Fingerprint contents(List<Path> paths) {
    StringBuilder text = new StringBuilder();
    for (Path path : paths) {
      try {
        if (Files.isDirectory(path)) {
          SortedMap<Path, Path> files = new TreeMap<>();
          LinkedFiles.visit(path, (file, of) -> files.put(path.relativize(file), file));
          for (Map.Entry<Path, Path> file : files.entrySet()) {
            text.append(file.getKey()).append(' ').append(hash(file.getValue())).append('\n');
          }
        } else if (Files.isRegularFile(path)) {
          open(path).stream()
              .forEach(e -> text.append(e.getName()).append(' ').append(e.getCrc()).append('\n'));
        }
        text.append('\n');
      } catch (IOException e) {
        text.append("unreadable\n");
      }
    }
    return Fingerprint.of(text.toString());
  }

  /** Whether annotation processors would be found in some jars and directories. */
  public boolean offerProcessors(List<Path> paths) {
    return paths.stream().anyMatch(this::offersProcessorsAnywhere);
  }

  private boolean offersProcessorsAnywhere(Path path) {
    try {
      return Files.isDirectory(path)
          ? offersProcessors(path)
          : Files.exists(path) && open(path).getEntry(PROCESSORS) != null;
    } catch (IOException e) {
      return false; // Javac says what is wrong with it.
    }
  }

  /**
   * A fingerprint of what javac makes a module graph of: for each entry the module's declaration,
   * or what stands for it (the name of the jar and its manifest), and the packages that there are
   * (see {@link java.lang.module.ModuleFinder}). What classes say are facts.
   *
   * @param snapshot of the entries, and perhaps of others
   */
  public Fingerprint modules(List<Path> modulePath, ClasspathSnapshot snapshot) {
    StringBuilder text = new StringBuilder();
    for (ClasspathEntry entry : snapshot.entries()) {
      if (modulePath.contains(entry.path())) {
        text.append(entry.path().getFileName()).append(entry.packages());
        text.append(module(entry.path())).append('\n');
      }
    }
    return Fingerprint.of(text.toString());
  }

  private String module(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return Long.toHexString(hash(path.resolve(MODULE_INFO)));
      }
      StringBuilder text = new StringBuilder();
      for (String name : List.of(MODULE_INFO, JarFile.MANIFEST_NAME)) {
        JarEntry entry = open(path).getJarEntry(name);
        text.append(entry == null ? "" : Long.toHexString(entry.getCrc())).append(' ');
      }
      return text.toString();
    } catch (IOException e) {
      return "unreadable";
    }
  }

  @Override
  public void close() {
    for (JarFile jar : open.values()) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
