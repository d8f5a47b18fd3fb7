package dev.ripple.random;

import dev.ripple.random.Index.Declared;
import dev.ripple.random.Index.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes declarations: files, classes, members. */
final class Declarations {

  private final Dice dice;
  private final Names names;
  private int lastId;

  Declarations(Dice dice, Names names) {
    this.dice = dice;
    this.names = names;
  }

  Node node(Role role, String name, String type, String value, List<Node> children) {
    return new Node(++lastId, role, name, type, value, List.copyOf(children));
  }

  Node named(Role role, String name) {
    return node(role, name, "", "", List.of());
  }

  /** A copy that is edited by itself. */
  Node copy(Node original) {
    return node(
        original.role(),
        original.name(),
        original.type(),
        original.value(),
        original.children().stream().map(this::copy).toList());
  }

  /** A file with an empty class or two, under a name that the program has not. */
  Optional<Node> source(Program program) {
    String inPackage = names.packageName();
    String name = names.type();
    String unit = inPackage.isEmpty() ? name : inPackage + "." + name;
    if (program.hasUnit(unit)) {
      return Optional.empty();
    }
    Index index = new Index(program);
    Node source = node(Role.SOURCE, unit, inPackage, "", List.of());
    for (int i = dice.below(4); i > 0; i--) {
      source = source.with(importOf(index));
    }
    source = source.with(type(index, source, Optional.empty(), name));
    if (dice.chance(20)) {
      source = source.with(type(index, source, Optional.empty(), names.type()));
    }
    return Optional.of(source);
  }

  /** The file of a package's annotations. */
  Optional<Node> packageInfo(Program program) {
    String inPackage = names.packageName();
    String unit = inPackage + ".package-info";
    if (inPackage.isEmpty() || program.hasUnit(unit)) {
      return Optional.empty();
    }
    Node source = node(Role.SOURCE, unit, inPackage, "", List.of());
    Scope scope =
        new Scope(
            new Index(program), source, List.of(), true, List.of(), new java.util.HashMap<>());
    return Optional.of(
        source.with(named(Role.ANNOTATION, new Annotations(dice, scope, names).make(false))));
  }

  /** An import of one of the four kinds. */
  Node importOf(Index index) {
    List<Declared> types =
        index.types().stream().filter(t -> !t.source().type().isEmpty()).toList();
    if (types.isEmpty() || dice.chance(8)) {
      return named(
          Role.IMPORT, dice.of("java.util.*", "java.util.List", "static java.lang.Math.*"));
    }
    Declared type = dice.pick(types);
    String inPackage = type.source().type();
    List<Member> members = index.members(type).stream().filter(Member::isStatic).toList();
    int way = dice.below(100);
    if (way < 30) {
      return named(Role.IMPORT, inPackage.isEmpty() ? "java.util.*" : inPackage + ".*");
    }
    if (way < 60 || members.isEmpty() && way < 80) {
      return named(Role.IMPORT, type.canonicalName());
    }
    if (way < 65) {
      return named(Role.IMPORT, type.canonicalName() + ".*");
    }
    return named(
        Role.IMPORT,
        "static "
            + type.canonicalName()
            + "."
            + (members.isEmpty() || dice.chance(50) ? "*" : dice.pick(members).node().name()));
  }

  /** A class of any kind without members. */
  Node type(Index index, Node source, Optional<Declared> outer, String name) {
    String keyword = keyword();
    List<Node> parts = new ArrayList<>();
    addModifiers(keyword, source, outer, name, parts);
    boolean isGeneric = !keyword.equals("enum") && !keyword.equals("@interface") && dice.chance(25);
    if (isGeneric) {
      parts.add(typeParameter(index, source));
    }
    Node type = node(Role.TYPE, name, keyword, "", parts);
    Scope scope = Scope.of(index, new Declared(type, source, outer));
    addContents(keyword, scope, parts);
    type = type.withChildren(parts);
    for (int i = dice.below(3); i > 0; i--) {
      Optional<Node> supertype = supertype(scope, type);
      if (supertype.isPresent()) {
        type = type.with(supertype.get());
      }
    }
    return type;
  }

  private String keyword() {
    return dice.of(
        "class",
        "class",
        "class",
        "class",
        "class",
        "class",
        "interface",
        "interface",
        "interface",
        "enum",
        "record",
        "@interface");
  }

