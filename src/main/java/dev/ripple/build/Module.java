package dev.ripple.build;

import dev.ripple.invalidation.FactDiff;
import dev.ripple.invalidation.LookupIndex;
import dev.ripple.javac.EnterWarnings;
import dev.ripple.javac.Round;
import dev.ripple.javac.RoundResult;
import dev.ripple.model.Cause.FactChanged.Change;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.PackageName;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.Scope;
import dev.ripple.model.StateUpdate.KnownClass;
import dev.ripple.model.UnitRecord;
import dev.ripple.model.UnitReport;
import dev.ripple.store.ExecutionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The module while it is compiled: what is known of units that were kept, and what was learned of
 * those that were compiled. Nothing in here is on disk yet.
 */
final class Module implements LookupIndex {

  /** A unit as its last round left it. */
  record Compiled(UnitReport report, List<Product> products, List<Problem> problems) {}

  private record LookupKey(Scope scope, String name) {}

  private final Inputs inputs;
  private final ExecutionState state;
  private final SortedMap<Path, Compiled> compiled = new TreeMap<>();

  /** What the compiled units looked up, of those that were asked for it. */
  private final Map<Path, Map<LookupKey, Use>> lookups = new HashMap<>();

  private final Declarations declarations;

  /** How units depended on their company when the last build was over, as far as they did. */
  private final Map<Path, OrderEffects> effectsBefore = new HashMap<>();

  private final Map<ClassName, Path> owners = new HashMap<>();

  /** All classes that units produced, in the builds before or in this one. */
  private final Set<ClassName> own;

  private final Map<ClassName, byte[]> staged = new HashMap<>();
  private final Map<ClassName, ClassFacts> stagedFacts = new HashMap<>();
  private final Subtypes subtypes;
  private final PlatformClasses platform;
  private final Map<ClassName, ClassFacts> awaited = new TreeMap<>();
  private final Set<Path> removed = new HashSet<>();
  private final Map<Path, UnitRecord> corrected = new HashMap<>();
  private final Set<Problem> generalProblems = new LinkedHashSet<>();
  private List<Product> otherProducts = List.of();
  private Map<ClassName, Path> auxiliary = Map.of();

  private Module(Inputs inputs, ExecutionState state, PlatformClasses platform) {
    this.inputs = inputs;
    this.state = state;
    this.subtypes = new Subtypes(state);
    this.platform = platform;
    this.own = new HashSet<>(inputs.ownBefore());
    this.declarations = new Declarations(inputs.request().sourceRoots());
  }

  /** The module as the last build left it. */
  static Module of(Inputs inputs, ExecutionState state, PlatformClasses platform) {
    Module module = new Module(inputs, state, platform);
    module.ownPrevious();
    module.auxiliary = module.declarations.auxiliary();
    return module;
  }

  /** The module without anything: as a clean build finds it. */
  static Module empty(Inputs inputs, ExecutionState state) {
    Module module = new Module(inputs, state, PlatformClasses.none());
    module.removed.addAll(inputs.previous().units().keySet());
    return module;
  }

  private void ownPrevious() {
    for (UnitRecord unit : inputs.previous().units().values()) {
      classes(unit.products()).forEach(name -> owners.put(name, unit.source()));
      declarations.put(unit.source(), unit.declares());
      if (!unit.effects().equals(OrderEffects.NONE)) {
        effectsBefore.put(unit.source(), unit.effects());
      }
    }
  }

  private Set<ClassName> classes(Collection<Path> products) {
    Set<ClassName> classes = new TreeSet<>();
    products.forEach(product -> Leftovers.addClass(inputs.request(), product, classes));
    return classes;
  }

  SortedMap<Path, Compiled> compiled() {
    return compiled;
  }

  /** Units that are still as the last build left them. */
  SortedMap<Path, UnitRecord> kept() {
    SortedMap<Path, UnitRecord> kept = new TreeMap<>(inputs.previous().units());
    kept.keySet().removeIf(unit -> !isKept(unit));
    corrected.forEach((unit, record) -> kept.replace(unit, record));
    return kept;
  }

  /** Whether a unit of the last build is one of those. */
  boolean isKept(Path unit) {
    return !compiled.containsKey(unit) && !removed.contains(unit);
  }

  /** Kept units of which javac would not say what it said. */
  Set<Path> corrected() {
    return corrected.keySet();
  }

