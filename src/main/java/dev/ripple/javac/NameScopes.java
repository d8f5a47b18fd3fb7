package dev.ripple.javac;

import dev.ripple.javac.UnitLookups.Context;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import dev.ripple.model.PackageName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Where javac's Resolve searches a simple name that is no local variable (JLS 6.3 to 6.5). */
final class NameScopes {

  private final PackageName unitPackage;
  private final Set<String> topLevel;
  private final TypeIndex types;
  private final UnitLookups lookups;
  private final Set<String> singleImports = new HashSet<>();
  private final Map<String, List<TypeElement>> membersImported = new HashMap<>();
  private final List<PackageName> packagesOnDemand = new ArrayList<>();
  private final List<TypeElement> classesOnDemand = new ArrayList<>();
  private final Deque<TypeElement> enclosing = new ArrayDeque<>();
  private final Set<Seen> seen = new HashSet<>();

  private record Seen(
      String name, boolean asType, @Nullable TypeElement innermost, Context context) {}

  NameScopes(
      PackageName unitPackage, Set<ClassName> topLevel, TypeIndex types, UnitLookups lookups) {
    this.unitPackage = unitPackage;
    this.topLevel =
        topLevel.stream().map(ClassName::nameInPackage).collect(Collectors.toUnmodifiableSet());
    this.types = types;
    this.lookups = lookups;
  }

  /** A package must not be called like a class, nor a class like a package (JLS 7.1). */
  void addPackage() {
    for (PackageName p = unitPackage; !p.equals(PackageName.UNNAMED); p = p.parent()) {
      lookups.add(p.parent(), p.simpleName());
    }
    topLevel.forEach(name -> lookups.add(unitPackage, name));
  }

  /** A type imported by its name comes before those of packages (JLS 6.4.1). */
  void importSingle(String name) {
    singleImports.add(name);
  }

  /** Members of a class imported by their name (JLS 7.5.3). */
  void importMember(String name, @Nullable Element of) {
    if (of instanceof TypeElement type) {
      membersImported.computeIfAbsent(name, n -> new ArrayList<>()).add(type);
    }
  }

  void importOnDemand(@Nullable Element qualifier, boolean isStatic) {
    if (qualifier instanceof PackageElement imported) {
      PackageName name = new PackageName(imported.getQualifiedName().toString());
      packagesOnDemand.add(name);
      lookups.add(name, FactName.TYPES);
    } else if (qualifier instanceof TypeElement type) {
      classesOnDemand.add(type);
      lookups.touch(type);
    }
  }

  void enter(TypeElement type) {
    enclosing.push(type);
  }

  void leave() {
    enclosing.pop();
  }

  /**
   * Registers that a simple name was resolved to a local variable or type variable: classes between
   * its declaration and its use could have hidden it, had they inherited the name.
   */
  void addLocal(String name, Element element) {
    Element owner = element.getEnclosingElement();
    while (owner != null && !(owner instanceof TypeElement)) {
      owner = owner.getEnclosingElement();
    }
    for (TypeElement scope : enclosing) {
      if (scope.equals(owner)) {
        return;
      }
      lookups.add(scope, FactName.notCalled(name));
    }
  }

  /** Registers that a simple name which is not called was resolved to an element. */
  void add(String name, @Nullable Element element) {
    boolean isTypeOrPackage =
        element == null
            || element.getKind().isClass()
            || element.getKind().isInterface()
            || element.getKind() == ElementKind.PACKAGE;
    if (!seen.add(new Seen(name, isTypeOrPackage, enclosing.peek(), lookups.context()))) {
      return;
    }
    enclosing.forEach(scope -> lookups.add(scope, FactName.notCalled(name)));
    classesOnDemand.forEach(scope -> lookups.add(scope, FactName.notCalled(name)));
    if (isTypeOrPackage && !singleImports.contains(name) && !topLevel.contains(name)) {
      lookups.add(unitPackage, name);
      if (element == null || !isInUnitPackage(element)) {
        packagesOnDemand.forEach(scope -> lookups.add(scope, FactName.importable(name)));
      }
    }
  }

  /** Registers that a simple name was resolved to a method that is called. */
  void addCall(String name, int arguments) {
    if (seen.add(
        new Seen(FactName.call(name, arguments), false, enclosing.peek(), lookups.context()))) {
      enclosing.forEach(scope -> lookups.addCall(scope, name, arguments));
      classesOnDemand.forEach(scope -> lookups.addCall(scope, name, arguments));
    }
  }

  private boolean isInUnitPackage(Element element) {
    return element.getEnclosingElement() instanceof PackageElement p
        && p.getQualifiedName().contentEquals(unitPackage.name());
  }

  /**
   * The classes that the candidates for a call come from: the enclosing ones in which a method of
   * the given class is found by its simple name, or all from which methods of that name are
   * imported (JLS 15.12.1).
   */
  Set<TypeElement> sitesOf(TypeElement owner, String name) {
    Set<TypeElement> sites = new LinkedHashSet<>();
    for (TypeElement scope : enclosing) {
      if (types.closure(scope).contains(owner)) {
        sites.add(scope);
      }
    }
    if (sites.isEmpty()) {
      sites.add(owner);
      sites.addAll(membersImported.getOrDefault(name, List.of()));
      sites.addAll(classesOnDemand);
    }
    return sites;
  }
}
