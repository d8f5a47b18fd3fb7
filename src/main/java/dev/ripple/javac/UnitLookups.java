package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.PackageName;
import dev.ripple.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of one unit while they are collected: each once, with its strongest use. Classes of
 * the JDK are left out, since another JDK compiles everything anew.
 */
final class UnitLookups {

  private record Key(Scope scope, String name) {}

  private final TypeIndex types;
  private final Set<ClassName> ownTopLevel;
  private final Map<TypeElement, Boolean> closed = new IdentityHashMap<>();
  private final Map<Key, Use> lookups = new LinkedHashMap<>();
  private final Set<TypeMirror> seenInBodies = new HashSet<>();
  private final Set<TypeMirror> seenInDeclarations = new HashSet<>();
  private Use use = Use.DECLARATION;

  UnitLookups(TypeIndex types, Set<ClassName> ownTopLevel) {
    this.types = types;
    this.ownTopLevel = ownTopLevel;
  }

  List<Lookup> list() {
    List<Lookup> list = new ArrayList<>(lookups.size());
    lookups.forEach((key, strongest) -> list.add(new Lookup(key.scope(), key.name(), strongest)));
    return list;
  }

  Use use() {
    return use;
  }

  /** What the following lookups are for. */
  void use(Use following) {
    use = following;
  }

  /**
   * A name is searched in a class and its supertypes. A local class has no facts, so its supertypes
   * are asked; a class of the unit itself can say something new only if it inherits from elsewhere.
   */
  void add(TypeElement scope, String name) {
    if (!TypeIndex.isAddressable(scope)) {
      types.directSupertypes(scope).stream()
          .map(types::element)
          .flatMap(Optional::stream)
          .forEach(supertype -> add(supertype, name));
    } else if (!isClosed(scope)) {
      types.name(scope).ifPresent(className -> put(className, name));
    }
  }

  private boolean isClosed(TypeElement scope) {
    Boolean known = closed.get(scope);
    if (known == null) {
      known =
          isOwn(scope)
              && types.closure(scope).stream().allMatch(type -> isOwn(type) || isPlatform(type));
      closed.put(scope, known);
    }
    return known;
  }

  private boolean isOwn(TypeElement type) {
    return types.name(type).filter(name -> ownTopLevel.contains(name.topLevel())).isPresent();
  }

  private boolean isPlatform(TypeElement type) {
    return types.name(type).isEmpty();
  }

  void add(PackageName scope, String name) {
    boolean isPlatform = scope.name().equals("java") || scope.name().startsWith("java.");
    if (!isPlatform) {
      put(scope, name);
    }
  }

  private void put(Scope scope, String name) {
    lookups.merge(new Key(scope, name), use, (a, b) -> a == Use.DECLARATION ? a : b);
  }

  /**
   * The class may appear, disappear or change who may name it; what it declares does not matter.
   */
  void addExistence(TypeElement type) {
    if (!isOwn(type)) {
      types.name(type).ifPresent(this::putExistence);
    }
  }

  private void putExistence(ClassName name) {
    ClassName topLevel = name.topLevel();
    put(topLevel.packageName(), topLevel.nameInPackage());
  }

  /** The header of every class that occurs anywhere in a type. */
  void touch(@Nullable TypeMirror type) {
    Set<TypeMirror> seen = use == Use.BODY ? seenInBodies : seenInDeclarations;
    if (type != null && !type.getKind().isPrimitive() && seen.add(type)) {
      types.mentioned(type).forEach(this::touch);
    }
  }

  void touch(TypeElement type) {
    add(type, FactName.HEADER);
    addExistence(type);
    if (type.getEnclosingElement() instanceof TypeElement enclosing) {
      touch(enclosing);
    }
  }

  /** All types in the signature of a method that is used. */
  void touchSignature(ExecutableElement method) {
    touch(method.asType());
  }
}
