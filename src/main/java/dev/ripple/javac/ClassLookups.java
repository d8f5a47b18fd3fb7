package dev.ripple.javac;

import dev.ripple.model.FactName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What javac asks for a class because it is declared: whether it may extend what it extends, and
 * must implement what it inherits (JLS 8.1); its methods are the matter of {@link MethodLookups}.
 */
final class ClassLookups {

  private final TypeIndex types;
  private final UnitLookups lookups;
  private final MethodLookups methods;

  ClassLookups(TypeIndex types, UnitLookups lookups, CallLookups calls, Lint lint) {
    this.types = types;
    this.lookups = lookups;
    this.methods = new MethodLookups(types, lookups, calls, lint);
  }

  void add(TypeElement declared) {
    List<TypeElement> supertypes =
        types.closure(declared).stream().filter(type -> type != declared).toList();
    if (supertypes.stream().noneMatch(type -> types.name(type).isPresent())) {
      methods.addPlatform(declared, supertypes);
      return;
    }
    lookups.touch(declared);
    lookups.add(declared, FactName.SUPERTYPES);
    lookups.add(declared, FactName.EXTENSION);
    types.superclass(declared).ifPresent(parent -> lookups.add(parent, FactName.INSTANCE));
    addConstructors(declared);
    addPermission(declared);
    methods.add(declared, supertypes);
    if (!CallLookups.isInterface(declared) && !isAbstract(declared)) {
      lookups.add(declared, FactName.ABSTRACT);
    } else if (declared.getAnnotation(FunctionalInterface.class) != null) {
      lookups.add(declared, FactName.ABSTRACT);
    }
    if (declared.getModifiers().contains(Modifier.PUBLIC)) {
      supertypes.stream().filter(this::isHiddenClass).forEach(type -> addBridged(declared, type));
    }
    if (inherits(declared, "java.lang.AutoCloseable")) {
      lookups.add(declared, FactName.CLOSE);
    }
    if (!CallLookups.isInterface(declared) && types.isDerivedRaw(declared)) {
      lookups.add(declared, FactName.PRIVATE);
    }
  }

  /** See {@link dev.ripple.model.OrderEffects#overloads}. */
  Set<String> overloads() {
    return methods.overloads();
  }

  /**
   * Javac makes a class of an intersection of types, which inherits from all of them, and checks it
   * like others (Attr.checkIntersection; JLS 4.9).
   */
  void addIntersection(List<? extends TypeMirror> intersected) {
    methods.addIntersection(intersected);
    List<TypeElement> bounds =
        intersected.stream().map(types::element).flatMap(Optional::stream).toList();
    bounds.forEach(bound -> lookups.add(bound, FactName.SUPERTYPES));
    if (bounds.stream().anyMatch(bound -> inherits(bound, "java.lang.AutoCloseable"))) {
      bounds.forEach(bound -> lookups.add(bound, FactName.CLOSE));
    }
  }

  /** The bridges name the types in the signatures of what they lead to. */
  private void addBridged(TypeElement declared, TypeElement hidden) {
    lookups.add(declared, FactName.BRIDGED);
    types.methods(hidden).values().stream()
        .flatMap(List::stream)
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .forEach(
            method -> {
              lookups.touchSignature(method);
              lookups.touchAnnotations(method);
            });
  }

  private boolean inherits(TypeElement declared, String ancestor) {
    return types.closure(declared).stream()
        .anyMatch(type -> type.getQualifiedName().contentEquals(ancestor));
  }

  /**
   * Constructors call one of the superclass's; a serializable class wants that of its first
   * superclass that is not serializable (lint category serial).
   */
  private void addConstructors(TypeElement declared) {
    Optional<TypeElement> superclass = types.superclass(declared);
    boolean isSerializable = inherits(declared, "java.io.Serializable");
    Set<TypeElement> seen = new HashSet<>();
    while (superclass.isPresent()
        && types.name(superclass.get()).isPresent()
        && seen.add(superclass.get())) {
      TypeElement type = superclass.get();
      lookups.addCall(type, FactName.INIT, 0);
      types.methods(type).getOrDefault(FactName.INIT, List.of()).forEach(lookups::touchSignature);
      superclass = isSerializable ? types.superclass(type) : Optional.empty();
    }
  }

  /** A sealed supertype has to permit the class (JLS 8.1.6). */
  private void addPermission(TypeElement declared) {
    types
        .name(declared)
        .ifPresent(
            name ->
                types.directSupertypes(declared).stream()
                    .map(types::element)
                    .flatMap(Optional::stream)
                    .forEach(supertype -> lookups.add(supertype, FactName.permits(name))));
  }

  static boolean isAbstract(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean isHiddenClass(TypeElement supertype) {
    return types.name(supertype).isPresent()
        && !CallLookups.isInterface(supertype)
        && !supertype.getModifiers().contains(Modifier.PUBLIC);
  }
}
