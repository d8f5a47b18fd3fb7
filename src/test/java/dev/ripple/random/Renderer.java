package dev.ripple.random;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a file of a program down; knows which node each line is of. */
final class Renderer {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> lines = new ArrayList<>();
  private int depth;

  private Renderer() {}

  /**
   * A file as text.
   *
   * @param lines for each line, from the first on, the node that it is of
   */
  record Text(String text, List<Integer> lines) {}

  static Text render(Node source) {
    Renderer renderer = new Renderer();
    renderer.source(source);
    return new Text(renderer.text.toString(), renderer.lines);
  }

  private void line(Node node, String line) {
    text.append("  ".repeat(depth)).append(line.strip()).append('\n');
    lines.add(node.id());
  }

  private void source(Node source) {
    if (!source.type().isEmpty()) {
      String annotations = names(source, Role.ANNOTATION, " ", "", " ");
      line(source, annotations + "package " + source.type() + ";");
    }
    source.all(Role.IMPORT).forEach(node -> line(node, "import " + node.name() + ";"));
    source.all(Role.TYPE).forEach(this::type);
  }

  private void type(Node type) {
    String components =
        type.type().equals("record") ? "(" + typed(type.all(Role.COMPONENT)) + ")" : "";
    line(
        type,
        modifiers(type)
            + type.type()
            + " "
            + type.name()
            + typeParameters(type)
            + components
            + names(type, Role.EXTENDS, ", ", " extends ", "")
            + names(type, Role.IMPLEMENTS, ", ", " implements ", "")
            + names(type, Role.PERMITS, ", ", " permits ", "")
            + " {");
    depth++;
    if (type.type().equals("enum")) {
      type.all(Role.CONSTANT)
          .forEach(
              constant ->
                  line(constant, modifiers(constant) + constant.name() + constant.value() + ","));
      line(type, ";");
    }
    type.members().forEach(member -> member(type, member));
    depth--;
    line(type, "}");
  }

  private void member(Node owner, Node member) {
    switch (member.role()) {
      case TYPE -> type(member);
      case FIELD ->
          line(
              member,
              modifiers(member)
                  + member.type()
                  + " "
                  + member.name()
                  + (member.value().isEmpty() ? "" : " = " + member.value())
                  + ";");
      case METHOD ->
          method(
              member,
              member.type()
                  + " "
                  + member.name()
                  + parameters(member)
                  + (member.value().isEmpty() ? "" : " default " + member.value()));
      case CONSTRUCTOR ->
          method(
              member, owner.name() + (member.type().equals("compact") ? "" : parameters(member)));
      case INITIALIZER -> body(member, member.type());
      default -> throw new IllegalArgumentException(member.toString());
    }
  }

  private void method(Node method, String declaration) {
    String typeParameters = typeParameters(method);
    body(
        method,
        modifiers(method) + typeParameters + (typeParameters.isEmpty() ? "" : " ") + declaration);
  }

  private static String parameters(Node method) {
    return "("
        + typed(method.all(Role.PARAMETER))
        + ")"
        + names(method, Role.THROWS, ", ", " throws ", "");
  }

  private void body(Node member, String header) {
    if (member.first(Role.BODY).isEmpty()) {
      line(member, header + ";");
      return;
    }
    line(member, header + " {");
    depth++;
    member
        .first(Role.BODY)
        .orElseThrow()
        .all(Role.STATEMENT)
        .forEach(statement -> line(statement, statement.value()));
    depth--;
    line(member, "}");
  }

  private static String modifiers(Node node) {
    return Stream.concat(node.all(Role.ANNOTATION).stream(), node.all(Role.MODIFIER).stream())
        .map(each -> each.name() + " ")
        .collect(joining());
  }

  private static String typeParameters(Node node) {
    List<Node> variables = node.all(Role.TYPE_PARAMETER);
    return variables.isEmpty()
        ? ""
        : variables.stream()
            .map(v -> modifiers(v) + v.name() + (v.type().isEmpty() ? "" : " extends " + v.type()))
            .collect(joining(", ", "<", ">"));
  }

  private static String typed(List<Node> variables) {
    return variables.stream()
        .map(v -> modifiers(v) + v.type() + " " + v.name())
        .collect(joining(", "));
  }

  private static String names(Node node, Role role, String separator, String before, String after) {
    List<Node> nodes = node.all(role);
    return nodes.isEmpty()
        ? ""
        : nodes.stream().map(Renderer::annotated).collect(joining(separator, before, after));
  }

  /** Annotations of a type stand before its simple name (JLS 9.7.4). */
  private static String annotated(Node type) {
    int simple = type.name().split("<", 2)[0].lastIndexOf('.') + 1;
    return type.name().substring(0, simple) + modifiers(type) + type.name().substring(simple);
  }
}
