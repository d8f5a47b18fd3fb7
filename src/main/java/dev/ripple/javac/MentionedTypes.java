package dev.ripple.javac;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Collects the classes that a type consists of: type arguments, bounds of type variables (captured
 * ones, too), what a wildcard is bounded by without saying so, enclosing types, and for a method
 * everything in its signature. Of an array what every array is besides (JLS 4.10.3).
 */
final class MentionedTypes extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

  private final Set<TypeElement> found;
  private final TypeIndex types;
  private final Consumer<IntersectionType> inferred;
  private final Set<TypeMirror> seen = new HashSet<>();

  /**
   * Collects into a set.
   *
   * @param inferred gets the intersections that nobody wrote down
   */
  MentionedTypes(Set<TypeElement> found, TypeIndex types, Consumer<IntersectionType> inferred) {
    this.found = found;
    this.types = types;
    this.inferred = inferred;
  }

  private void add(@Nullable TypeMirror type) {
    // Bounds can refer to the variable that they bound (JLS 4.4).
    if (type != null && !type.getKind().isPrimitive() && seen.add(type)) {
      visit(type);
    }
  }

  @Override
  public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void nothing) {
    if (type.asElement() instanceof TypeElement element) {
      found.add(element);
      if (type.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance)) {
        // A wildcard stands for types within the bounds of its parameter (JLS 4.5.1, 5.1.10).
        types.typeParameters(element).forEach(this::add);
      }
    }
    type.getTypeArguments().forEach(this::add);
    add(type.getEnclosingType());
    return null;
  }

  /** Types that javac's model of the language does not have: those of names that mean nothing. */
  @Override
  public @Nullable Void visitUnknown(TypeMirror type, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitError(ErrorType type, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitArray(ArrayType type, @Nullable Void nothing) {
    found.addAll(types.aboveArrays());
    add(type.getComponentType());
    return null;
  }

  @Override
  public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
    if (isDeclared(type) && type.getUpperBound() instanceof IntersectionType bounds) {
      bounds.getBounds().forEach(this::add);
    } else {
      add(type.getUpperBound());
    }
    add(type.getLowerBound());
    return null;
  }

  /** Captured ones belong to nothing. */
  private static boolean isDeclared(TypeVariable type) {
    Element owner = type.asElement().getEnclosingElement();
    return owner instanceof TypeElement || owner instanceof ExecutableElement;
  }

  @Override
  public @Nullable Void visitWildcard(WildcardType type, @Nullable Void nothing) {
    add(type.getExtendsBound());
    add(type.getSuperBound());
    return null;
  }

  @Override
  public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void nothing) {
    inferred.accept(type);
    type.getBounds().forEach(this::add);
    return null;
  }

  @Override
  public @Nullable Void visitUnion(UnionType type, @Nullable Void nothing) {
    type.getAlternatives().forEach(this::add);
    return null;
  }

  @Override
  public @Nullable Void visitExecutable(ExecutableType type, @Nullable Void nothing) {
    add(type.getReturnType());
    type.getParameterTypes().forEach(this::add);
    type.getThrownTypes().forEach(this::add);
    type.getTypeVariables().forEach(this::add);
    return null;
  }
}
