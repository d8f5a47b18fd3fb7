package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import dev.ripple.random.Index.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes expressions of a wanted type out of what a program declares. */
final class Expressions {

  private final Dice dice;
  private final Scope scope;
  private final Index index;
  private final Types types;
  private final Names names;

  Expressions(Dice dice, Scope scope, Names names) {
    this.dice = dice;
    this.scope = scope;
    this.index = scope.index();
    this.types = new Types(dice, scope);
    this.names = names;
  }

  /** An expression of a type, most likely. */
  String make(String type, int depth) {
    if (depth <= 0) {
      return leaf(type);
    }
    int way = dice.below(100);
    if (way < 55) {
      return member(type, depth).orElseGet(() -> own(type, depth));
    }
    if (way < 62) {
      return "(" + make("boolean", depth - 1) + " ? " + make(type, 0) + " : " + make(type, 0) + ")";
    }
    if (way < 66) {
      String annotation = dice.chance(10) ? new Annotations(dice, scope, names).ofType() : "";
      boolean isQualified = TypeText.erased(type).indexOf('.') >= 0;
      return "(" + (isQualified ? "" : annotation) + type + ") " + make(dice.of("Object", type), 0);
    }
    if (way < 72) {
      return switched(type, depth).orElseGet(() -> own(type, depth));
    }
    if (way < 90) {
      return own(type, depth);
    }
    return leaf(type);
  }

  /** A variable, or the simplest value. */
  String leaf(String type) {
    List<String> fitting =
        scope.locals().entrySet().stream()
            .filter(local -> index.converts(local.getValue(), type, scope.source()))
            .map(Map.Entry::getKey)
            .toList();
    if (!fitting.isEmpty() && dice.chance(60)) {
      return dice.pick(fitting);
    }
    return dice.chance(50) ? constant(type).orElseGet(() -> literal(type)) : literal(type);
  }

  String literal(String type) {
    return switch (type) {
      case "int", "Integer", "Number" -> String.valueOf(dice.below(5));
      case "long" -> dice.below(5) + "L";
      case "boolean" -> dice.of("true", "false");
      case "char" -> dice.of("'c'", "'d'");
      case "double" -> dice.of("0.5", "1.0");
      case "String", "CharSequence" -> dice.of("\"s\"", "\"t\"", "\"\"");
      case "Object" -> dice.of("\"o\"", "1", "new Object()");
      case "Runnable" -> "() -> {}";
      case "Class<?>" -> TypeText.erased(types.reference()) + ".class";
      default ->
          TypeText.isArray(type) && type.indexOf('<') < 0
              ? "new " + type + " {}"
              : index.resolve(type, scope.source()).map(this::simplest).orElse("null");
    };
  }

  private String simplest(Declared type) {
    String name = scope.nameOf(type, dice);
    List<Node> constants = type.node().all(Role.CONSTANT);
    if (!constants.isEmpty()) {
      return name + "." + dice.pick(constants).name();
    }
    return dice.chance(40) ? "(" + types.named(type) + ") null" : "null";
  }

  /** What only some types have: operators, {@code new}, lambdas. */
  private String own(String type, int depth) {
    int next = depth - 1;
    switch (type) {
      case "int", "long", "double" -> {
        return dice.of(
            make(type, next) + dice.of(" + ", " - ", " * ") + make("int", 0),
            "(" + make("String", next) + ").length()",
            "(" + type + ") " + make("char", 0));
      }
      case "boolean" -> {
        return dice.of(
            make("int", next) + dice.of(" < ", " == ") + make("int", 0),
            "!" + make("boolean", 0),
            make("boolean", 0) + dice.of(" && ", " || ") + make("boolean", 0),
            make("Object", next) + " instanceof " + types.reference(),
            make("Object", next) + " == " + make(types.reference(), 0));
      }
      case "String", "CharSequence" -> {
        return dice.of(
            make("String", next) + " + " + make(types.any(), 0),
            "\"\" + " + make("int", next),
            "String.valueOf(" + make(types.any(), next) + ")");
      }
      default -> {
        return created(type, depth);
      }
    }
  }

