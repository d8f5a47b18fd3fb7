package dev.ripple.invalidation;

import static dev.ripple.model.Cause.FactChanged.Change.APPEARED;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.Scope;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the units that changed facts reach: a fact about a class under some name meets every lookup
 * of that name in the class or in a subtype of it.
 */
public final class Invalidation {

  private final LookupIndex index;
  private final Map<ClassName, Set<ClassName>> subtypes = new HashMap<>();

  public Invalidation(LookupIndex index) {
    this.index = index;
  }

  /** The units reached, with the reason for each. */
  public SortedMap<Path, Reach> reached(Collection<FactChange> changes) {
    SortedMap<Path, Reach> reached = new TreeMap<>();
    for (FactChange change : changes) {
      for (Scope scope : scopes(change)) {
        Cause cause = new Cause.FactChanged(change.where(), change.name(), change.change(), scope);
        for (String name : namesMetBy(change)) {
          index
              .unitsThatLookedUp(scope, name)
              .forEach(
                  (unit, use) ->
                      reached.merge(unit, new Reach(cause, use), Invalidation::stronger));
        }
      }
    }
    return reached;
  }

  private static List<String> namesMetBy(FactChange change) {
    return change.where() instanceof ClassName
        ? FactName.metInClass(change.name())
        : FactName.metInPackage(change.name());
  }

  private static Reach stronger(Reach first, Reach second) {
    return new Reach(
        first.cause(), first.use() == Use.DECLARATION ? Use.DECLARATION : second.use());
  }

  private Collection<? extends Scope> scopes(FactChange change) {
    return change.where() instanceof ClassName name ? withSubtypes(name) : List.of(change.where());
  }

  private Set<ClassName> withSubtypes(ClassName name) {
    Set<ClassName> known = subtypes.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      Deque<ClassName> open = new ArrayDeque<>(List.of(name));
      while (!open.isEmpty()) {
        ClassName next = open.pop();
        if (known.add(next)) {
          open.addAll(index.directSubtypes(next));
        }
      }
      subtypes.put(name, known);
    }
    return known;
  }

  /**
   * Classes that inherit one new name from two sides. They have never looked the name up, for it
   * was in none of their supertypes, and yet the two may contradict each other there (JLS 8.4.8.4).
   *
   * @param changes all changes of this build so far
   * @return such classes, each with the second change
   */
  public Map<ClassName, FactChange> inheritingTwice(Collection<FactChange> changes) {
    Map<String, List<FactChange>> appeared = new TreeMap<>();
    for (FactChange change : changes) {
      boolean isMember =
          change.where() instanceof ClassName
              && change.name().charAt(0) != '<'
              && change.name().charAt(0) != '@'
              && !FactName.isOfOneArity(change.name());
      if (isMember && change.change() == APPEARED) {
        appeared.computeIfAbsent(change.name(), n -> new ArrayList<>()).add(change);
      }
    }
    Map<ClassName, FactChange> found = new TreeMap<>();
    for (List<FactChange> sameName : appeared.values()) {
      Map<ClassName, FactChange> once = new HashMap<>();
      for (FactChange change : sameName) {
        Set<ClassName> heirs = new LinkedHashSet<>(withSubtypes((ClassName) change.where()));
        heirs.remove(change.where());
        for (ClassName heir : heirs) {
          if (once.putIfAbsent(heir, change) != null) {
            found.put(heir, change);
          }
        }
      }
    }
    return found;
  }
}
