package dev.ripple.build;

import dev.ripple.fingerprint.ProductStamps;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.Product;
import dev.ripple.model.ProductStamp;
import dev.ripple.model.UnitRecord;
import dev.ripple.store.ExecutionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The products of units, as they are found.
 *
 * @param missing units of which a product is gone, with one that is
 * @param altered units of which a product is not what was written, with one that is not
 * @param areAsLeft whether those are what tools made of them in the last build. That is no reason
 *     to compile; but if something is compiled, these tools will run again, and not all of them
 *     understand what they made themselves
 * @param haveOthers whether somebody else wrote into a product that is of no unit, as the resources
 *     of a project go to the same place
 * @param before how the last build left them, as far as that is known
 * @param stamps the same with those that are what was written, though they look different by now
 */
record ProductsFound(
    SortedMap<Path, ClassName> missing,
    SortedMap<Path, ClassName> altered,
    boolean areAsLeft,
    boolean haveOthers,
    ProductStamps before,
    ProductStamps stamps) {

  /** No file has this stamp. */
  private static final ProductStamp NEVER = new ProductStamp(-1, -1);

  static ProductsFound of(CompileRequest request, PreviousBuild previous, ExecutionState state) {
    Search search = new Search(state, ProductStamps.read(ProductStamps.file(request)));
    previous.units().values().forEach(search::add);
    previous.otherProducts().forEach(search::addOther);
    return new ProductsFound(
        search.missing,
        search.altered,
        search.areAsLeft,
        search.haveOthers,
        search.before,
        new ProductStamps(search.written, search.before.left()));
  }

  /** Whether none of them is a reason to compile. */
  boolean areUpToDate() {
    return missing.isEmpty() && (altered.isEmpty() || areAsLeft) && !haveOthers;
  }

  /** Whether a file is what a tool made of a product in the last build. */
  boolean isAsLeft(Path product) {
    try {
      return before.isAsLeft(product, ProductStamp.of(product));
    } catch (IOException e) {
      return false;
    }
  }

  private static final class Search {
    private final ExecutionState state;
    private final ProductStamps before;
    private final SortedMap<Path, ClassName> missing = new TreeMap<>();
    private final SortedMap<Path, ClassName> altered = new TreeMap<>();
    private final SortedMap<Path, ProductStamp> written = new TreeMap<>();
    private SortedMap<Path, List<Long>> checksums = new TreeMap<>();
    private boolean areAsLeft = true;
    private boolean haveOthers;

    Search(ExecutionState state, ProductStamps before) {
      this.state = state;
      this.before = before;
    }

    void add(UnitRecord unit) {
      for (Path product : unit.products()) {
        ClassName name = new ClassName(String.valueOf(product.getFileName()));
        try {
          BasicFileAttributes file = Files.readAttributes(product, BasicFileAttributes.class);
          // A machine that loses power leaves files without content.
          boolean isEmpty = file.size() == 0 && product.toString().endsWith(".class");
          if (!file.isRegularFile() || isEmpty) {
            missing.put(unit.source(), name);
          } else if (isAsWritten(product, ProductStamp.of(file))) {
            written.put(product, ProductStamp.of(file));
          } else {
            altered.put(unit.source(), name);
            areAsLeft &= before.isAsLeft(product, ProductStamp.of(file));
            written.put(product, Objects.requireNonNullElse(before.written().get(product), NEVER));
          }
        } catch (IOException e) {
          missing.put(unit.source(), name);
        }
      }
    }

    void addOther(Path product) {
      try {
        ProductStamp now = ProductStamp.of(product);
        boolean isOurs = isAsWritten(product, now);
        haveOthers |= !isOurs && !before.isAsLeft(product, now);
        written.put(
            product,
            isOurs ? now : Objects.requireNonNullElse(before.written().get(product), NEVER));
      } catch (IOException e) {
        // That it is gone is noticed elsewhere.
      }
    }

    private boolean isAsWritten(Path product, ProductStamp now) throws IOException {
      if (before.isAsWritten(product, now)) {
        return true;
      }
      if (checksums.isEmpty()) {
        checksums = state.written();
      }
      long checksum = Product.checksum(Files.readAllBytes(product));
      List<Long> ours = checksums.get(product);
      return ours != null && ours.get(0) == checksum || state.laterWrote(product, checksum);
    }
  }
}