  private String created(String type, int depth) {
    String arguments = TypeText.arguments(type);
    String simple = TypeText.simple(type);
    if (simple.equals("Supplier") || simple.equals("Function")) {
      String result =
          arguments.substring(
              arguments.lastIndexOf(", ") < 0 ? 0 : arguments.lastIndexOf(", ") + 2);
      return dice.chance(25)
          ? reference(result)
          : (simple.equals("Supplier") ? "() -> " : "v -> ") + make(result, depth - 1);
    }
    if (type.equals("Runnable")) {
      return "() -> " + make("String", depth - 1) + ".length()";
    }
    if (simple.equals("List")) {
      return "java.util.List.of("
          + make(arguments.isEmpty() ? "Object" : arguments, depth - 1)
          + ")";
    }
    if (simple.equals("Class")) {
      return TypeText.erased(types.reference()) + ".class";
    }
    if (TypeText.isArray(type)) {
      String component = type.substring(0, type.length() - 2);
      return "new " + type + " {" + make(component, depth - 1) + "}";
    }
    List<Declared> fitting = index.types().stream().filter(t -> index.isSubtype(t, type)).toList();
    return fitting.isEmpty() ? leaf(type) : instance(dice.pick(fitting), depth);
  }

  private String instance(Declared type, int depth) {
    Optional<Node> function = index.function(type);
    if (function.isPresent() && dice.chance(75)) {
      return function(function.get(), depth);
    }
    if (type.is("enum") || type.is("@interface")) {
      return literal(type.node().name());
    }
    boolean isOpen =
        type.node().isInterface() || type.node().is("abstract") || type.node().is("sealed");
    String name = scope.nameOf(type, dice) + (type.typeVariables().isEmpty() ? "" : "<>");
    String created =
        around(type, depth) + "new " + name + "(" + constructorArguments(type, depth) + ")";
    return isOpen || dice.chance(15) ? created + " " + classBody(type, depth) : created;
  }

  /** An inner class is created in an instance of the class around it (JLS 15.9.2). */
  private String around(Declared type, int depth) {
    Optional<Declared> outer =
        type.outer()
            .filter(o -> type.is("class") && !type.node().is("static") && !o.node().isInterface())
            .filter(o -> !scope.isInside(o) || dice.chance(30));
    return outer
        .filter(o -> depth > 0)
        .map(o -> "(" + make(types.named(o), depth - 1) + ").")
        .orElse("");
  }

  private String constructorArguments(Declared type, int depth) {
    List<Node> components = type.node().all(Role.COMPONENT);
    List<Node> constructors = type.node().all(Role.CONSTRUCTOR);
    if (type.is("record") && (constructors.isEmpty() || dice.chance(60))) {
      return list(components.stream().map(Node::type).toList(), depth);
    }
    return constructors.isEmpty() ? "" : arguments(dice.pick(constructors), type, depth);
  }

  /** The body of an anonymous class: what it must implement. */
  String classBody(Declared type, int depth) {
    StringBuilder body = new StringBuilder("{ ");
    for (Member open : index.open(type)) {
      Node method = open.node();
      List<String> parameters = new ArrayList<>();
      method.all(Role.PARAMETER).forEach(p -> parameters.add(p.type() + " " + p.name()));
      body.append("public ").append(method.type()).append(' ').append(method.name());
      body.append('(').append(String.join(", ", parameters)).append(") { ");
      body.append(
          method.type().equals("void") ? "" : "return " + make(method.type(), depth - 2) + "; ");
      body.append("} ");
    }
    if (dice.chance(20)) {
      body.append("int ").append(names.field()).append(" = ").append(make("int", 0)).append("; ");
    }
    return body.append('}').toString();
  }

  private String function(Node method, int depth) {
    if (dice.chance(25)) {
      return reference(method.type());
    }
    List<String> parameters = new ArrayList<>();
    Scope inner = scope.block();
    for (Node parameter : method.all(Role.PARAMETER)) {
      String name = "v" + parameters.size();
      parameters.add(name);
      inner.locals().put(name, parameter.type());
    }
    Expressions inside = new Expressions(dice, inner, names);
    String body =
        method.type().equals("void")
            ? "{ "
                + (dice.chance(50) ? inside.call(depth - 1).map(c -> c + "; ").orElse("") : "")
                + "}"
            : inside.make(method.type(), depth - 1);
    return "(" + String.join(", ", parameters) + ") -> " + body;
  }

  /** A method reference of any kind. */
  private String reference(String result) {
    List<Member> methods =
        index.members().stream()
            .filter(m -> m.isMethod() && index.converts(m.type(), result, scope.source()))
            .toList();
    Optional<Declared> created = index.resolve(result, scope.source());
    if (methods.isEmpty() || created.isPresent() && dice.chance(30)) {
      return created.map(t -> scope.nameOf(t, dice) + "::new").orElse("String::valueOf");
    }
    Member method = dice.pick(methods);
    return (scope.isInside(method.owner()) && !method.isStatic() && dice.chance(60)
            ? dice.of("this", "super")
            : scope.nameOf(method.owner(), dice))
        + "::"
        + method.node().name();
  }

