package dev.ripple.build;

import dev.ripple.model.Problem;
import java.util.Collection;
import java.util.Set;

/**
 * Errors that javac gives in whichever unit it comes to first, which depends on all sources: that a
 * class is missing, since it says so once, or not at all if it first needs the class for an
 * annotation (ClassFinder, Annotate); and in JDK 17 those about sealed classes and their
 * subclasses, which it gives before it turns to the source of the class (Attr.attribClass). After
 * an inheritance in circles it goes on with types that it has spoilt (Check.noteCyclic).
 */
final class OrderDependentErrors {

  private static final Set<String> CODES =
      Set.of(
          "compiler.err.cant.access",
          "compiler.err.cant.inherit.from.sealed",
          "compiler.err.class.in.module.cant.extend.sealed.in.diff.module",
          "compiler.err.class.in.unnamed.module.cant.extend.sealed.in.diff.package",
          "compiler.err.cyclic.inheritance",
          "compiler.err.invalid.permits.clause",
          "compiler.err.local.classes.cant.extend.sealed",
          "compiler.err.non.sealed.or.sealed.expected",
          "compiler.err.non.sealed.sealed.or.final.expected",
          "compiler.err.non.sealed.with.no.sealed.supertype",
          "compiler.err.sealed.class.must.have.subclasses");

  private OrderDependentErrors() {}

  /** Whether any of some problems is one. */
  static boolean among(Collection<Problem> problems) {
    return problems.stream().map(Problem::code).anyMatch(CODES::contains);
  }
}