  /**
   * Puts warnings about imports and annotations in the place of those that javac gave unit by unit.
   */
  void correct(EnterWarnings warnings) {
    compiled.replaceAll(
        (unit, now) ->
            new Compiled(now.report(), now.products(), warnings.correct(unit, now.problems())));
    for (UnitRecord unit : kept().values()) {
      List<Problem> problems = warnings.correct(unit.source(), unit.problems());
      if (!problems.equals(unit.problems())) {
        corrected.put(unit.source(), unit.withProblems(problems));
      }
    }
  }

  /** The top-level classes that units of other names declare, each with the unit. */
  Map<ClassName, Path> auxiliary() {
    return auxiliary;
  }

  /** What javac said that is about no unit. */
  Set<Problem> generalProblems() {
    return generalProblems;
  }

  List<Product> otherProducts() {
    return otherProducts;
  }

  Map<ClassName, ClassFacts> stagedFacts() {
    return stagedFacts;
  }

  Set<ClassName> ownClasses() {
    return owners.keySet();
  }

  @Override
  public Optional<Path> owner(ClassName name) {
    return Optional.ofNullable(owners.get(name));
  }

  @Override
  public Optional<PackageName> packageOf(Path unit) {
    return declares(unit).stream().findFirst().map(ClassName::packageName);
  }

  /** What a unit was, when it was compiled last. */
  private <T> Optional<T> known(
      Path unit, Function<UnitReport, T> now, Function<UnitRecord, T> before) {
    return compiled.containsKey(unit)
        ? Optional.of(compiled.get(unit)).map(Compiled::report).map(now)
        : Optional.ofNullable(inputs.previous().units().get(unit)).map(before);
  }

  /** The top-level classes that a unit declares, from when it was compiled last. */
  List<ClassName> declares(Path unit) {
    return known(unit, UnitReport::declares, UnitRecord::declares).orElse(List.of());
  }

  /** The hash of what a unit declares, from when it was compiled last. */
  Optional<Long> declarations(Path unit) {
    return known(unit, UnitReport::declarations, UnitRecord::declarations);
  }

  /** Which fields of a unit that may be constants read which, as far as that is known. */
  Map<String, Set<String>> constantReads(Path unit) {
    return known(unit, UnitReport::constantReads, UnitRecord::constantReads).orElse(Map.of());
  }

  /** The same of all units. */
  Map<Path, Map<String, Set<String>>> constantReads() {
    Map<Path, Map<String, Set<String>>> reads = new HashMap<>();
    kept().forEach((unit, before) -> reads.put(unit, before.constantReads()));
    compiled.forEach((unit, now) -> reads.put(unit, now.report().constantReads()));
    return reads;
  }

  /** How units depend on their company, as far as that is known, and as far as they do. */
  Map<Path, OrderEffects> effects() {
    Map<Path, OrderEffects> effects = new HashMap<>(effectsBefore);
    effects.keySet().removeAll(removed);
    compiled.forEach((unit, now) -> effects.put(unit, now.report().effects()));
    effects.values().removeIf(OrderEffects.NONE::equals);
    return effects;
  }

  /** The same for a unit, from when it was compiled last. */
  OrderEffects effects(Path unit) {
    Compiled now = compiled.get(unit);
    return now == null ? effectsBefore(unit) : now.report().effects();
  }

  /** The same for a unit when the last build was over. */
  OrderEffects effectsBefore(Path unit) {
    return effectsBefore.getOrDefault(unit, OrderEffects.NONE);
  }

  /** Whether units came or went, or declare something else than when the last build was over. */
  boolean hasOtherDeclarations() {
    return differs(UnitRecord::declarations, UnitReport::declarations);
  }

  /** Whether javac completes classes, or evaluates annotations, in another order than then. */
  boolean isEnteredOtherwise() {
    return differs(UnitRecord::entered, UnitReport::entered);
  }

  private boolean differs(Function<UnitRecord, Long> before, Function<UnitReport, Long> now) {
    return !removed.isEmpty()
        || compiled.entrySet().stream()
            .anyMatch(
                unit ->
                    !Optional.ofNullable(inputs.previous().units().get(unit.getKey()))
                        .map(before)
                        .equals(Optional.of(now.apply(unit.getValue().report()))));
  }

  /** The top-level classes that each unit declares. */
  Map<Path, Collection<ClassName>> declaredByUnit() {
    return declarations.byUnit();
  }

  /** The names of all top-level classes that the units declare. */
  Set<ClassName> declared() {
    return declarations.all();
  }

