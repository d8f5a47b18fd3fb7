package dev.ripple.build;

import dev.ripple.fingerprint.ProductStamps;
import dev.ripple.fingerprint.SourceChanges;
import dev.ripple.fingerprint.SourceState;
import dev.ripple.fingerprint.Unmoved;
import dev.ripple.javac.ClassFileWarnings;
import dev.ripple.javac.RoundResult;
import dev.ripple.model.Background;
import dev.ripple.model.BuildLog;
import dev.ripple.model.BuildRecord;
import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Hash64;
import dev.ripple.model.Lookup;
import dev.ripple.model.Outcome;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.ProductStamp;
import dev.ripple.model.StateUpdate;
import dev.ripple.model.StateUpdate.KnownClass;
import dev.ripple.model.UnitRecord;
import dev.ripple.output.OutputCommit;
import dev.ripple.store.ExecutionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ends a successful compile: marks the state as in progress, brings the outputs up to date, stores
 * the new state. Killed in between, the next build finds the mark and compiles everything.
 */
final class Commit {

  /** No source says this. */
  private static final String EDITED_MEANWHILE = "\0 changed while it was compiled";

  private final Inputs inputs;
  private final ExecutionState state;
  private final Stopwatch stopwatch;
  private final Background background;
  private final Consumer<Runnable> afterwards;
  private final BuildLog log;

  Commit(
      Inputs inputs,
      ExecutionState state,
      Stopwatch stopwatch,
      Background background,
      Consumer<Runnable> afterwards,
      BuildLog log) {
    this.inputs = inputs;
    this.state = state;
    this.stopwatch = stopwatch;
    this.background = background;
    this.afterwards = afterwards;
    this.log = log;
  }

  Duration elapsed() {
    return stopwatch.elapsed();
  }

  /** Ends a compile in which nothing was compiled. Files may have new stamps, though. */
  Outcome upToDate() {
    Outcome.UpToDate outcome = upToDate(inputs.previous());
    if (inputs.whyNoPrevious().isEmpty()) {
      PreviousBuild build =
          build(
              inputs.settings(),
              units(Module.of(inputs, state, PlatformClasses.none())),
              inputs.previous().problems(),
              inputs.previous().implicitUnits(),
              inputs.previous().otherProducts(),
              inputs.previous().sourceIsNewer());
      restamp(build);
      ProductStamps stamps = inputs.products().stamps();
      if (!stamps.equals(inputs.products().before())) {
        leaveStamps(stamps);
      }
      leave(build, stamps.written().size());
    }
    return outcome;
  }

  private void restamp(PreviousBuild build) {
    Set<Path> restamped = inputs.sources().restamped();
    if (!restamped.isEmpty() || classPathToStore().isPresent()) {
      state.commit(
          new StateUpdate(
              false,
              build,
              restamped,
              Map.of(),
              List.of(),
              List.of(),
              List.of(),
              classPathToStore(),
              Optional.empty()),
          () -> {});
    }
  }

  private Outcome.UpToDate upToDate(PreviousBuild build) {
    return new Outcome.UpToDate(inputs.request().sources().size(), build.allProblems());
  }

  /** Lets the next build see that nothing moved. If it cannot, it looks more closely. */
  private void leave(PreviousBuild build, int products) {
    if (build.implicitUnits().isEmpty()) { // Else there are sources that the request does not name.
      try {
        Map<Path, FileStamp> stateOfNow = Unmoved.stamps(state.files());
        afterwards.accept(() -> leave(build, products, stateOfNow));
      } catch (IOException e) {
        log.debug("Nothing is left for the next build: " + e);
      }
    }
  }

  private void leave(PreviousBuild build, int products, Map<Path, FileStamp> stateOfNow) {
    SortedMap<Path, FileStamp> files = new TreeMap<>(inputs.otherPaths());
    SortedSet<Path> missing = new TreeSet<>();
    ProcessorInputs processors = new ProcessorInputs(inputs.request());
    if (inputs.runsProcessors()) {
      missing.addAll(processors.in(build.settings()));
      missing.addAll(processors.lombokConfigurations());
      files.putAll(inputs.classes().stamps(List.copyOf(missing)));
      missing.removeIf(Files::exists);
      files.keySet().removeAll(missing);
    }
    Map<Path, Unmoved.Text> texts = new HashMap<>();
    for (UnitRecord unit : build.units().values()) {
      files.put(unit.source(), unit.stamp());
      if (build.sourceIsNewer().isEmpty()) { // Otherwise times count.
        texts.put(
            unit.source(),
            new Unmoved.Text(unit.content(), unit.tokens(), !unit.problems().isEmpty()));
      }
    }
    try {
      Optional<Unmoved> unmoved =
          Unmoved.of(
              inputs.request(),
              files,
              missing,
              inputs.otherFiles(),
              texts,
              inputs.runsProcessors(),
              inputs.classPath().entries(),
              stateOfNow,
              products,
              upToDate(build));
      if (unmoved.isPresent()) {
        unmoved.get().leave(inputs.request());
      }
    } catch (IOException e) {
      log.debug("Nothing is left for the next build: " + e);
    }
  }

