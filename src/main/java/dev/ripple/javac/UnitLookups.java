package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.PackageName;
import dev.ripple.model.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of one unit while they are collected: each once, with its strongest use. What classes
 * of the JDK say is not looked up, since another JDK compiles everything anew; only that a unit
 * touches them, for others may come to extend them.
 */
final class UnitLookups {

  private final TypeIndex types;
  private final Set<ClassName> ownTopLevel;
  private final Map<TypeElement, Boolean> closed = new IdentityHashMap<>();
  private final Map<TypeElement, Map<String, Use>> inClasses = new IdentityHashMap<>();
  private final Map<PackageName, Map<String, Use>> inPackages = new HashMap<>();
  private final Map<ClassName, Use> platform = new HashMap<>();
  private final Map<Use, Set<Object>> touched = new EnumMap<>(Use.class);
  private final NameOrder order;
  private final boolean warnsOfExports;
  private Context context = Context.DECLARATION;

  /** What the names and types that are met belong to. */
  enum Context {
    /** Other answers stay inside the unit. */
    BODY(Use.BODY, Use.BODY),
    /**
     * Names decide which types a signature consists of; what those types are like does not show in
     * it.
     */
    DECLARATION(Use.DECLARATION, Use.BODY),
    /** Everything may show: in the value of a constant, or in whether an annotation is written. */
    VALUE(Use.DECLARATION, Use.DECLARATION);

    private final Use ofNames;
    private final Use ofTypes;

    Context(Use ofNames, Use ofTypes) {
      this.ofNames = ofNames;
      this.ofTypes = ofTypes;
    }
  }

  /**
   * Collects nothing yet.
   *
   * @param warnsOfExports whether it matters who may name the types in declarations
   */
  UnitLookups(TypeIndex types, Set<ClassName> ownTopLevel, boolean warnsOfExports) {
    this.types = types;
    this.warnsOfExports = warnsOfExports;
    this.ownTopLevel = ownTopLevel;
    this.order = new NameOrder(types);
    for (Use each : Use.values()) {
      touched.put(each, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
  }

  /** See {@link NameOrder#found}. */
  Set<List<ClassName>> orders() {
    return order.found();
  }

  List<Lookup> list() {
    List<Lookup> list = new ArrayList<>();
    inClasses.forEach(
        (type, names) -> types.name(type).ifPresent(scope -> addAll(scope, names, list)));
    inPackages.forEach((scope, names) -> addAll(scope, names, list));
    platform.forEach((scope, use) -> list.add(new Lookup(scope, FactName.HEADER, use)));
    return list;
  }

  private static void addAll(Scope scope, Map<String, Use> names, List<Lookup> list) {
    names.forEach((name, strongest) -> list.add(new Lookup(scope, name, strongest)));
  }

  Context context() {
    return context;
  }

  /** What the following lookups are for; inside something narrower nothing widens. */
  Context enter(Context inner) {
    Context outer = context;
    if (outer == Context.DECLARATION) {
      context = inner;
    }
    return outer;
  }

  void leave(Context outer) {
    context = outer;
  }

  /**
   * A name is searched in a class and its supertypes. A local class has no facts, so its supertypes
   * are asked; a class of the unit itself can say something new only if it inherits from elsewhere.
   */
  void add(TypeElement scope, String name) {
    add(scope, name, context.ofNames);
  }

  /** Methods of a name are searched for a call with so many arguments. */
  void addCall(TypeElement scope, String name, int arguments) {
    add(scope, FactName.call(name, arguments));
    add(scope, FactName.anyCall(name));
  }

  private void add(TypeElement scope, String name, Use use) {
    if (!TypeIndex.isAddressable(scope)) {
      // The closure, since a local class that extends itself is an error that javac goes on from.
      types.closure(scope).stream()
          .filter(TypeIndex::isAddressable)
          .forEach(supertype -> add(supertype, name, use));
    } else if (!isClosed(scope)) {
      put(inClasses.computeIfAbsent(scope, s -> new HashMap<>()), name, use);
    }
  }

  private boolean isClosed(TypeElement scope) {
    Boolean known = closed.get(scope);
    if (known == null) {
      known =
          isPlatform(scope)
              || isOwn(scope)
                  && types.closure(scope).stream()
                      .allMatch(type -> isOwn(type) || isPlatform(type));
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
    add(scope, name, context.ofNames);
  }

  private void add(PackageName scope, String name, Use use) {
    boolean isPlatform = scope.name().equals("java") || scope.name().startsWith("java.");
    if (!isPlatform) {
      put(inPackages.computeIfAbsent(scope, s -> new HashMap<>()), name, use);
    }
  }

  private static <T> void put(Map<T, Use> names, T name, Use use) {
    if (names.putIfAbsent(name, use) == Use.BODY) {
      names.put(name, use);
    }
  }

  /**
   * The class may appear, disappear or change who may name it; what it declares does not matter.
   */
  private void addExistence(TypeElement type) {
    if (!isOwn(type)) {
      types.name(type).ifPresent(this::putExistence);
    }
  }

  private void putExistence(ClassName name) {
    ClassName topLevel = name.topLevel();
    add(topLevel.packageName(), topLevel.nameInPackage(), context.ofTypes);
  }

  /** The header of every class that occurs anywhere in a type. */
  void touch(@Nullable TypeMirror type) {
    boolean isShown = warnsOfExports && context != Context.BODY;
    if (type != null && !type.getKind().isPrimitive() && (isNew(type) || isShown)) {
      types.mentioned(type, order::add).forEach(this::touch);
    }
  }

  void touch(TypeElement type) {
    if (warnsOfExports && context != Context.BODY) {
      add(type, FactName.EXPORTED);
    }
    if (isNew(type)) {
      if (isPlatform(type)) {
        touchPlatform(types.platformKin(type));
      } else {
        add(type, FactName.HEADER, context.ofTypes);
        addExistence(type);
      }
      if (type.getEnclosingElement() instanceof TypeElement enclosing) {
        touch(enclosing);
      }
    }
  }

  private void touchPlatform(Set<ClassName> classes) {
    classes.forEach(name -> put(platform, name, context.ofTypes));
  }

  /** Type arguments have to be within the bounds of the parameters (JLS 4.5). */
  void touchBounds(TypeElement generic) {
    types.typeParameters(generic).forEach(this::touch);
  }

  private boolean isNew(Object touchable) {
    return Objects.requireNonNull(touched.get(context.ofTypes)).add(touchable);
  }

  /** The annotations that a bridge copies from a method (javac's TransTypes.addBridge). */
  void touchAnnotations(ExecutableElement method) {
    if (!isPlatform(TypeIndex.owner(method))) {
      types.annotations(method).forEach(each -> touch(each.getAnnotationType()));
      for (VariableElement parameter : method.getParameters()) {
        types.annotations(parameter).forEach(each -> touch(each.getAnnotationType()));
      }
    }
  }

  /** All types in the signature of a method that is used. */
  void touchSignature(ExecutableElement method) {
    if (!isPlatform(TypeIndex.owner(method))) {
      touch(method.asType());
    } else if (isNew(method)) {
      touchPlatform(types.platformKin(method));
    }
  }
}
