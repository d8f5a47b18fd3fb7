package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.model.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.IntersectionType;

/**
 * Finds types whose erasure depends on the order in which javac met the names of classes. Up to JDK
 * 21 a least upper bound (JLS 4.10.4) or captured bound (JLS 5.1.10) of interfaces that are equally
 * far from {@code Object} begins with the one whose name came first (Symbol.TypeSymbol.precedes),
 * in any source, class file or earlier call of javac in the same JVM.
 */
final class NameOrder {

  private static final int DOES_NOT_MATTER_SINCE = 22;

  /** Javac knows them from its start (Symtab), so that they come first in any order. */
  private static final Set<String> PREDEFINED =
      Set.of(
          "java.io.Serializable",
          "java.lang.AutoCloseable",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.lang.Iterable");

  private final TypeIndex types;
  private final Set<List<ClassName>> found = new LinkedHashSet<>();

  NameOrder(TypeIndex types) {
    this.types = types;
  }

  /** Interfaces of which any could be what a type is erased to, in the order that javac had. */
  Set<List<ClassName>> found() {
    return found;
  }

  /**
   * Lets a javac that is about to enter units meet the names of some classes, if this JVM lets us
   * at it.
   *
   * @return these names: javac forgets what nobody holds
   */
  static List<Object> meet(List<ClassName> classes, JavacTask task) {
    if (classes.isEmpty() || !JavacInside.isExported("api", "util")) {
      return List.of();
    }
    try {
      List<Object> met = new ArrayList<>();
      Class<?> type = JavacInside.type("util.Names");
      Object names =
          type.getMethod("instance", JavacInside.type("util.Context"))
              .invoke(null, JavacInside.context(task));
      for (ClassName name : classes) {
        met.add(type.getMethod("fromString", String.class).invoke(names, name.binary()));
      }
      return met;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(IntersectionType type) {
    if (Runtime.version().feature() >= DOES_NOT_MATTER_SINCE) {
      return;
    }
    List<TypeElement> bounds =
        type.getBounds().stream().flatMap(bound -> types.element(bound).stream()).toList();
    if (bounds.isEmpty() || !CallLookups.isInterface(bounds.get(0))) {
      return; // A class comes before all interfaces.
    }
    int first = types.rank(bounds.get(0));
    List<TypeElement> equal = bounds.stream().filter(bound -> types.rank(bound) == first).toList();
    if (equal.size() > 1
        && equal.stream()
            .noneMatch(bound -> PREDEFINED.contains(bound.getQualifiedName().toString()))) {
      found.add(
          equal.stream().map(bound -> new ClassName(bound.getQualifiedName().toString())).toList());
    }
  }
}
