package dev.ripple.build;

import dev.ripple.model.ClassName;
import dev.ripple.model.PackageName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Top-level classes that are called like a package, or as javac calls nested, local and anonymous
 * ones. Javac numbers those around the names of the classes that it compiles in the same call
 * (javac's Check.localClassName), so all of them belong into one call.
 */
final class Lookalikes {

  private Lookalikes() {}

  /** Why all units have to be compiled together, if some are called so. */
  static Optional<String> among(Set<ClassName> declared) {
    return nestedLike(declared).or(() -> packageLike(declared));
  }

  private static Optional<String> packageLike(Set<ClassName> declared) {
    Set<String> packages = new HashSet<>();
    for (ClassName name : declared) {
      for (PackageName p = name.packageName();
          !p.equals(PackageName.UNNAMED) && packages.add(p.name()); ) {
        p = p.parent();
      }
    }
    return declared.stream()
        .filter(name -> packages.contains(name.binary()))
        .min(Comparator.naturalOrder())
        .map(name -> "the class " + name + " is called like a package");
  }

  private static Optional<String> nestedLike(Set<ClassName> declared) {
    return declared.stream()
        .filter(name -> !name.topLevel().equals(name) && declared.contains(name.topLevel()))
        .min(Comparator.naturalOrder())
        .map(name -> "the class " + name + " is called like one nested in " + name.topLevel());
  }
}
