package dev.ripple.fingerprint;

import dev.ripple.model.Background;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.RippleException;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The sources of a request against those of the previous build.
 *
 * @param now each source that had to be read, as it is now; waits for those that are still being
 *     read
 * @param added sources that were not there
 * @param changed sources with other tokens, or with warnings whose columns moved
 * @param restamped sources whose tokens are what they were, but not the stamp
 * @param deleted sources that are no longer there
 */
public record SourceChanges(
    Map<Path, Supplier<SourceState>> now,
    SortedSet<Path> added,
    SortedSet<Path> changed,
    SortedSet<Path> restamped,
    SortedSet<Path> deleted) {

  /**
   * Compares.
   *
   * @param sources what is compiled now, with or without being asked for
   * @throws RippleException if a source cannot be read
   */
  public static SourceChanges detect(
      CompileRequest request,
      Set<Path> sources,
      SortedMap<Path, UnitRecord> previous,
      Background background) {
    SourceChanges changes =
        new SourceChanges(
            new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    SourceReader reader = new SourceReader(request);
    List<Suspect> suspects = new ArrayList<>();
    for (Path source : sources) {
      FileStamp raw = reader.rawStamp(source);
      UnitRecord before = previous.get(source);
      if (before == null) {
        changes.add(source, raw, reader, background);
      } else if (!reader.proves(raw, before.stamp())) {
        suspects.add(new Suspect(before, raw));
      }
    }
    // All of them after a checkout, for instance.
    suspects.parallelStream()
        .map(suspect -> Map.entry(suspect.before(), reader.reread(suspect)))
        .toList()
        .forEach(source -> changes.compare(source.getKey(), source.getValue()));
    previous.keySet().stream()
        .filter(source -> !sources.contains(source))
        .forEach(changes.deleted::add);
    return changes;
  }

  /** A source whose stamp does not tell that it is what it was. */
  private record Suspect(UnitRecord before, FileStamp raw) {}

  private void add(Path source, FileStamp raw, SourceReader reader, Background background) {
    added.add(source);
    now.put(source, background.start(() -> reader.read(source, raw, false)));
  }

  private void compare(UnitRecord before, SourceState state) {
    now.put(before.source(), () -> state);
    if (state.content().equals(before.content()) || state.tokens() == before.tokens()) {
      restamped.add(before.source());
    } else {
      changed.add(before.source());
    }
  }

  /**
   * Reads a source.
   *
   * @param hasProblems whether there are warnings that name lines and columns
   * @throws RippleException if it cannot be read
   */
  public static SourceState read(CompileRequest request, Path source, boolean hasProblems) {
    SourceReader reader = new SourceReader(request);
    return reader.read(source, reader.rawStamp(source), hasProblems);
  }

  /**
   * Whether a source was changed while it was compiled, so that nobody knows which content its
   * classes come from.
   *
   * @param before its state before javac read it
   */
  public static boolean changedSince(Path source, SourceState before) {
    try {
      return !FileStamps.raw(source).equals(before.raw());
    } catch (IOException e) {
      return true;
    }
  }

  /** The same for those who read comments: every source with another content is a changed one. */
  public SourceChanges withComments(SortedMap<Path, UnitRecord> previous) {
    SortedSet<Path> changedOnes = new TreeSet<>(changed);
    SortedSet<Path> sameOnes = new TreeSet<>();
    for (Path source : restamped) {
      Fingerprint before = Objects.requireNonNull(previous.get(source)).content();
      Fingerprint content = Objects.requireNonNull(now.get(source)).get().content();
      (content.equals(before) ? sameOnes : changedOnes).add(source);
    }
    return new SourceChanges(now, added, changedOnes, sameOnes, deleted);
  }

  /** Whether nothing happened that javac could see. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }

  /** Reads sources in the encoding of the request. */
  private static final class SourceReader {
    private final FileStamps stamps = new FileStamps();
    private final Reading reading;

    SourceReader(CompileRequest request) {
      this.reading = Reading.of(request);
    }

    FileStamp rawStamp(Path source) {
      try {
        return FileStamps.raw(source);
      } catch (IOException e) {
        throw unreadable(source, e);
      }
    }

    /** Whether a source with a stamp is certain to be what it was when it had one before. */
    boolean proves(FileStamp raw, FileStamp before) {
      FileStamp stamp = stamps.trusted(raw);
      return stamp.isTrusted() && stamp.equals(before);
    }

    /** Reads a source that may have changed; as long as it did not, its tokens are known. */
    SourceState reread(Suspect suspect) {
      UnitRecord before = suspect.before();
      FileStamp raw = suspect.raw();
      byte[] content = bytes(before.source());
      Fingerprint fingerprint = Fingerprint.of(content);
      return fingerprint.equals(before.content())
          ? new SourceState(raw, stamps.trusted(raw), fingerprint, before.tokens())
          : state(raw, content, fingerprint, !before.problems().isEmpty());
    }

    SourceState read(Path source, FileStamp raw, boolean hasProblems) {
      byte[] content = bytes(source);
      return state(raw, content, Fingerprint.of(content), hasProblems);
    }

    private SourceState state(
        FileStamp raw, byte[] content, Fingerprint fingerprint, boolean hasProblems) {
      return new SourceState(
          raw, stamps.trusted(raw), fingerprint, reading.tokens(content, hasProblems));
    }

    private static byte[] bytes(Path source) {
      try {
        return Files.readAllBytes(source);
      } catch (IOException e) {
        throw unreadable(source, e);
      }
    }

    private static RippleException unreadable(Path source, IOException e) {
      String why = e instanceof NoSuchFileException ? "it vanished" : e.getMessage();
      return new RippleException(
          "Cannot read the source " + source + ": " + why + ". Check its permissions.", e);
    }
  }
}
