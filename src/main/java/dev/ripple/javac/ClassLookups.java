package dev.ripple.javac;

import dev.ripple.model.FactName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What javac asks for a class because it is declared: what it overrides and must implement (JLS
 * 8.4.8), and the bridges that it gets (javac's TransTypes).
 */
final class ClassLookups {

  private final TypeIndex types;
  private final UnitLookups lookups;
  private final CallLookups calls;
  private final boolean warnsOfOverloads;

  ClassLookups(TypeIndex types, UnitLookups lookups, CallLookups calls, boolean warnsOfOverloads) {
    this.types = types;
    this.lookups = lookups;
    this.calls = calls;
    this.warnsOfOverloads = warnsOfOverloads;
  }

  void add(TypeElement declared) {
    List<TypeElement> supertypes =
        types.closure(declared).stream().filter(type -> type != declared).toList();
    if (supertypes.stream().noneMatch(type -> types.name(type).isPresent())) {
      return;
    }
    lookups.touch(declared);
    lookups.add(declared, FactName.EXTENSION);
    lookups.add(declared, FactName.INSTANCE);
    types.methods(declared).keySet().stream()
        .filter(name -> !name.equals(FactName.INIT))
        .forEach(name -> lookups.add(declared, FactName.overriding(name)));
    addConstructors(declared);
    addPermission(declared);
    boolean inheritsTwice = inheritsTwice(declared);
    Set<String> names = overridable(declared, supertypes, inheritsTwice);
    for (String name : names) {
      lookups.add(declared, name);
      touchOverridden(supertypes, name);
      addOverloads(declared, name);
      if (inheritsTwice && !types.methods(declared).containsKey(name)) {
        lookups.add(declared, FactName.attributes(name));
      }
    }
    if (names.size() > 1) {
      lookups.add(declared, FactName.ORDER);
    }
    if (!CallLookups.isInterface(declared) && !isAbstract(declared)) {
      lookups.add(declared, FactName.ABSTRACT);
    } else if (declared.getAnnotation(FunctionalInterface.class) != null) {
      lookups.add(declared, FactName.ABSTRACT);
    }
    if (declared.getModifiers().contains(Modifier.PUBLIC)
        && supertypes.stream().anyMatch(this::isHiddenClass)) {
      lookups.add(declared, FactName.BRIDGED);
    }
    addParameterized(declared);
    if (inherits(declared, "java.lang.AutoCloseable")) {
      lookups.add(declared, FactName.CLOSE);
    }
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

  /**
   * The names under which a method of the class may meet one that it inherits, or two inherited
   * ones may meet.
   */
  private Set<String> overridable(
      TypeElement declared, List<TypeElement> supertypes, boolean inheritsTwice) {
    Set<String> names = new HashSet<>(types.methods(declared).keySet());
    names.remove(FactName.INIT);
    if (names.contains("equals")) {
      names.add("hashCode");
    }
    boolean mustImplement =
        !CallLookups.isInterface(declared) && !isAbstract(declared) && !extendsComplete(declared);
    for (TypeElement supertype : supertypes) {
      if (inheritsTwice) {
        names.addAll(types.inheritedNames(supertype));
      } else if (mustImplement) {
        names.addAll(types.openNames(supertype));
      }
    }
    return names;
  }

  /** A superclass that is not abstract leaves nothing open. */
  private boolean extendsComplete(TypeElement declared) {
    return types
        .superclass(declared)
        .filter(parent -> !parent.getQualifiedName().contentEquals("java.lang.Object"))
        .filter(parent -> !isAbstract(parent))
        .isPresent();
  }

  /**
   * With one direct supertype, whatever meets in it has been checked there, unless something is
   * left open.
   */
  private boolean inheritsTwice(TypeElement declared) {
    return types.directSupertypes(declared).stream()
            .map(types::element)
            .flatMap(Optional::stream)
            .filter(type -> !type.getQualifiedName().contentEquals("java.lang.Object"))
            .count()
        > 1;
  }

  /** Return and thrown types of what is overridden or implemented are compared (JLS 8.4.8.3). */
  private void touchOverridden(List<TypeElement> supertypes, String name) {
    for (TypeElement supertype : supertypes) {
      if (types.name(supertype).isPresent()) {
        types.methods(supertype).getOrDefault(name, List.of()).forEach(lookups::touchSignature);
      }
    }
  }

  /** Lint category overloads asks which parameters of methods of one name take functions. */
  private void addOverloads(TypeElement declared, String name) {
    if (!warnsOfOverloads) {
      return;
    }
    for (TypeElement type : types.closure(declared)) {
      for (ExecutableElement method : types.methods(type).getOrDefault(name, List.of())) {
        method
            .getParameters()
            .forEach(parameter -> calls.addFunctionalInterface(parameter.asType()));
      }
    }
  }

  private static boolean isAbstract(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean isHiddenClass(TypeElement supertype) {
    return types.name(supertype).isPresent()
        && !CallLookups.isInterface(supertype)
        && !supertype.getModifiers().contains(Modifier.PUBLIC);
  }

  /**
   * Two methods of a parameterized superclass may become one (javac's
   * Check.checkCompatibleConcretes).
   */
  private void addParameterized(TypeElement declared) {
    Set<TypeElement> superclasses = new LinkedHashSet<>();
    boolean isParameterized = false;
    TypeElement type = declared;
    Optional<TypeElement> superclass = types.superclass(declared);
    // A class that extends itself is an error, but one that javac goes on from.
    while (superclass.isPresent() && superclasses.add(superclass.get())) {
      isParameterized |=
          type.getSuperclass() instanceof DeclaredType t && !t.getTypeArguments().isEmpty();
      type = superclass.get();
      superclass = types.superclass(type);
    }
    if (isParameterized) {
      lookups.add(declared, FactName.GENERIC);
      superclasses.stream()
          .flatMap(ancestor -> types.inheritedNames(ancestor).stream())
          .forEach(name -> lookups.add(declared, name));
    }
  }
}
