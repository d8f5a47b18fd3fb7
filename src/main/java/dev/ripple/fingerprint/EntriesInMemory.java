package dev.ripple.fingerprint;

import dev.ripple.model.ClasspathEntry;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Class path entries as they were when they were read last in this JVM: the modules of a reactor,
 * and the builds of a worker, have most of them in common. What is found here is believed as what
 * the last build found is: for the same stamps.
 */
final class EntriesInMemory {

  private static final int MOST = 1_000;

  /**
   * @param feature the platform version that decides what a multi-release jar contains
   */
  private record Key(Path path, int feature) {}

  private static final Map<Key, SoftReference<ClasspathEntry>> ENTRIES =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<ClasspathEntry>> e) {
              return size() > MOST;
            }
          });

  private final int feature;

  EntriesInMemory(Runtime.Version release) {
    this.feature = release.feature();
  }

  Optional<ClasspathEntry> get(Path path) {
    return Optional.ofNullable(ENTRIES.get(new Key(path, feature))).map(SoftReference::get);
  }

  void put(ClasspathEntry entry) {
    ENTRIES.put(new Key(entry.path(), feature), new SoftReference<>(entry));
  }
}
