package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.facts.FactExtractor.ClassFile;
import dev.ripple.model.Background;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.Product;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Reads the facts of class files while javac goes on with the next. */
final class FactsOfProducts {

  private final Background background;
  private final Map<Path, Supplier<ClassFile>> facts = new ConcurrentHashMap<>();

  FactsOfProducts(Background background) {
    this.background = background;
  }

  void extract(Product product) {
    if (product.target().toString().endsWith(".class")) {
      facts.put(product.target(), background.start(() -> FactExtractor.read(product.content())));
    }
  }

  Optional<ClassFacts> of(Product product) {
    return read(product).flatMap(ClassFile::facts);
  }

  /** How many methods of a class bridge others. */
  int bridges(Product product) {
    return read(product).map(ClassFile::bridges).orElse(0);
  }

  private Optional<ClassFile> read(Product product) {
    return Optional.ofNullable(facts.get(product.target())).map(Supplier::get);
  }
}