  private ProductStamps stamps(Module now, OutputCommit outputs) {
    SortedMap<Path, ProductStamp> stamps = new TreeMap<>(outputs.stamps());
    ProductStamps before = inputs.products().stamps();
    List<Path> kept = new ArrayList<>();
    now.otherProducts().forEach(product -> kept.add(product.target()));
    now.kept().values().forEach(unit -> kept.addAll(unit.products()));
    for (Path product : kept) {
      Optional.ofNullable(before.written().get(product))
          .ifPresent(stamp -> stamps.putIfAbsent(product, stamp));
    }
    return new ProductStamps(stamps, new TreeMap<>());
  }

  /** Lets the next build see whether another tool changed a product. If not, it reads them. */
  private void leaveStamps(ProductStamps stamps) {
    try {
      stamps.leave(ProductStamps.file(inputs.request()));
    } catch (IOException e) {
      log.debug("The next build reads all class files: " + e);
    }
  }

  /** Ends a compile in which only some units were compiled. */
  Outcome changed(Module now, List<SortedMap<Path, Cause>> rounds, String reason) {
    return end(
        now,
        rounds,
        reason,
        false,
        moduleProblems(inputs.previous().problems(), now),
        Set.of(),
        Set.of());
  }

  /** Ends a compile in which everything was compiled. */
  Outcome everything(
      Module anew, List<SortedMap<Path, Cause>> rounds, String reason, RoundResult result) {
    return end(
        anew,
        rounds,
        reason,
        true,
        result.problems(),
        new TreeSet<>(result.implicit()),
        result.asked());
  }

  private Outcome end(
      Module now,
      List<SortedMap<Path, Cause>> rounds,
      String reason,
      boolean everything,
      List<Problem> problems,
      Set<Path> implicit,
      Set<Path> asked) {
    SortedMap<Path, UnitRecord> units = units(now);
    List<Product> products = new ArrayList<>(now.otherProducts());
    now.compiled().values().forEach(unit -> products.addAll(unit.products()));
    Set<Path> outdated = outdated(now, products);
    Predicate<Path> isOurs = ownership(products, outdated);
    state.begin(products);
    OutputCommit outputs = new OutputCommit(inputs.request(), isOurs, log);
    outputs.delete(outdated);
    Runnable written = background.begin(products, outputs::write);
    List<Problem> general =
        problems.stream().filter(p -> p.source().filter(units::containsKey).isEmpty()).toList();
    PreviousBuild build =
        build(
            settings(asked),
            units,
            general,
            implicit,
            now.otherProducts().stream().map(Product::target).toList(),
            MisnamedSources.sourceIsNewer(now.misnamed(), inputs));
    state.commit(update(now, build, rounds, reason, everything), written);
    ProductStamps stamps = stamps(now, outputs);
    leaveStamps(stamps);
    leave(build, stamps.written().size());
    return new Outcome.Compiled(
        inputs.request().sources().size(),
        rounds,
        outputs.written(),
        outputs.deleted(),
        build.allProblems(),
        stopwatch.elapsed());
  }

  /** Whether a file other than a class is as an earlier build, or a tool after it, left it. */
  private Predicate<Path> ownership(List<Product> products, Set<Path> outdated) {
    boolean mayMatter =
        Stream.concat(products.stream().map(Product::target), outdated.stream())
            .anyMatch(file -> !Product.isClassFile(file));
    Map<Path, List<Long>> written = mayMatter ? state.written() : Map.of();
    return file -> Leftovers.isAsWritten(file, written) || inputs.products().isAsLeft(file);
  }

  private StateUpdate update(
      Module now,
      PreviousBuild build,
      List<SortedMap<Path, Cause>> rounds,
      String reason,
      boolean everything) {
    Set<Path> changed = new TreeSet<>(inputs.sources().restamped());
    changed.addAll(now.compiled().keySet());
    changed.addAll(now.corrected());
    changed.retainAll(build.units().keySet());
    Map<Path, List<Lookup>> lookups = new HashMap<>();
    List<Lookup> all = new ArrayList<>();
    now.compiled()
        .forEach(
            (unit, compiled) -> {
              lookups.put(unit, compiled.report().lookups());
              all.addAll(compiled.report().lookups());
            });
    List<KnownClass> classes = new ArrayList<>();
    now.stagedFacts().values().forEach(facts -> classes.add(new KnownClass(facts, 0)));
    classes.addAll(ClasspathFacts.toStore(inputs, now.ownClasses(), state, all, everything));
    Set<ClassName> gone = new TreeSet<>();
    formerOwn(now).forEach(gone::add);
    if (!everything) {
      gone.addAll(ClasspathFacts.gone(inputs, now.ownClasses()));
    }
    Set<Path> compiledOnce = new HashSet<>();
    rounds.forEach(round -> compiledOnce.addAll(round.keySet()));
    return new StateUpdate(
        everything,
        build,
        changed,
        lookups,
        inputs.sources().deleted(),
        classes,
        gone,
        everything ? Optional.of(inputs.classPath().entries()) : classPathToStore(),
        Optional.of(
            new BuildRecord(
                Instant.now(),
                reason,
                compiledOnce.size(),
                inputs.request().sources().size(),
                stopwatch.elapsed(),
                told(rounds))));
  }

