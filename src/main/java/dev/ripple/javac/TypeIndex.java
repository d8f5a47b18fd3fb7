package dev.ripple.javac;

import static javax.lang.model.element.Modifier.ABSTRACT;

import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import java.lang.module.ModuleFinder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the collectors of one round ask about types again and again. Takes care not to complete
 * symbols that javac has not completed itself: that could make it report classes that nobody needs.
 */
final class TypeIndex {

  /** The modules of the JDK, which are the only ones outside of modules. */
  private static final Set<String> PLATFORM =
      ModuleFinder.ofSystem().findAll().stream()
          .map(module -> module.descriptor().name())
          .collect(Collectors.toUnmodifiableSet());

  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, Optional<ClassName>> names = new IdentityHashMap<>();
  private final Map<TypeElement, Set<ClassName>> platformKin = new IdentityHashMap<>();
  private final Map<ExecutableElement, Set<ClassName>> platformKinOfMethods =
      new IdentityHashMap<>();
  private final Set<TypeElement> aboveArrays = new LinkedHashSet<>();
  private final Map<TypeElement, Set<TypeElement>> supertypes = new IdentityHashMap<>();
  private final Map<TypeElement, Map<String, List<ExecutableElement>>> methods =
      new IdentityHashMap<>();
  private final Map<TypeElement, List<ExecutableElement>> inherited = new IdentityHashMap<>();
  private final Map<TypeElement, List<ExecutableElement>> open = new IdentityHashMap<>();
  private final Map<Name, String> texts = new IdentityHashMap<>();
  private final Map<ExecutableElement, Overridable> overridables = new IdentityHashMap<>();
  private final Map<ExecutableElement, Optional<String>> parameters = new IdentityHashMap<>();

  TypeIndex(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The name of a class that can change while the JDK does not, or nothing for one of the JDK's or
   * a local one.
   */
  Optional<ClassName> name(TypeElement type) {
    return names.computeIfAbsent(type, this::computeName);
  }

  private Optional<ClassName> computeName(TypeElement type) {
    String binary = elements.getBinaryName(type).toString();
    return isPlatform(type) || binary.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClassName(binary));
  }

  /** Whether a class is one of the JDK's. */
  boolean isPlatform(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module != null && isPlatform(module)
        || elements.getBinaryName(type).toString().startsWith("java.");
  }

  private static boolean isPlatform(ModuleElement module) {
    return PLATFORM.contains(module.getQualifiedName().toString());
  }

  /** What is imported on demand with a module that is not one of the JDK's (JLS 7.5.5). */
  Set<PackageElement> importedWith(String module) {
    Set<PackageElement> packages = new LinkedHashSet<>();
    Set<ModuleElement> seen = new HashSet<>();
    Deque<ModuleElement> open = new ArrayDeque<>();
    Optional.ofNullable(elements.getModuleElement(module)).ifPresent(open::add);
    while (!open.isEmpty()) {
      ModuleElement next = open.pop();
      if (!isPlatform(next) && seen.add(next)) {
        ElementFilter.exportsIn(next.getDirectives())
            .forEach(exported -> packages.add(exported.getPackage()));
        ElementFilter.requiresIn(next.getDirectives()).stream()
            .filter(ModuleElement.RequiresDirective::isTransitive)
            .forEach(required -> open.add(required.getDependency()));
      }
    }
    return packages;
  }

  /**
   * Of a class of the JDK those of its kind that others could extend: itself, its supertypes, and
   * what these or its type parameters mention. With any of them javac may compare types where it
   * meets the class; {@code Object} is no matter of comparing, and to {@link FactName#UBIQUITOUS}
   * it compares everywhere.
   */
  Set<ClassName> platformKin(TypeElement type) {
    return platformKin.computeIfAbsent(type, this::computePlatformKin);
  }

