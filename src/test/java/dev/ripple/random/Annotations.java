package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.ArrayList;
import java.util.List;

/** Makes uses of annotations, of the program's own and of the JDK's. */
final class Annotations {

  private final Dice dice;
  private final Scope scope;
  private final Expressions expressions;

  Annotations(Dice dice, Scope scope, Names names) {
    this.dice = dice;
    this.scope = scope;
    this.expressions = new Expressions(dice, scope, names);
  }

  /** A use of an annotation, as it is written. Only members are deprecated. */
  String make(boolean ofMember) {
    List<Declared> annotations =
        scope.index().types().stream().filter(t -> t.is("@interface")).toList();
    if (annotations.isEmpty() || dice.chance(30)) {
      return ofMember
          ? dice.of("@Deprecated", "@Deprecated", "@Deprecated(forRemoval = true)")
          : "@SuppressWarnings(\"all\")";
    }
    Declared chosen = dice.pick(annotations);
    String use = use(chosen, 2);
    boolean isRepeatable =
        chosen.node().all(Role.ANNOTATION).stream().anyMatch(a -> a.name().contains("Repeatable"));
    return dice.chance(isRepeatable ? 60 : 4) ? use + " " + use(chosen, 2) : use;
  }

  /** A use of one of the program's annotations in front of a type, if it has any. */
  String ofType() {
    List<Declared> annotations =
        scope.index().types().stream()
            .filter(t -> t.is("@interface"))
            .filter(
                t -> t.node().all(Role.ANNOTATION).stream().anyMatch(a -> a.name().contains("USE")))
            .toList();
    return annotations.isEmpty() ? "" : use(dice.pick(annotations), 2) + " ";
  }

  private String use(Declared annotation, int depth) {
    List<String> elements = new ArrayList<>();
    for (Node element : annotation.node().all(Role.METHOD)) {
      if (depth > 0 && (element.value().isEmpty() || dice.chance(50))) {
        elements.add(element.name() + " = " + value(element.type(), depth - 1));
      }
    }
    return "@"
        + scope.nameOf(annotation, dice)
        + (elements.isEmpty() ? "" : "(" + String.join(", ", elements) + ")");
  }

  /** The value of an element of a type (JLS 9.7.1). */
  String value(String type, int depth) {
    if (TypeText.isArray(type)) {
      String component = type.substring(0, type.length() - 2);
      return dice.chance(30) ? "{}" : "{" + value(component, depth) + "}";
    }
    return scope
        .index()
        .resolve(type, scope.source())
        .filter(t -> t.is("@interface"))
        .map(t -> use(t, depth))
        .orElseGet(() -> expressions.constantValue(type, 1));
  }
}
