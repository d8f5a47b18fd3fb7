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

  private JavacAnnotations() {}
}
