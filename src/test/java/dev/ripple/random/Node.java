package dev.ripple.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a program that can be edited or left out by itself.
 *
 * @param id stays the same through all edits
 * @param name see {@link Role}, as for {@code type} and {@code value}; empty if there is none
 */
record Node(int id, Role role, String name, String type, String value, List<Node> children) {

  Node withName(String other) {
    return new Node(id, role, other, type, value, children);
  }

  Node withType(String other) {
    return new Node(id, role, name, other, value, children);
  }

  Node withValue(String other) {
    return new Node(id, role, name, type, other, children);
  }

  Node withChildren(List<Node> others) {
    return new Node(id, role, name, type, value, List.copyOf(others));
  }

  Node with(Node child) {
    List<Node> more = new ArrayList<>(children);
    more.add(child);
    return withChildren(more);
  }

  Node without(Role childRole) {
    return withChildren(children.stream().filter(child -> child.role != childRole).toList());
  }

  Node without(Role childRole, String childName) {
    return withChildren(
        children.stream()
            .filter(child -> child.role != childRole || !child.name.equals(childName))
            .toList());
  }

  List<Node> all(Role childRole) {
    return children.stream().filter(child -> child.role == childRole).toList();
  }

  Optional<Node> first(Role childRole) {
    return children.stream().filter(child -> child.role == childRole).findFirst();
  }

  List<Node> members() {
    return children.stream().filter(child -> child.role.isMember()).toList();
  }

  boolean is(String modifier) {
    return children.stream()
        .anyMatch(child -> child.role == Role.MODIFIER && child.name.equals(modifier));
  }

  /** Whether this is an interface of either kind. */
  boolean isInterface() {
    return type.endsWith("interface");
  }

  /** This node and all below it. */
  Stream<Node> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
  }
}
