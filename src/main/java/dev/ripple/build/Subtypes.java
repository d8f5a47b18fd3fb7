package dev.ripple.build;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.store.ExecutionState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What extends what, in the last build or in this one. */
final class Subtypes {

  private final ExecutionState state;
  private final Map<ClassName, Set<ClassName>> direct = new HashMap<>();
  private final Map<ClassName, Set<ClassName>> givingArgument = new HashMap<>();

  Subtypes(ExecutionState state) {
    this.state = state;
  }

  /** Takes in a class that was compiled. */
  void add(ClassFacts facts) {
    for (ClassName supertype : facts.supertypes()) {
      direct.computeIfAbsent(supertype, s -> new TreeSet<>()).add(facts.name());
    }
    for (ClassName argument : facts.arguments()) {
      givingArgument.computeIfAbsent(argument, a -> new TreeSet<>()).add(facts.name());
    }
  }

  Set<ClassName> direct(ClassName name) {
    Set<ClassName> all = new TreeSet<>(state.directSubtypes(name));
    all.addAll(direct.getOrDefault(name, Set.of()));
    return all;
  }

  /** All classes that have subtypes, or are given as type arguments by some. */
  Set<ClassName> extended() {
    Set<ClassName> all = new TreeSet<>(state.extended());
    all.addAll(direct.keySet());
    all.addAll(givingArgument.keySet());
    return all;
  }

  Set<ClassName> givingArgument(ClassName name) {
    Set<ClassName> all = new TreeSet<>(state.givingArgument(name));
    all.addAll(givingArgument.getOrDefault(name, Set.of()));
    return all;
  }
}
