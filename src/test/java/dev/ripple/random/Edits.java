package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import dev.ripple.random.Index.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The edits that a program can undergo; each picks its place by itself. */
final class Edits {

  private final Dice dice;
  private final Names names;
  private final Declarations declarations;
  private final List<UnaryOperator<Program>> smaller = new ArrayList<>();
  private final List<UnaryOperator<Program>> equal = new ArrayList<>();
  private final List<UnaryOperator<Program>> bigger = new ArrayList<>();

  Edits(Dice dice, Names names, Declarations declarations) {
    this.dice = dice;
    this.names = names;
    this.declarations = declarations;
    Moves moves = new Moves(dice, names, declarations);
    Entries entries = new Entries(dice, names, declarations);
    add(bigger, 10, this::addMember);
    add(bigger, 7, this::addStatement);
    add(bigger, 2, this::addSource);
    add(bigger, 1, this::addPackageInfo);
    add(bigger, 3, this::addImport);
    add(bigger, 2, this::addSupertype);
    add(bigger, 2, this::addParameter);
    add(bigger, 1, this::addThrows);
    add(bigger, 1, this::addTypeParameter);
    add(bigger, 2, this::addAnnotation);
    add(bigger, 2, this::addConstantOrComponent);
    add(bigger, 1, this::addContainer);
    add(equal, 1, this::changeConstant);
    add(bigger, 3, this::implement);
    add(bigger, 2, this::override);
    add(bigger, 2, moves::copyMember);
    add(bigger, 1, entries::add);
    add(bigger, 1, entries::addSource);
    add(equal, 4, this::changeAccess);
    add(equal, 4, this::changeModifier);
    add(equal, 4, this::changeType);
    add(equal, 5, this::changeValue);
    add(equal, 3, this::changeStatement);
    add(equal, 3, this::rename);
    add(equal, 2, this::renameEverywhere);
    add(equal, 1, this::changeBound);
    add(equal, 2, moves::seal);
    add(equal, 2, moves::moveMember);
    add(equal, 2, moves::moveType);
    add(equal, 1, moves::moveFile);
    add(equal, 2, moves::reorder);
    add(equal, 1, entries::reorder);
    add(equal, 1, entries::moveIn);
    add(equal, 1, entries::moveOut);
    add(smaller, 1, entries::remove);
    add(smaller, 3, program -> remove(program, Role.METHOD));
    add(smaller, 2, program -> remove(program, Role.FIELD));
    add(smaller, 1, program -> remove(program, Role.CONSTRUCTOR));
    add(smaller, 1, program -> remove(program, Role.TYPE));
    add(smaller, 1, program -> remove(program, Role.SOURCE));
    add(smaller, 2, program -> remove(program, Role.IMPORT));
    add(smaller, 1, program -> remove(program, Role.EXTENDS));
    add(smaller, 1, program -> remove(program, Role.IMPLEMENTS));
    add(smaller, 1, program -> remove(program, Role.PARAMETER));
    add(smaller, 1, program -> remove(program, Role.THROWS));
    add(smaller, 1, program -> remove(program, Role.MODIFIER));
    add(smaller, 1, program -> remove(program, Role.ANNOTATION));
    add(smaller, 1, program -> remove(program, Role.CONSTANT));
    add(smaller, 1, program -> remove(program, Role.COMPONENT));
    add(smaller, 1, program -> remove(program, Role.TYPE_PARAMETER));
    add(smaller, 2, program -> remove(program, Role.STATEMENT));
  }

  private static void add(
      List<UnaryOperator<Program>> edits, int weight, UnaryOperator<Program> edit) {
    for (int i = 0; i < weight; i++) {
      edits.add(edit);
    }
  }

  /** Some edit; big programs tend to get smaller, and small ones bigger. */
  Program any(Program program) {
    long members = program.nodes().filter(n -> n.role().isMember()).count();
    int growth = members < 30 ? 55 : members < 60 ? 35 : 15;
    int way = dice.below(100);
    return dice.pick(way < growth ? bigger : way < growth + 40 ? equal : smaller).apply(program);
  }

  // Bigger

  Program addMember(Program program) {
    return inType(program, (members, type) -> Optional.of(members.any()));
  }

  private Program implement(Program program) {
    return inType(
        program,
        (members, type) -> {
          List<Member> open = members.scope().index().open(type);
          return open.isEmpty()
              ? Optional.empty()
              : Optional.of(members.overriding(dice.pick(open)));
        });
  }

  private Program override(Program program) {
    return inType(
        program,
        (members, type) -> {
          Index index = members.scope().index();
          List<Member> methods =
              index.members().stream()
                  .filter(m -> m.isMethod() && !m.owner().equals(type))
                  .filter(m -> index.closure(type).contains(m.owner()))
                  .toList();
          return methods.isEmpty()
              ? Optional.empty()
              : Optional.of(members.overriding(dice.pick(methods)));
        });
  }