  /** The causes of rounds that compiled less than everything. */
  private static List<SortedMap<Path, String>> told(List<SortedMap<Path, Cause>> rounds) {
    List<SortedMap<Path, String>> told = new ArrayList<>();
    for (SortedMap<Path, Cause> round : rounds) {
      if (round.values().stream().noneMatch(Cause.Everything.class::isInstance)) {
        SortedMap<Path, String> causes = new TreeMap<>();
        round.forEach((unit, cause) -> causes.put(unit, cause.toString()));
        told.add(causes);
      }
    }
    return told;
  }

  /** Those that the compile began with, but of what processors read what they read this time. */
  private SortedMap<String, String> settings(Set<Path> asked) {
    ProcessorInputs processors = new ProcessorInputs(inputs.request());
    SortedMap<String, String> settings = processors.others(inputs.settings());
    if (inputs.runsProcessors()) {
      settings.putAll(processors.settings(asked));
    }
    return settings;
  }

  private PreviousBuild build(
      SortedMap<String, String> settings,
      SortedMap<Path, UnitRecord> units,
      List<Problem> problems,
      Set<Path> implicit,
      List<Path> otherProducts,
      SortedMap<ClassName, Boolean> sourceIsNewer) {
    return new PreviousBuild(settings, units, problems, implicit, otherProducts, sourceIsNewer);
  }

  private Optional<List<ClasspathEntry>> classPathToStore() {
    return inputs.classPath().equals(inputs.classPathBefore())
        ? Optional.empty()
        : Optional.of(inputs.classPath().entries());
  }

  private static List<Problem> moduleProblems(List<Problem> before, Module now) {
    Set<Problem> problems = new LinkedHashSet<>(before);
    now.generalProblems().stream()
        .filter(problem -> !ClassFileWarnings.isKnown(problem, before))
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  /** Files that were produced before and that nothing produces now. */
  private Set<Path> outdated(Module now, List<Product> products) {
    Set<Path> outdated = new TreeSet<>(inputs.previous().otherProducts());
    inputs.previous().units().values().stream()
        .filter(unit -> !now.isKept(unit.source()))
        .forEach(unit -> outdated.addAll(unit.products()));
    formerOwn(now)
        .forEach(name -> outdated.add(inputs.request().outputDirectory().resolve(name.path())));
    products.forEach(product -> outdated.remove(product.target()));
    if (!outdated.isEmpty()) {
      now.kept().values().forEach(unit -> unit.products().forEach(outdated::remove));
    }
    return outdated;
  }

  /** Classes that the module no longer produces. */
  private Stream<ClassName> formerOwn(Module now) {
    return inputs.ownBefore().stream().filter(name -> !now.ownClasses().contains(name));
  }

  private SortedMap<Path, UnitRecord> units(Module now) {
    SortedMap<Path, UnitRecord> units = now.kept();
    inputs
        .sources()
        .now()
        .forEach(
            (unit, source) ->
                units.computeIfPresent(
                    unit,
                    (path, kept) -> kept.restamped(source.get().stamp(), source.get().content())));
    now.compiled().forEach((unit, compiled) -> units.put(unit, record(unit, compiled)));
    return units;
  }

  private UnitRecord record(Path unit, Module.Compiled compiled) {
    SourceState source = source(unit);
    boolean isKnown = !SourceChanges.changedSince(unit, source);
    long tokens = source.tokens();
    if (isKnown && !compiled.problems().isEmpty()) {
      SourceState withPositions = SourceChanges.read(inputs.request(), unit, true);
      isKnown = withPositions.content().equals(source.content());
      tokens = withPositions.tokens();
    }
    // A source that was edited under javac's eyes is compiled again next time, whatever it contains
    // then.
    return new UnitRecord(
        unit,
        isKnown ? source.stamp() : FileStamp.UNTRUSTED,
        isKnown ? source.content() : Fingerprint.of(EDITED_MEANWHILE),
        isKnown ? tokens : Hash64.of(EDITED_MEANWHILE),
        compiled.report().declarations(),
        compiled.report().entered(),
        compiled.report().declares(),
        compiled.report().constantReads(),
        compiled.report().effects(),
        compiled.products().stream().map(Product::target).toList(),
        compiled.problems());
  }

  private SourceState source(Path unit) {
    Supplier<SourceState> read = inputs.sources().now().get(unit);
    if (read != null) {
      return read.get();
    }
    UnitRecord before = inputs.previous().units().get(unit);
    return before != null
        ? new SourceState(before.stamp(), before.stamp(), before.content(), before.tokens())
        : SourceChanges.read(inputs.request(), unit, false);
  }
}
