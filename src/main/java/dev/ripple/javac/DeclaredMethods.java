package dev.ripple.javac;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The methods and constructors that a class declares. To tell what a class encloses javac reads the
 * class files of its member classes as well (Symbol.ClassSymbol.getEnclosedElements), and warns of
 * what is in them, although nobody may ever need those. So javac's own table of members is asked
 * where this JVM lets us at it, as a worker does.
 */
final class DeclaredMethods {

  /** That a method is in no source (javac's Flags.SYNTHETIC, JVMS 4.6). */
  private static final long SYNTHETIC = 0x1000;

  private static final Optional<DeclaredMethods> TABLE = table();

  private final Method members;
  private final Method symbols;
  private final Object notRecursive;
  private final Method flags;

  private DeclaredMethods(Method members, Method symbols, Object notRecursive, Method flags) {
    this.members = members;
    this.symbols = symbols;
    this.notRecursive = notRecursive;
    this.flags = flags;
  }

  private static Optional<DeclaredMethods> table() {
    if (!JavacInside.isExported("code")) {
      return Optional.empty();
    }
    try {
      Class<?> symbol = JavacInside.type("code.Symbol");
      Class<?> scope = JavacInside.type("code.Scope");
      Class<?> kind = JavacInside.type("code.Scope$LookupKind");
      return Optional.of(
          new DeclaredMethods(
              symbol.getMethod("members"),
              scope.getMethod("getSymbols", kind),
              kind.getField("NON_RECURSIVE").get(null),
              symbol.getMethod("flags")));
    } catch (ReflectiveOperationException e) {
      return Optional.empty(); // Another javac, with another inside.
    }
  }

  /** In the order of their declarations. */
  static List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    if (TABLE.isPresent()) {
      TABLE.get().add(type, methods);
    } else {
      for (Element member : type.getEnclosedElements()) {
        if (member instanceof ExecutableElement method) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private void add(TypeElement type, List<ExecutableElement> methods) {
    try {
      Object scope = members.invoke(type);
      for (Object symbol : (Iterable<?>) symbols.invoke(scope, notRecursive)) {
        if (symbol instanceof ExecutableElement method
            && ((Long) flags.invoke(method) & SYNTHETIC) == 0) {
          methods.add(method);
        }
      }
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuntimeException missingClass) {
        throw missingClass;
      }
      throw new IllegalStateException(e);
    }
    Collections.reverse(methods);
  }
}
