package dev.ripple.javac;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.NullType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * Types in messages. Javac shows them with their annotations (JLS 4.11, javac's Printer) if it has
 * the source of the class that declares what is of such a type. Of a class file it keeps none of
 * them up to JDK 21, and later those that are in there; messages have then none about types as such
 * (JDK-8291643), but still those of the parameters of methods.
 */
final class QuotedTypes {

  private static final int STRIPPED_SINCE = 22;

  /** Nothing if this JVM does not let us at javac's diagnostics. */
  private static final Optional<QuotedTypes> ARGUMENTS = arguments();

  private final Class<?> diagnostic;
  private final Field wrapped;
  private final Method arguments;
  private final Method details;

  private QuotedTypes(Class<?> diagnostic, Field wrapped, Method arguments, Method details) {
    this.diagnostic = diagnostic;
    this.wrapped = wrapped;
    this.arguments = arguments;
    this.details = details;
  }

  private static Optional<QuotedTypes> arguments() {
    if (!JavacInside.isExported("api", "util")) {
      return Optional.empty();
    }
    try {
      Class<?> diagnostic = JavacInside.type("util.JCDiagnostic");
      return Optional.of(
          new QuotedTypes(
              diagnostic,
              JavacInside.type("api.ClientCodeWrapper$DiagnosticSourceUnwrapper").getField("d"),
              diagnostic.getMethod("getArgs"),
              diagnostic.getMethod("getSubdiagnostics")));
    } catch (ReflectiveOperationException e) {
      return Optional.empty(); // Another javac, with another inside.
    }
  }

  /** Whether the annotations of types are lost that class files have. */
  static boolean areOfSourcesOnly() {
    return Runtime.version().feature() < STRIPPED_SINCE;
  }

  /** Whether annotations of types may show in an error or a warning. */
  static boolean mayBeIn(Diagnostic<?> said) {
    return said.getKind() != Diagnostic.Kind.NOTE
        && (ARGUMENTS.isEmpty() || ARGUMENTS.get().areShownIn(said));
  }

  private boolean areShownIn(Object argument) {
    try {
      if (wrapped.getDeclaringClass().isInstance(argument)) {
        return areShownIn(wrapped.get(argument));
      }
      if (diagnostic.isInstance(argument)) {
        List<Object> parts = new ArrayList<>(Arrays.asList((Object[]) arguments.invoke(argument)));
        parts.addAll((List<?>) details.invoke(argument));
        return parts.stream().anyMatch(this::areShownIn);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    if (argument instanceof Iterable<?> several) {
      for (Object each : several) {
        if (areShownIn(each)) {
          return true;
        }
      }
      return false;
    }
    // Nothing here may complete a symbol or make a name: javac may be closed already.
    if (argument instanceof ExecutableElement method) {
      return method.asType() instanceof ExecutableType type
          && (!type.getParameterTypes().isEmpty() || !type.getTypeVariables().isEmpty());
    }
    return argument instanceof TypeMirror type
        && (areOfSourcesOnly() || type instanceof ExecutableType)
        && mayBeAnnotated(type);
  }

  /** Where a type variable is shown, its bounds are. */
  private static boolean mayBeAnnotated(TypeMirror type) {
    return !(type instanceof PrimitiveType || type instanceof NoType || type instanceof NullType);
  }
}
