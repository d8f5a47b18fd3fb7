package dev.ripple.build;

import dev.ripple.model.ClassName;
import java.util.Optional;
import java.util.Set;

/**
 * Top-level classes that are called as javac calls nested, local and anonymous ones. Javac numbers
 * those around the names of the classes that it compiles in the same call (javac's
 * Check.localClassName), so all of them belong into one call.
 */
final class Lookalikes {

  private Lookalikes() {}

  static Optional<String> among(Set<ClassName> declared) {
    return declared.stream()
        .filter(name -> !name.topLevel().equals(name) && declared.contains(name.topLevel()))
        .findFirst()
        .map(name -> "the class " + name + " is called like one nested in " + name.topLevel());
  }
}
