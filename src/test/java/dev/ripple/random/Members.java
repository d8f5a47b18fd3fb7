package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import dev.ripple.random.Index.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes members of a class. */
final class Members {

  private final Dice dice;
  private final Names names;
  private final Declarations declarations;
  private final Index index;
  private final Declared owner;
  private final Scope scope;
  private final Types types;

  Members(Dice dice, Names names, Declarations declarations, Index index, Declared owner) {
    this.dice = dice;
    this.names = names;
    this.declarations = declarations;
    this.owner = owner;
    this.scope = Scope.of(index, owner);
    this.index = scope.index();
    this.types = new Types(dice, scope);
  }

  /** A member of any kind. */
  Node any() {
    if (owner.is("@interface")) {
      return dice.chance(70) ? element() : field();
    }
    int way = dice.below(100);
    if (way < 30) {
      return field();
    }
    if (way < 80) {
      return method();
    }
    if (way < 88 && !owner.node().isInterface()) {
      return constructor();
    }
    if (way < 90 && !owner.node().isInterface()) {
      return initializer();
    }
    return declarations.type(index, owner.source(), Optional.of(owner), names.type());
  }

  /** A use of an annotation. */
  Node annotation(boolean ofMember) {
    return declarations.named(Role.ANNOTATION, new Annotations(dice, scope, names).make(ofMember));
  }

  /** A constant of an enum, now and then with arguments for a constructor, or with a class body. */
  Node constant() {
    Expressions expressions = new Expressions(dice, scope, names);
    List<Node> constructors = owner.node().all(Role.CONSTRUCTOR);
    String arguments =
        constructors.isEmpty() || dice.chance(30)
            ? ""
            : "(" + expressions.arguments(dice.pick(constructors), owner, 2) + ")";
    return declarations.constant(
        arguments + (dice.chance(25) ? " " + expressions.classBody(owner, 2) : ""));
  }

  private Node element() {
    List<String> chosen = new ArrayList<>(List.of("int", "String", "boolean", "long", "Class<?>"));
    scope.index().types().stream()
        .filter(t -> t.is("enum") || t.is("@interface"))
        .forEach(t -> chosen.add(scope.nameOf(t, dice)));
    String type = dice.pick(chosen) + (dice.chance(20) ? "[]" : "");
    Annotations annotations = new Annotations(dice, scope, names);
    String value = dice.chance(60) ? annotations.value(type, 1) : "";
    String name = dice.chance(30) ? "value" : names.method();
    return declarations.node(Role.METHOD, name, type, value, List.of());
  }

  private Node field() {
    List<Node> parts = new ArrayList<>();
    maybeAnnotate(parts, true);
    boolean isConstant = dice.chance(45);
    if (!owner.node().isInterface()) {
      declarations.access().ifPresent(parts::add);
      if (isConstant || dice.chance(30) || owner.is("record")) {
        parts.add(declarations.named(Role.MODIFIER, "static"));
      }
      if (isConstant || dice.chance(10)) {
        parts.add(declarations.named(Role.MODIFIER, "final"));
      }
    }
    String type =
        isConstant && dice.chance(75)
            ? dice.of("int", "int", "String", "long", "boolean", "char")
            : types.any();
    boolean isStatic = isConstant || owner.node().isInterface();
    String value = value(type, isConstant, isStatic);
    return declarations.node(Role.FIELD, names.field(), type, value, parts);
  }

  /** An initialiser for a field. */
  String value(String type, boolean isConstant, boolean isStatic) {
    Scope here =
        new Scope(
            index, owner.source(), owner.chain(), isStatic, scope.typeVariables(), scope.locals());
    Expressions expressions = new Expressions(dice, here, names);
    if (isConstant && dice.chance(80)) {
      return expressions.constantValue(type, 2);
    }
    return dice.chance(20) && !isStatic ? "" : expressions.make(type, 2);
  }

  private void maybeAnnotate(List<Node> parts, boolean ofMember) {
    if (dice.chance(9)) {
      parts.add(annotation(ofMember));
    }
  }

  private Node method() {
    List<Member> inherited =
        index.closure(owner).stream()
            .filter(t -> !t.equals(owner))
            .flatMap(t -> index.members(t).stream())
            .filter(m -> m.isMethod() && !m.isStatic())
            .toList();
    if (!inherited.isEmpty() && dice.chance(35)) {
      return overriding(dice.pick(inherited));
    }
    List<Node> parts = new ArrayList<>();
    maybeAnnotate(parts, true);
    boolean isAbstract = addModifiers(parts);
    boolean isStatic = parts.stream().anyMatch(p -> p.name().equals("static"));
    for (int i = dice.chance(18) ? dice.of(1, 1, 1, 2) : 0; i > 0; i--) {
      parts.add(declarations.typeParameter(index, owner.source()));
    }
    Node method = declarations.node(Role.METHOD, names.method(), "void", "", parts);
    Scope inside = scope.in(method);
    Types here = new Types(dice, inside);
    String result = dice.chance(25) ? "void" : here.any();
    parts.addAll(parameters(here));
    for (int i = dice.chance(12) ? 1 : 0; i > 0; i--) {
      parts.add(declarations.named(Role.THROWS, exception()));
    }
    method = method.withType(result).withChildren(parts);
    if (isAbstract && !isStatic) {
      return method;
    }
    return method.with(body(method, 2));
  }

