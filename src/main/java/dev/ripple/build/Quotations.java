package dev.ripple.build;

import dev.ripple.invalidation.Invalidation;
import dev.ripple.javac.RoundResult;
import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.OrderEffects;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds messages about types that other units annotate. Javac shows the annotations only if it has
 * the source, so such units are compiled together, as in a clean build.
 */
final class Quotations {

  /** What a unit declares, as far as messages may quote it. */
  private record Quotable(
      Optional<Long> declarations, List<ClassName> declares, OrderEffects effects) {

    boolean annotatesAny(Set<String> quoted) {
      return effects.annotatesAny(quoted, declares);
    }

    boolean declaresLike(Quotable other) {
      return declarations.equals(other.declarations)
          && effects.annotatedTypes().equals(other.effects.annotatedTypes());
    }
  }

  private final Module module;
  private final Invalidation invalidation;
  private final Map<Path, Quotable> before = new HashMap<>();

  /**
   * @param units those of a round that has not begun
   */
  Quotations(Module module, Invalidation invalidation, Collection<Path> units) {
    this.module = module;
    this.invalidation = invalidation;
    units.forEach(unit -> before.put(unit, quotable(unit)));
  }

  private Quotable quotable(Path unit) {
    return new Quotable(module.declarations(unit), module.declares(unit), module.effects(unit));
  }

  private boolean annotates(Path unit, Set<String> quoted) {
    return quotable(unit).annotatesAny(quoted);
  }

  /**
   * The units of which a failed round needs the sources as well, because an error may quote what
   * they declare.
   */
  SortedMap<Path, Cause> missing(RoundResult failed) {
    SortedMap<Path, Cause> missing = new TreeMap<>();
    readOf(failed).forEach(unit -> missing.put(unit, cause(unit)));
    return missing;
  }

  /** Units outside the round whose class files javac read, although it shows less with them. */
  private Set<Path> readOf(RoundResult result) {
    return result.read().stream()
        .flatMap(name -> module.owner(name).stream())
        .filter(unit -> !before.containsKey(unit) && annotates(unit, result.quotedTypes()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Cause cause(Path annotating) {
    return new Cause.QuotedTypes(
        module.declares(annotating).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(annotating + " annotates nothing")));
  }

  /**
   * The units that have to be compiled together after a round.
   *
   * @param mayDeclareOther whether a unit of the round, as it was, may have other declarations
   */
  SortedMap<Path, Cause> brokenBy(RoundResult result, Predicate<Path> mayDeclareOther) {
    SortedMap<Path, Cause> broken = new TreeMap<>();
    Set<Path> quoting = new TreeSet<>();
    module.effects().entrySet().stream()
        .filter(unit -> !unit.getValue().quotedTypes().isEmpty())
        .forEach(unit -> quoting.add(unit.getKey()));
    Set<Path> others = new TreeSet<>(quoting);
    others.removeAll(before.keySet());
    quoting.removeAll(others);
    addMissing(result, quoting, broken);
    addOutdated(others, mayDeclareOther, broken);
    return broken;
  }

  /** Units of the round with messages, and all that these may quote, unless that was there. */
  private void addMissing(
      RoundResult result, Collection<Path> quoting, SortedMap<Path, Cause> broken) {
    Set<Path> missing = quoting.isEmpty() ? Set.of() : readOf(result);
    if (missing.isEmpty()) {
      return;
    }
    Map<Path, Set<Path>> quoted = new HashMap<>();
    before.keySet().stream()
        .filter(unit -> annotates(unit, result.quotedTypes()))
        .forEach(unit -> quoted.put(unit, users(unit)));
    missing.forEach(unit -> quoted.put(unit, users(unit)));
    for (Path unit : quoting) {
      Set<Path> all = new TreeSet<>();
      quoted.forEach(
          (annotating, users) -> {
            if (users.contains(unit) && annotates(annotating, quotedBy(unit))) {
              all.add(annotating);
            }
          });
      if (!Collections.disjoint(all, missing)) {
        all.forEach(annotating -> add(unit, annotating, broken));
      }
    }
  }

  /** Other units with messages about what the round may have changed. */
  private void addOutdated(
      Collection<Path> quoting, Predicate<Path> mayDeclareOther, SortedMap<Path, Cause> broken) {
    if (quoting.isEmpty()) {
      return;
    }
    before.forEach(
        (annotating, declared) -> {
          Quotable now = quotable(annotating);
          List<Path> quotes =
              quoting.stream()
                  .filter(
                      unit ->
                          declared.annotatesAny(quotedBy(unit)) || now.annotatesAny(quotedBy(unit)))
                  .toList();
          boolean isOther = !now.declaresLike(declared) || mayDeclareOther.test(annotating);
          if (isOther && !quotes.isEmpty()) {
            Set<Path> users = users(annotating);
            quotes.stream().filter(users::contains).forEach(unit -> add(unit, annotating, broken));
          }
        });
  }

  private Set<String> quotedBy(Path unit) {
    return module.effects(unit).quotedTypes();
  }

  private void add(Path quoting, Path annotating, SortedMap<Path, Cause> broken) {
    broken.put(quoting, cause(annotating));
    broken.putIfAbsent(annotating, cause(annotating));
  }

  /** The units that ask for anything in the classes of a unit, or in what inherits from them. */
  private Set<Path> users(Path unit) {
    return invalidation.reached(module.anyFact(unit)).keySet();
  }
}
