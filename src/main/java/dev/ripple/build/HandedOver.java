package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.fingerprint.SourceChanges;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Classes that moved to another compiler, which writes to the same directory and ran before: a Java
 * source was rewritten in Kotlin, for instance. Their files are no products of the old source any
 * more, and must be neither hidden nor deleted. Such a file names another source (JVMS 4.7.10); one
 * that a tool merely enhanced still names its own.
 */
final class HandedOver {

  private HandedOver() {}

  /** The last build without products that sources which were deleted or changed have given away. */
  static PreviousBuild without(PreviousBuild previous, SourceChanges sources) {
    SortedMap<Path, UnitRecord> units = new TreeMap<>(previous.units());
    TreeSet<Path> edited = new TreeSet<>(sources.deleted());
    edited.addAll(sources.changed());
    for (Path source : edited) {
      units.computeIfPresent(source, (path, unit) -> unit.withProducts(kept(unit)));
    }
    return new PreviousBuild(
        previous.settings(),
        units,
        previous.problems(),
        previous.implicitUnits(),
        units.isEmpty() ? java(previous.otherProducts()) : previous.otherProducts(),
        previous.sourceIsNewer());
  }

  /** Without units to go by, which have names, at least those that come from Java. */
  private static List<Path> java(List<Path> products) {
    return products.stream()
        .filter(product -> sourceFile(product).filter(s -> !s.endsWith(".java")).isEmpty())
        .toList();
  }

  private static List<Path> kept(UnitRecord unit) {
    String name = String.valueOf(unit.source().getFileName());
    return unit.products().stream()
        .filter(product -> sourceFile(product).filter(source -> !source.equals(name)).isEmpty())
        .toList();
  }

  private static Optional<String> sourceFile(Path product) {
    if (!product.toString().endsWith(".class") || !Files.isRegularFile(product)) {
      return Optional.empty();
    }
    try {
      return FactExtractor.sourceFile(Files.readAllBytes(product));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
