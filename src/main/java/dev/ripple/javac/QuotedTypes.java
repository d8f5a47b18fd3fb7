package dev.ripple.javac;

import dev.ripple.model.ClassName;
import dev.ripple.model.OrderEffects;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
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

  /** They show a method as it is declared, and no other types (Check.warnDeprecated). */
  private static final String DEPRECATED = "compiler.warn.has.been.deprecated";

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

  /** Simple names of the types in an error or a warning of which annotations may show. */
  static Set<String> in(Diagnostic<?> said) {
    if (said.getKind() == Diagnostic.Kind.NOTE) {
      return Set.of();
    }
    if (ARGUMENTS.isEmpty()) {
      return Set.of(OrderEffects.ANY_TYPE);
    }
    ShownTypes shown = new ShownTypes();
    ARGUMENTS.get().add(said, shown);
    Optional<ClassName> declaring =
        said.getCode().startsWith(DEPRECATED) ? shown.onlyDeclaring() : Optional.empty();
    return declaring
        .map(name -> OrderEffects.declaredIn(name, shown.names()))
        .orElseGet(shown::names);
  }

  private void add(Object argument, ShownTypes shown) {
    try {
      if (wrapped.getDeclaringClass().isInstance(argument)) {
        add(wrapped.get(argument), shown);
      } else if (diagnostic.isInstance(argument)) {
        for (Object part : (Object[]) arguments.invoke(argument)) {
          add(part, shown);
        }
        ((List<?>) details.invoke(argument)).forEach(detail -> add(detail, shown));
      } else if (argument instanceof Path) {
        return; // Which is Iterable, too.
      } else if (argument instanceof Iterable<?> several) {
        several.forEach(each -> add(each, shown));
      } else if (argument instanceof ExecutableElement method) {
        shown.addMethod(method);
      } else if (argument instanceof ExecutableType type) {
        shown.addParameters(type);
      } else if (argument instanceof TypeMirror type && areOfSourcesOnly()) {
        shown.add(type);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
