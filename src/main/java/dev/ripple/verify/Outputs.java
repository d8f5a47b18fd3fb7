package dev.ripple.verify;

import dev.ripple.model.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The output directories of a module, and which of the files in them are Ripple's.
 *
 * @param roots output directories that are in no other one, those of main sources first
 * @param generated directories that annotation processors write sources to
 * @param products files that the last builds produced
 * @param writtenLast for each file that a build ever wrote the checksums of what executions wrote
 *     last
 * @param writtenEver likewise, also of what they wrote before, as far as that is known
 */
record Outputs(
    List<Path> roots,
    Set<Path> generated,
    Set<Path> products,
    Map<Path, Set<Long>> writtenLast,
    Map<Path, Set<Long>> writtenEver) {

  static Outputs of(List<Execution> executions) {
    List<Path> directories =
        executions.stream().map(e -> e.request().outputDirectory()).distinct().toList();
    List<Path> roots = new ArrayList<>(directories);
    roots.removeIf(
        inner -> directories.stream().anyMatch(d -> !d.equals(inner) && inner.startsWith(d)));
    Set<Path> generated = new HashSet<>();
    executions.forEach(e -> e.request().generatedSources().ifPresent(generated::add));
    Set<Path> products = new HashSet<>();
    Map<Path, Set<Long>> last = new HashMap<>();
    Map<Path, Set<Long>> ever = new HashMap<>();
    for (Execution execution : executions) {
      products.addAll(execution.last().build().otherProducts());
      execution.last().build().units().values().forEach(unit -> products.addAll(unit.products()));
      execution
          .last()
          .written()
          .forEach(
              (file, checksums) -> {
                last.computeIfAbsent(file, f -> new HashSet<>()).add(checksums.get(0));
                ever.computeIfAbsent(file, f -> new HashSet<>()).addAll(checksums);
              });
    }
    return new Outputs(roots, generated, products, last, ever);
  }

  /** The root that an execution writes below. */
  Path rootOf(Execution execution) {
    return roots.stream()
        .filter(execution.request().outputDirectory()::startsWith)
        .findFirst()
        .orElseThrow();
  }

  /** Whether this is what some execution of Ripple wrote into a file last. */
  boolean wroteLast(Path file, byte[] content) {
    return writtenLast.getOrDefault(file, Set.of()).contains(Product.checksum(content));
  }

  /** Whether some execution of Ripple ever wrote this into a file. */
  boolean wroteEver(Path file, byte[] content) {
    return writtenEver.getOrDefault(file, Set.of()).contains(Product.checksum(content));
  }

  /**
   * Whether a file is Ripple's: a product, whoever changed it since; or one that Ripple wrote in
   * some earlier build, as it wrote it.
   */
  boolean isOwn(Path file, byte[] content) {
    return products.contains(file) || wroteEver(file, content);
  }

  /** Files in all those directories that Ripple may have something to do with. */
  SortedSet<Path> candidates(Collection<Path> cleanProducts) {
    SortedSet<Path> candidates = new TreeSet<>(products);
    candidates.addAll(writtenEver.keySet());
    candidates.addAll(cleanProducts);
    candidates.removeIf(
        file -> Stream.concat(roots.stream(), generated.stream()).noneMatch(file::startsWith));
    return candidates;
  }
}
