package dev.ripple.build;

import dev.ripple.model.Problem;
import java.util.Collection;
import java.util.Set;

/**
 * Errors about sealed classes and their subclasses. In JDK 17 javac gives them before it turns to
 * the source of the class (Attr.attribClass), so that they name the source that it was at: which
 * one that is depends on all sources.
 */
final class SealedErrors {

  private static final Set<String> CODES =
      Set.of(
          "compiler.err.cant.inherit.from.sealed",
          "compiler.err.class.in.module.cant.extend.sealed.in.diff.module",
          "compiler.err.class.in.unnamed.module.cant.extend.sealed.in.diff.package",
          "compiler.err.invalid.permits.clause",
          "compiler.err.local.classes.cant.extend.sealed",
          "compiler.err.non.sealed.or.sealed.expected",
          "compiler.err.non.sealed.sealed.or.final.expected",
          "compiler.err.non.sealed.with.no.sealed.supertype",
          "compiler.err.sealed.class.must.have.subclasses");

  private SealedErrors() {}

  /** Whether any of some problems is one. */
  static boolean among(Collection<Problem> problems) {
    return problems.stream().map(Problem::code).anyMatch(CODES::contains);
  }
}
