package dev.ripple.fingerprint;

import dev.ripple.model.ClassName;
import dev.ripple.model.ClasspathEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A class path as javac sees it: of classes with the same name only the first counts.
 *
 * @param entries in order
 */
public record ClasspathSnapshot(List<ClasspathEntry> entries) {

  /** For each class the hash of the content that javac gets to see. */
  public Map<ClassName, Long> effective() {
    Map<ClassName, Long> effective = new HashMap<>();
    for (ClasspathEntry entry : entries) {
      entry.classes().forEach(effective::putIfAbsent);
    }
    return effective;
  }

  /** Whether the same classes are in the same places, those that do not count among them. */
  public boolean listsLike(ClasspathSnapshot before) {
    return classes().equals(before.classes());
  }

  private List<SortedMap<ClassName, Long>> classes() {
    return entries.stream().map(ClasspathEntry::classes).toList();
  }

  /** The classes that are not what they were, there or not there. */
  public Set<ClassName> changedSince(ClasspathSnapshot before) {
    if (listsLike(before)) {
      return Set.of();
    }
    Map<ClassName, Long> then = before.effective();
    Map<ClassName, Long> now = effective();
    Set<ClassName> changed = new TreeSet<>();
    now.forEach(
        (name, hash) -> {
          if (!Objects.equals(hash, then.get(name))) {
            changed.add(name);
          }
        });
    then.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
    return changed;
  }

  /** Whether annotation processors would be found on it. */
  public boolean hasProcessors() {
    return entries.stream().anyMatch(ClasspathEntry::hasProcessors);
  }
}
