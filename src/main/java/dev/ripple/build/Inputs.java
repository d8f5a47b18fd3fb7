package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathReader;
import dev.ripple.fingerprint.ClasspathSnapshot;
import dev.ripple.fingerprint.Settings;
import dev.ripple.fingerprint.SourceChanges;
import dev.ripple.model.Background;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.PackageName;
import dev.ripple.model.PreviousBuild;
import dev.ripple.store.ExecutionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What goes into the compile, against what went into the one before.
 *
 * @param previous the last build; an empty one if there is none to build on
 * @param whyNoPrevious why there is none to build on
 * @param sources how the sources differ
 * @param settings as they are now
 * @param otherPaths stamps of what is on the processor path, and on the path that is not seen
 * @param otherFiles stamps of what annotation processors may read in directories of the class path
 * @param classPathBefore as it was
 * @param classPath where units find the classes of others, as it is: in a module the module path
 * @param classes reads what is on it
 * @param ownBefore own classes that may be in the output directory
 * @param products those of the last build, as they are
 * @param runsProcessors whether annotation processors are going to run
 */
record Inputs(
    CompileRequest request,
    PreviousBuild previous,
    Optional<String> whyNoPrevious,
    SourceChanges sources,
    SortedMap<String, String> settings,
    SortedMap<Path, FileStamp> otherPaths,
    SortedMap<Path, Optional<Long>> otherFiles,
    ClasspathSnapshot classPathBefore,
    ClasspathSnapshot classPath,
    ClasspathReader classes,
    Set<ClassName> ownBefore,
    ProductsFound products,
    boolean runsProcessors) {

  static Inputs detect(
      CompileRequest request,
      ExecutionState state,
      ClasspathReader classes,
      Background background) {
    Believed last = Believed.of(request, state);
    SourceChanges sources =
        SourceChanges.detect(
            request, units(request, last.build()), last.build().units(), background);
    PreviousBuild previous = HandedOver.without(last.build(), sources);
    Set<ClassName> own = Leftovers.of(request, previous);
    ClasspathSnapshot before =
        new ClasspathSnapshot(last.whyNone().isPresent() ? List.of() : state.classPath());
    ClasspathSnapshot now =
        classes.read(
            seen(request), !isModule(request), before.entries(), request.outputDirectory(), own);
    List<Path> unseen = unseen(request);
    SortedMap<Path, FileStamp> otherPaths =
        classes.stamps(
            Stream.concat(request.processorPath().stream(), Stream.of(unseen))
                .flatMap(List::stream)
                .toList());
    if (isModule(request)) {
      otherPaths.putAll(classes.declarations(withoutOutput(request, request.modulePath())));
    }
    SortedMap<Path, Optional<Long>> otherFiles = new TreeMap<>();
    boolean runsProcessors =
        Javac.runsProcessors(
            request, isModule(request) ? classes.offerProcessors(unseen) : now.hasProcessors());
    if (runsProcessors && request.processorPath().isEmpty()) {
      otherFiles.putAll(classes.otherFiles(processorsBesideClasses(request)));
    }
    SortedMap<String, String> settings =
        Settings.of(
            request,
            request
                .processorPath()
                .or(() -> Optional.of(processorsBesideClasses(request)).filter(p -> runsProcessors))
                .map(classes::contents),
            isModule(request)
                ? Optional.of(classes.modules(withoutOutput(request, request.modulePath()), now))
                : Optional.empty(),
            unseen.isEmpty() ? Optional.empty() : Optional.of(classes.contents(unseen)));
    if (runsProcessors) {
      ProcessorInputs read = new ProcessorInputs(request);
      settings.putAll(read.settings(read.in(last.build().settings())));
    }
    settings.put("use of annotation processors", String.valueOf(runsProcessors));
    settings.put("unreadable entries of the class path", classes.unreadable().toString());
    return new Inputs(
        request,
        previous,
        last.whyNone(),
        runsProcessors ? sources.withComments(last.build().units()) : sources,
        settings,
        otherPaths,
        otherFiles,
        before,
        now,
        classes,
        own,
        ProductsFound.of(request, previous, state),
        runsProcessors);
  }

  private static boolean isModule(CompileRequest request) {
    return request.moduleDeclaration().isPresent();
  }

  /**
   * Where units find the classes of others. A module does not read the class path (JLS 7.3), but
   * what other compilers put beside its classes.
   */
  private static List<Path> seen(CompileRequest request) {
    if (!isModule(request)) {
      return request.classPath();
    }
    List<Path> seen = new ArrayList<>(List.of(request.outputDirectory()));
    seen.addAll(withoutOutput(request, request.modulePath()));
    return seen;
  }

  /** Where they do not find them, but which may decide about more than that. */
  private static List<Path> unseen(CompileRequest request) {
    return withoutOutput(request, isModule(request) ? request.classPath() : request.modulePath());
  }

  /** Without a path of their own processors, and what they read, are among classes. */
  private static List<Path> processorsBesideClasses(CompileRequest request) {
    return withoutOutput(request, request.classPath());
  }

  /** What this compilation itself puts there is known. */
  private static List<Path> withoutOutput(CompileRequest request, List<Path> paths) {
    return paths.stream().filter(path -> !path.equals(request.outputDirectory())).toList();
  }

  private static Set<Path> units(CompileRequest request, PreviousBuild previous) {
    Set<Path> units = new LinkedHashSet<>(request.sources());
    previous.implicitUnits().stream()
        .filter(request::isSource)
        .filter(Files::isRegularFile)
        .forEach(units::add);
    return units;
  }

  /** Whether there is nothing to compile, and nothing that an earlier compile could have left. */
  boolean isNothing() {
    return request.sources().isEmpty() && previous.units().isEmpty() && ownBefore.isEmpty();
  }

  boolean isUpToDate() {
    return whyNoPrevious.isEmpty()
        && changedSetting().isEmpty()
        && sources.isEmpty()
        && products.areUpToDate()
        && previous.otherProducts().stream().allMatch(Files::isRegularFile)
        && classPath.changedSince(classPathBefore).isEmpty()
        && otherFileIsNewer().isEmpty()
        && otherOrder().isEmpty();
  }

  private Optional<String> otherFileIsNewer() {
    return MisnamedSources.besideOtherFile(previous.sourceIsNewer(), this);
  }

  private Optional<String> changedSetting() {
    Set<String> names = new TreeSet<>(settings.keySet());
    names.addAll(previous.settings().keySet());
    return names.stream()
        .filter(name -> !Objects.equals(settings.get(name), previous.settings().get(name)))
        .findFirst();
  }

  /** What is not as the last build found it, missing class files aside. */
  Optional<String> changedSince() {
    return whyNoPrevious
        .or(() -> changedSetting().map(name -> "the " + name + " changed"))
        .or(this::changedSource)
        .or(
            () ->
                classPath.changedSince(classPathBefore).stream()
                    .findFirst()
                    .map(name -> "the class path changed: " + name))
        .or(this::otherFileIsNewer)
        .or(this::otherOrder);
  }

  private Optional<String> otherOrder() {
    return UndecidedErasures.mayBeOthers(this)
        ? Optional.of("the order of the class path changed")
        : Optional.empty();
  }

  private Optional<String> changedSource() {
    return Stream.of(sources.added(), sources.changed(), sources.deleted())
        .flatMap(Set::stream)
        .findFirst()
        .map(source -> request.projectDirectory().relativize(source) + " changed");
  }

  /** Whether anybody will want to know what the units look up. */
  boolean isRecorded() {
    return untracked().isEmpty();
  }

  /** Why what changes reach is not known well enough to compile less than everything. */
  Optional<String> whyEverything() {
    return whyNoPrevious
        .or(() -> changedSetting().map(name -> "the " + name + " changed"))
        .or(this::changedModule)
        .or(this::untracked)
        .or(() -> Lookalikes.among(previous.declared()))
        .or(() -> previous.implicitUnits().stream().findFirst().map(this::implicit));
  }

  /** It decides what units see of each other's packages, and of others' (JLS 7.7). */
  private Optional<String> changedModule() {
    return request
        .moduleDeclaration()
        .filter(sources.changed()::contains)
        .map(declaration -> "the module declaration changed");
  }

  private Optional<String> untracked() {
    return Javac.untracked(request, runsProcessors).or(this::splitPackage);
  }

  /** Which of two modules a class comes from depends on what is read by whom. */
  private Optional<String> splitPackage() {
    Set<PackageName> packages = new HashSet<>();
    return !isModule(request)
        ? Optional.empty()
        : classPath.entries().stream()
            .flatMap(entry -> entry.packages().stream())
            .filter(name -> !packages.add(name))
            .findFirst()
            .map(name -> "the package " + name + " is in several modules");
  }

  /** Why javac taking a source from the source path means to compile everything. */
  String implicit(Path source) {
    return request.sources().contains(source)
        ? "a class is searched in a source that does not declare it: " + source
        : "sources that are not included are needed all the same: " + source;
  }
}
