package dev.ripple.facts;

import java.util.Set;

/**
 * The annotations that javac itself consults where an annotated element is used. Everything else
 * that annotations say is for processors and for run time.
 */
final class JavacAnnotations {

  static final String DEPRECATED = "Ljava/lang/Deprecated;";

  /** {@code SafeVarargs} silences warnings at the calls (JLS 9.6.4.7). */
  static final Set<String> ON_MEMBERS = Set.of(DEPRECATED, "Ljava/lang/SafeVarargs;");

  /** Decide where an annotation can be used, and what class files have of it (JLS 9.6.4). */
  static final Set<String> ON_ANNOTATIONS =
      Set.of(
          "Ljava/lang/annotation/Target;",
          "Ljava/lang/annotation/Retention;",
          "Ljava/lang/annotation/Repeatable;");

  /** Containers of repeatable annotations have to agree in them (JLS 9.6.3). */
  static final Set<String> ON_CONTAINERS =
      Set.of("Ljava/lang/annotation/Inherited;", "Ljava/lang/annotation/Documented;");

  private JavacAnnotations() {}
}
