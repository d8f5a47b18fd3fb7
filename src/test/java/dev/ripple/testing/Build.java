package dev.ripple.testing;

import dev.ripple.model.Cause;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a compile of a {@link Project} ended, and what a scenario expects of it.
 *
 * <p>Expectations are complete: each build but the first, which compiles everything, has to say how
 * it ended and which units each of its rounds compiled, so that neither undercompilation nor
 * overcompilation goes unnoticed.
 */
public final class Build {

  private final Outcome outcome;
  private final CompileRequest request;
  private final Function<Path, String> names;
  private final List<String> log;
  private final boolean first;
  private final BitSet expectedRounds = new BitSet();
  private boolean failureExpected;
  private boolean upToDateExpected;

  Build(
      Outcome outcome,
      CompileRequest request,
      Function<Path, String> names,
      List<String> log,
      boolean first) {
    this.outcome = outcome;
    this.request = request;
    this.names = names;
    this.log = log;
    this.first = first;
  }

  /** Expects that there are no errors. */
  public Build succeeds() {
    require(!(outcome instanceof Outcome.Failed), "a success");
    return this;
  }

  /** Expects an error in a unit. */
  public Build fails(String unit, String messagePart) {
    return fails(
        "an error '" + messagePart + "' in " + unit,
        problem -> isIn(problem, unit) && problem.message().contains(messagePart));
  }

  /** Expects an error in a unit, whatever it says: javac's versions differ in words. */
  public Build fails(String unit) {
    return fails(unit, "");
  }

  /** Expects an error that is about no unit. */
  public Build failsWith(String messagePart) {
    return fails(
        "an error '" + messagePart + "'",
        problem -> problem.source().isEmpty() && problem.message().contains(messagePart));
  }

  private Build fails(String what, Predicate<Problem> wanted) {
    failureExpected = true;
    require(
        outcome instanceof Outcome.Failed
            && problems(problem -> problem.kind() == Problem.Kind.ERROR).stream().anyMatch(wanted),
        what);
    return this;
  }

  /** Expects a warning in a unit. */
  public Build warns(String unit, String messagePart) {
    require(
        problems(problem -> problem.kind().isWarning()).stream()
            .anyMatch(problem -> isIn(problem, unit) && problem.message().contains(messagePart)),
        "a warning '" + messagePart + "' in " + unit);
    return this;
  }

  /** Expects something that javac calls an error, yet does not fail for, in a unit. */
  public Build shows(String unit, String messagePart) {
    require(
        problems(problem -> problem.kind() == Problem.Kind.ERROR).stream()
            .anyMatch(problem -> isIn(problem, unit) && problem.message().contains(messagePart)),
        "to show '" + messagePart + "' in " + unit);
    return succeeds();
  }

  /** Expects that nothing was compiled, as nothing had to be. */
  public Build upToDate() {
    upToDateExpected = true;
    require(outcome instanceof Outcome.UpToDate, "nothing to be compiled");
    return this;
  }

  /** Expects that something was found to be new, but that it concerned no unit. */
  public Build compilesNothing() {
    require(rounds().isEmpty(), "nothing to be compiled");
    return wrote().deleted();
  }

  /**
   * Expects the units that one call of javac compiled, no more and no less.
   *
   * @param number counted from 1
   */
  public Build round(int number, String... units) {
    expectedRounds.set(number);
    List<SortedMap<Path, Cause>> rounds = rounds();
    require(
        number <= rounds.size()
            && named(rounds.get(number - 1)).keySet().equals(new TreeSet<>(Arrays.asList(units))),
        "round " + number + " to compile " + Arrays.asList(units));
    return this;
  }

  /**
   * Expects that a round compiled everything, since errors of the round before might have come from
   * classes that were out of date. It is the last one.
   */
  public Build wider(int number) {
    return wider(number, "out of date");
  }

  /** Expects that a round compiled everything, for a reason that contains some words. */
  public Build wider(int number, String reasonPart) {
    expectedRounds.set(number);
    List<SortedMap<Path, Cause>> rounds = rounds();
    require(
        number == rounds.size()
            && compilesEverything(rounds.get(number - 1))
            && rounds.get(number - 1).values().stream()
                .allMatch(cause -> cause.toString().contains(reasonPart)),
        "round " + number + " to compile everything");
    return this;
  }