  /** A switch over an enum constant, a string or a number. */
  private Optional<String> switched(String type, int depth) {
    if (Patterns.areInSwitches() && dice.chance(45)) {
      return Optional.of(
          new Patterns(dice, scope, names)
              .switched(depth, inside -> new Expressions(dice, inside, names).make(type, 0) + ";"));
    }
    List<Declared> enums =
        index.types().stream().filter(t -> !t.node().all(Role.CONSTANT).isEmpty()).toList();
    Supplier<String> value = () -> make(type, 0);
    if (enums.isEmpty() || dice.chance(35)) {
      String selector = dice.of("int", "String");
      return constant(selector)
          .map(
              label ->
                  "switch (%s) { case %s -> %s; default -> %s; }"
                      .formatted(make(selector, depth - 1), label, value.get(), value.get()));
    }
    Declared chosen = dice.pick(enums);
    StringBuilder text = new StringBuilder("switch (");
    text.append(make(scope.nameOf(chosen, dice), depth - 1)).append(") { ");
    for (Node label : chosen.node().all(Role.CONSTANT)) {
      text.append("case ").append(label.name()).append(" -> ").append(value.get()).append("; ");
    }
    return Optional.of(
        text.append(dice.chance(25) ? "default -> " + value.get() + "; }" : "}").toString());
  }

  /** Names a constant of another class, or one of the class itself. */
  Optional<String> constant(String type) {
    List<Member> constants =
        index.members().stream()
            .filter(m -> m.isConstant() && m.isStatic() && m.type().equals(type))
            .toList();
    return constants.isEmpty() ? Optional.empty() : Optional.of(access(dice.pick(constants), 0));
  }

  /** The value of a constant of a primitive type or {@code String} (JLS 15.29). */
  String constantValue(String type, int depth) {
    if (depth > 0 && dice.chance(30)) {
      return switch (type) {
        case "int", "long" ->
            constantValue(type, depth - 1) + dice.of(" + ", " * ") + constantValue("int", 0);
        case "boolean" -> constantValue("int", depth - 1) + " < " + constantValue("int", 0);
        case "String" ->
            constantValue("String", depth - 1)
                + " + "
                + constantValue(dice.of("int", "String", "boolean"), 0);
        default -> literal(type);
      };
    }
    return dice.chance(65) ? constant(type).orElseGet(() -> literal(type)) : literal(type);
  }

  /** Some field or method of a type, with its receiver and arguments. */
  private Optional<String> member(String type, int depth) {
    List<Member> fitting =
        index.members().stream()
            .filter(
                m ->
                    index.converts(m.type(), type, scope.source())
                        || isInferred(m) && !TypeText.isPrimitive(type))
            .toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(access(dice.pick(fitting), depth));
  }

  private static boolean isInferred(Member member) {
    return member.node().all(Role.TYPE_PARAMETER).stream()
        .anyMatch(variable -> variable.name().equals(member.type()));
  }

  /** A call of any method. */
  Optional<String> call(int depth) {
    List<Member> methods = index.members().stream().filter(Member::isMethod).toList();
    return methods.isEmpty() ? Optional.empty() : Optional.of(access(dice.pick(methods), depth));
  }

  /** A field that may be assigned to. */
  Optional<Member> variable() {
    List<Member> fields =
        index.members().stream()
            .filter(m -> m.node().role() == Role.FIELD && !m.isConstant() && !m.node().is("final"))
            .toList();
    return fields.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fields));
  }

  String access(Member member, int depth) {
    String receiver =
        new Receivers(dice, scope).of(member, type -> make(type, Math.min(depth, 2) - 1));
    String name = member.node().name();
    return receiver
        + name
        + (member.isMethod() ? "(" + arguments(member.node(), member.owner(), depth) + ")" : "");
  }

  /** Arguments for a method or constructor, separated by commas. */
  String arguments(Node method, Declared owner, int depth) {
    List<String> wanted = new ArrayList<>();
    Map<String, String> bounds = new HashMap<>();
    for (Node declaring : List.of(owner.node(), method)) {
      declaring.all(Role.TYPE_PARAMETER).forEach(v -> bounds.put(v.name(), v.type()));
    }
    for (Node parameter : method.all(Role.PARAMETER)) {
      String type = parameter.type();
      String bound = bounds.get(type);
      if (bound != null) {
        wanted.add(
            bound.isEmpty() || dice.chance(10)
                ? dice.of("String", "Integer", types.reference())
                : bound.split(" & ", 2)[0]);
      } else if (type.endsWith("...")) {
        for (int i = dice.below(3); i > 0; i--) {
          wanted.add(type.substring(0, type.length() - 3));
        }
      } else {
        wanted.add(type);
      }
    }
    return list(wanted, depth);
  }

  private String list(List<String> wanted, int depth) {
    return String.join(", ", wanted.stream().map(type -> make(type, depth - 1)).toList());
  }
}
