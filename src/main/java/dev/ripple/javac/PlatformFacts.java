package dev.ripple.javac;

import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * What classes of the JDK hand down to subclasses. They never change, so that facts have names only
 * and all hashes are 0. Javac is asked and not the class files, since it alone knows which ones
 * there are for {@code --release}.
 */
final class PlatformFacts {

  private final Elements elements;
  private final TypeIndex types;

  PlatformFacts(Elements elements, TypeIndex types) {
    this.elements = elements;
    this.types = types;
  }

  /** The facts of classes and of all their supertypes, but for {@code Object}. */
  Map<ClassName, ClassFacts> of(Collection<TypeElement> classes) {
    Map<ClassName, ClassFacts> found = new TreeMap<>();
    Deque<TypeElement> open = new ArrayDeque<>(classes);
    while (!open.isEmpty()) {
      TypeElement next = open.pop();
      if (!TypeIndex.isObject(next) && types.isPlatform(next)) {
        found.computeIfAbsent(
            name(next),
            name -> {
              types.closure(next).forEach(open::add);
              return facts(name, next);
            });
      }
    }
    return found;
  }

  private ClassName name(TypeElement type) {
    return new ClassName(elements.getBinaryName(type).toString());
  }

  private ClassFacts facts(ClassName name, TypeElement type) {
    List<TypeMirror> supertypes = types.directSupertypes(type);
    SortedMap<String, Long> hashes = new TreeMap<>();
    type.getEnclosedElements().stream()
        .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
        .flatMap(this::names)
        .forEach(fact -> hashes.put(fact, 0L));
    boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
    if (!isPublic && !CallLookups.isInterface(type)) {
      hashes.put(FactName.BRIDGED, 0L);
    }
    return new ClassFacts(
        name,
        supertypes.stream()
            .flatMap(supertype -> types.element(supertype).stream())
            .filter(supertype -> !TypeIndex.isObject(supertype))
            .map(this::name)
            .toList(),
        supertypes.stream()
            .flatMap(supertype -> types.mentioned(supertype).stream())
            .map(this::name)
            .toList(),
        isPublic,
        0,
        hashes,
        List.of());
  }

  private Stream<String> names(Element member) {
    String name = member.getSimpleName().toString();
    if (!(member instanceof ExecutableElement method)) {
      return Stream.of(name);
    }
    if (method.getKind() != ElementKind.METHOD) {
      return Stream.of();
    }
    int parameters = method.getParameters().size();
    String overridable = FactName.overriding(name, parameters);
    List<String> names = new ArrayList<>();
    names.add(FactName.anyCall(name));
    names.add(FactName.attributes(overridable));
    names.add(FactName.generic(overridable));
    String erased = types.parameters(method).orElse("");
    names.add(FactName.methods(name, parameters, erased, false, method.isVarArgs()));
    names.add(FactName.methods(name, parameters, erased, true, method.isVarArgs()));
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      names.add(FactName.ABSTRACT);
    }
    if (method.getModifiers().contains(Modifier.FINAL)) {
      names.add(FactName.finalMethods(name, parameters));
    }
    if (name.equals("close")) {
      names.add(FactName.CLOSE);
    }
    return names.stream();
  }
}
