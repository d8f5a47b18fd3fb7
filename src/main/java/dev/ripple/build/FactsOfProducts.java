package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
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
  private final Map<Path, Supplier<Optional<ClassFacts>>> facts = new ConcurrentHashMap<>();

  FactsOfProducts(Background background) {
    this.background = background;
  }

  void extract(Product product) {
    if (product.target().toString().endsWith(".class")) {
      facts.put(product.target(), background.start(() -> FactExtractor.extract(product.content())));
    }
  }

  Optional<ClassFacts> of(Product product) {
    Supplier<Optional<ClassFacts>> extracted = facts.get(product.target());
    return extracted == null ? Optional.empty() : extracted.get();
  }
}
