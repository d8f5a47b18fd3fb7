package dev.ripple.build;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The units that are known to be out of date before anything is compiled. */
final class FirstRound {

  private FirstRound() {}

  static SortedMap<Path, Cause> of(
      Inputs inputs,
      Module module,
      Function<Collection<FactChange>, SortedMap<Path, Cause>> reach) {
    SortedMap<Path, Cause> dirty = new TreeMap<>();
    inputs.sources().added().forEach(source -> dirty.put(source, new Cause.SourceChanged(true)));
    inputs.sources().changed().forEach(source -> dirty.put(source, new Cause.SourceChanged(false)));
    inputs
        .products()
        .missing()
        .forEach((unit, product) -> dirty.putIfAbsent(unit, new Cause.ProductMissing(product)));
    inputs
        .products()
        .altered()
        .forEach((unit, product) -> dirty.putIfAbsent(unit, new Cause.ProductAltered(product)));
    inputs.sources().deleted().forEach(dirty::remove);
    List<FactChange> known = new ArrayList<>();
    known.addAll(module.remove(inputs.sources().deleted(), mentionedIn(dirty.keySet())));
    known.addAll(ClasspathFacts.changes(inputs, module));
    reach.apply(known).forEach(dirty::putIfAbsent);
    PackageDeclarations.besides(inputs.sources().deleted(), inputs.request())
        .forEach(dirty::putIfAbsent);
    if (dirty.isEmpty() && !known.isEmpty()) {
      // Every round has the module declaration, which may name what is gone.
      FactChange first = known.get(0);
      inputs
          .request()
          .moduleDeclaration()
          .ifPresent(
              declaration ->
                  dirty.put(
                      declaration,
                      new Cause.FactChanged(
                          first.where(), first.name(), first.change(), first.where())));
    }
    return dirty;
  }

  /** Whether one of some sources has the simple name of a class somewhere in its text. */
  private static Predicate<ClassName> mentionedIn(Collection<Path> sources) {
    List<String> texts = new ArrayList<>();
    return name -> {
      if (texts.isEmpty()) {
        sources.forEach(source -> texts.add(bytesAsText(source)));
      }
      String nameInPackage = name.topLevel().nameInPackage();
      String searched =
          new String(nameInPackage.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      boolean isAscii = searched.equals(nameInPackage);
      return !texts.isEmpty()
          && (!isAscii || texts.stream().anyMatch(text -> text.contains(searched)));
    };
  }

  private static String bytesAsText(Path source) {
    try {
      return Files.readString(source, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
