package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import java.util.List;
import java.util.Map;

/** Edits that put something that is there to another place. */
final class Moves {

  private final Dice dice;
  private final Names names;
  private final Declarations declarations;

  Moves(Dice dice, Names names, Declarations declarations) {
    this.dice = dice;
    this.names = names;
    this.declarations = declarations;
  }

  /** Copies a member to another class, where it may override, hide or overload. */
  Program copyMember(Program program) {
    List<Node> members = members(program);
    List<Node> types = program.all(Role.TYPE);
    return members.isEmpty()
        ? program
        : program.change(
            dice.pick(types).id(), type -> type.with(declarations.copy(dice.pick(members))));
  }

  /** Moves a member up or down the hierarchy, or anywhere else. */
  Program moveMember(Program program) {
    List<Node> members = members(program);
    if (members.isEmpty()) {
      return program;
    }
    Node member = dice.pick(members);
    return program
        .remove(member.id())
        .change(dice.pick(program.all(Role.TYPE)).id(), type -> type.with(member));
  }

  private static List<Node> members(Program program) {
    return program
        .nodes()
        .filter(node -> node.role() == Role.FIELD || node.role() == Role.METHOD)
        .toList();
  }

  /** Moves a class to another file, into another class, or out of it. */
  Program moveType(Program program) {
    List<Node> types = program.all(Role.TYPE);
    if (types.isEmpty()) {
      return program;
    }
    Node type = dice.pick(types);
    Program without = program.remove(type.id());
    List<Node> places = dice.chance(50) ? without.sources() : without.all(Role.TYPE);
    return places.isEmpty()
        ? program
        : without.change(dice.pick(places).id(), place -> place.with(type));
  }

  /** Moves a file to another package, or gives it another name, which its class may take over. */
  Program moveFile(Program program) {
    Node source = dice.pick(program.sources());
    Map<Boolean, String> kept =
        Map.of(true, source.name().substring(source.name().lastIndexOf('.') + 1));
    boolean keepsName = dice.chance(50) || source.name().endsWith("package-info");
    String inPackage = keepsName ? names.packageName() : source.type();
    String name = kept.getOrDefault(keepsName, names.type());
    String unit = inPackage.isEmpty() ? name : inPackage + "." + name;
    if (program.hasUnit(unit)) {
      return program;
    }
    boolean movesClass = dice.chance(75);
    return program.change(
        source.id(),
        node -> {
          Node moved = node.withName(unit).withType(movesClass ? inPackage : node.type());
          return movesClass && !keepsName
              ? moved.withChildren(
                  moved.children().stream()
                      .map(
                          child ->
                              child.role() == Role.TYPE && source.name().endsWith(child.name())
                                  ? child.withName(name)
                                  : child)
                      .toList())
              : moved;
        });
  }

  /** Seals a class or interface, and permits its direct subtypes, or opens it again. */
  Program seal(Program program) {
    Index index = new Index(program);
    List<Declared> types =
        index.types().stream().filter(t -> t.is("class") || t.is("interface")).toList();
    if (types.isEmpty()) {
      return program;
    }
    Declared sealed = dice.pick(types);
    for (int i = 0; i < 4 && subtypes(index, sealed).isEmpty(); i++) {
      sealed = dice.pick(types);
    }
    List<Declared> subtypes = subtypes(index, sealed);
    boolean opens = subtypes.isEmpty() || sealed.node().is("sealed");
    Program result =
        program.change(
            sealed.node().id(), node -> opens ? open(node) : permitting(open(node), subtypes));
    for (Declared subtype : subtypes) {
      result = result.change(subtype.node().id(), node -> closing(node, !opens));
    }
    return result;
  }

  private static List<Declared> subtypes(Index index, Declared type) {
    return index.types().stream()
        .filter(t -> index.directSupertypes(t).contains(type))
        .filter(t -> t.source().type().equals(type.source().type()))
        .toList();
  }

  private static Node open(Node type) {
    return type.without(Role.PERMITS)
        .without(Role.MODIFIER, "sealed")
        .without(Role.MODIFIER, "non-sealed")
        .without(Role.MODIFIER, "final");
  }

  private Node permitting(Node type, List<Declared> subtypes) {
    Node sealed = type.with(declarations.named(Role.MODIFIER, "sealed"));
    for (Declared subtype : dice.shuffled(subtypes)) {
      sealed = sealed.with(declarations.named(Role.PERMITS, subtype.canonicalName()));
    }
    return sealed;
  }

  /** A permitted subtype has to say whether it has subtypes itself (JLS 8.1.1.2). */
  private Node closing(Node subtype, boolean isPermitted) {
    boolean saysNothing = subtype.type().equals("enum") || subtype.type().equals("record");
    if (saysNothing || !isPermitted) {
      return saysNothing ? subtype : open(subtype);
    }
    String modifier =
        subtype.isInterface() || subtype.is("abstract")
            ? "non-sealed"
            : dice.of("final", "non-sealed");
    return open(subtype).with(declarations.named(Role.MODIFIER, modifier));
  }

  /** Puts what a class consists of into another order. */
  Program reorder(Program program) {
    List<Node> types = program.all(dice.chance(80) ? Role.TYPE : Role.METHOD);
    return types.isEmpty()
        ? program
        : program.change(
            dice.pick(types).id(), type -> type.withChildren(dice.shuffled(type.children())));
  }
}
