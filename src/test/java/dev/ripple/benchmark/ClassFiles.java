package dev.ripple.benchmark;

import dev.ripple.facts.SyntheticParameterNames;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a build left.
 *
 * @param files the content by path in the project
 */
record ClassFiles(SortedMap<String, byte[]> files) {

  /** What is wrong with these, in a few words; nothing if they are the expected ones. */
  Optional<String> differenceFrom(ClassFiles expected) {
    SortedSet<String> missing = new TreeSet<>(expected.files.keySet());
    missing.removeAll(files.keySet());
    SortedSet<String> stale = new TreeSet<>(files.keySet());
    stale.removeAll(expected.files.keySet());
    SortedMap<String, byte[]> common = new TreeMap<>(files);
    common.keySet().retainAll(expected.files.keySet());
    long different = common.entrySet().stream().filter(file -> !expected.agreesWith(file)).count();
    if (missing.isEmpty() && stale.isEmpty() && different == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "%,d class files differ, %,d missing, %,d too many"
            .formatted(different, missing.size(), stale.size()));
  }

  private boolean agreesWith(Map.Entry<String, byte[]> file) {
    return SyntheticParameterNames.onlyDifference(files.get(file.getKey()), file.getValue());
  }
}
