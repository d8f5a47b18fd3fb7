package dev.ripple.invalidation;

import static dev.ripple.model.Cause.FactChanged.Change.DISAPPEARED;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.PackageName;
import dev.ripple.model.Scope;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

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
      Optional<ClassName> supertype = FactName.ofSupertype(change.name());
      if (supertype.isPresent() && change.where() instanceof ClassName name) {
        new SupertypeChange(index, name, withSubtypes(name))
            .reached(change, supertype.get())
            .forEach((unit, use) -> add(unit, change, name, use, reached));
        continue;
      }
      PackageName home = packageOf(change.where());
      Set<Scope> within = FactName.isOfAccess(change.name()) ? within(home, change) : Set.of();
      for (Scope scope : scopes(change)) {
        for (String name : namesMetBy(change)) {
          boolean isOpenAtHome = within.contains(scope) && !FactName.asksForAccess(name);
          index
              .unitsThatLookedUp(scope, name)
              .forEach(
                  (unit, use) -> {
                    if (!isOpenAtHome || !index.packageOf(unit).equals(Optional.of(home))) {
                      add(unit, change, scope, use, reached);
                    }
                  });
        }
      }
    }
    return reached;
  }

  private static PackageName packageOf(Scope scope) {
    return scope instanceof ClassName name ? name.packageName() : (PackageName) scope;
  }

  /**
   * Where units of a package find something whatever its access is, as long as it is not private:
   * in the class that has it, and in subtypes that inherit it within the package (JLS 6.6.1, 8.2).
   */
  private Set<Scope> within(PackageName home, FactChange change) {
    Set<Scope> within = new HashSet<>(Set.of(change.where()));
    if (change.where() instanceof ClassName name) {
      within.addAll(
          closure(
              name,
              supertype ->
                  index.directSubtypes(supertype).stream()
                      .filter(subtype -> subtype.packageName().equals(home))
                      .toList()));
    }
    return within;
  }

  private static void add(
      Path unit, FactChange change, Scope scope, Use use, Map<Path, Reach> reached) {
    reached.merge(unit, new Reach(cause(change, scope), use), Invalidation::stronger);
  }

  private static List<String> namesMetBy(FactChange change) {
    return change.where() instanceof ClassName
        ? FactName.metInClass(change.name())
        : FactName.metInPackage(change.name());
  }

  private static Reach stronger(Reach first, Reach second) {
    return new Reach(first.cause(), Use.stronger(first.use(), second.use()));
  }

  private Collection<? extends Scope> scopes(FactChange change) {
    return change.where() instanceof ClassName name && FactName.isInherited(change.name())
        ? withSubtypes(name)
        : List.of(change.where());
  }

  private Set<ClassName> withSubtypes(ClassName name) {
    Set<ClassName> known = subtypes.get(name);
    if (known == null) {
      known = closure(name, index::directSubtypes);
      subtypes.put(name, known);
    }
    return known;
  }

  private static Set<ClassName> closure(
      ClassName name, Function<ClassName, Collection<ClassName>> directSubtypes) {
    Set<ClassName> found = new LinkedHashSet<>();
    Deque<ClassName> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      ClassName next = open.pop();
      if (found.add(next)) {
        open.addAll(directSubtypes.apply(next));
      }
    }
    return found;
  }

  /**
   * Units with classes that inherit new methods of one name and number of parameters from two
   * sides. They have never looked them up, for there was none in their supertypes, and yet the two
   * may contradict each other there (JLS 8.4.8.4). The sides are two direct supertypes; what meets
   * in one of them has been checked there, unless type arguments make the two one method. Local
   * classes and intersections are no one's subtypes by name; their units looked up {@link
   * FactName#MEETING} in what they extend.
   *
   * @param changes all changes of this build so far
   * @param latest those of them of which there must be one
   * @return such units, each with the change on one side
   */
  public Map<Path, Cause> meetings(Collection<FactChange> changes, Collection<FactChange> latest) {
    Map<Path, Cause> found = new TreeMap<>();
    Predicate<FactChange> isLatest = new HashSet<>(latest)::contains;
    new NewMethods(changes)
        .several(
            (sameName, isGeneric) -> {
              Sides<ClassName> ofHeirs = new Sides<>(isGeneric);
              Sides<Path> ofUnits = new Sides<>(isGeneric);
              sameName.forEach(
                  (said, change) -> {
                    boolean isNew = isLatest.test(change);
                    heirs(said.where())
                        .forEach(
                            (heir, through) -> {
                              if (ofHeirs.meet(heir, new Side(said.where(), through, isNew))) {
                                index.owner(heir).ifPresent(u -> found.put(u, cause(change, heir)));
                              }
                            });
                    for (ClassName scope : withSubtypes(said.where())) {
                      Side side = new Side(said.where(), Set.of(scope), isNew);
                      index.unitsThatLookedUp(scope, FactName.MEETING).keySet().stream()
                          .filter(unit -> ofUnits.meet(unit, side))
                          .forEach(unit -> found.put(unit, cause(change, scope)));
                    }
                  });
            });
    return found;
  }

  private static Cause cause(FactChange change, Scope lookedUpIn) {
    return new Cause.FactChanged(change.where(), change.name(), change.change(), lookedUpIn);
  }

  /** The methods that classes say something new of, by name and number of parameters. */
  private final class NewMethods {
    /** Whatever a class inherits from a new supertype meets there already, not in heirs. */
    private static final String INHERITED = "";

    private final Map<String, Map<Said, FactChange>> methods = new TreeMap<>();
    private final Set<String> generic = new TreeSet<>();

    NewMethods(Collection<FactChange> changes) {
      for (FactChange change : changes) {
        if (change.where() instanceof ClassName where && change.change() != DISAPPEARED) {
          add(where, change.name(), FactName.withoutAccess(change.name()), change);
          FactName.ofSupertype(change.name())
              .ifPresent(supertype -> addInherited(where, supertype, change));
        }
      }
    }

    private void add(ClassName where, String name, String said, FactChange change) {
      String fact = FactName.withoutAccess(name);
      if (FactName.isOfMethods(fact)) {
        methods
            .computeIfAbsent(FactName.overridable(fact), n -> new LinkedHashMap<>())
            .put(new Said(where, said), change);
      }
      FactName.ofGeneric(name).ifPresent(generic::add);
    }

    /** What a class has because of a supertype that it came to have is as good as its own. */
    private void addInherited(ClassName where, ClassName supertype, FactChange change) {
      closure(supertype, name -> index.facts(name).map(ClassFacts::supertypes).orElse(List.of()))
          .forEach(
              name ->
                  index
                      .facts(name)
                      .ifPresent(
                          facts ->
                              facts.hashes().keySet().stream()
                                  .filter(FactName::isInherited)
                                  .forEach(fact -> add(where, fact, INHERITED, change))));
    }

    /** Goes over those that are new in several classes, or twice in one. */
    void several(BiConsumer<Map<Said, FactChange>, Boolean> sameName) {
      methods.forEach(
          (overridable, changes) -> {
            if (changes.size() > 1) {
              sameName.accept(changes, generic.contains(overridable));
            }
          });
    }
  }

  /** What a class says of methods, the access to them apart. */
  private record Said(ClassName where, String fact) {}

  /** Where a class inherits something from, and through which of its direct supertypes. */
  private record Side(ClassName where, Set<ClassName> through, boolean isLatest) {

    /**
     * Whether one of two is new, and they come from apart.
     *
     * @param isGeneric whether type arguments can make one method of two of one class
     */
    boolean meets(Side other, boolean isGeneric) {
      return (isLatest || other.isLatest)
          && (isGeneric
              || !where.equals(other.where)
                  && (through.size() > 1 || !through.equals(other.through)));
    }
  }

  /** From which sides each of some inherits methods of one name. */
  private static final class Sides<T> {
    private final Map<T, List<Side>> known = new HashMap<>();
    private final boolean isGeneric;

    Sides(boolean isGeneric) {
      this.isGeneric = isGeneric;
    }

    /** Adds a side; says whether it meets one that was added before. */
    boolean meet(T who, Side side) {
      List<Side> others = known.computeIfAbsent(who, w -> new ArrayList<>());
      boolean meets = others.stream().anyMatch(other -> other.meets(side, isGeneric));
      others.add(side);
      return meets;
    }
  }

  /** The subtypes of a class, each with those of its direct supertypes that lead there. */
  private Map<ClassName, Set<ClassName>> heirs(ClassName name) {
    Map<ClassName, Set<ClassName>> heirs = new HashMap<>();
    for (ClassName supertype : withSubtypes(name)) {
      for (ClassName subtype : index.directSubtypes(supertype)) {
        heirs.computeIfAbsent(subtype, s -> new HashSet<>()).add(supertype);
      }
    }
    return heirs;
  }
}