  private Program inType(Program program, BiFunction<Members, Declared, Optional<Node>> maker) {
    Index index = new Index(program);
    if (index.types().isEmpty()) {
      return program;
    }
    Declared type = dice.pick(index.types());
    return maker
        .apply(new Members(dice, names, declarations, index, type), type)
        .map(child -> program.change(type.node().id(), node -> node.with(child)))
        .orElse(program);
  }

  Program addSource(Program program) {
    return program.sources().size() > 9
        ? program
        : declarations.source(program).map(program::with).orElse(program);
  }

  private Program addPackageInfo(Program program) {
    return declarations.packageInfo(program).map(program::with).orElse(program);
  }

  private Program addImport(Program program) {
    return onAny(
        program,
        Role.SOURCE,
        node -> node.with(declarations.importOf(new Index(program).behind(node))));
  }

  private Program addSupertype(Program program) {
    return inType(program, (members, type) -> declarations.supertype(members.scope(), type.node()));
  }

  private Program addParameter(Program program) {
    return onMethod(
        program,
        (members, method) ->
            method.with(
                declarations.node(
                    Role.PARAMETER,
                    dice.of("d", "e", names.field()),
                    new Types(dice, members.scope()).any() + (dice.chance(15) ? "..." : ""),
                    "",
                    List.of())));
  }

  private Program addThrows(Program program) {
    List<Declared> exceptions =
        new Index(program).types().stream().filter(t -> new Index(program).isThrowable(t)).toList();
    return onMethod(
        program,
        (members, method) ->
            method.with(
                declarations.named(
                    Role.THROWS,
                    exceptions.isEmpty() || dice.chance(40)
                        ? dice.of("RuntimeException", "Exception", "IllegalStateException")
                        : members.scope().nameOf(dice.pick(exceptions), dice))));
  }

  private Program addTypeParameter(Program program) {
    Index index = new Index(program);
    return onAny(
        program,
        dice.of(Role.TYPE, Role.METHOD),
        node -> node.with(declarations.typeParameter(index, program.sources().get(0))));
  }

  private Program addAnnotation(Program program) {
    return inScope(
        program,
        dice.of(
            Role.TYPE,
            Role.METHOD,
            Role.METHOD,
            Role.FIELD,
            Role.PARAMETER,
            Role.CONSTANT,
            Role.COMPONENT,
            Role.TYPE_PARAMETER,
            Role.EXTENDS,
            Role.IMPLEMENTS,
            Role.THROWS),
        (members, node) ->
            node.with(members.annotation(node.role() == Role.METHOD || node.role() == Role.FIELD)));
  }

  private Program addConstantOrComponent(Program program) {
    return inType(
        program,
        (members, type) ->
            type.is("enum")
                ? Optional.of(members.constant())
                : type.is("record")
                    ? Optional.of(declarations.component(members.scope()))
                    : Optional.empty());
  }

  /** Makes an annotation interface repeatable (JLS 9.6.3). */
  private Program addContainer(Program program) {
    List<Declared> annotations =
        new Index(program).types().stream().filter(t -> t.is("@interface")).toList();
    if (annotations.isEmpty()) {
      return program;
    }
    Declared annotation = dice.pick(annotations);
    Node elements =
        declarations.node(Role.METHOD, "value", annotation.canonicalName() + "[]", "", List.of());
    String use = "@java.lang.annotation.Repeatable(" + annotation.canonicalName() + ".All.class)";
    return program.change(
        annotation.node().id(),
        node ->
            node.with(declarations.named(Role.ANNOTATION, use))
                .with(declarations.node(Role.TYPE, "All", "@interface", "", List.of(elements))));
  }

  private Program changeConstant(Program program) {
    return inScope(
        program, Role.CONSTANT, (members, node) -> node.withValue(members.constant().value()));
  }

  Program addStatement(Program program) {
    return onMethod(
        program,
        (members, method) -> {
          Node statement =
              dice.chance(12)
                  ? members.statement(dice.of("// c", ";"))
                  : members.statementIn(method);
          return changeBody(
              method,
              body -> {
                List<Node> statements = new ArrayList<>(body.children());
                statements.add(dice.below(Math.max(1, statements.size())), statement);
                return body.withChildren(statements);
              });
        });
  }

  private static Node changeBody(Node method, UnaryOperator<Node> edit) {
    return method.withChildren(
        method.children().stream()
            .map(child -> child.role() == Role.BODY ? edit.apply(child) : child)
            .toList());
  }

  // Equal

  private Program changeAccess(Program program) {
    return onAny(
        program,
        dice.of(Role.TYPE, Role.METHOD, Role.METHOD, Role.FIELD, Role.CONSTRUCTOR),
        node -> {
          Node bare =
              node.without(Role.MODIFIER, "public")
                  .without(Role.MODIFIER, "protected")
                  .without(Role.MODIFIER, "private");
          return declarations.access().map(bare::with).orElse(bare);
        });
  }

