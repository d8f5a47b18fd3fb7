package dev.ripple.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reduces a failure to as few steps, files, members and statements as still fail in the same way
 * (Zeller's delta debugging).
 */
final class Shrinker {

  private static final List<Set<Role>> LEVELS =
      List.of(
          Set.of(Role.ENTRY),
          Set.of(Role.SOURCE),
          Set.of(Role.TYPE),
          Set.of(Role.FIELD, Role.METHOD, Role.CONSTRUCTOR, Role.INITIALIZER),
          Set.of(Role.STATEMENT),
          Set.of(
              Role.IMPORT,
              Role.MODIFIER,
              Role.ANNOTATION,
              Role.TYPE_PARAMETER,
              Role.COMPONENT,
              Role.EXTENDS,
              Role.IMPLEMENTS,
              Role.PERMITS,
              Role.CONSTANT,
              Role.PARAMETER,
              Role.THROWS));

  private Failure best;
  private int playsLeft;

  private Shrinker(Failure failure, int plays) {
    this.best = failure;
    this.playsLeft = plays;
  }

  /**
   * The smallest failure found.
   *
   * @param plays how often steps may be played for it
   */
  static Failure shrink(Failure failure, int plays) {
    return new Shrinker(failure, plays).shrink();
  }

  private Failure shrink() {
    int size;
    do {
      size = size(best);
      dropSteps();
      LEVELS.forEach(this::dropNodes);
      undoEdits();
      simplify();
    } while (size(best) < size && playsLeft > 0);
    return best;
  }

  private static int size(Failure failure) {
    return failure.scenario().length();
  }

  private boolean accept(List<Step> steps) {
    if (playsLeft-- <= 0 || steps.isEmpty()) {
      return false;
    }
    Optional<Failure> failure = Failure.of(steps);
    boolean same = failure.filter(f -> f.kind().equals(best.kind())).isPresent();
    if (same) {
      best = failure.get();
    }
    return same;
  }

  private void dropSteps() {
    for (int last = 2; last < best.steps().size(); last *= 2) {
      List<Step> steps = best.steps();
      if (accept(steps.subList(steps.size() - last, steps.size()))) {
        break;
      }
    }
    for (int i = best.steps().size() - 2; i >= 0; i--) {
      List<Step> fewer = new ArrayList<>(best.steps());
      if (i < fewer.size()) {
        fewer.remove(i);
        accept(fewer);
      }
    }
    for (int i = 0; i < best.steps().size(); i++) {
      List<Step> calmer = new ArrayList<>(best.steps());
      if (!calmer.get(i).actions().isEmpty()) {
        calmer.set(i, new Step(calmer.get(i).program(), List.of()));
        accept(calmer);
      }
    }
  }

  private void dropNodes(Set<Role> roles) {
    List<Integer> ids = new ArrayList<>(ids(roles));
    for (int size = Math.max(1, ids.size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from < ids.size() && playsLeft > 0; ) {
        int to = Math.min(ids.size(), from + size);
        Set<Integer> dropped = new HashSet<>(ids.subList(from, to));
        if (accept(programs(p -> p.removeIf(node -> dropped.contains(node.id()))))) {
          ids.subList(from, to).clear();
        } else {
          from = to;
        }
      }
    }
  }

  private Set<Integer> ids(Set<Role> roles) {
    Set<Integer> ids = new LinkedHashSet<>();
    best.steps()
        .forEach(
            step ->
                step.program()
                    .nodes()
                    .filter(node -> roles.contains(node.role()))
                    .forEach(node -> ids.add(node.id())));
    return ids;
  }

  private List<Step> programs(Function<Program, Program> change) {
    return best.steps().stream()
        .map(step -> new Step(change.apply(step.program()), step.actions()))
        .toList();
  }

  /** Lets nodes be from the beginning what they are in the end. */
  private void undoEdits() {
    Map<Integer, Set<Node>> versions = new LinkedHashMap<>();
    for (Step step : best.steps()) {
      step.program()
          .nodes()
          .forEach(
              node ->
                  versions
                      .computeIfAbsent(node.id(), id -> new LinkedHashSet<>())
                      .add(node.withChildren(List.of())));
    }
    versions.forEach(
        (id, all) -> {
          for (Node version : all.size() > 1 ? all : Set.<Node>of()) {
            if (accept(
                programs(p -> p.change(id, node -> version.withChildren(node.children()))))) {
              break;
            }
          }
        });
  }

  /** Tries the simplest values. */
  private void simplify() {
    for (int id :
        ids(Set.of(Role.STATEMENT, Role.FIELD, Role.METHOD, Role.PARAMETER, Role.CONSTANT))) {
      List<String> simplest = List.of("", "return null;", "return 0;", "0", "null");
      for (String value : simplest) {
        boolean isShorter =
            best.steps().stream()
                .flatMap(step -> step.program().nodes())
                .anyMatch(node -> node.id() == id && node.value().length() > value.length());
        if (isShorter
            && accept(
                programs(
                    p ->
                        p.change(
                            id, node -> node.value().isEmpty() ? node : node.withValue(value))))) {
          break;
        }
      }
    }
  }
}
