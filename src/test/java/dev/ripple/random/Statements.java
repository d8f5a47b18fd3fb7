package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.List;
import java.util.Optional;

/** Makes statements, each on one line. */
final class Statements {

  private final Dice dice;
  private final Scope scope;
  private final Names names;
  private final Types types;
  private final Expressions expressions;

  Statements(Dice dice, Scope scope, Names names) {
    this.dice = dice;
    this.scope = scope;
    this.names = names;
    this.types = new Types(dice, scope);
    this.expressions = new Expressions(dice, scope, names);
  }

  /** A statement; a variable that it declares is known to those that follow. */
  String make(int depth) {
    return switch (dice.below(depth > 0 ? 20 : 8)) {
      case 0, 1, 2 -> local();
      case 3, 4, 5 -> expressions.call(2).map(call -> call + ";").orElseGet(this::local);
      case 6, 7 -> assignment();
      case 8, 9 ->
          "if ("
              + expressions.make("boolean", 2)
              + ") "
              + block(depth)
              + (dice.chance(30) ? " else " + block(depth) : "");
      case 10 -> loop(depth);
      case 11, 12 -> tried(depth);
      case 13 -> thrown().orElseGet(this::local);
      case 14, 15 -> switched(depth);
      case 16, 17 -> pattern(depth);
      case 18 -> localClass();
      default ->
          dice.of(
              "assert " + expressions.make("boolean", 1) + ";",
              "synchronized (" + expressions.make("Object", 1) + ") " + block(depth),
              "do " + block(depth) + " while (" + expressions.make("boolean", 1) + ");");
    };
  }

  private String block(int depth) {
    return "{ " + new Statements(dice, scope.block(), names).make(depth - 1) + " }";
  }

  private String local() {
    String type = types.any();
    String value = expressions.make(type, 2);
    String name = names.local();
    if (scope.locals().containsKey(name)) {
      return expressions.call(2).map(call -> call + ";").orElse(";");
    }
    scope.locals().put(name, type);
    return (dice.chance(20) ? "var" : type) + " " + name + " = " + value + ";";
  }

  private String assignment() {
    return expressions
        .variable()
        .map(
            field -> {
              String left = expressions.access(field, 1);
              return field.type().equals("int") && dice.chance(50)
                  ? left + dice.of("++;", " += " + expressions.make("int", 1) + ";")
                  : left + " = " + expressions.make(field.type(), 2) + ";";
            })
        .orElseGet(this::local);
  }

  private String loop(int depth) {
    List<Declared> iterable =
        scope.index().types().stream().filter(t -> scope.index().isSubtype(t, "Iterable")).toList();
    String range =
        iterable.isEmpty() || dice.chance(50)
            ? expressions.make(dice.of("int[]", "String[]", "java.util.List<String>"), 1)
            : expressions.make(types.named(dice.pick(iterable)), 1);
    return "for (" + dice.of("var", "Object", "int") + " v : " + range + ") " + block(depth);
  }

  private String tried(int depth) {
    List<Declared> exceptions =
        scope.index().types().stream().filter(scope.index()::isThrowable).toList();
    List<Declared> resources =
        scope.index().types().stream()
            .filter(t -> scope.index().isSubtype(t, "AutoCloseable"))
            .toList();
    String caught =
        exceptions.isEmpty() || dice.chance(25)
            ? dice.of(
                "RuntimeException", "Exception", "IllegalStateException | NullPointerException")
            : scope.nameOf(dice.pick(exceptions), dice)
                + (dice.chance(25) ? " | " + scope.nameOf(dice.pick(exceptions), dice) : "");
    String resource = "";
    if (!resources.isEmpty() && dice.chance(50)) {
      String type = types.named(dice.pick(resources));
      resource = "(" + type + " r = " + expressions.make(type, 1) + ") ";
    }
    return "try "
        + resource
        + block(depth)
        + " catch ("
        + caught
        + " e) "
        + block(depth)
        + (dice.chance(20) ? " finally " + block(depth) : "");
  }

  private Optional<String> thrown() {
    List<Declared> exceptions =
        scope.index().types().stream().filter(scope.index()::isThrowable).toList();
    return exceptions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "if ("
                + expressions.make("boolean", 1)
                + ") throw "
                + expressions.make(scope.nameOf(dice.pick(exceptions), dice), 1)
                + ";");
  }

  private String switched(int depth) {
    if (Patterns.areInSwitches() && dice.chance(45)) {
      return new Patterns(dice, scope, names)
          .switched(
              depth, inside -> "{ " + new Statements(dice, inside, names).make(depth - 1) + " }");
    }
    List<Declared> enums =
        scope.index().types().stream().filter(t -> !t.node().all(Role.CONSTANT).isEmpty()).toList();
    if (enums.isEmpty() || dice.chance(50)) {
      String type = dice.of("int", "String", "char");
      String label = expressions.constant(type).orElseGet(() -> expressions.literal(type));
      return "switch ("
          + expressions.make(type, 1)
          + ") { case "
          + label
          + ": "
          + block(depth)
          + " break; case "
          + expressions.constantValue(type, 1)
          + ": default: "
          + block(depth)
          + " }";
    }
    Declared chosen = dice.pick(enums);
    StringBuilder text = new StringBuilder("switch (");
    text.append(expressions.make(scope.nameOf(chosen, dice), 1)).append(") { ");
    boolean hasArrows = dice.chance(50);
    for (Node constant : chosen.node().all(Role.CONSTANT)) {
      if (dice.chance(70)) {
        text.append("case ").append(constant.name()).append(hasArrows ? " -> " : ": ");
        text.append(block(depth)).append(' ');
      }
    }
    return text.append('}').toString();
  }

  private String pattern(int depth) {
    String type = TypeText.erased(types.reference());
    Scope inner = scope.block();
    return "if ("
        + expressions.make(dice.of("Object", types.reference()), 1)
        + " instanceof "
        + new Patterns(dice, scope, names).make(type, inner, 2)
        + ") { "
        + new Statements(dice, inner, names).make(depth - 1)
        + " }";
  }

  private String localClass() {
    String name = names.type();
    List<Declared> parents =
        scope.index().types().stream().filter(t -> t.is("class") || t.is("interface")).toList();
    String use = "Object " + names.local() + " = new " + name + "(";
    if (parents.isEmpty() || dice.chance(30)) {
      String type = types.any();
      return "record " + name + "(" + type + " x) {} " + use + expressions.make(type, 1) + ");";
    }
    Declared parent = dice.pick(parents);
    return "class "
        + name
        + (parent.is("class") ? " extends " : " implements ")
        + types.named(parent)
        + " "
        + expressions.classBody(parent, 2)
        + " "
        + use
        + ");";
  }
}
