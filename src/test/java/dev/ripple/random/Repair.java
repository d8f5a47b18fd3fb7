package dev.ripple.random;

import dev.ripple.random.Checker.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes from a program what does not compile, until the rest does. */
final class Repair {

  private final Checker checker;
  private final Declarations declarations;

  Repair(Checker checker, Declarations declarations) {
    this.checker = checker;
    this.declarations = declarations;
  }

  /** The program without what does not compile; nothing if some rounds were not enough. */
  Optional<Program> repair(Program broken, int rounds) {
    Program program = broken;
    for (int round = 0; round < rounds; round++) {
      Optional<List<Fault>> errors = checker.errors(program);
      if (errors.isEmpty()) {
        return Optional.empty();
      }
      if (errors.get().isEmpty()) {
        return Optional.of(program);
      }
      Program repaired = without(program, errors.get());
      if (repaired.equals(program)) {
        return Optional.empty();
      }
      program = repaired;
    }
    return Optional.empty();
  }

  private Program without(Program program, List<Fault> errors) {
    Set<Integer> removed = new HashSet<>();
    Program repaired = program;
    Map<Integer, Node> nodes = new java.util.HashMap<>();
    program.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Fault error : errors) {
      Node node = nodes.get(error.node());
      if (node == null) {
        continue;
      }
      switch (node.role()) {
        case TYPE -> repaired = repaired.change(node.id(), type -> header(type, error));
        case SOURCE -> removed.add(node.id());
        case STATEMENT -> removed.add(statement(program, node));
        default -> removed.add(node.id());
      }
    }
    return repaired.removeIf(node -> removed.contains(node.id()));
  }

  /** Without what it returns, a method cannot stay. */
  private static int statement(Program program, Node statement) {
    if (!statement.value().startsWith("return ")) {
      return statement.id();
    }
    Map<Integer, Node> parents = program.parents();
    Node body = parents.get(statement.id());
    Node method = body == null ? null : parents.get(body.id());
    return method == null ? statement.id() : method.id();
  }

  private Node header(Node type, Fault error) {
    if (error.code().contains("does.not.override.abstract")
        && type.type().equals("class")
        && !type.is("abstract")) {
      return type.without(Role.MODIFIER, "final")
          .with(declarations.named(Role.MODIFIER, "abstract"));
    }
    for (Role role :
        List.of(
            Role.ANNOTATION,
            Role.PERMITS,
            Role.IMPLEMENTS,
            Role.EXTENDS,
            Role.TYPE_PARAMETER,
            Role.COMPONENT,
            Role.MODIFIER)) {
      if (type.first(role).isPresent()) {
        return type.without(role);
      }
    }
    return type.withName(type.name() + "_");
  }
}
