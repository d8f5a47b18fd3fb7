package dev.ripple.build;

import dev.ripple.invalidation.FactDiff;
import dev.ripple.invalidation.Invalidation;
import dev.ripple.invalidation.Reach;
import dev.ripple.javac.EnterWarnings;
import dev.ripple.javac.JavacBrokeDown;
import dev.ripple.javac.JavacRunner;
import dev.ripple.javac.Round;
import dev.ripple.javac.RoundResult;
import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.Background;
import dev.ripple.model.BuildLog;
import dev.ripple.model.Cause;
import dev.ripple.model.Cause.FactChanged.Change;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import dev.ripple.store.ExecutionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compiles round after round until no changed fact meets a lookup any more. */
final class Rounds {

  /** Beyond that a change has gone through so many units that the rest is compiled at once. */
  private static final int MOST_ROUNDS = 10;

  private final Inputs inputs;
  private final ExecutionState state;
  private final Module module;
  private final JavacRunner javac;
  private final Commit commit;
  private final FactsOfProducts facts;
  private final BuildLog log;
  private final Invalidation invalidation;
  private final List<SortedMap<Path, Cause>> rounds = new ArrayList<>();
  private final List<FactChange> changes = new ArrayList<>();
  private final Map<Path, Use> reachedBy = new HashMap<>();

  Rounds(
      Inputs inputs,
      ExecutionState state,
      JavacRunner javac,
      Commit commit,
      Background background,
      BuildLog log) {
    this.facts = new FactsOfProducts(background);
    this.inputs = inputs;
    this.state = state;
    this.module = Module.of(inputs, state, new PlatformClasses(this::platformFacts));
    this.javac = javac;
    this.commit = commit;
    this.log = log;
    this.invalidation = new Invalidation(module);
  }

  private Map<ClassName, ClassFacts> platformFacts(Collection<ClassName> classes) {
    return javac.platformFacts(module.round(List.of()), classes);
  }

  /** Compiles what changed, then what that reaches. */
  Outcome whatIsReached() {
    try {
      return roundByRound();
    } catch (JavacBrokeDown overClassFiles) {
      // Class files that are out of date can contradict the sources.
      return everything("javac broke down over a part of the sources");
    }
  }

  private Outcome roundByRound() {
    SortedMap<Path, Cause> dirty =
        FirstRound.of(inputs, module, changed -> reach(changed, Set.of()));
    while (!dirty.isEmpty()) {
      if (rounds.size() == MOST_ROUNDS) {
        return everything("the change went through " + MOST_ROUNDS + " rounds");
      }
      PackageDeclarations.besides(dirty.keySet(), inputs.request()).forEach(dirty::put);
      Round round = round(dirty);
      List<Path> units = round.units();
      RoundResult result = compile(round);
      if (!result.implicit().isEmpty()) {
        return everything(inputs.implicit(result.implicit().get(0)));
      }
      if (!result.success()) {
        SortedMap<Path, Cause> quoted = new Quotations(module, invalidation, units).missing(result);
        if (!quoted.isEmpty()) {
          quoted.putAll(dirty);
          dirty = quoted;
          continue;
        }
        return isCertain(result, units)
                && !isOfModule(result.problems())
                && !DeprecatedUses.mayBeTheErrors(result.problems())
                && !OrderDependentErrors.among(result.problems())
                && !UndecidedErasures.in(result, inputs, javac)
                && !MissingPackages.mayExist(result.problems(), module, inputs)
                && !MisnamedSources.areSearched(result.problems(), inputs.request().sources())
                && besideClassFile(result.declares()).isEmpty()
                && !FlowErrors.dependOnOrder(round, result, javac)
            ? failed(result)
            : everything("an error may come from a class that is out of date");
      }
      SortedMap<Path, Cause> again = claimedTwice(result, dirty);
      dirty = again.isEmpty() ? next(result, units) : again;
      Optional<String> lookalike =
          module.hasOtherDeclarations()
              ? Lookalikes.among(module.declared())
              : Optional.empty(); // As when the last build was over, or there would be no rounds.
      if (lookalike.isPresent()) {
        return everything(lookalike.get());
      }
    }
    Optional<String> order =
        UndecidedErasures.in(module, inputs, javac)
            .or(() -> OverloadWarnings.in(module, inputs))
            .or(() -> besideClassFile(Map.of()))
            .or(() -> OutdatedWarnings.in(inputs, state, module, javac, changes));
    if (order.isPresent()) {
      return everything(order.get());
    }
    Set<Path> values = DeprecatedUses.mayHaveOtherValues(module);
    boolean warnsOfOthers =
        !values.isEmpty()
            || DeprecatedUses.mayHaveOtherImports(module)
            || AuxiliaryClasses.mayHaveOtherUses(module, inputs.request().options());
    if (warnsOfOthers && !correctWarnings(values)) {
      return everything("warnings about imports or annotations may be errors");
    }
    return commit.changed(module, rounds, reason());
  }

