package dev.ripple.javac;

import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import dev.ripple.model.Product;
import dev.ripple.model.UnitReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of what the slices of a round came to what one javac would have made of all of it. */
final class SliceMerge {

  private final List<Part> parts;

  private SliceMerge(List<Part> parts) {
    this.parts = parts;
  }

  /** The result of the round; nothing if the slices cannot tell it. */
  static Optional<RoundResult> of(List<Part> parts) {
    boolean isTold =
        parts.stream().allMatch(part -> part.isPart() && hasSeenTheSame(part, parts.get(0)));
    return isTold ? Optional.of(new SliceMerge(parts).merge()) : Optional.empty();
  }

  /** All javacs enter the same units in the same way, or else their order is not that of one. */
  private static boolean hasSeenTheSame(Part part, Part first) {
    return part.order().equals(first.order()) && part.beforehand().equals(first.beforehand());
  }

  private RoundResult merge() {
    RoundResult first = parts.get(0).result();
    List<Problem> problems = new ArrayList<>(parts.get(0).beforehand());
    problems.addAll(ofClasses());
    problems.addAll(SummaryNotes.of(parts));
    List<Product> products = new ArrayList<>();
    Map<Path, UnitReport> found = new HashMap<>();
    Map<Path, Long> declarations = new HashMap<>();
    Set<ClassName> read = new HashSet<>();
    Set<String> quoted = new HashSet<>();
    for (Part part : parts) {
      products.addAll(part.result().products());
      found.putAll(part.result().reports());
      declarations.putAll(part.result().declarations());
      read.addAll(part.result().read());
      quoted.addAll(part.result().quotedTypes());
    }
    Map<Path, UnitReport> reports = new LinkedHashMap<>();
    first.declares().keySet().forEach(unit -> put(reports, unit, found));
    return new RoundResult(
        Ending.SUCCESS,
        problems,
        products,
        reports,
        List.of(),
        declarations,
        first.declares(),
        read,
        first.asked(),
        quoted,
        parts.size());
  }

  private static void put(Map<Path, UnitReport> reports, Path unit, Map<Path, UnitReport> found) {
    Optional.ofNullable(found.get(unit)).ifPresent(report -> reports.put(unit, report));
  }

  /** Something said of a class, and by whom. */
  private record Said(Problem problem, int place, int slice) {}

  /**
   * What was said while classes were compiled, in the order in which one javac comes to them. A
   * superclass is attributed in each slice that has a subclass; one javac does so when it comes to
   * the first of them, so what that slice said of it counts.
   */
  private List<Problem> ofClasses() {
    List<Said> all = new ArrayList<>();
    for (int slice = 0; slice < parts.size(); slice++) {
      Part part = parts.get(slice);
      List<Problem> problems = part.result().problems();
      for (int i = part.beforehand().size(); i < problems.size(); i++) {
        if (!SummaryNotes.isOne(problems.get(i))) {
          all.add(new Said(problems.get(i), part.places().get(i), slice));
        }
      }
    }
    all.sort(Comparator.comparingInt(Said::place));
    Map<Problem, Integer> firstToSay = new HashMap<>();
    Captures captures = new Captures(parts.get(0).beforehand());
    List<Problem> problems = new ArrayList<>();
    for (Said said : all) {
      int slice =
          firstToSay.computeIfAbsent(Captures.unnumbered(said.problem()), p -> said.slice());
      if (slice == said.slice()) {
        problems.add(captures.renumbered(said.problem(), slice));
      }
    }
    return problems;
  }
}
