package dev.ripple.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The state that the last successful build of an execution left behind.
 *
 * @param settings everything besides sources and class path that the outcome depends on, by what it
 *     is called in the log
 * @param units by source
 * @param problems what javac said that belongs to no unit
 * @param implicitUnits those of the units that javac was not asked to compile, but took from the
 *     source path
 * @param otherProducts files that were produced from none of the units, by annotation processors
 * @param sourceIsNewer classes of the class path that a source is named like, although javac was
 *     not told that it declares them; and whether the source is the newer file, which javac takes
 */
public record PreviousBuild(
    SortedMap<String, String> settings,
    SortedMap<Path, UnitRecord> units,
    List<Problem> problems,
    Set<Path> implicitUnits,
    List<Path> otherProducts,
    SortedMap<ClassName, Boolean> sourceIsNewer) {

  /** The names of all top-level classes that the units declared. */
  public Set<ClassName> declared() {
    Set<ClassName> declared = new HashSet<>();
    units.values().forEach(unit -> declared.addAll(unit.declares()));
    return declared;
  }

  /** All that javac said about what is now in the output directory. */
  public List<Problem> allProblems() {
    List<Problem> all = new ArrayList<>();
    units.values().forEach(unit -> all.addAll(unit.problems()));
    all.addAll(problems);
    return all;
  }
}