  Round round(Collection<Path> units) {
    Set<Path> inRound = new HashSet<>(units);
    if (!inRound.isEmpty()) {
      // Without it javac would know no module, and it is about classes that may be others by now.
      inputs.request().moduleDeclaration().ifPresent(inRound::add);
    }
    Set<ClassName> kept = new HashSet<>();
    Map<ClassName, byte[]> visible = new LinkedHashMap<>();
    owners.forEach(
        (name, unit) -> {
          if (!inRound.contains(unit)) {
            byte[] bytes = staged.get(name);
            if (bytes == null) {
              kept.add(name);
            } else {
              visible.put(name, bytes);
            }
          }
        });
    Set<ClassName> declaredOutside = new HashSet<>();
    declarations
        .byUnit()
        .forEach(
            (unit, declared) -> {
              if (!inRound.contains(unit)) {
                declaredOutside.addAll(declared);
              }
            });
    auxiliary.forEach(
        (name, unit) -> {
          if (!inRound.contains(unit) && !removed.contains(unit)) {
            AuxiliaryClasses.seen(name, unit, staged, inputs.request().outputDirectory())
                .ifPresent(bytes -> visible.put(name, bytes));
          }
        });
    kept.removeAll(visible.keySet());
    return new Round(
        inputs.request().sources().stream().filter(inRound::contains).toList(),
        Collections.unmodifiableSet(own),
        kept,
        visible,
        declaredOutside,
        inputs.runsProcessors() ? Leftovers.files(inputs.request(), state) : Map.of(),
        false,
        List.of(),
        true);
  }

  /** What {@link MisnamedSources} are named like. */
  Set<ClassName> misnamed() {
    return declarations.misnamed();
  }

  /** The same once some units, which did not compile yet, declare other classes. */
  Set<ClassName> misnamed(Map<Path, Set<ClassName>> declaredNow) {
    return declaredNow.isEmpty() ? misnamed() : declarations.with(declaredNow).misnamed();
  }

  /**
   * Takes deleted units out.
   *
   * @param mayComeBack whether a source that is going to be compiled may declare a class of that
   *     name anew; then nothing is said about the class before that round
   */
  List<FactChange> remove(Collection<Path> units, Predicate<ClassName> mayComeBack) {
    List<FactChange> changes = new ArrayList<>();
    Set<ClassName> gone = new HashSet<>();
    Set<ClassName> misnamedBefore = misnamed();
    for (Path unit : units) {
      removed.add(unit);
      declarations.remove(unit);
      for (ClassName name : classes(record(unit).products())) {
        Optional<ClassFacts> facts = ownFacts(name);
        owners.remove(name, unit);
        if (facts.isPresent() && mayComeBack.test(name)) {
          awaited.put(name, facts.get());
        } else {
          gone.add(name);
          changes.addAll(FactDiff.between(name, facts, Optional.empty()));
        }
      }
    }
    changes.addAll(packageChanges(gone, Set.of()));
    changes.addAll(FactDiff.betweenNames(misnamedBefore, misnamed()));
    return changes;
  }

  /**
   * Compares the classes that there were with those that there are now.
   *
   * @param before those of them that may have gone
   * @param now those of them that may have come
   */
  private List<FactChange> packageChanges(Set<ClassName> before, Set<ClassName> now) {
    return PackageChanges.between(
        before,
        now,
        () -> {
          Set<ClassName> others = new HashSet<>(owners.keySet());
          others.removeAll(now);
          others.addAll(inputs.classPath().effective().keySet());
          return others;
        });
  }

  private UnitRecord record(Path unit) {
    return Optional.ofNullable(inputs.previous().units().get(unit)).orElseThrow();
  }

  /**
   * What there was to say about deleted classes, had it not been for sources that were expected to
   * declare them anew, and do not.
   */
  List<FactChange> awaitedInVain(Collection<ClassName> declared) {
    List<FactChange> changes = new ArrayList<>();
    Set<ClassName> before = new HashSet<>(owners.keySet());
    Set<ClassName> after = new HashSet<>(owners.keySet());
    after.addAll(declared);
    for (ClassName name : awaited.keySet()) {
      before.add(name);
      if (!declared.contains(name.topLevel())) {
        changes.addAll(FactDiff.existence(name, false));
      }
    }
    changes.addAll(FactDiff.betweenPackages(before, after));
    return changes;
  }

