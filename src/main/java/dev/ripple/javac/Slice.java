package dev.ripple.javac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a round that one javac compiles. It knows the declarations of the whole round, so
 * that all slices of a round come to have the same classes to do in the same order, and each takes
 * its share of them. A round in one slice is what javac does by itself.
 */
final class Slice {

  private final int number;
  private final SlicePlan plan;
  private List<Path> sources = List.of();
  private List<Integer> places = List.of();
  private Map<Path, Integer> shares = Map.of();
  private Optional<TodoList> todo = Optional.empty();

  Slice(int number, SlicePlan plan) {
    this.number = number;
    this.plan = plan;
  }

  int number() {
    return number;
  }

  boolean isWhole() {
    return plan.slices() == 1;
  }

  /** Takes its share, as soon as javac has entered all classes and before it looks at any. */
  void begin(TodoList list) {
    sources = list.sources();
    shares = plan.shares(sources);
    places = new ArrayList<>();
    for (int place = 0; place < sources.size(); place++) {
      if (owns(sources.get(place))) {
        places.add(place);
      }
    }
    list.retain(places);
    todo = Optional.of(list);
  }

  /** Whether a unit is compiled here; units without any class are left to the first slice. */
  boolean owns(Path unit) {
    return isWhole() || shares.getOrDefault(unit, 0) == number;
  }

  /**
   * The place, among the classes of all slices, of the class that javac is at; -1 before the first.
   */
  int place() {
    if (todo.isEmpty()) {
      return -1;
    }
    int begun = places.size() - todo.get().size();
    return begun <= 0 ? -1 : places.get(begun - 1);
  }

  /** The sources of the classes of all slices, in javac's order. */
  List<Path> sources() {
    return sources;
  }

  /** Leaves the rest undone if another slice has found that it would be in vain. */
  void endIfInVain() {
    if (plan.isInVain()) {
      todo.ifPresent(TodoList::clear);
    }
  }

  /** Something was found that one javac has to tell. */
  void giveUp() {
    plan.giveUp();
  }
}
