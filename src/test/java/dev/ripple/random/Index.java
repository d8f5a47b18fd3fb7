package dev.ripple.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The declarations of a program as generators want to know them. Names are resolved roughly: what
 * comes out wrong does not compile, and javac is asked anyway.
 */
final class Index {

  private final List<Declared> types = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  /** For the files of libraries, by their ids, the place of the library on the class path. */
  private final Map<Integer, Integer> places = new HashMap<>();

  /** A class that is no local one. */
  record Declared(Node node, Node source, Optional<Declared> outer) {

    String canonicalName() {
      return outer
          .map(o -> o.canonicalName() + "." + node.name())
          .orElse(source.type().isEmpty() ? node.name() : source.type() + "." + node.name());
    }

    String binaryName() {
      return outer
          .map(o -> o.binaryName() + "$" + node.name())
          .orElse(source.type().isEmpty() ? node.name() : source.type() + "." + node.name());
    }

    boolean is(String keyword) {
      return node.type().equals(keyword);
    }

    List<String> typeVariables() {
      return node.all(Role.TYPE_PARAMETER).stream().map(Node::name).toList();
    }

    /** Whether a file may name the class (JLS 6.6.1), as far as inheritance plays no part in it. */
    boolean isAccessibleFrom(Node file) {
      boolean isReachable =
          source.equals(file)
              || source.type().equals(file.type()) && !node.is("private")
              || !source.type().isEmpty()
                  && (node.is("public") || outer.filter(o -> o.node().isInterface()).isPresent());
      return isReachable && outer.map(o -> o.isAccessibleFrom(file)).orElse(true);
    }

    /** The class and those around it, from the inside out. */
    List<Declared> chain() {
      return Stream.concat(Stream.of(this), outer.stream().flatMap(o -> o.chain().stream()))
          .toList();
    }
  }

  /** A field, method or enum constant, with the class that declares it. */
  record Member(Declared owner, Node node) {

    boolean isMethod() {
      return node.role() == Role.METHOD;
    }

    /** Whether a file may name the member, as far as inheritance plays no part in it. */
    boolean isAccessibleFrom(Node file) {
      Node source = owner.source();
      boolean isPublic =
          node.is("public") || node.role() == Role.CONSTANT || owner.node().isInterface();
      return owner.isAccessibleFrom(file)
          && (source.equals(file)
              || !node.is("private") && (isPublic || source.type().equals(file.type())));
    }

    boolean isStatic() {
      return node.is("static")
          || node.role() == Role.CONSTANT
          || node.role() == Role.FIELD && owner.node().isInterface();
    }

    String type() {
      return node.role() == Role.CONSTANT ? owner.node().name() : node.type();
    }

    boolean isConstant() {
      return node.role() == Role.FIELD
          && !node.value().isEmpty()
          && (node.is("final") || owner.node().isInterface());
    }
  }

  Index(Program program) {
    program.sources().forEach(this::addAll);
    int place = 0;
    for (Node entry : program.entries()) {
      place++;
      for (Node source : entry.all(Role.SOURCE)) {
        places.put(source.id(), place);
        addAll(source);
      }
    }
  }

  private void addAll(Node source) {
    source.all(Role.TYPE).forEach(type -> add(type, source, Optional.empty()));
  }

  private void add(Node type, Node source, Optional<Declared> outer) {
    Declared declared = new Declared(type, source, outer);
    types.add(declared);
    for (Node child : type.children()) {
      switch (child.role()) {
        case TYPE -> add(child, source, Optional.of(declared));
        case FIELD, METHOD, CONSTANT -> members.add(new Member(declared, child));
        default -> {}
      }
    }
  }

  List<Declared> types() {
    return types;
  }

  List<Member> members() {
    return members;
  }

  /** The same declarations, without those that a file cannot name. */
  Index seenFrom(Node source) {
    return only(t -> t.isAccessibleFrom(source), m -> m.isAccessibleFrom(source), source);
  }