  /** Every change that an edited unit may bring about: each of its classes may be another one. */
  List<FactChange> anything(Path unit, Set<ClassName> declaredNow) {
    Set<ClassName> classes = new TreeSet<>(classesOf(unit));
    classes.addAll(declaredNow);
    List<FactChange> changes = new ArrayList<>();
    classes.forEach(name -> changes.addAll(FactDiff.existence(name, true)));
    Set<ClassName> packages = new HashSet<>(owners.keySet());
    packages.addAll(declaredNow);
    changes.addAll(FactDiff.betweenPackages(owners.keySet(), packages));
    return changes;
  }

  /** The changes that other answers to its lookups may bring about in a unit that is as it was. */
  List<FactChange> answers(Path unit) {
    return changes(unit, fact -> !fact.equals(FactName.HEADER));
  }

  /** Changes that reach whatever asks for anything in the classes of a unit. */
  List<FactChange> anyFact(Path unit) {
    return changes(unit, fact -> true);
  }

  private List<FactChange> changes(Path unit, Predicate<String> what) {
    List<FactChange> changes = new ArrayList<>();
    for (ClassName name : classesOf(unit)) {
      ownFacts(name).stream()
          .flatMap(facts -> facts.hashes().keySet().stream())
          .filter(what)
          .filter(fact -> FactName.ofSupertype(fact).isEmpty())
          .forEach(fact -> changes.add(new FactChange(name, fact, Change.CHANGED)));
    }
    return changes;
  }

  /**
   * The changes that come of an error in a unit that is as it was: it has no supertype that cannot
   * be extended the way it was, and no constants that cannot be computed.
   *
   * @param changes all changes of this build so far
   */
  List<FactChange> withdrawn(Path unit, Collection<FactChange> changes) {
    Set<Scope> otherHeaders = new HashSet<>();
    changes.stream()
        .filter(change -> change.name().equals(FactName.HEADER))
        .forEach(change -> otherHeaders.add(change.where()));
    Set<String> computed = new HashSet<>();
    constantReads(unit)
        .keySet()
        .forEach(field -> computed.add(field.substring(field.lastIndexOf('.') + 1)));
    List<FactChange> withdrawn = new ArrayList<>();
    for (ClassName name : classesOf(unit)) {
      ownFacts(name).stream()
          .flatMap(facts -> facts.hashes().keySet().stream())
          .filter(
              fact ->
                  computed.contains(fact)
                      || FactName.ofSupertype(fact).filter(otherHeaders::contains).isPresent())
          .forEach(fact -> withdrawn.add(new FactChange(name, fact, Change.DISAPPEARED)));
    }
    return withdrawn;
  }

  /** Classes that a round produced although a unit outside the round produces them, too. */
  Map<ClassName, Path> claimedTwice(RoundResult result, Collection<Path> units) {
    Map<ClassName, Path> twice = new TreeMap<>();
    for (Product product : result.products()) {
      for (ClassName name : classes(List.of(product.target()))) {
        owner(name).filter(unit -> !units.contains(unit)).ifPresent(unit -> twice.put(name, unit));
      }
    }
    return twice;
  }

  /**
   * Takes in what a successful round made of its units; what it says to others may have changed.
   */
  List<FactChange> take(RoundResult result, Collection<Path> units, FactsOfProducts extracted) {
    Map<ClassName, Optional<ClassFacts>> before = new TreeMap<>();
    awaited.forEach((name, facts) -> before.put(name, Optional.of(facts)));
    Set<ClassName> misnamedBefore = misnamed();
    Set<ClassName> ownBefore = new HashSet<>(awaited.keySet());
    awaited.clear();
    for (Path unit : units) {
      for (ClassName name : classesOf(unit)) {
        before.putIfAbsent(name, ownFacts(name));
        ownBefore.add(name);
        forget(name);
      }
    }
    Set<ClassName> produced = stage(result, extracted);
    produced.forEach(name -> before.putIfAbsent(name, Optional.empty()));
    List<FactChange> changes = new ArrayList<>();
    before.forEach((name, facts) -> changes.addAll(FactDiff.between(name, facts, ownFacts(name))));
    changes.addAll(packageChanges(ownBefore, produced));
    changes.addAll(FactDiff.betweenNames(misnamedBefore, misnamed()));
    Map<ClassName, Path> auxiliaryBefore = auxiliary;
    auxiliary = declarations.auxiliary();
    changes.addAll(FactDiff.betweenAuxiliary(auxiliaryBefore, auxiliary));
    return changes;
  }

  private Set<ClassName> classesOf(Path unit) {
    Compiled now = compiled.get(unit);
    if (now != null) {
      return classes(now.products().stream().map(Product::target).toList());
    }
    return inputs.previous().units().containsKey(unit)
        ? classes(record(unit).products())
        : Set.of();
  }

