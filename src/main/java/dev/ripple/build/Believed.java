package dev.ripple.build;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.UnitRecord;
import dev.ripple.store.ExecutionState;
import dev.ripple.store.ExecutionState.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last build as far as it is believed. The state may come from another machine, and from
 * anyone: what it says about files is checked before a file is touched.
 *
 * @param build an empty one if there is none to build on; then its products are the files that
 *     earlier builds wrote
 * @param whyNone why there is none to build on
 */
record Believed(PreviousBuild build, Optional<String> whyNone) {

  static Believed of(CompileRequest request, ExecutionState state) {
    Loaded loaded = state.load();
    if (loaded instanceof Loaded.Nothing nothing) {
      return none(request, nothing.reason(), nothing.written());
    }
    PreviousBuild build = ((Loaded.Previous) loaded).build();
    List<Path> products = new ArrayList<>(build.otherProducts());
    build.units().values().stream().map(UnitRecord::products).forEach(products::addAll);
    return products.stream().allMatch(request::isOutput)
        ? new Believed(build, Optional.empty())
        : none(request, "the output directories changed", state.written().keySet());
  }

  private static Believed none(CompileRequest request, String reason, Collection<Path> written) {
    List<Path> products = written.stream().filter(request::isOutput).toList();
    PreviousBuild nothing =
        new PreviousBuild(
            new TreeMap<>(), new TreeMap<>(), List.of(), Set.of(), products, new TreeMap<>());
    return new Believed(nothing, Optional.of(reason));
  }
}
