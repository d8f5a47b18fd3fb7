package dev.ripple.javac;

import dev.ripple.model.FactName;
import dev.ripple.model.OrderEffects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * What javac asks of the supertypes of a class because of methods that it declares or inherits:
 * what overrides what (JLS 8.4.8), what has to be implemented (8.1.1.1), and which bridges the
 * class gets (javac's TransTypes).
 */
final class MethodLookups {

  private final TypeIndex types;
  private final UnitLookups lookups;
  private final CallLookups calls;
  private final Set<String> overloads = new TreeSet<>();
  private final boolean warnsOfOverloads;
  private final boolean warnsOfOverriding;

  MethodLookups(TypeIndex types, UnitLookups lookups, CallLookups calls, Lint lint) {
    this.types = types;
    this.lookups = lookups;
    this.calls = calls;
    this.warnsOfOverloads = lint.overloads();
    this.warnsOfOverriding = lint.overriding();
  }

  /**
   * Adds the lookups of one class.
   *
   * @param supertypes all of its supertypes, direct or not
   */
  void add(TypeElement declared, List<TypeElement> supertypes) {
    Set<Overridable> met = new HashSet<>();
    types.methods(declared).values().stream()
        .flatMap(List::stream)
        .filter(method -> !method.getSimpleName().contentEquals(FactName.INIT))
        .forEach(
            method -> {
              met.add(types.overridable(method));
              addOverridden(declared, method, supertypes);
              addOverloads(declared, method);
            });
    if (!CallLookups.isInterface(declared)
        && !ClassLookups.isAbstract(declared)
        && !extendsComplete(declared)) {
      for (TypeElement supertype : supertypes) {
        for (ExecutableElement open : types.open(supertype)) {
          lookups.add(declared, types.overridable(open).key());
          met.add(types.overridable(open));
        }
      }
    }
    if (met.contains(new Overridable("equals", 1))) {
      // A class that overrides one should override the other (javac's lint category overrides).
      lookups.add(declared, FactName.overriding("hashCode", 0));
    }
    met.addAll(addMeetings(extendedBy(declared), method -> true));
    if (warnsOfOverriding) {
      met.addAll(addMeetingsWithin(supertypes));
    }
    if (!TypeIndex.isAddressable(declared)) {
      addLaterMeetings(types.directSupertypes(declared));
    }
    met.forEach(overridable -> touch(overridable, declared, supertypes));
    if (met.size() > 1 || met.stream().anyMatch(one -> isOverloaded(one, supertypes))) {
      lookups.add(declared, FactName.ORDER);
    }
    addParameterized(declared);
  }

  /** See {@link OrderEffects#overloads}. */
  Set<String> overloads() {
    return overloads;
  }

  private void addOverloads(TypeElement declared, ExecutableElement method) {
    if (!warnsOfOverloads || !takesFunction(method)) {
      return;
    }
    String name = types.text(method.getSimpleName());
    Set<String> found = new HashSet<>();
    int count = 0;
    for (TypeElement type : types.closure(declared)) {
      for (ExecutableElement other : types.methods(type).getOrDefault(name, List.of())) {
        if (takesFunction(other)) {
          found.add(type.getQualifiedName() + "." + name);
          count++;
        }
      }
    }
    if (count > 1) {
      overloads.addAll(found);
    }
    if (count > 2) {
      overloads.add(OrderEffects.MANY);
    }
  }

  private boolean takesFunction(ExecutableElement method) {
    return method.getParameters().stream()
        .anyMatch(parameter -> mayTakeFunction(parameter.asType()));
  }

  /** Whether one method may override, and need bridges to, several of one class. */
  private boolean isOverloaded(Overridable overridable, List<TypeElement> supertypes) {
    return supertypes.stream().anyMatch(supertype -> named(supertype, overridable).size() > 1);
  }

  /**
   * What a method may override or clash with: methods of as many parameters that have the same
   * erased types, or type variables in them, which stand for others in a subclass (JLS 8.4.2,
   * 8.4.8.3). Methods that it overrides may clash in turn with others of their own erasure (javac's
   * Check.checkOverrideClashes).
   */
  private void addOverridden(
      TypeElement declared, ExecutableElement method, List<TypeElement> supertypes) {
    Overridable overridable = types.overridable(method);
    lookups.add(declared, FactName.finalMethods(overridable.name(), overridable.parameters()));
    addEquivalent(declared, method);
    supertypes.forEach(
        supertype -> named(supertype, overridable).forEach(other -> addErasure(declared, other)));
  }

  /** What is, or is going to be, in a class and may have the signature of a method. */
  private void addEquivalent(TypeElement scope, ExecutableElement method) {
    Overridable overridable = types.overridable(method);
    lookups.add(scope, FactName.withTypeVariables(overridable.name(), overridable.parameters()));
    addErasure(scope, method);
    if (warnsOfOverloads && takesFunction(method)) {
      lookups.add(scope, overridable.key());
    }
  }

  private void addErasure(TypeElement scope, ExecutableElement method) {
    Overridable overridable = types.overridable(method);
    lookups.add(
        scope,
        types
            .parameters(method)
            .map(
                erased -> FactName.overriding(overridable.name(), overridable.parameters(), erased))
            .orElse(overridable.key()));
  }

  private List<ExecutableElement> named(TypeElement type, Overridable overridable) {
    List<ExecutableElement> named = types.methods(type).get(overridable.name());
    return named == null
        ? List.of()
        : named.stream()
            .filter(method -> method.getParameters().size() == overridable.parameters())
            .toList();
  }

  /** A superclass that is not abstract leaves nothing open. */
  private boolean extendsComplete(TypeElement declared) {
    return types
        .superclass(declared)
        .filter(parent -> !TypeIndex.isObject(parent))
        .filter(parent -> !ClassLookups.isAbstract(parent))
        .isPresent();
  }

  /**
   * What is inherited from one direct supertype may meet what is, or is going to be, inherited from
   * another: contradict it, implement it or hide it (JLS 8.4.8.1, 8.4.8.4). So each is asked for
   * what the others have. What meets within one of them has been checked there.
   *
   * @param matters whether it is wanted what a method meets; it is if it meets one that matters
   * @return what is in several of them
   */
  private Set<Overridable> addMeetings(
      List<TypeElement> direct, Predicate<ExecutableElement> matters) {
    Set<Overridable> met = new HashSet<>();
    for (TypeElement one : direct) {
      Set<Overridable> own = new HashSet<>();
      Set<Overridable> wanted = new HashSet<>();
      for (ExecutableElement method : inheritedThrough(one)) {
        own.add(types.overridable(method));
        if (matters.test(method)) {
          wanted.add(types.overridable(method));
        }
      }
      for (TypeElement other : direct) {
        if (other != one) {
          for (ExecutableElement method : inheritedThrough(other)) {
            Overridable overridable = types.overridable(method);
            if (!wanted.contains(overridable) && !matters.test(method)) {
              continue;
            }
            if (mentionsTypeVariables(method)) {
              lookups.add(one, overridable.key());
            } else {
              addEquivalent(one, method);
            }
            if (own.contains(overridable)) {
              lookups.add(one, FactName.attributes(overridable.key()));
              lookups.touchAnnotations(method);
              met.add(overridable);
            }
          }
        }
      }
    }
    return met;
  }

  private List<TypeElement> extendedBy(TypeElement declared) {
    return types.directSupertypes(declared).stream()
        .map(types::element)
        .flatMap(Optional::stream)
        .filter(type -> !TypeIndex.isObject(type))
        .toList();
  }

  /** What meets in an intersection of types. */
  void addIntersection(List<? extends TypeMirror> intersected) {
    List<TypeElement> bounds = new ArrayList<>();
    for (TypeMirror type : intersected) {
      types
          .element(type)
          .ifPresent(
              bound -> {
                bounds.add(bound);
                addParameterized(bound, type);
              });
    }
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    bounds.forEach(bound -> supertypes.addAll(types.closure(bound)));
    Set<Overridable> met = addMeetings(bounds, method -> true);
    if (warnsOfOverriding) {
      met.addAll(addMeetingsWithin(supertypes));
    }
    met.forEach(overridable -> touch(overridable, List.copyOf(supertypes)));
    addLaterMeetings(intersected);
  }

  /** Javac warns anew of what meets in superclasses. */
  private Set<Overridable> addMeetingsWithin(Collection<TypeElement> supertypes) {
    Set<Overridable> met = new HashSet<>();
    supertypes.stream()
        .filter(type -> !CallLookups.isInterface(type) && types.name(type).isPresent())
        .forEach(type -> met.addAll(addMeetings(extendedBy(type), this::mayBeWarnedOf)));
    return met;
  }

  /** What is parameterized may also come to have two methods that become one. */
  private void addLaterMeetings(List<? extends TypeMirror> direct) {
    List<TypeElement> known =
        direct.stream()
            .map(types::element)
            .flatMap(Optional::stream)
            .filter(type -> types.name(type).isPresent())
            .toList();
    boolean isParameterized =
        direct.stream()
            .anyMatch(type -> type instanceof DeclaredType t && !t.getTypeArguments().isEmpty());
    if (known.size() > 1 || isParameterized) {
      known.forEach(type -> lookups.add(type, FactName.MEETING));
    }
  }

  /**
   * Whether javac may warn of a method that overrides or implements this one, or the reverse: of an
   * unchecked return type, or of a variable number of arguments (JLS 8.4.8.3, lint category
   * overrides).
   */
  private boolean mayBeWarnedOf(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    while (returned instanceof ArrayType array) {
      returned = array.getComponentType();
    }
    return returned.getKind() == TypeKind.TYPEVAR
        || types.element(returned).filter(type -> !type.getTypeParameters().isEmpty()).isPresent()
        || method.getParameters().stream().anyMatch(p -> p.asType().getKind() == TypeKind.ARRAY);
  }

  private List<ExecutableElement> inheritedThrough(TypeElement supertype) {
    return types.closure(supertype).stream()
        .flatMap(type -> types.inherited(type).stream())
        .toList();
  }

  /**
   * Return and thrown types of what is overridden or implemented are compared (JLS 8.4.8.3), and
   * lint category overloads asks which parameters take functions.
   */
  private void touch(Overridable overridable, TypeElement declared, List<TypeElement> supertypes) {
    touch(overridable, supertypes);
    if (warnsOfOverloads) {
      types.closure(declared).stream()
          .flatMap(type -> named(type, overridable).stream())
          .flatMap(method -> method.getParameters().stream())
          .forEach(parameter -> calls.addFunctionalInterface(parameter.asType()));
    }
  }

  /**
   * The signatures that methods of a class override in the JDK, if the class has no other
   * supertypes.
   */
  void addPlatform(TypeElement declared, List<TypeElement> supertypes) {
    types.methods(declared).values().stream()
        .flatMap(List::stream)
        .map(types::overridable)
        .distinct()
        .forEach(overridable -> touch(overridable, supertypes));
  }

  private void touch(Overridable overridable, List<TypeElement> supertypes) {
    for (TypeElement supertype : supertypes) {
      if (!TypeIndex.isObject(supertype)) {
        named(supertype, overridable).forEach(lookups::touchSignature);
      }
    }
  }

  /**
   * Whether a value of a type may be a function, now or when a class changes in more than its
   * header. Those of the JDK do not change; what has abstract methods of several names is none.
   */
  private boolean mayTakeFunction(TypeMirror parameter) {
    return parameter.getKind() == TypeKind.ERROR
        || types
            .element(parameter)
            .filter(CallLookups::isInterface)
            .filter(type -> types.name(type).isPresent() || types.abstractNames(type).size() < 2)
            .isPresent();
  }

  /**
   * Two methods of a parameterized superclass may become one (javac's
   * Check.checkCompatibleConcretes).
   */
  private void addParameterized(TypeElement declared) {
    types.directSupertypes(declared).stream()
        .findFirst()
        .ifPresent(parent -> addParameterized(declared, parent));
  }

  private void addParameterized(TypeElement scope, TypeMirror parent) {
    Set<TypeElement> superclasses = new LinkedHashSet<>();
    boolean isParameterized = false;
    Optional<TypeMirror> type = Optional.of(parent);
    Optional<TypeElement> superclass = types.element(parent);
    // A class that extends itself is an error, but one that javac goes on from.
    while (superclass.isPresent() && superclasses.add(superclass.get())) {
      isParameterized |=
          type.orElseThrow() instanceof DeclaredType t && !t.getTypeArguments().isEmpty();
      type = types.directSupertypes(superclass.get()).stream().findFirst();
      superclass = type.flatMap(types::element);
    }
    if (!isParameterized) {
      return;
    }
    for (TypeElement ancestor : superclasses) {
      for (ExecutableElement method : types.inherited(ancestor)) {
        Overridable overridable = types.overridable(method);
        lookups.add(scope, FactName.generic(overridable.key()));
        boolean isGeneric =
            superclasses.stream()
                .flatMap(each -> named(each, overridable).stream())
                .anyMatch(MethodLookups::mentionsTypeVariables);
        if (isGeneric) {
          lookups.add(scope, overridable.key());
        }
      }
    }
  }

  /** Whether a method may have other signatures in subclasses, or for other type arguments. */
  private static boolean mentionsTypeVariables(ExecutableElement method) {
    return method.getParameters().stream()
        .anyMatch(parameter -> mentionsTypeVariable(parameter.asType()));
  }

  private static boolean mentionsTypeVariable(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> true;
      case ARRAY -> mentionsTypeVariable(((ArrayType) type).getComponentType());
      case WILDCARD ->
          type instanceof WildcardType wildcard
              && Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                  .anyMatch(bound -> bound != null && mentionsTypeVariable(bound));
      case DECLARED ->
          type instanceof DeclaredType declared
              && (mentionsTypeVariable(declared.getEnclosingType())
                  || declared.getTypeArguments().stream()
                      .anyMatch(MethodLookups::mentionsTypeVariable));
      default -> false;
    };
  }
}
