package dev.ripple.build;

import dev.ripple.javac.RoundResult;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds warnings of javac's lint category auxiliaryclass about classes whose sources it did not
 * see: it then names their file as the class file does, and not with its path.
 */
final class AuxiliaryClasses {

  private static final String WARNING =
      "compiler.warn.auxiliary.class.accessed.from.outside.of.its.source.file";

  private AuxiliaryClasses() {}

  /**
   * The units that have to be compiled together for the same warning, each with the class that it
   * is about.
   */
  static SortedMap<Path, ClassName> seenApart(
      RoundResult result, Module module, Collection<Path> units) {
    SortedMap<Path, ClassName> apart = new TreeMap<>();
    for (Problem problem : result.problems()) {
      if (problem.code().equals(WARNING) && problem.source().isPresent()) {
        for (ClassName declared : module.declared()) {
          Path owner = module.owner(declared).orElse(problem.source().get());
          if (problem.message().contains(declared.nameInPackage())
              && !owner.endsWith(declared.nameInPackage() + ".java")
              && !units.contains(owner)) {
            apart.put(problem.source().get(), declared);
            apart.put(owner, declared);
          }
        }
      }
    }
    return apart;
  }
}