  /** Expects that everything was compiled at once, for a reason that contains some words. */
  public Build full(String reasonPart) {
    expectedRounds.set(1);
    require(
        rounds().size() == 1 && compilesEverything(rounds().get(0)), "one round with everything");
    require(
        rounds().get(0).values().stream()
            .allMatch(
                cause ->
                    cause instanceof Cause.Everything && cause.toString().contains(reasonPart)),
        "everything because of '" + reasonPart + "'");
    return this;
  }

  /** Expects that a unit was compiled for a cause, given in full. */
  public Build because(String unit, String cause) {
    require(
        rounds().stream()
            .map(this::named)
            .anyMatch(round -> round.containsKey(unit) && round.get(unit).toString().equals(cause)),
        unit + " compiled because " + cause);
    return this;
  }

  /**
   * Expects the class files that were written, no more and no less, by the binary names of the
   * classes.
   */
  public Build wrote(String... classes) {
    require(
        outcome instanceof Outcome.Compiled compiled
            && classNames(compiled.written()).equals(new TreeSet<>(Arrays.asList(classes))),
        "to write " + Arrays.asList(classes));
    return this;
  }

  /**
   * Expects the class files that were deleted, no more and no less, by the binary names of the
   * classes.
   */
  public Build deleted(String... classes) {
    require(
        outcome instanceof Outcome.Compiled compiled
            && classNames(compiled.deleted()).equals(new TreeSet<>(Arrays.asList(classes))),
        "to delete " + Arrays.asList(classes));
    return this;
  }

  /** Expects that the user was told something. */
  public Build says(String messagePart) {
    require(
        log.stream().anyMatch(message -> message.contains(messagePart)),
        "to be told " + messagePart);
    return this;
  }

  /** Fails if this build did more than was expected of it. */
  void settle() {
    require(failureExpected == outcome instanceof Outcome.Failed, "a success");
    if (first && !upToDateExpected && expectedRounds.isEmpty()) {
      require(
          rounds().size() == 1 && compilesEverything(rounds().get(0)),
          "a first build that compiles everything");
    } else {
      require(upToDateExpected == outcome instanceof Outcome.UpToDate, "something to be compiled");
      require(
          expectedRounds.cardinality() == rounds().size(),
          "rounds " + expectedRounds + " and no others");
    }
  }

  private boolean compilesEverything(SortedMap<Path, Cause> round) {
    return round.keySet().equals(new TreeSet<>(request.sources()));
  }

  private List<SortedMap<Path, Cause>> rounds() {
    if (outcome instanceof Outcome.Compiled compiled) {
      return compiled.rounds();
    }
    return outcome instanceof Outcome.Failed failed ? failed.rounds() : List.of();
  }

  private SortedMap<String, Cause> named(SortedMap<Path, Cause> round) {
    SortedMap<String, Cause> result = new TreeMap<>();
    round.forEach((source, cause) -> result.put(names.apply(source), cause));
    return result;
  }

  private static Set<String> classNames(Collection<String> paths) {
    return paths.stream()
        .map(path -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isIn(Problem problem, String unit) {
    return problem.source().filter(source -> names.apply(source).equals(unit)).isPresent();
  }

  private List<Problem> problems(Predicate<Problem> wanted) {
    return outcome.problems().stream().filter(wanted).toList();
  }

  private void require(boolean condition, String expected) {
    if (!condition) {
      throw new AssertionError("expected " + expected + "\n" + this);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(outcome.getClass().getSimpleName());
    int number = 0;
    for (SortedMap<Path, Cause> round : rounds()) {
      text.append("\n  round ").append(++number).append(": ").append(named(round));
    }
    if (outcome instanceof Outcome.Compiled compiled) {
      text.append("\n  wrote ").append(classNames(compiled.written()));
      text.append("\n  deleted ").append(classNames(compiled.deleted()));
    }
    outcome
        .problems()
        .forEach(
            problem ->
                text.append("\n  ")
                    .append(problem.source().map(names).orElse("-"))
                    .append(':')
                    .append(problem.line())
                    .append(": ")
                    .append(problem.kind())
                    .append(": ")
                    .append(problem.message()));
    log.forEach(message -> text.append("\n  log: ").append(message));
    return text.toString();
  }
}