  /**
   * Why all units have to be compiled together, since one is named like a class of the class path.
   *
   * @param declaredNow by units that may have been edited
   */
  private Optional<String> besideClassFile(Map<Path, Set<ClassName>> declaredNow) {
    return MisnamedSources.besideClassFile(module.misnamed(declaredNow), inputs.classPath());
  }

  /**
   * Whether the warnings about imports, and about what annotations in some units name, could be
   * made those of a compile of everything.
   */
  private boolean correctWarnings(Set<Path> values) {
    log.debug("Entering all units, for what javac says of imports and annotations");
    Round all = Module.empty(inputs, state).round(inputs.request().sources());
    Optional<EnterWarnings> warnings = javac.enterWarnings(all, values);
    boolean areErrors = inputs.request().options().contains("-Werror");
    if (warnings.isEmpty() || areErrors && !warnings.get().isEmpty()) {
      return false;
    }
    module.correct(warnings.get());
    return true;
  }

  private Round round(SortedMap<Path, Cause> dirty) {
    rounds.add(dirty);
    dirty.forEach(
        (unit, cause) -> log.debug("Round " + rounds.size() + ": " + unit + ": " + cause));
    Round round = module.round(dirty.keySet());
    List<ClassName> metFirst = UndecidedErasures.metFirst(module, inputs, javac);
    return metFirst.isEmpty() ? round : round.meetingFirst(metFirst);
  }

  private RoundResult compile(Round round) {
    RoundResult result = javac.compile(round, facts::extract);
    if (result.slices() > 1) {
      log.debug("Compiled in " + result.slices() + " slices");
    }
    return result;
  }

  /** Compiles all units in one round. */
  Outcome everything(String reason) {
    SortedMap<Path, Cause> all = new TreeMap<>();
    inputs.request().sources().forEach(source -> all.put(source, new Cause.Everything(reason)));
    if (!all.isEmpty()) {
      log.info("Compiling everything: " + reason);
      rounds.add(all);
    }
    Module anew = Module.empty(inputs, state);
    RoundResult result = compileAll(anew.round(all.keySet()));
    if (!result.success()) {
      return failed(result);
    }
    anew.takeAll(result, facts);
    return commit.everything(anew, rounds, reason, result);
  }

  private RoundResult compileAll(Round all) {
    if (!inputs.isRecorded()) {
      return javac.compile(all.unrecorded(), product -> {});
    }
    RoundResult result = compile(all);
    return UndecidedErasures.in(result, inputs, javac) ? compile(all.anew()) : result;
  }

  private Outcome failed(RoundResult result) {
    return new Outcome.Failed(
        inputs.request().sources().size(), rounds, result.problems(), commit.elapsed());
  }

  /**
   * Whether a clean build would show the errors of a round, too: the round saw only facts that
   * stay. Either javac did not come so far as to look at other units; or whatever the failed units
   * may say once they compile, nobody outside the round asks for it.
   */
  private boolean isCertain(RoundResult result, Collection<Path> units) {
    if (result.ending() == Ending.SYNTAX_ERRORS && rounds.size() == 1) {
      return true;
    }
    if (result.ending() == Ending.CLASSES_DECLARED_TWICE) {
      return false;
    }
    Set<ClassName> declared = new HashSet<>();
    result.declares().values().forEach(declared::addAll);
    return outside(module.awaitedInVain(declared), units).isEmpty()
        && units.stream().allMatch(unit -> staysInside(result, unit, units));
  }

