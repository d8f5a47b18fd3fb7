package dev.ripple.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a successful build changes in the state of its execution.
 *
 * @param everything whether all units, classes and lookups known before are to be forgotten first
 * @param build settings, all units, and what else is loaded with every build
 * @param changedUnits units whose record is new
 * @param lookups of units that were compiled
 * @param removedUnits units that are gone
 * @param classes facts of classes that are new or may have changed, with the unit that an own class
 *     comes from, or the hash of its content for one of the class path
 * @param removedClasses classes that are gone
 * @param classPath the class path, if it is not as it was
 * @param record for the history, if anything was compiled
 */
public record StateUpdate(
    boolean everything,
    PreviousBuild build,
    Collection<Path> changedUnits,
    Map<Path, List<Lookup>> lookups,
    Collection<Path> removedUnits,
    Collection<KnownClass> classes,
    Collection<ClassName> removedClasses,
    Optional<List<ClasspathEntry>> classPath,
    Optional<BuildRecord> record) {

  /**
   * A class with its facts.
   *
   * @param facts what it says
   * @param contentHash for a class of the class path the hash of its content, else 0
   */
  public record KnownClass(ClassFacts facts, long contentHash) {}
}
