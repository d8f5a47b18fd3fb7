package dev.ripple.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a verification found.
 *
 * @param differences all that it holds against the builds
 * @param compared how many files were compared
 * @param changedByOthers class files that other tools changed after Ripple wrote them, compared as
 *     Ripple wrote them
 * @param unsteady files that differ between two clean builds, too, so that nothing can be said
 * @param notBuilt executions that have not been built
 * @param outdated executions with something that changed since they were built
 */
public record Verdict(
    List<Difference> differences,
    int compared,
    SortedSet<Path> changedByOthers,
    SortedSet<Path> unsteady,
    List<String> notBuilt,
    SortedMap<String, String> outdated) {}
