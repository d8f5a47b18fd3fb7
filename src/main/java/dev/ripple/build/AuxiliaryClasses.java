package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.javac.EnterWarnings;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Top-level classes that are not called like the file which declares them. Javac warns of their use
 * in other files (lint category auxiliaryclass, javac's Check.checkForBadAuxiliaryClassAccess), and
 * names the file: with its path if it has the source, and as the class file calls it otherwise,
 * unless that has no such attribute. So it gets class files that give the path.
 */
final class AuxiliaryClasses {

  private AuxiliaryClasses() {}

  /**
   * What javac is to see of an auxiliary class; nothing if another tool has taken it away.
   *
   * @param unit where it is declared
   * @param staged class files that are not yet in the output directory
   */
  static Optional<byte[]> seen(
      ClassName name, Path unit, Map<ClassName, byte[]> staged, Path output) {
    return Optional.ofNullable(staged.get(name))
        .or(() -> read(output.resolve(name.path())))
        .map(bytes -> FactExtractor.withSourceFile(bytes, unit.toString()));
  }

  static boolean isOne(ClassName name, Path unit) {
    return !String.valueOf(unit.getFileName()).equals(name.nameInPackage() + ".java");
  }

  /**
   * Whether javac may warn of other imports and declarations than it did, unit by unit, in this
   * build or before (see {@link EnterWarnings}).
   */
  static boolean mayHaveOtherUses(Module module, List<String> options) {
    boolean isOfAll = module.isEnteredOtherwise();
    return EnterWarnings.areAboutAuxiliary(options)
        && module.auxiliary().entrySet().stream()
            .anyMatch(
                auxiliary ->
                    module.unitsThatLookedUp(auxiliary.getKey(), FactName.HEADER).keySet().stream()
                        .filter(user -> isOfAll || module.compiled().containsKey(user))
                        .anyMatch(user -> !user.equals(auxiliary.getValue())));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