  /** The same declarations, without those that a file never sees: of what is in front of it. */
  Index behind(Node source) {
    return only(t -> true, m -> true, source);
  }

  private Index only(Predicate<Declared> ofTypes, Predicate<Member> ofMembers, Node source) {
    int from = place(source);
    Index seen = new Index(new Program(List.of()));
    seen.places.putAll(places);
    types.stream()
        .filter(t -> place(t.source()) >= from && ofTypes.test(t))
        .forEach(seen.types::add);
    members.stream()
        .filter(m -> place(m.owner().source()) >= from && ofMembers.test(m))
        .forEach(seen.members::add);
    return seen;
  }

  /** A library sees itself and those behind it on the class path; the project sees all. */
  private int place(Node source) {
    return places.getOrDefault(source.id(), 0);
  }

  List<Member> members(Declared owner) {
    return members.stream().filter(member -> member.owner().equals(owner)).toList();
  }

  Optional<Declared> find(int id) {
    return types.stream().filter(type -> type.node().id() == id).findFirst();
  }

  /** The class that a type most likely means in a file. */
  Optional<Declared> resolve(String type, Node source) {
    String simple = TypeText.simple(type);
    List<Declared> named = types.stream().filter(t -> t.node().name().equals(simple)).toList();
    return named.stream()
        .filter(t -> type.contains(".") && type.startsWith(t.canonicalName()))
        .findFirst()
        .or(() -> named.stream().filter(t -> t.source().equals(source)).findFirst())
        .or(() -> named.stream().filter(t -> t.source().type().equals(source.type())).findFirst())
        .or(() -> named.stream().findFirst());
  }

  /** A class and all its supertypes that the program declares. */
  Set<Declared> closure(Declared type) {
    Set<Declared> closure = new LinkedHashSet<>();
    addClosure(type, closure);
    return closure;
  }

  private void addClosure(Declared type, Set<Declared> closure) {
    if (closure.add(type)) {
      directSupertypes(type).forEach(supertype -> addClosure(supertype, closure));
    }
  }

  /** The supertypes that a class names and the program declares. */
  List<Declared> directSupertypes(Declared type) {
    return supertypeNames(type).flatMap(name -> resolve(name, type.source()).stream()).toList();
  }

  private static Stream<String> supertypeNames(Declared type) {
    return type.node().children().stream()
        .filter(c -> c.role() == Role.EXTENDS || c.role() == Role.IMPLEMENTS)
        .map(Node::name);
  }

  boolean isSubtype(Declared type, String supertype) {
    String simple = TypeText.simple(supertype);
    return closure(type).stream()
        .anyMatch(
            t ->
                t.node().name().equals(simple)
                    || supertypeNames(t).anyMatch(n -> TypeText.simple(n).equals(simple)));
  }

  boolean isThrowable(Declared type) {
    return isSubtype(type, "Exception") || isSubtype(type, "RuntimeException");
  }

  /** Whether a value of one type can be used as one of another. */
  boolean converts(String from, String to, Node source) {
    return TypeText.converts(from, to)
        || resolve(from, source).filter(type -> isSubtype(type, to)).isPresent();
  }

  /** The abstract methods that a class declares or inherits and does not implement. */
  List<Member> open(Declared type) {
    List<Member> open = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Declared each : closure(type)) {
      for (Member member : members(each)) {
        if (member.isMethod() && !member.isStatic()) {
          boolean isAbstract = member.node().first(Role.BODY).isEmpty();
          if (done.add(signature(member.node())) && isAbstract) {
            open.add(member);
          }
        }
      }
    }
    return open;
  }

  private static String signature(Node method) {
    return method.name()
        + method.all(Role.PARAMETER).stream().map(p -> TypeText.simple(p.type())).toList();
  }

  /** The method of a functional interface. */
  Optional<Node> function(Declared type) {
    List<Member> open = type.is("interface") ? open(type) : List.of();
    return open.size() == 1 ? Optional.of(open.get(0).node()) : Optional.empty();
  }
}
