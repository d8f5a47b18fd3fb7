package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The simple names of the types that a message shows, with those inside of them and the bounds of
 * type variables, which javac explains. Completes no symbol and makes no name, since javac may be
 * closed already; so it asks for no kinds.
 */
final class ShownTypes {

  private final Set<String> names = new TreeSet<>();
  private final Set<ClassName> declaring = new HashSet<>();
  private final Set<TypeMirror> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Set<String> names() {
    return names;
  }

  /** The top-level class that declares all methods that are shown, if it is one. */
  Optional<ClassName> onlyDeclaring() {
    return declaring.size() == 1 ? Optional.of(declaring.iterator().next()) : Optional.empty();
  }

  void addMethod(ExecutableElement method) {
    for (Element e = method; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type && e.getEnclosingElement() instanceof PackageElement) {
        declaring.add(new ClassName(type.getQualifiedName().toString()));
      }
    }
    addParameters(method.asType());
  }

  /** Adds what is shown of a method. */
  void addParameters(TypeMirror method) {
    if (method instanceof ExecutableType type) {
      type.getParameterTypes().forEach(this::add);
      type.getTypeVariables().forEach(this::add);
      add(type.getReturnType());
    }
  }

  void add(@Nullable TypeMirror type) {
    if (type == null || !seen.add(type)) {
      return;
    }
    if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::add);
    }
    if (type instanceof TypeVariable variable) {
      names.add(variable.asElement().getSimpleName().toString());
      add(variable.getUpperBound());
      add(variable.getLowerBound());
    } else if (type instanceof DeclaredType declared) {
      names.add(declared.asElement().getSimpleName().toString());
      declared.getTypeArguments().forEach(this::add);
      add(declared.getEnclosingType());
    } else if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      add(wildcard.getExtendsBound());
      add(wildcard.getSuperBound());
    } else if (type instanceof PrimitiveType) {
      names.add(type.getKind().name().toLowerCase(Locale.ROOT));
    }
  }
}