  private void forget(ClassName name) {
    owners.remove(name);
    staged.remove(name);
    stagedFacts.remove(name);
  }

  /** Takes in a round in which everything was compiled. */
  void takeAll(RoundResult result, FactsOfProducts extracted) {
    stage(result, extracted);
  }

  private Set<ClassName> stage(RoundResult result, FactsOfProducts extracted) {
    Set<ClassName> produced = new TreeSet<>();
    Map<Path, List<Product>> products = new HashMap<>();
    Map<Path, Integer> bridges = new HashMap<>();
    List<Product> others = new ArrayList<>();
    for (Product product : result.products()) {
      boolean isOfUnit = product.unit().filter(result.reports()::containsKey).isPresent();
      (isOfUnit
              ? products.computeIfAbsent(product.unit().orElseThrow(), u -> new ArrayList<>())
              : others)
          .add(product);
      for (ClassName name : classes(List.of(product.target()))) {
        produced.add(name);
        own.add(name);
        owners.put(name, product.unit().orElse(product.target()));
        staged.put(name, product.content());
        extracted.of(product).ifPresent(this::addFacts);
      }
      product.unit().ifPresent(unit -> bridges.merge(unit, extracted.bridges(product), Math::max));
    }
    otherProducts = others;
    Map<Path, List<Problem>> problems = new HashMap<>();
    for (Problem problem : result.problems()) {
      Optional<Path> unit = problem.source().filter(result.reports()::containsKey);
      if (unit.isPresent()) {
        problems.computeIfAbsent(unit.get(), u -> new ArrayList<>()).add(problem);
      } else {
        generalProblems.add(problem);
      }
    }
    result
        .reports()
        .forEach(
            (unit, everything) -> {
              lookups.remove(unit);
              declarations.put(unit, everything.declares());
              compiled.put(
                  unit,
                  new Compiled(
                      everything.withBridges(bridges.getOrDefault(unit, 0)),
                      products.getOrDefault(unit, List.of()),
                      problems.getOrDefault(unit, List.of())));
            });
    return produced;
  }

  private void addFacts(ClassFacts facts) {
    stagedFacts.put(facts.name(), facts);
    subtypes.add(facts);
  }

  /** A class, own or not, whose facts were stored by the last build. */
  Optional<KnownClass> known(ClassName name) {
    return state.knownClass(name);
  }

  private Optional<ClassFacts> ownFacts(ClassName name) {
    if (staged.containsKey(name)) {
      return Optional.ofNullable(stagedFacts.get(name));
    }
    return owners.containsKey(name)
        ? state.knownClass(name).map(KnownClass::facts)
        : Optional.empty();
  }

  @Override
  public Optional<ClassFacts> facts(ClassName name) {
    if (owners.containsKey(name)) {
      return ownFacts(name);
    }
    if (inputs.classPath().effective().containsKey(name)) {
      return ClasspathFacts.known(inputs, this, name);
    }
    return Javac.tellsPlatform(inputs.request())
        ? platform.facts(name, this::extendedOthers)
        : Optional.empty();
  }

  private Set<ClassName> extendedOthers() {
    Set<ClassName> extended = subtypes.extended();
    extended.removeAll(owners.keySet());
    extended.removeAll(inputs.classPath().effective().keySet());
    return extended;
  }

  @Override
  public Map<Path, Use> unitsThatLookedUp(Scope scope, String name) {
    Map<Path, Use> units = new TreeMap<>(state.unitsThatLookedUp(scope, name));
    units.keySet().removeIf(unit -> !isKept(unit));
    LookupKey key = new LookupKey(scope, name);
    compiled.forEach(
        (unit, now) ->
            Optional.ofNullable(lookups.computeIfAbsent(unit, u -> byKey(now.report())).get(key))
                .ifPresent(use -> units.put(unit, use)));
    return units;
  }

  private static Map<LookupKey, Use> byKey(UnitReport report) {
    Map<LookupKey, Use> lookups = new HashMap<>();
    for (Lookup lookup : report.lookups()) {
      lookups.put(new LookupKey(lookup.scope(), lookup.name()), lookup.use());
    }
    return lookups;
  }

  @Override
  public Set<ClassName> directSubtypes(ClassName name) {
    Set<ClassName> direct = subtypes.direct(name);
    direct.addAll(platform.directSubtypes(name));
    return direct;
  }

  @Override
  public Set<ClassName> givingArgument(ClassName argument) {
    return subtypes.givingArgument(argument);
  }
}
