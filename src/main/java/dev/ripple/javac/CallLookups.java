package dev.ripple.javac;

import dev.ripple.javac.UnitLookups.Context;
import dev.ripple.model.FactName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What javac asks about the types of expressions: members, candidates, functional interfaces,
 * castability.
 */
final class CallLookups {

  private final TypeIndex types;
  private final UnitLookups lookups;
  private final Set<Call> seenCalls = new HashSet<>();

  /** In place of a number of arguments: methods count whatever number they take. */
  static final int ANY_NUMBER = -1;

  private record Call(
      TypeElement site, String name, int arguments, int functions, Context context) {}

  CallLookups(TypeIndex types, UnitLookups lookups) {
    this.types = types;
    this.lookups = lookups;
  }

  /** The classes in which a member of a value of a type is searched (JLS 4.4, 4.9, 15.11.1). */
  List<TypeElement> scopes(@Nullable TypeMirror type) {
    List<TypeElement> scopes = new ArrayList<>();
    addScopes(type, scopes, 0);
    return scopes;
  }

  private void addScopes(@Nullable TypeMirror type, List<TypeElement> scopes, int depth) {
    // Bounds may refer to each other (JLS 4.4).
    if (type == null || depth > 16) {
      return;
    }
    if (type instanceof TypeVariable variable) {
      addScopes(variable.getUpperBound(), scopes, depth + 1);
    } else if (type instanceof WildcardType wildcard) {
      addScopes(wildcard.getExtendsBound(), scopes, depth + 1);
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> addScopes(bound, scopes, depth + 1));
    } else if (type instanceof ArrayType array) {
      addScopes(array.getComponentType(), scopes, depth + 1);
    } else if (type instanceof UnionType union) {
      union.getAlternatives().forEach(alternative -> addScopes(alternative, scopes, depth + 1));
    } else {
      types.element(type).ifPresent(scopes::add);
    }
  }

  /** A method that the language calls by itself, such as {@code iterator} (JLS 14.14.2). */
  void addImplicitCall(@Nullable TypeMirror receiver, String name) {
    scopes(receiver).forEach(scope -> addImplicitCall(scope, name));
  }

  void addImplicitCall(TypeElement scope, String name) {
    lookups.addCall(scope, name, 0);
    methodsOf(scope, name).forEach(lookups::touchSignature);
  }

  /**
   * Overload resolution looks at every candidate that takes so many arguments (JLS 15.12.2), also
   * at those that lose: at the types in its signature, and if a function is passed, at what it
   * could implement.
   *
   * @param functions see {@link FunctionDepth}
   */
  void addCandidates(Collection<TypeElement> sites, String name, int arguments, int functions) {
    for (TypeElement site : sites) {
      if (!seenCalls.add(new Call(site, name, arguments, functions, lookups.context()))) {
        continue;
      }
      for (ExecutableElement candidate : methodsOf(site, name)) {
        if (!takes(candidate, arguments)) {
          continue;
        }
        lookups.touchSignature(candidate);
        if (functions > 0 && types.name(TypeIndex.owner(candidate)).isPresent()) {
          candidate
              .getParameters()
              .forEach(parameter -> addFunctions(parameter.asType(), functions));
        }
      }
    }
  }

  /** Whether javac compares arguments with parameters; it counts them first. */
  private static boolean takes(ExecutableElement candidate, int arguments) {
    return arguments == ANY_NUMBER
        || candidate.isVarArgs()
        || candidate.getParameters().size() == arguments;
  }

  private List<ExecutableElement> methodsOf(TypeElement site, String name) {
    List<ExecutableElement> found = new ArrayList<>();
    boolean isConstructor = name.equals(FactName.INIT);
    for (TypeElement owner : isConstructor ? Set.of(site) : types.closure(site)) {
      found.addAll(types.methods(owner).getOrDefault(name, List.of()));
    }
    return found;
  }

  /**
   * The function type of a type, and as many of those that it returns, itself or by a type
   * argument.
   */
  private void addFunctions(TypeMirror type, int depth) {
    addFunctionalInterface(type);
    if (depth > 1) {
      if (type instanceof DeclaredType declared) {
        declared.getTypeArguments().forEach(argument -> addFunctions(argument, depth - 1));
      }
      for (TypeElement scope : scopes(type)) {
        if (isInterface(scope)) {
          open(scope).forEach(method -> addFunctions(method.getReturnType(), depth - 1));
        }
      }
    }
  }

  private List<ExecutableElement> open(TypeElement scope) {
    return types.closure(scope).stream()
        .flatMap(owner -> types.methods(owner).values().stream())
        .flatMap(List::stream)
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  /** The function type of a type (JLS 9.9). */
  void addFunctionalInterface(@Nullable TypeMirror type) {
    lookups.touch(type);
    for (TypeElement scope : scopes(type)) {
      if (!isInterface(scope)) {
        continue; // A class has no function type, whatever it declares.
      }
      lookups.add(scope, FactName.ABSTRACT);
      lookups.add(scope, FactName.EXTENSION); // No function implements a sealed interface.
      // The parameterization that a lambda implements is inferred, and then checked (JLS 18.5.3).
      lookups.touchBounds(scope);
      for (ExecutableElement method : open(scope)) {
        lookups.add(scope, types.overridable(method).key());
        lookups.touchSignature(method);
      }
    }
  }

  /** Whether a switch or pattern covers all values of a type (JLS 14.11.1.1). */
  void addCases(@Nullable TypeMirror type) {
    addCases(type, new HashSet<>());
  }

  private void addCases(@Nullable TypeMirror type, Set<TypeElement> seen) {
    // Only what the selector could be cast to has to be covered.
    addCastability(type);
    // Type arguments may be the types of components.
    Set<TypeElement> covered = new LinkedHashSet<>(scopes(type));
    covered.addAll(types.mentioned(type));
    for (TypeElement scope : covered) {
      if (seen.add(scope) && types.name(scope).isPresent()) {
        lookups.add(scope, FactName.CASES);
        lookups.add(scope, FactName.INSTANCE);
        types.permitted(scope).forEach(permitted -> addCases(permitted, seen));
        for (RecordComponentElement component : types.recordComponents(scope)) {
          // A record pattern calls the accessor.
          lookups.addCall(scope, component.getSimpleName().toString(), 0);
          addCases(component.asType(), seen);
        }
      }
    }
  }

  /**
   * Whether values of one type can be cast to another (JLS 5.1.6.1). That every object may be of
   * any type is no question.
   */
  void addCast(@Nullable TypeMirror from, @Nullable TypeMirror to) {
    if (!isObject(from) && !isObject(to)) {
      addCastability(from);
      addCastability(to);
    }
  }

  private boolean isObject(@Nullable TypeMirror type) {
    return type != null && types.element(type).filter(TypeIndex::isObject).isPresent();
  }

  /**
   * Whether a value of one type can be one of another depends on all that a sealed type permits
   * (JLS 5.1.6.1).
   */
  void addCastability(@Nullable TypeMirror type) {
    addCastability(type, new HashSet<>());
  }

  private void addCastability(@Nullable TypeMirror type, Set<TypeElement> seen) {
    // Type arguments are asked whether they are provably distinct (JLS 4.5.1), which is casting
    // again.
    for (TypeElement scope : types.mentioned(type)) {
      if (seen.add(scope) && types.name(scope).isPresent()) {
        lookups.touch(scope);
        lookups.add(scope, FactName.EXTENSION);
        List<? extends TypeMirror> permitted = types.permitted(scope);
        if (!permitted.isEmpty()) {
          lookups.add(scope, FactName.CASES);
          permitted.forEach(subtype -> addCastability(subtype, seen));
        }
      }
    }
  }

  /**
   * An annotation must give all elements without a default (JLS 9.7.1); repeated, it needs its
   * container (9.7.5).
   */
  void addAnnotation(TypeElement annotation) {
    lookups.touch(annotation);
    lookups.add(annotation, FactName.ELEMENTS);
    if (types.name(annotation).isEmpty()) {
      return;
    }
    for (AnnotationMirror meta : types.annotations(annotation)) {
      if (meta.getAnnotationType().toString().equals("java.lang.annotation.Repeatable")) {
        lookups.add(annotation, FactName.CONTAINER);
        for (AnnotationValue container : meta.getElementValues().values()) {
          if (container.getValue() instanceof TypeMirror containerType) {
            types.element(containerType).ifPresent(this::addContainer);
          }
        }
      }
    }
  }

  /** A container has an element value, and needs no others (JLS 9.6.3). */
  void addContainer(TypeElement container) {
    lookups.touch(container);
    lookups.add(container, FactName.ELEMENTS);
    lookups.add(container, "value");
    lookups.add(container, FactName.CONTAINER);
  }

  static boolean isInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE || type.getKind() == ElementKind.ANNOTATION_TYPE;
  }
}
