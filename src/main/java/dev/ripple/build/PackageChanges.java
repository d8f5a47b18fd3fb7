package dev.ripple.build;

import dev.ripple.invalidation.FactDiff;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The packages that come or go with classes of the module, or of the class path. */
final class PackageChanges {

  private PackageChanges() {}

  /**
   * Compares.
   *
   * @param others classes that neither came nor went; a package that has one of them is there
   *     before and after
   */
  static List<FactChange> between(
      Set<ClassName> before, Set<ClassName> after, Supplier<Set<ClassName>> others) {
    if (FactDiff.betweenPackages(before, after).isEmpty()) {
      return List.of();
    }
    return FactDiff.betweenPackages(union(before, others.get()), union(after, others.get()));
  }

  private static Set<ClassName> union(Set<ClassName> some, Set<ClassName> others) {
    Set<ClassName> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