  /** Gives a method its modifiers; says whether it has no body. */
  private boolean addModifiers(List<Node> parts) {
    if (owner.node().isInterface()) {
      if (dice.chance(50)) {
        return true;
      }
      parts.add(
          declarations.named(
              Role.MODIFIER, dice.of("default", "default", "default", "static", "private")));
      return false;
    }
    declarations.access().ifPresent(parts::add);
    if (owner.node().is("abstract") && dice.chance(35)) {
      parts.add(declarations.named(Role.MODIFIER, "abstract"));
      return true;
    }
    if (dice.chance(38)) {
      parts.add(
          declarations.named(
              Role.MODIFIER, dice.of("static", "static", "static", "final", "synchronized")));
    }
    return false;
  }

  List<Node> parameters(Types here) {
    List<Node> parameters = new ArrayList<>();
    List<String> taken = List.of("a", "b", "c");
    for (int i = dice.of(0, 0, 0, 1, 1, 2, 3); i > 0; i--) {
      String name = dice.chance(25) ? names.field() : taken.get(i - 1);
      String type = here.any() + (i == 1 && dice.chance(10) ? "..." : "");
      List<Node> parts = new ArrayList<>();
      maybeAnnotate(parts, false);
      parameters.add(declarations.node(Role.PARAMETER, name, type, "", parts));
    }
    return parameters;
  }

  private String exception() {
    List<Declared> exceptions = index.types().stream().filter(index::isThrowable).toList();
    return exceptions.isEmpty() || dice.chance(25)
        ? dice.of("Exception", "RuntimeException")
        : scope.nameOf(dice.pick(exceptions), dice);
  }

  /** A method that overrides another, now and then with another result. */
  Node overriding(Member inherited) {
    Node original = inherited.node();
    List<Node> parts = new ArrayList<>();
    if (dice.chance(30)) {
      parts.add(declarations.named(Role.ANNOTATION, "@Override"));
    }
    String access =
        inherited.owner().node().isInterface() || original.is("public")
            ? "public"
            : original.is("protected") ? "protected" : dice.of("", "public", "protected");
    if (owner.is("interface")) {
      parts.add(declarations.named(Role.MODIFIER, "default"));
    } else if (!access.isEmpty()) {
      parts.add(declarations.named(Role.MODIFIER, access));
    }
    original.children().stream()
        .filter(c -> c.role() == Role.TYPE_PARAMETER || c.role() == Role.PARAMETER)
        .forEach(c -> parts.add(declarations.copy(c)));
    List<String> covariant =
        index.types().stream()
            .filter(t -> index.isSubtype(t, original.type()))
            .map(types::named)
            .toList();
    String result =
        !covariant.isEmpty() && dice.chance(30) ? dice.pick(covariant) : original.type();
    Node method = declarations.node(Role.METHOD, original.name(), result, "", parts);
    return method.with(body(method, 1));
  }

  private Node constructor() {
    List<Node> parts = new ArrayList<>();
    maybeAnnotate(parts, true);
    if (!owner.is("enum")) {
      declarations.access().ifPresent(parts::add);
    }
    boolean isCompact = owner.is("record") && dice.chance(60);
    if (!isCompact && (!owner.is("enum") || dice.chance(40))) {
      parts.addAll(parameters(types));
    }
    Node constructor =
        declarations.node(Role.CONSTRUCTOR, "", isCompact ? "compact" : "void", "", parts);
    List<Node> statements = new ArrayList<>(body(constructor, 1).children());
    superCall(constructor).filter(call -> !isCompact).ifPresent(call -> statements.add(0, call));
    return constructor.with(declarations.node(Role.BODY, "", "", "", statements));
  }

  private Optional<Node> superCall(Node constructor) {
    List<Node> own = owner.node().all(Role.CONSTRUCTOR);
    if (!own.isEmpty() && dice.chance(20)) {
      Expressions expressions = new Expressions(dice, scope.in(constructor), names);
      return Optional.of(
          statement("this(" + expressions.arguments(dice.pick(own), owner, 2) + ");"));
    }
    Optional<Declared> parent =
        owner.node().first(Role.EXTENDS).flatMap(s -> index.resolve(s.name(), owner.source()));
    if (parent.isEmpty() || dice.chance(30)) {
      return Optional.empty();
    }
    List<Node> constructors = parent.get().node().all(Role.CONSTRUCTOR);
    if (constructors.isEmpty()) {
      return Optional.empty();
    }
    Expressions expressions = new Expressions(dice, scope.in(constructor), names);
    List<String> arguments =
        dice.pick(constructors).all(Role.PARAMETER).stream()
            .map(p -> expressions.make(p.type().replace("...", ""), 1))
            .toList();
    return Optional.of(statement("super(" + String.join(", ", arguments) + ");"));
  }

  private Node initializer() {
    Node initializer =
        declarations.node(Role.INITIALIZER, "", dice.of("", "static"), "", List.of());
    return initializer.with(body(initializer.withType("static"), 2));
  }

  /** The body of a method that returns what it has to. */
  Node body(Node method, int length) {
    Scope inside = scope.in(method);
    Statements statements = new Statements(dice, inside, names);
    List<Node> made = new ArrayList<>();
    for (int i = dice.below(2 * length); i > 0; i--) {
      made.add(statement(statements.make(2)));
    }
    boolean isVoid =
        method.type().equals("void")
            || method.role() == Role.INITIALIZER
            || method.role() == Role.CONSTRUCTOR;
    if (!isVoid) {
      made.add(statement(returned(method, inside)));
    }
    return declarations.node(Role.BODY, "", "", "", made);
  }

  String returned(Node method, Scope inside) {
    return "return " + new Expressions(dice, inside, names).make(method.type(), 3) + ";";
  }

  /** A statement for the body of a method. */
  Node statementIn(Node method) {
    return statement(new Statements(dice, scope.in(method), names).make(2));
  }

  Node statement(String text) {
    return declarations.node(Role.STATEMENT, "", "", text, List.of());
  }

  Scope scope() {
    return scope;
  }
}