  private Program changeModifier(Program program) {
    Role role = dice.of(Role.TYPE, Role.METHOD, Role.METHOD, Role.FIELD);
    String modifier =
        switch (role) {
          case TYPE -> dice.of("static", "final", "abstract", "sealed", "non-sealed");
          case METHOD -> dice.of("static", "final", "abstract", "default", "synchronized");
          default -> dice.of("static", "final", "final", "volatile");
        };
    return onAny(
        program,
        role,
        node -> {
          if (role == Role.METHOD && modifier.equals("abstract")) {
            return node.is("abstract")
                ? node.without(Role.MODIFIER, "abstract")
                    .with(declarations.node(Role.BODY, "", "", "", List.of()))
                : node.without(Role.BODY).with(declarations.named(Role.MODIFIER, modifier));
          }
          return node.is(modifier)
              ? node.without(Role.MODIFIER, modifier)
              : node.with(declarations.named(Role.MODIFIER, modifier));
        });
  }

  private Program changeType(Program program) {
    return inScope(
        program,
        dice.of(Role.METHOD, Role.METHOD, Role.FIELD, Role.PARAMETER, Role.COMPONENT, Role.TYPE),
        (members, node) -> {
          if (node.role() == Role.TYPE) {
            return node.withType(dice.of("class", "interface", "enum", "record"));
          }
          String type = new Types(dice, members.scope()).any();
          Node changed =
              node.withType(node.type().endsWith("...") && dice.chance(50) ? type + "..." : type);
          if (node.role() == Role.FIELD && !node.value().isEmpty()) {
            return changed.withValue(members.value(type, node.is("final"), node.is("static")));
          }
          return node.role() == Role.METHOD
                  && node.first(Role.BODY).isPresent()
                  && !node.type().equals("void")
              ? returning(changed, members)
              : changed;
        });
  }

  private static Node returning(Node method, Members members) {
    return changeBody(
        method,
        body -> {
          List<Node> statements = new ArrayList<>(body.children());
          if (!statements.isEmpty()) {
            Node last = statements.remove(statements.size() - 1);
            statements.add(last.withValue(members.returned(method, members.scope().in(method))));
          }
          return body.withChildren(statements);
        });
  }

  private Program changeValue(Program program) {
    return inScope(
        program,
        Role.FIELD,
        (members, field) ->
            field.withValue(members.value(field.type(), field.is("final"), field.is("static"))));
  }

  private Program changeStatement(Program program) {
    return onMethod(
        program,
        (members, method) ->
            method.first(Role.BODY).isEmpty()
                ? method
                : method.without(Role.BODY).with(members.body(method, 2)));
  }

  private Program rename(Program program) {
    return onAny(
        program,
        dice.of(
            Role.TYPE,
            Role.METHOD,
            Role.METHOD,
            Role.FIELD,
            Role.FIELD,
            Role.CONSTANT,
            Role.PARAMETER),
        node -> node.withName(newName(node.role())));
  }

  private String newName(Role role) {
    return switch (role) {
      case TYPE -> names.type();
      case METHOD -> names.method();
      default -> names.field();
    };
  }

  /** What a refactoring does, as far as a program with so few names lets it. */
  private Program renameEverywhere(Program program) {
    List<Node> named = program.all(dice.of(Role.TYPE, Role.METHOD, Role.FIELD));
    if (named.isEmpty()) {
      return program;
    }
    Node one = dice.pick(named);
    String other = newName(one.role());
    String word = "\\b" + one.name() + "\\b";
    UnaryOperator<String> replace = text -> text.replaceAll(word, other);
    return program.changeAll(
        node ->
            node.role() == Role.SOURCE
                ? node
                : node.withName(replace.apply(node.name()))
                    .withType(replace.apply(node.type()))
                    .withValue(replace.apply(node.value())));
  }

  private Program changeBound(Program program) {
    return onAny(
        program,
        Role.TYPE_PARAMETER,
        node ->
            node.withType(
                declarations.typeParameter(new Index(program), program.sources().get(0)).type()));
  }

  // Smaller

  private Program remove(Program program, Role role) {
    List<Node> nodes = program.all(role);
    return nodes.isEmpty() || role == Role.SOURCE && program.sources().size() < 4
        ? program
        : program.remove(dice.pick(nodes).id());
  }

  // Places

  private Program onAny(Program program, Role role, UnaryOperator<Node> edit) {
    List<Node> nodes = program.all(role);
    return nodes.isEmpty() ? program : program.change(dice.pick(nodes).id(), edit);
  }

  private Program onMethod(Program program, BiFunction<Members, Node, Node> edit) {
    return inScope(program, dice.chance(85) ? Role.METHOD : Role.CONSTRUCTOR, edit);
  }

  private Program inScope(Program program, Role role, BiFunction<Members, Node, Node> edit) {
    List<Node> nodes = program.all(role);
    if (nodes.isEmpty()) {
      return program;
    }
    Node node = dice.pick(nodes);
    Map<Integer, Node> parents = program.parents();
    Node owner = node;
    while (owner != null && owner.role() != Role.TYPE) {
      owner = parents.get(owner.id());
    }
    Index index = new Index(program);
    return index
        .find(owner == null ? -1 : owner.id())
        .map(type -> new Members(dice, names, declarations, index, type))
        .map(members -> program.change(node.id(), n -> edit.apply(members, n)))
        .orElse(program);
  }
}
