package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathReader;
import dev.ripple.fingerprint.ClasspathSnapshot;
import dev.ripple.fingerprint.Settings;
import dev.ripple.fingerprint.SourceChanges;
import dev.ripple.model.Background;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.UnitRecord;
import dev.ripple.store.ExecutionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
 * @param otherPaths stamps of what is on the processor path and the module path
 * @param classPathBefore as it was
 * @param classPath as it is
 * @param classes reads what is on it
 * @param ownBefore own classes that may be in the output directory
 * @param missing products that are gone, by unit
 */
record Inputs(
    CompileRequest request,
    PreviousBuild previous,
    Optional<String> whyNoPrevious,
    SourceChanges sources,
    SortedMap<String, String> settings,
    SortedMap<Path, FileStamp> otherPaths,
    ClasspathSnapshot classPathBefore,
    ClasspathSnapshot classPath,
    ClasspathReader classes,
    Set<ClassName> ownBefore,
    SortedMap<Path, ClassName> missing) {

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
        classes.read(request.classPath(), before.entries(), request.outputDirectory(), own);
    SortedMap<Path, FileStamp> otherPaths =
        classes.stamps(
            Stream.concat(request.processorPath().stream(), modulePath(request).stream())
                .flatMap(List::stream)
                .toList());
    SortedMap<String, String> settings =
        Settings.of(
            request,
            request.processorPath().map(classes::contents),
            modulePath(request).map(classes::contents));
    boolean runsProcessors = Javac.runsProcessors(request, now.hasProcessors());
    settings.put("use of annotation processors", String.valueOf(runsProcessors));
    return new Inputs(
        request,
        previous,
        last.whyNone(),
        runsProcessors ? sources.withComments(last.build().units()) : sources,
        settings,
        otherPaths,
        before,
        now,
        classes,
        own,
        missingProducts(previous));
  }

  /** The module path, if there is one, without what this compilation itself puts there. */
  private static Optional<List<Path>> modulePath(CompileRequest request) {
    return request.modulePath().isEmpty()
        ? Optional.empty()
        : Optional.of(
            request.modulePath().stream()
                .filter(path -> !path.equals(request.outputDirectory()))
                .toList());
  }

  private static Set<Path> units(CompileRequest request, PreviousBuild previous) {
    Set<Path> units = new LinkedHashSet<>(request.sources());
    previous.implicitUnits().stream()
        .filter(request::isSource)
        .filter(Files::isRegularFile)
        .forEach(units::add);
    return units;
  }

  private static SortedMap<Path, ClassName> missingProducts(PreviousBuild previous) {
    SortedMap<Path, ClassName> missing = new TreeMap<>();
    for (UnitRecord unit : previous.units().values()) {
      for (Path product : unit.products()) {
        if (isMissing(product)) {
          missing.put(unit.source(), new ClassName(product.getFileName().toString()));
        }
      }
    }
    return missing;
  }

  private static boolean isMissing(Path product) {
    try {
      BasicFileAttributes file = Files.readAttributes(product, BasicFileAttributes.class);
      // A machine that loses power leaves files without content.
      boolean isEmpty = file.size() == 0 && product.toString().endsWith(".class");
      return !file.isRegularFile() || isEmpty;
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether there is nothing to compile, and nothing that an earlier compile could have left. */
  boolean isNothing() {
    return request.sources().isEmpty() && previous.units().isEmpty() && ownBefore.isEmpty();
  }

  boolean isUpToDate() {
    return whyNoPrevious.isEmpty()
        && changedSetting().isEmpty()
        && sources.isEmpty()
        && missing.isEmpty()
        && previous.otherProducts().stream().allMatch(Files::isRegularFile)
        && classPath.changedSince(classPathBefore).isEmpty()
        && otherFileIsNewer().isEmpty();
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
        .or(this::otherFileIsNewer);
  }

  private Optional<String> changedSource() {
    return Stream.of(sources.added(), sources.changed(), sources.deleted())
        .flatMap(Set::stream)
        .findFirst()
        .map(source -> request.projectDirectory().relativize(source) + " changed");
  }

  /** Whether anybody will want to know what the units look up. */
  boolean isRecorded() {
    return Javac.untracked(request, runsProcessors()).isEmpty();
  }

  /** Why what changes reach is not known well enough to compile less than everything. */
  Optional<String> whyEverything() {
    return whyNoPrevious
        .or(() -> changedSetting().map(name -> "the " + name + " changed"))
        .or(() -> Javac.untracked(request, runsProcessors()))
        .or(() -> Lookalikes.among(previous.declared()))
        .or(() -> previous.implicitUnits().stream().findFirst().map(this::implicit));
  }

  boolean runsProcessors() {
    return Javac.runsProcessors(request, classPath.hasProcessors());
  }

  /** Why javac taking a source from the source path means to compile everything. */
  String implicit(Path source) {
    return request.sources().contains(source)
        ? "a class is searched in a source that does not declare it: " + source
        : "sources that are not included are needed all the same: " + source;
  }
}
