package dev.ripple.verify;

import dev.ripple.build.LastBuild;
import dev.ripple.model.BuildRecord;
import dev.ripple.model.CompileRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An execution that is verified.
 *
 * @param request as a build would get it now
 * @param last the last build of it
 */
record Execution(CompileRequest request, LastBuild last) {

  /** The unit that a file was produced from in the last build. */
  Optional<Path> unitOf(Path product) {
    return last.build().units().values().stream()
        .filter(unit -> unit.products().contains(product))
        .map(unit -> unit.source())
        .findFirst();
  }

  /** When and why a unit was compiled last, as far as the history goes. */
  Optional<String> compiledLast(Path unit) {
    return last.history().stream().flatMap(build -> compiled(unit, build).stream()).findFirst();
  }

  private static Optional<String> compiled(Path unit, BuildRecord build) {
    Optional<String> cause =
        build.rounds().stream()
            .flatMap(round -> Optional.ofNullable(round.get(unit)).stream())
            .findFirst();
    boolean isEverything = build.compiled() == build.total();
    return cause
        .or(() -> isEverything ? Optional.of("everything was, " + build.reason()) : cause)
        .map(reason -> "compiled last at " + build.at() + ": " + reason);
  }
}
