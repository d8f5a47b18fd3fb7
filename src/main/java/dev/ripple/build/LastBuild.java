package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathReader;
import dev.ripple.model.Background;
import dev.ripple.model.BuildLog;
import dev.ripple.model.BuildRecord;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FactName;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.RippleException;
import dev.ripple.model.UnitRecord;
import dev.ripple.store.ExecutionState;
import dev.ripple.store.ExecutionState.StateException;
import dev.ripple.store.StateStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is known of an execution's last build, for those who ask without wanting to build.
 *
 * @param build its units and products
 * @param changedSince something that is not as that build found it; the next one would have to
 *     compile
 * @param written see {@link ExecutionState#written}
 * @param history the builds that compiled something, the newest first
 */
public record LastBuild(
    PreviousBuild build,
    Optional<String> changedSince,
    SortedMap<Path, List<Long>> written,
    List<BuildRecord> history) {

  /**
   * Reads it, or nothing if there was none.
   *
   * @throws RippleException if the state is damaged
   */
  public static Optional<LastBuild> of(CompileRequest request, BuildLog log) {
    return asking(
        request,
        log,
        state -> {
          try (Background background = new Background();
              ClasspathReader classes = new ClasspathReader(Javac.targetRelease(request))) {
            Inputs inputs = Inputs.detect(request, state, classes, background);
            LastBuild last =
                new LastBuild(
                    inputs.previous(), inputs.changedSince(), state.written(), state.history());
            return last.build.units().isEmpty() && last.written.isEmpty()
                ? Optional.empty()
                : Optional.of(last);
          }
        });
  }

  /** The units whose classes were touched when some units were compiled. */
  public static Set<Path> neededBy(CompileRequest request, Collection<Path> units, BuildLog log) {
    return asking(
        request,
        log,
        state -> {
          Set<Path> needed = new TreeSet<>();
          if (state.load() instanceof ExecutionState.Loaded.Previous previous) {
            owners(request, previous.build())
                .forEach(
                    (name, owner) -> {
                      Set<Path> users = state.unitsThatLookedUp(name, FactName.HEADER).keySet();
                      if (units.stream().anyMatch(users::contains)) {
                        needed.add(owner);
                      }
                    });
          }
          return needed;
        });
  }

  private static Map<ClassName, Path> owners(CompileRequest request, PreviousBuild build) {
    Map<ClassName, Path> owners = new HashMap<>();
    for (UnitRecord unit : build.units().values()) {
      Set<ClassName> classes = new HashSet<>();
      unit.products().forEach(product -> Leftovers.addClass(request, product, classes));
      classes.forEach(name -> owners.put(name, unit.source()));
    }
    return owners;
  }

  private static <T> T asking(
      CompileRequest request, BuildLog log, Function<ExecutionState, T> question) {
    try (StateStore store = StateStore.open(request, log)) {
      return question.apply(store.execution(request.execution()));
    } catch (StateException e) {
      throw new RippleException(
          "The state of earlier builds is damaged (" + e.getMessage() + "): build once more.", e);
    }
  }
}
