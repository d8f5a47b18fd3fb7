package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.javac.ClassFileWarnings;
import dev.ripple.javac.JavacRunner;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup;
import dev.ripple.model.Problem;
import dev.ripple.model.Scope;
import dev.ripple.store.ExecutionState;
import dev.ripple.store.LookupSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Whether what javac said of class files of the class path is what it would say now. Of which units
 * had it read a class nobody keeps account; it would not read one for which no unit asks.
 */
final class OutdatedWarnings {

  private static final String REASON = "the warnings about class files may be others";

  private final Inputs inputs;
  private final ExecutionState state;
  private final Module module;
  private final JavacRunner javac;
  private final List<Problem> before;
  private final List<Problem> now;

  private OutdatedWarnings(Inputs inputs, ExecutionState state, Module module, JavacRunner javac) {
    this.inputs = inputs;
    this.state = state;
    this.module = module;
    this.javac = javac;
    this.before = ClassFileWarnings.among(inputs.previous().problems());
    this.now = ClassFileWarnings.among(module.generalProblems());
  }

  /** Why all units have to be compiled to know which warnings there are. */
  static Optional<String> in(
      Inputs inputs,
      ExecutionState state,
      Module module,
      JavacRunner javac,
      Collection<FactChange> changes) {
    OutdatedWarnings warnings = new OutdatedWarnings(inputs, state, module, javac);
    return warnings.mayHaveVanished(changes)
            || warnings.mayHaveOtherReasons()
            || warnings.mayHaveAppeared()
        ? Optional.of(REASON)
        : Optional.empty();
  }

  private boolean mayHaveVanished(Collection<FactChange> changes) {
    return !before.isEmpty()
        && (classPathChanged()
            || changes.stream().map(FactChange::where).anyMatch(this::isNamed)
            || hidesClassPath()
            || asksForLess());
  }

  private boolean classPathChanged() {
    return inputs.classPath().changedSince(inputs.classPathBefore()).stream()
        .anyMatch(name -> isNamed(name) || module.known(name).isPresent());
  }

  private boolean isNamed(Scope scope) {
    return scope instanceof ClassName name && isNamed(name);
  }

  private boolean isNamed(ClassName name) {
    String canonical = name.binary().replace('$', '.');
    return before.stream()
        .anyMatch(warning -> Messages.name(canonical, warning.message().replace('$', '.')));
  }

  private boolean hidesClassPath() {
    Set<ClassName> added = new HashSet<>(module.ownClasses());
    added.removeAll(inputs.ownBefore());
    return !added.isEmpty()
        && inputs.classPath().effective().keySet().stream().anyMatch(added::contains);
  }

  /**
   * Whether javac may tell of another warning than before why a class cannot be found: it does so
   * once, with the first warning that comes of it, and that one may be given twice then.
   */
  private boolean mayHaveOtherReasons() {
    boolean haveReasons =
        before.stream().anyMatch(ClassFileWarnings::givesReason)
            || now.stream().anyMatch(ClassFileWarnings::givesReason);
    return haveReasons
        && (now.stream().anyMatch(warning -> !ClassFileWarnings.isKnown(warning, before))
            || asksForMore());
  }

  /**
   * Whether javac would warn of a class that a unit asks for, compiled now or not, of which it did
   * not: because of its annotations, if they changed, or an annotation type or enum that they name.
   */
  private boolean mayHaveAppeared() {
    Set<ClassName> changed = inputs.classPath().changedSince(inputs.classPathBefore());
    if (changed.isEmpty()) {
      return false;
    }
    Set<ClassName> asked = new TreeSet<>(state.knownClasses());
    asked.removeAll(module.ownClasses());
    asked.retainAll(inputs.classPath().effective().keySet());
    if (!isAny(changed, FactExtractor::isAnnotationOrEnum)) {
      asked.retainAll(changed);
      asked.removeIf(name -> !isAny(Set.of(name), FactExtractor::mayHaveAnnotations));
    }
    return !asked.isEmpty()
        // Javac reads classes of modules as those that require them do.
        && (inputs.request().moduleDeclaration().isPresent()
            || javac.classFileWarnings(module.round(List.of()), asked).stream()
                .anyMatch(
                    warning ->
                        !ClassFileWarnings.isKnown(warning, before)
                            && !ClassFileWarnings.isKnown(warning, now)));
  }

  /** Whether something is so for a class of the class path, or a class is not there any more. */
  private boolean isAny(Collection<ClassName> classes, Predicate<byte[]> what) {
    return classes.stream()
        .anyMatch(
            name -> inputs.classes().bytes(inputs.classPath(), name).map(what::test).orElse(true));
  }

  private boolean asksForLess() {
    LookupSet asked = asked();
    LookupSet asks = asks();
    return isOfClassPath(
        (scope, fact) ->
            asked.has(scope, fact)
                && !asks.has(scope, fact)
                && module.unitsThatLookedUp(scope, fact).isEmpty());
  }

  private boolean asksForMore() {
    LookupSet asked = asked();
    LookupSet asks = asks();
    return isOfClassPath(
        (scope, fact) ->
            asks.has(scope, fact)
                && !asked.has(scope, fact)
                && state.unitsThatLookedUp(scope, fact).isEmpty());
  }

  /** What the units looked up before that were compiled or deleted now. */
  private LookupSet asked() {
    Set<Path> units = new HashSet<>(module.compiled().keySet());
    units.addAll(inputs.sources().deleted());
    return state.lookupsOf(units);
  }

  private LookupSet asks() {
    List<Lookup> lookups = new ArrayList<>();
    module.compiled().values().forEach(unit -> lookups.addAll(unit.report().lookups()));
    return LookupSet.of(lookups);
  }

  /** Whether something is so for a lookup that every use of some class of the class path has. */
  private boolean isOfClassPath(BiPredicate<Scope, String> lookup) {
    return inputs.classPath().effective().keySet().stream()
        .anyMatch(
            name ->
                lookup.test(name, FactName.HEADER)
                    || lookup.test(name.packageName(), name.nameInPackage()));
  }
}
