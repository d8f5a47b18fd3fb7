package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an expression stands.
 *
 * @param enclosing the classes around it, from the inside out
 * @param locals variables by their names, with their types
 */
record Scope(
    Index index,
    Node source,
    List<Declared> enclosing,
    boolean isStatic,
    List<String> typeVariables,
    Map<String, String> locals) {

  /** The scope of what a class declares, outside of methods. */
  static Scope of(Index index, Declared type) {
    return new Scope(
        index.seenFrom(type.source()),
        type.source(),
        type.chain(),
        false,
        type.typeVariables(),
        new LinkedHashMap<>());
  }

  /** The scope of a method's body. */
  Scope in(Node method) {
    List<String> variables = new ArrayList<>();
    boolean nowStatic = method.is("static") || method.type().equals("static");
    if (!nowStatic) {
      variables.addAll(typeVariables);
    }
    method.all(Role.TYPE_PARAMETER).forEach(variable -> variables.add(variable.name()));
    Map<String, String> parameters = new LinkedHashMap<>();
    method
        .all(Role.PARAMETER)
        .forEach(p -> parameters.put(p.name(), p.type().replace("...", "[]")));
    return new Scope(index, source, enclosing, nowStatic, variables, parameters);
  }

  /** A block in here: what it declares is not seen outside. */
  Scope block() {
    return new Scope(
        index, source, enclosing, isStatic, typeVariables, new LinkedHashMap<>(locals));
  }

  boolean isInside(Declared type) {
    return !isStatic && enclosing.stream().anyMatch(e -> index.closure(e).contains(type));
  }

  /** How a class is named here: as short as imports seem to allow. */
  String nameOf(Declared type, Dice dice) {
    if (type.outer().isPresent()) {
      boolean isNear =
          enclosing.stream().anyMatch(e -> index.closure(e).contains(type.outer().get()));
      return isNear && dice.chance(70)
          ? type.node().name()
          : nameOf(type.outer().get(), dice) + "." + type.node().name();
    }
    String home = type.source().type();
    boolean isSimple =
        home.equals(source.type())
            || source.all(Role.IMPORT).stream()
                .anyMatch(
                    i -> i.name().equals(home + ".*") || i.name().equals(type.canonicalName()));
    return isSimple && dice.chance(92) ? type.node().name() : type.canonicalName();
  }
}
