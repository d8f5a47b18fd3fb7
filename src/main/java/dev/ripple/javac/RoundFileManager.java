package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Product;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows javac the output directory as it will be: without classes that are out of date, with those
 * that earlier rounds staged; and keeps what javac writes in memory. Kept and staged classes come
 * before everything on the class path, since in a clean build their sources would.
 */
final class RoundFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final CompileRequest request;
  private final Charset charset;
  private final Round round;
  private final Consumer<Product> produced;
  private final Set<Path> requested;
  private final Map<Path, Path> outputs = new HashMap<>();
  private final boolean compilesEverything;

  /** A module's own classes are in its output directory, and what is on the class path is none. */
  private final boolean isModule;

  private final boolean usesPreview;

  private final Map<String, Collection<ClassName>> namesByPackage = new HashMap<>();
  private final Map<String, List<ModuleClassFile>> visibleByPackage = new HashMap<>();
  private final Map<Path, StagedFile> written = new LinkedHashMap<>();
  private final Set<ClassName> declared = new HashSet<>();
  private final Set<ClassName> read = new HashSet<>();
  private final Set<Path> asked = new HashSet<>();

  RoundFileManager(
      StandardJavaFileManager standard,
      CompileRequest request,
      Charset charset,
      Round round,
      Consumer<Product> produced) {
    super(standard);
    this.produced = produced;
    this.request = request;
    this.charset = charset;
    this.round = round;
    this.requested = new HashSet<>(request.sources());
    request.outputs().forEach(output -> outputs.put(output, canonical(output)));
    this.usesPreview = PreviewFeatures.areOn(request.options());
    this.isModule = request.moduleDeclaration().isPresent();
    this.compilesEverything = requested.equals(new HashSet<>(round.units()));
    for (Set<ClassName> visible : List.of(round.kept(), round.staged().keySet())) {
      for (ClassName name : visible) {
        namesByPackage.computeIfAbsent(name.packageName().name(), p -> new TreeSet<>()).add(name);
      }
    }
  }

  private List<ModuleClassFile> visibleIn(String packageName) {
    return visibleByPackage.computeIfAbsent(
        packageName,
        name -> namesByPackage.getOrDefault(name, List.of()).stream().map(this::shown).toList());
  }

  private ModuleClassFile shown(ClassName name) {
    Path file = request.outputDirectory().resolve(name.path());
    return new ModuleClassFile(
        file.toUri(),
        name,
        () -> {
          read.add(name);
          byte[] staged = round.staged().get(name);
          byte[] bytes = staged == null ? Files.readAllBytes(file) : staged;
          return usesPreview ? PreviewFeatures.withoutMark(bytes) : bytes;
        });
  }

  /** The classes of units outside of the round that javac has read. */
  Set<ClassName> read() {
    return read;
  }

  /** The files besides sources and classes that processors asked for, and did not write. */
  Set<Path> asked() {
    Set<Path> others = new HashSet<>(asked);
    products().forEach(product -> others.remove(product.target()));
    return others;
  }

  /** A unit of the round declares these classes: javac need not search them. */
  void declare(Set<ClassName> classes) {
    declared.addAll(classes);
  }

  /** Whether a file was written in this round. */
  boolean isStaged(Path file) {
    return written.containsKey(file);
  }

  List<Product> products() {
    List<Product> products = new ArrayList<>();
    written.values().forEach(file -> file.product().ifPresent(products::add));
    return products;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
    if (location == StandardLocation.SOURCE_PATH) {
      return withoutRequestedSources(found);
    }
    boolean isClasses =
        location == StandardLocation.CLASS_PATH || location == StandardLocation.CLASS_OUTPUT;
    if (!isClasses || !kinds.contains(Kind.CLASS)) {
      return found;
    }
    List<JavaFileObject> result = new ArrayList<>();
    if (!isModule || location == StandardLocation.CLASS_OUTPUT) {
      for (String visible : recurse ? packagesIn(packageName) : List.of(packageName)) {
        result.addAll(visibleIn(visible));
      }
    }
    for (JavaFileObject file : found) {
      if (!isOwnProduct(location, file)) {
        result.add(file);
      }
    }
    return result;
  }

  private List<String> packagesIn(String packageName) {
    return namesByPackage.keySet().stream()
        .filter(name -> packageName.isEmpty() || (name + ".").startsWith(packageName + "."))
        .toList();
  }

  /**
   * Javac would take a source that is newer than its class, although the class is known to be
   * right; and sources that processors generated in an earlier build, which they will generate
   * again. A source whose class is declared nowhere is left for javac to complain about. A round
   * with all sources has no such class: there javac finds all that it finds in a clean build, which
   * shows if it asks for a class before it has entered all of them, as it does to report some
   * errors.
   */
  private List<JavaFileObject> withoutRequestedSources(Iterable<JavaFileObject> found) {
    List<JavaFileObject> result = new ArrayList<>();
    for (JavaFileObject file : found) {
      Path path = asGiven(file);
      boolean isHidden = !compilesEverything && requested.contains(path) && !isMisnamed(file);
      if (!isHidden && request.generatedSources().filter(path::startsWith).isEmpty()) {
        result.add(file);
      }
    }
    return result;
  }

  private boolean isMisnamed(JavaFileObject source) {
    String name = fileManager.inferBinaryName(StandardLocation.SOURCE_PATH, source);
    if (name == null || name.indexOf('-') >= 0) {
      return false;
    }
    ClassName named = new ClassName(name);
    return !round.declared().contains(named) && !declared.contains(named);
  }

  private boolean isOwnProduct(Location location, JavaFileObject file) {
    String name = fileManager.inferBinaryName(location, file);
    return name != null
        && round.own().contains(new ClassName(name))
        && asGiven(file).startsWith(request.outputDirectory());
  }

  /** A file of javac's, with all links on the way to it, which javac resolves otherwise. */
  private static Path asGiven(FileObject file) {
    return Path.of(file.getName());
  }

  /** For code that comes with the build. */
  @Override
  public @Nullable ClassLoader getClassLoader(Location location) {
    Iterable<? extends Path> path = fileManager.getLocationAsPaths(location);
    if (path == null) {
      return null;
    }
    List<URL> urls = new ArrayList<>();
    for (Path entry : path) {
      try {
        urls.add(entry.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return new CodeOfBuild(urls.toArray(URL[]::new));
  }

  /** Does not load what an earlier build left. */
  private final class CodeOfBuild extends URLClassLoader {

    CodeOfBuild(URL[] path) {
      super(path, new JdkClasses());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (round.own().contains(new ClassName(name))
          && findResource(new ClassName(name).path()) == null) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
      URL first = super.findResource(name);
      if (first == null || !isLeftover(first)) {
        return first;
      }
      try {
        Enumeration<URL> others = findResources(name);
        return others.hasMoreElements() ? others.nextElement() : null;
      } catch (IOException e) {
        return null;
      }
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
      List<URL> found = new ArrayList<>(Collections.list(super.findResources(name)));
      found.removeIf(this::isLeftover);
      return Collections.enumeration(found);
    }

    private boolean isLeftover(URL found) {
      try {
        return found.getProtocol().equals("file")
            && RoundFileManager.this.isLeftover(Path.of(found.toURI()));
      } catch (URISyntaxException e) {
        return false; // What javac could not find either.
      }
    }
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof ModuleClassFile own) {
      return own.className().binary();
    }
    if (file instanceof StagedFile staged) {
      return staged.binaryName();
    }
    return super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    boolean ours = isOurs(a) || isOurs(b);
    return ours ? a.toUri().equals(b.toUri()) : super.isSameFile(a, b);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    if (file == ReadCall.NOTHING) {
      return true; // It is in no directory, and javac insists that a module's sources are in one.
    }
    return isOurs(file)
        ? Path.of(file.toUri()).startsWith(request.outputDirectory())
            && (location == StandardLocation.CLASS_PATH
                || location == StandardLocation.CLASS_OUTPUT)
        : super.contains(location, file);
  }

  private static boolean isOurs(FileObject file) {
    return file instanceof ModuleClassFile || file instanceof StagedFile;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) throws IOException {
    try {
      return stage(
          super.getJavaFileForOutput(location, className, kind, sibling), className, kind, sibling);
    } catch (IllegalArgumentException e) {
      // Javac reports the one, and crashes with the other.
      throw new IOException(
          "there is a directory where the file of " + className + " should go; delete it", e);
    }
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling)
      throws IOException {
    FileObject target = super.getFileForOutput(location, packageName, relativeName, sibling);
    asked.add(asRequested(target));
    // What a processor asks for after it wrote it is no other file.
    Optional<StagedFile> staged = staged(target);
    return staged.isPresent() ? staged.get() : stage(target, relativeName, Kind.OTHER, sibling);
  }

  private StagedFile stage(
      FileObject target, String binaryName, Kind kind, @Nullable FileObject sibling) {
    Path path = asRequested(target);
    StagedFile file =
        new StagedFile(
            path.toUri(),
            kind,
            binaryName,
            unitOf(sibling),
            charset,
            isLeftover(path) ? replaced(path) : Optional.of(target),
            produced);
    written.put(path, file);
    return file;
  }

  /** Whether a file is there because an earlier build wrote it. */
  private boolean isLeftover(Path file) {
    return round.leftovers().containsKey(file)
        || Product.isClassFile(file)
            && file.startsWith(request.outputDirectory())
            && round.own().contains(ClassName.ofPath(relative(file)));
  }

  private String relative(Path file) {
    return request.outputDirectory().relativize(file).toString().replace('\\', '/');
  }

  /** What a clean build finds in the place of such a file. */
  private Optional<FileObject> replaced(Path leftover) {
    return round
        .leftovers()
        .getOrDefault(leftover, Optional.empty())
        .map(file -> fileManager.getJavaFileObjects(file).iterator().next());
  }

  /** Javac resolves links on the way to a file that it is going to write. */
  private Path asRequested(FileObject target) {
    Path path = Path.of(target.toUri());
    return outputs.entrySet().stream()
        .filter(output -> path.startsWith(output.getValue()))
        .findFirst()
        .map(output -> output.getKey().resolve(output.getValue().relativize(path)))
        .orElse(path);
  }

  private static Path canonical(Path directory) {
    try {
      return directory.toFile().getCanonicalFile().toPath();
    } catch (IOException e) {
      return directory;
    }
  }

  private Optional<Path> unitOf(@Nullable FileObject sibling) {
    if (sibling instanceof StagedFile generated) {
      return generated.unit().or(() -> Optional.of(Path.of(generated.toUri())));
    }
    return sibling instanceof JavaFileObject source && source.getKind() == Kind.SOURCE
        ? Optional.of(asGiven(source))
        : Optional.empty();
  }

  /** What was written in this round can be read in it: processors do. */
  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, Kind kind) throws IOException {
    Optional<StagedFile> staged =
        location.isOutputLocation()
            ? Optional.of(super.getJavaFileForOutput(location, className, kind, null))
                .flatMap(this::staged)
            : Optional.empty();
    // A module declaration of an earlier build, which javac would read for lack of a source.
    boolean isOutdated =
        location == StandardLocation.CLASS_OUTPUT && className.equals("module-info");
    if (staged.isPresent() || isOutdated) {
      return staged.orElse(null);
    }
    return super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public @Nullable FileObject getFileForInput(
      Location location, String packageName, String relativeName) throws IOException {
    Optional<StagedFile> staged =
        location.isOutputLocation()
            ? Optional.of(super.getFileForOutput(location, packageName, relativeName, null))
                .flatMap(this::staged)
            : Optional.empty();
    if (staged.isPresent()) {
      return staged.get();
    }
    FileObject found = super.getFileForInput(location, packageName, relativeName);
    if (found == null) {
      asked.add(
          request.outputDirectory().resolve(packageName.replace('.', '/')).resolve(relativeName));
      return null;
    }
    if (!found.toUri().getScheme().equals("file")) {
      return found;
    }
    Path file = asRequested(found);
    asked.add(file);
    return isLeftover(file) ? replaced(file).orElse(null) : found;
  }

  private Optional<StagedFile> staged(FileObject target) {
    return Optional.ofNullable(written.get(asRequested(target)))
        .filter(file -> file.product().isPresent());
  }
}
