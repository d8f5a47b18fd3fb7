package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes patterns (JLS 14.30), and switches over them where the JDK has them. */
final class Patterns {

  private static final int JDK = Runtime.version().feature();

  private final Dice dice;
  private final Scope scope;
  private final Names names;
  private final Types types;

  /** A label of a switch, and where what it leads to stands. */
  private record Case(String label, Scope inside) {}

  Patterns(Dice dice, Scope scope, Names names) {
    this.dice = dice;
    this.scope = scope;
    this.names = names;
    this.types = new Types(dice, scope);
  }

  static boolean areInSwitches() {
    return JDK >= 21;
  }

  /** A pattern for values of a type; the scope gets the variables that it binds. */
  String make(String type, Scope inside, int depth) {
    Optional<Declared> named = scope.index().resolve(type, scope.source());
    if (JDK >= 21
        && depth > 0
        && named.filter(t -> t.is("record")).isPresent()
        && dice.chance(65)) {
      List<String> components = new ArrayList<>();
      for (Node component : named.get().node().all(Role.COMPONENT)) {
        components.add(
            dice.chance(25)
                ? variable("var", component.type(), inside)
                : make(component.type(), inside, depth - 1));
      }
      return type + "(" + String.join(", ", components) + ")";
    }
    return variable(type, type, inside);
  }

  private String variable(String written, String type, Scope inside) {
    if (JDK >= 22 && dice.chance(15)) {
      return dice.of("_", written + " _");
    }
    String name = dice.chance(40) ? names.local() : "p" + inside.locals().size();
    inside.locals().put(name, type);
    return written + " " + name;
  }

  /** A switch over patterns, as a statement or an expression. */
  String switched(int depth, Function<Scope, String> body) {
    List<Declared> sealed =
        scope.index().types().stream().filter(t -> !subtypes(t).isEmpty()).toList();
    boolean isExhaustive = !sealed.isEmpty() && dice.chance(70);
    String selector =
        isExhaustive ? types.named(dice.pick(sealed)) : dice.of("Object", types.reference());
    List<Case> cases = isExhaustive ? exhausting(selector) : some(selector);
    if (dice.chance(20)) {
      cases.add(0, new Case("null", scope.block()));
    }
    if (!isExhaustive || dice.chance(25)) {
      cases.add(new Case("default", scope.block()));
    }
    StringBuilder text = new StringBuilder("switch (");
    text.append(new Expressions(dice, scope, names).make(selector, depth - 1)).append(") { ");
    for (Case each : cases) {
      text.append(each.label().equals("default") ? "" : "case ").append(each.label());
      text.append(" -> ").append(body.apply(each.inside())).append(' ');
    }
    return text.append('}').toString();
  }

  /** What a sealed class permits, or if it does not say so, its subclasses in the file. */
  private List<Declared> subtypes(Declared type) {
    return type.node().is("sealed")
        ? scope.index().types().stream()
            .filter(t -> scope.index().directSupertypes(t).contains(type))
            .toList()
        : List.of();
  }

  private List<Case> exhausting(String selector) {
    List<Case> cases = new ArrayList<>();
    scope
        .index()
        .resolve(selector, scope.source())
        .ifPresent(type -> leaves(type, new LinkedHashSet<>()).forEach(leaf -> add(leaf, cases)));
    return cases;
  }

  /** The classes that a switch has to name to exhaust a sealed one. */
  private Set<Declared> leaves(Declared type, Set<Declared> found) {
    List<Declared> permitted = subtypes(type);
    boolean isOpen = !type.node().isInterface() && !type.node().is("abstract");
    if (permitted.isEmpty() || isOpen || dice.chance(15)) {
      found.add(type);
    } else {
      permitted.forEach(subtype -> leaves(subtype, found));
    }
    return found;
  }

  private List<Case> some(String selector) {
    Set<Declared> chosen = new LinkedHashSet<>();
    List<Declared> fitting =
        scope.index().types().stream()
            .filter(t -> selector.equals("Object") || scope.index().isSubtype(t, selector))
            .toList();
    for (int i = dice.below(3); i >= 0 && !fitting.isEmpty(); i--) {
      chosen.add(dice.pick(fitting));
    }
    List<Case> cases = new ArrayList<>();
    chosen.forEach(type -> add(type, cases));
    return cases;
  }

  private void add(Declared type, List<Case> cases) {
    String name = scope.nameOf(type, dice);
    List<Node> constants = type.node().all(Role.CONSTANT);
    if (!constants.isEmpty() && dice.chance(60)) {
      constants.forEach(
          constant -> cases.add(new Case(name + "." + constant.name(), scope.block())));
      return;
    }
    Scope inside = scope.block();
    String pattern = make(name, inside, 2);
    if (dice.chance(20)) {
      Scope guarded = scope.block();
      String first = make(name, guarded, 1);
      String guard = new Expressions(dice, guarded, names).make("boolean", 1);
      cases.add(new Case(first + " when " + guard, guarded));
    }
    cases.add(new Case(pattern, inside));
  }
}
