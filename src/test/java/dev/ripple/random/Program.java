package dev.ripple.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A program as it is at one time.
 *
 * @param parts its files, and the entries of the class path in their order, each a tree
 */
record Program(List<Node> parts) {

  Program {
    parts = List.copyOf(parts);
  }

  /** The files of the project itself. */
  List<Node> sources() {
    return parts.stream().filter(part -> part.role() == Role.SOURCE).toList();
  }

  /** What the class path has besides the project's own classes. */
  List<Node> entries() {
    return parts.stream().filter(part -> part.role() == Role.ENTRY).toList();
  }

  Stream<Node> nodes() {
    return parts.stream().flatMap(Node::walk);
  }

  List<Node> all(Role role) {
    return nodes().filter(node -> node.role() == role).toList();
  }

  boolean hasUnit(String unit) {
    return sources().stream().anyMatch(source -> source.name().equals(unit));
  }

  /** The node that each node but a file is a child of. */
  Map<Integer, Node> parents() {
    Map<Integer, Node> parents = new HashMap<>();
    nodes().forEach(node -> node.children().forEach(child -> parents.put(child.id(), node)));
    return parents;
  }

  Program with(Node part) {
    List<Node> more = new ArrayList<>(parts);
    more.add(part);
    return new Program(more);
  }

  /** The program with one node changed. */
  Program change(int id, UnaryOperator<Node> edit) {
    return replace(id, node -> List.of(edit.apply(node)));
  }

  Program remove(int id) {
    return replace(id, node -> List.of());
  }

  /** The program with all nodes left out for which something holds, and what is below them. */
  Program removeIf(Predicate<Node> condition) {
    return new Program(rewrite(parts, node -> condition.test(node) ? List.of() : List.of(node)));
  }

  /** The program with one node replaced by any number of others. */
  Program replace(int id, Function<Node, List<Node>> edit) {
    return new Program(rewrite(parts, node -> node.id() == id ? edit.apply(node) : List.of(node)));
  }

  /** The program with every node changed in the same way. */
  Program changeAll(UnaryOperator<Node> edit) {
    return new Program(rewrite(parts, node -> List.of(edit.apply(node))));
  }

  private static List<Node> rewrite(List<Node> nodes, Function<Node, List<Node>> edit) {
    List<Node> result = new ArrayList<>();
    for (Node node : nodes) {
      for (Node changed : edit.apply(node)) {
        List<Node> children = rewrite(changed.children(), edit);
        result.add(children.equals(changed.children()) ? changed : changed.withChildren(children));
      }
    }
    return result;
  }
}