  private Set<ClassName> computePlatformKin(TypeElement type) {
    Set<ClassName> names = new HashSet<>();
    Set<TypeElement> seen = new HashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeElement next = open.pop();
      if (!isObject(next) && isPlatform(next) && seen.add(next)) {
        ClassName name = new ClassName(elements.getBinaryName(next).toString());
        if (!FactName.UBIQUITOUS.contains(name)
            && !complete(next::getModifiers, Set.<Modifier>of()).contains(Modifier.FINAL)) {
          names.add(name);
        }
        directSupertypes(next).forEach(supertype -> open.addAll(mentioned(supertype)));
        complete(next::getTypeParameters, List.<TypeParameterElement>of())
            .forEach(
                parameter -> parameter.getBounds().forEach(bound -> open.addAll(mentioned(bound))));
      }
    }
    return names;
  }

  /** The same of all classes that occur in the signature of a method of the JDK. */
  Set<ClassName> platformKin(ExecutableElement method) {
    return platformKinOfMethods.computeIfAbsent(
        method,
        m -> {
          Set<ClassName> names = new HashSet<>();
          mentioned(m.asType()).forEach(type -> names.addAll(platformKin(type)));
          return names;
        });
  }

  static boolean isObject(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** What every array is besides an object (JLS 4.10.3). */
  Set<TypeElement> aboveArrays() {
    if (aboveArrays.isEmpty()) {
      for (TypeMirror supertype :
          types.directSupertypes(types.getArrayType(types.getPrimitiveType(TypeKind.INT)))) {
        if (supertype instanceof IntersectionType intersection) {
          intersection.getBounds().forEach(bound -> element(bound).ifPresent(aboveArrays::add));
        }
      }
    }
    return aboveArrays;
  }

  /** A name as a string, which javac would make anew each time. */
  String text(Name name) {
    return texts.computeIfAbsent(name, Name::toString);
  }

  /** What a method has in common with those that it may override. */
  Overridable overridable(ExecutableElement method) {
    return overridables.computeIfAbsent(
        method, m -> new Overridable(text(m.getSimpleName()), m.getParameters().size()));
  }

  /** The class and all its supertypes, as far as they can be found. */
  Set<TypeElement> closure(TypeElement type) {
    Set<TypeElement> known = supertypes.get(type);
    if (known == null) {
      Set<TypeElement> found = new LinkedHashSet<>();
      addClosure(type, found);
      supertypes.put(type, found);
      known = found;
    }
    return known;
  }

  private void addClosure(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      for (TypeMirror supertype : directSupertypes(type)) {
        element(supertype).ifPresent(s -> addClosure(s, found));
      }
    }
  }

  /** Whether a supertype of a class, direct or not, is a raw type (JLS 4.8). */
  boolean isDerivedRaw(TypeElement type) {
    return closure(type).stream()
        .flatMap(declared -> directSupertypes(declared).stream())
        .anyMatch(supertype -> complete(() -> isRaw(supertype), false));
  }

  private static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !hasArguments(declared)
        && hasArguments((DeclaredType) declared.asElement().asType());
  }

  private static boolean hasArguments(DeclaredType type) {
    return !type.getTypeArguments().isEmpty()
        || type.getEnclosingType() instanceof DeclaredType enclosing && hasArguments(enclosing);
  }

  List<TypeMirror> directSupertypes(TypeElement type) {
    return complete(
        () -> {
          List<TypeMirror> direct = new ArrayList<>();
          direct.add(type.getSuperclass());
          direct.addAll(type.getInterfaces());
          return direct;
        },
        List.of());
  }

  /** How far a class is from {@code Object} at most (javac's Types.rank). */
  int rank(TypeElement type) {
    return isObject(type)
        ? 0
        : 1
            + directSupertypes(type).stream()
                .flatMap(supertype -> element(supertype).stream())
                .mapToInt(this::rank)
                .max()
                .orElse(0);
  }

  Optional<TypeElement> superclass(TypeElement type) {
    return complete(() -> element(type.getSuperclass()), Optional.empty());
  }

  /** The methods and constructors that a class itself declares, by name. */
  Map<String, List<ExecutableElement>> methods(TypeElement type) {
    Map<String, List<ExecutableElement>> known = methods.get(type);
    if (known == null) {
      Map<String, List<ExecutableElement>> byName = new HashMap<>();
      for (ExecutableElement method :
          complete(() -> DeclaredMethods.of(type), List.<ExecutableElement>of())) {
        if (method.getKind() == ElementKind.METHOD || method.getKind() == ElementKind.CONSTRUCTOR) {
          byName.computeIfAbsent(text(method.getSimpleName()), n -> new ArrayList<>()).add(method);
        }
      }
      methods.put(type, byName);
      known = byName;
    }
    return known;
  }

  /** What subclasses inherit of a class itself; what {@code Object} has is the same everywhere. */
  List<ExecutableElement> inherited(TypeElement type) {
    return inherited.computeIfAbsent(type, t -> methods(t, TypeIndex::isInherited));
  }

  /** What subclasses may, or must, implement of a class itself. */
  List<ExecutableElement> open(TypeElement type) {
    return open.computeIfAbsent(type, t -> methods(t, TypeIndex::isOpen));
  }

  private List<ExecutableElement> methods(TypeElement type, Predicate<ExecutableElement> which) {
    return isObject(type)
        ? List.of()
        : methods(type).values().stream().flatMap(List::stream).filter(which).toList();
  }

  /** The names of abstract methods that an interface has or inherits, but for those of objects. */
  Set<String> abstractNames(TypeElement type) {
    Set<String> names = new HashSet<>();
    for (TypeElement owner : closure(type)) {
      methods(owner)
          .forEach(
              (name, overloads) -> {
                if (overloads.stream().anyMatch(m -> m.getModifiers().contains(ABSTRACT))) {
                  names.add(name);
                }
              });
    }
    names.removeAll(Set.of("equals", "hashCode", "toString"));
    return names;
  }

  private static boolean isInherited(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return method.getKind() == ElementKind.METHOD
        && !modifiers.contains(Modifier.PRIVATE)
        && !(modifiers.contains(Modifier.STATIC) && owner(method).getKind().isInterface());
  }

  private static boolean isOpen(ExecutableElement method) {
    return method.getModifiers().contains(ABSTRACT) || method.isDefault();
  }

  /**
   * The erased types of a method's parameters, as class files have them, or nothing if a class is
   * missing.
   */
  Optional<String> parameters(ExecutableElement method) {
    return parameters.computeIfAbsent(method, this::computeParameters);
  }

  private Optional<String> computeParameters(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    for (VariableElement parameter : method.getParameters()) {
      Optional<String> descriptor =
          complete(() -> descriptor(types.erasure(parameter.asType())), Optional.empty());
      if (descriptor.isEmpty()) {
        return Optional.empty();
      }
      text.append(descriptor.get());
    }
    return Optional.of(text.append(')').toString());
  }

  private Optional<String> descriptor(TypeMirror erased) {
    return switch (erased.getKind()) {
      case BOOLEAN -> Optional.of("Z");
      case BYTE -> Optional.of("B");
      case CHAR -> Optional.of("C");
      case DOUBLE -> Optional.of("D");
      case FLOAT -> Optional.of("F");
      case INT -> Optional.of("I");
      case LONG -> Optional.of("J");
      case SHORT -> Optional.of("S");
      case ARRAY -> descriptor(((ArrayType) erased).getComponentType()).map(type -> "[" + type);
      case DECLARED ->
          element(erased)
              .map(type -> "L" + elements.getBinaryName(type).toString().replace('.', '/') + ";");
      default -> Optional.empty();
    };
  }

  Optional<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** Every class that occurs anywhere in a type. */
  Set<TypeElement> mentioned(@Nullable TypeMirror type) {
    return mentioned(type, intersection -> {});
  }

  /**
   * Every class that occurs anywhere in a type.
   *
   * @param inferred gets the intersections in it that nobody wrote down
   */
  Set<TypeElement> mentioned(@Nullable TypeMirror type, Consumer<IntersectionType> inferred) {
    Set<TypeElement> found = new LinkedHashSet<>();
    if (type != null) {
      new MentionedTypes(found, this, inferred).visit(type);
    }
    return found;
  }

  /** The type parameters of a class whose bounds can change, as types. */
  List<? extends TypeMirror> typeParameters(TypeElement type) {
    return name(type).isEmpty()
        ? List.of()
        : complete(
            () -> type.getTypeParameters().stream().map(Element::asType).toList(), List.of());
  }

  List<? extends RecordComponentElement> recordComponents(TypeElement type) {
    return complete(type::getRecordComponents, List.<RecordComponentElement>of());
  }

  List<? extends AnnotationMirror> annotations(Element element) {
    return complete(element::getAnnotationMirrors, List.<AnnotationMirror>of());
  }

  List<? extends TypeMirror> permitted(TypeElement type) {
    return complete(type::getPermittedSubclasses, List.of());
  }

  /** The class that declares a member. */
  static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /**
   * Whether a class can be named from other units: it is no local or anonymous one. To tell its
   * {@code NestingKind} javac would read its class file.
   */
  static boolean isAddressable(TypeElement type) {
    Element around = type.getEnclosingElement();
    return around instanceof PackageElement
        || around instanceof TypeElement && !type.getSimpleName().isEmpty();
  }

  TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  /**
   * Asks javac for something that may need a class file which is missing (javac's
   * CompletionFailure, which is not exported). Javac goes on where it does not need the class, and
   * so do we; its name has been looked up all the same.
   */
  private static <T> T complete(Supplier<? extends T> question, T otherwise) {
    try {
      return question.get();
    } catch (RuntimeException missingClass) {
      return otherwise;
    }
  }
}
