package dev.ripple.fingerprint;

import dev.ripple.model.Background;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.FileStamp;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.RippleException;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      Collection<Path> sources,
      SortedMap<Path, UnitRecord> previous,
      Background background) {
    SourceChanges changes =
        new SourceChanges(
            new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    SourceReader reader = new SourceReader(request);
    for (Path source : sources) {
      changes.compare(source, previous.get(source), reader, background);
    }
    changes.deleted.addAll(previous.keySet());
    sources.forEach(changes.deleted::remove);
    return changes;
  }

  private void compare(
      Path source, @Nullable UnitRecord before, SourceReader reader, Background background) {
    FileStamp raw = reader.rawStamp(source);
    if (before == null) {
      added.add(source);
      now.put(source, background.start(() -> reader.read(source, raw, false)));
      return;
    }
    FileStamp stamp = reader.trusted(raw);
    if (stamp.isTrusted() && stamp.equals(before.stamp())) {
      return;
    }
    SourceState state = reader.read(source, raw, !before.problems().isEmpty());
    now.put(source, () -> state);
    if (state.content().equals(before.content()) || state.tokens() == before.tokens()) {
      restamped.add(source);
    } else {
      changed.add(source);
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

  /** Whether nothing happened that javac could see. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }

  /** Reads sources in the encoding of the request. */
  private static final class SourceReader {
    private final FileStamps stamps = new FileStamps();
    private final Charset charset;
    private final TokenText tokenText;

    SourceReader(CompileRequest request) {
      this.charset = request.charset();
      this.tokenText = TokenText.of(request);
    }

    FileStamp rawStamp(Path source) {
      try {
        return FileStamps.raw(source);
      } catch (IOException e) {
        throw unreadable(source, e);
      }
    }

    FileStamp trusted(FileStamp raw) {
      return stamps.trusted(raw);
    }

    SourceState read(Path source, FileStamp raw, boolean hasProblems) {
      TokenText text = hasProblems ? tokenText.withPositions() : tokenText;
      try {
        byte[] content = Files.readAllBytes(source);
        return new SourceState(
            raw, trusted(raw), Fingerprint.of(content), text.hash(new String(content, charset)));
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