  /** What the module declaration names may be out of date as long as there are rounds to come. */
  private static boolean isOfModule(Collection<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.kind() == Problem.Kind.ERROR)
        .flatMap(problem -> problem.source().stream())
        .anyMatch(CompileRequest::isModuleDeclaration);
  }

  private boolean staysInside(RoundResult result, Path unit, Collection<Path> units) {
    if (!Optional.ofNullable(result.declarations().get(unit)).equals(module.declarations(unit))) {
      Set<ClassName> declaredNow = result.declares().getOrDefault(unit, Set.of());
      return outside(module.anything(unit, declaredNow), units).isEmpty();
    }
    if (!outside(module.withdrawn(unit, changes), units).isEmpty()) {
      return false;
    }
    return reachedBy.get(unit) != Use.DECLARATION
        || !outside(module.answers(unit), units).contains(Use.DECLARATION);
  }

  /** How units outside a round would be reached by some changes. */
  private Set<Use> outside(List<FactChange> possible, Collection<Path> units) {
    Set<Use> uses = new HashSet<>();
    reached(possible)
        .forEach(
            (unit, reach) -> {
              if (!units.contains(unit)) {
                uses.add(reach.use());
              }
            });
    return uses;
  }

  /**
   * Both units that declare a class have to be compiled in one round, so that javac says that they
   * do.
   */
  private SortedMap<Path, Cause> claimedTwice(RoundResult result, SortedMap<Path, Cause> units) {
    Map<ClassName, Path> twice = module.claimedTwice(result, units.keySet());
    SortedMap<Path, Cause> together = new TreeMap<>();
    if (!twice.isEmpty()) {
      together.putAll(units);
      twice.forEach((name, unit) -> together.put(unit, new Cause.SameClass(name)));
    }
    return together;
  }

  private SortedMap<Path, Cause> next(RoundResult result, Collection<Path> units) {
    Quotations quotations = new Quotations(module, invalidation, units);
    List<FactChange> changed = module.take(result, units, facts);
    SortedMap<Path, Cause> next = reach(changed, units);
    Translations.brokenBy(module, units)
        .forEach((unit, name) -> next.putIfAbsent(unit, new Cause.TranslatedWithin(name)));
    ConstantCircles.brokenBy(module, units)
        .forEach(
            (unit, field) -> {
              next.putIfAbsent(unit, new Cause.ConstantCircle(field));
              reachedBy.put(unit, Use.DECLARATION);
            });
    quotations
        .brokenBy(result, unit -> reachedBy.get(unit) == Use.DECLARATION)
        .forEach(next::putIfAbsent);
    boolean sawStaleClasses =
        result.read().stream()
            .anyMatch(name -> module.owner(name).filter(next::containsKey).isPresent());
    if (sawStaleClasses) {
      changed.stream()
          .filter(Rounds::madeStatic)
          .findFirst()
          .ifPresent(change -> together(units, change, next));
    }
    return next;
  }

  /**
   * Class files repeat whether the member classes that they mention are inner ones (JVMS 4.7.6),
   * and javac believes that of any class file, even about a class that it has the source of
   * (ClassReader.readInnerClasses). So what it made of the source may be wrong.
   */
  private static boolean madeStatic(FactChange change) {
    return change.name().equals(FactName.INNER) && change.change() == Change.DISAPPEARED;
  }

  private void together(Collection<Path> units, FactChange change, Map<Path, Cause> next) {
    Cause cause =
        new Cause.FactChanged(change.where(), change.name(), change.change(), change.where());
    for (Path unit : units) {
      next.putIfAbsent(unit, cause);
      reachedBy.put(unit, Use.DECLARATION);
    }
  }

  /** The units that changed facts reach, except those that have seen the changes already. */
  private SortedMap<Path, Cause> reach(
      Collection<FactChange> changed, Collection<Path> alreadySaw) {
    changes.addAll(changed);
    SortedMap<Path, Cause> dirty = new TreeMap<>();
    reached(changed)
        .forEach((unit, reach) -> add(unit, reach.cause(), reach.use(), alreadySaw, dirty));
    invalidation
        .meetings(changes, changed)
        .forEach((unit, cause) -> add(unit, cause, Use.DECLARATION, alreadySaw, dirty));
    return dirty;
  }

  private void add(
      Path unit, Cause cause, Use use, Collection<Path> alreadySaw, Map<Path, Cause> dirty) {
    if (!alreadySaw.contains(unit)) {
      dirty.putIfAbsent(unit, cause);
      reachedBy.merge(unit, use, Use::stronger);
    }
  }

  private Map<Path, Reach> reached(Collection<FactChange> changed) {
    List<FactChange> all = new ArrayList<>(changed);
    all.addAll(FactDiff.hiding(changed, module.misnamed()));
    return invalidation.reached(all);
  }

  private String reason() {
    return rounds.isEmpty()
        ? "nothing to compile"
        : rounds.get(0).values().stream()
            .map(Cause::toString)
            .distinct()
            .limit(3)
            .toList()
            .toString();
  }
}