  private void addModifiers(
      String keyword, Node source, Optional<Declared> outer, String name, List<Node> parts) {
    if (outer.isEmpty()) {
      if (dice.chance(75) && source.name().endsWith(name)) {
        parts.add(named(Role.MODIFIER, "public"));
      }
    } else if (!outer.get().node().isInterface()) {
      access().ifPresent(parts::add);
      if (dice.chance(60)) {
        parts.add(named(Role.MODIFIER, "static"));
      }
    }
    if (keyword.equals("class") && dice.chance(28)) {
      parts.add(named(Role.MODIFIER, dice.of("abstract", "abstract", "final", "sealed")));
    } else if (keyword.equals("interface") && dice.chance(10)) {
      parts.add(named(Role.MODIFIER, "sealed"));
    }
  }

  private void addContents(String keyword, Scope scope, List<Node> parts) {
    switch (keyword) {
      case "enum" -> {
        for (int i = dice.below(3); i >= 0; i--) {
          parts.add(constant(""));
        }
      }
      case "record" -> {
        for (int i = dice.below(3); i > 0; i--) {
          parts.add(component(scope));
        }
      }
      case "@interface" -> {
        if (dice.chance(30)) {
          parts.add(
              named(
                  Role.ANNOTATION,
                  "@java.lang.annotation."
                      + dice.of(
                          "Retention(java.lang.annotation.RetentionPolicy.RUNTIME)",
                          "Retention(java.lang.annotation.RetentionPolicy.SOURCE)",
                          "Target(java.lang.annotation.ElementType.METHOD)",
                          "Target(java.lang.annotation.ElementType.TYPE_USE)",
                          "Target({java.lang.annotation.ElementType.TYPE, java.lang.annotation.ElementType.TYPE_USE})",
                          "Inherited")));
        }
      }
      default -> {}
    }
  }

  /** A constant of an enum, with what follows its name. */
  Node constant(String value) {
    return node(Role.CONSTANT, dice.of("X", "Y", "Z", "A", "B"), "", value, List.of());
  }

  Node component(Scope scope) {
    return node(Role.COMPONENT, names.field(), new Types(dice, scope).any(), "", List.of());
  }

  Node typeParameter(Index index, Node source) {
    Scope scope = new Scope(index, source, List.of(), true, List.of(), new java.util.HashMap<>());
    Types types = new Types(dice, scope);
    String bound =
        dice.chance(50)
            ? ""
            : dice.chance(20)
                ? dice.of("Comparable<T>", "Number", "CharSequence")
                : types.reference();
    List<Declared> interfaces = index.types().stream().filter(t -> t.is("interface")).toList();
    String further =
        bound.isEmpty() || interfaces.isEmpty() || dice.chance(75)
            ? ""
            : " & " + types.named(dice.pick(interfaces));
    return node(Role.TYPE_PARAMETER, names.typeVariable(), bound + further, "", List.of());
  }

  /** A superclass or superinterface that may fit. */
  Optional<Node> supertype(Scope scope, Node type) {
    boolean isInterface = type.type().equals("interface");
    boolean wantsClass =
        type.type().equals("class") && type.first(Role.EXTENDS).isEmpty() && dice.chance(55);
    if (type.type().equals("@interface")) {
      return Optional.empty();
    }
    if (dice.chance(18)) {
      return Optional.of(
          wantsClass
              ? named(Role.EXTENDS, dice.of("Exception", "RuntimeException", "Object"))
              : named(
                  isInterface ? Role.EXTENDS : Role.IMPLEMENTS,
                  dice.of(
                      "AutoCloseable",
                      "Iterable<String>",
                      "Runnable",
                      "java.io.Serializable",
                      "Cloneable")));
    }
    List<Declared> fitting =
        scope.index().types().stream()
            .filter(t -> wantsClass ? t.is("class") && !t.node().is("final") : t.is("interface"))
            .filter(t -> !t.node().name().equals(type.name()))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String name = new Types(dice, scope).named(dice.pick(fitting));
    return Optional.of(named(wantsClass || isInterface ? Role.EXTENDS : Role.IMPLEMENTS, name));
  }

  Optional<Node> access() {
    String access = dice.of("public", "public", "public", "protected", "private", "", "", "");
    return access.isEmpty() ? Optional.empty() : Optional.of(named(Role.MODIFIER, access));
  }
}
