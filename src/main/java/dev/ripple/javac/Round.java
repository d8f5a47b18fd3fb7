package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call of javac: what to compile, and which classes of the module it may see besides.
 *
 * @param units the sources to compile, in the order in which javac gets them
 * @param own the names of all classes that this module's units ever produced: a file of such a name
 *     in the output directory is seen only if it is among the kept ones; a view of names that come
 *     and go with the rounds
 * @param kept own classes whose files in the output directory are up to date
 * @param staged class files that are seen instead of those in the output directory, as far as there
 *     are any: from earlier rounds, or of auxiliary classes
 * @param declared the top-level classes that units outside of the round declare
 * @param leftovers files other than classes that processors do not see, because earlier builds
 *     wrote them; each with the file that has what was in its place before
 * @param forgets whether javac may not know names from earlier calls, as it does to be quicker
 * @param metFirst classes, by their canonical names, whose names javac meets before all others of
 *     the module, in this order; see {@link NameOrder}
 * @param isRecorded whether it is wanted what the units look up
 */
public record Round(
    List<Path> units,
    Set<ClassName> own,
    Set<ClassName> kept,
    Map<ClassName, byte[]> staged,
    Set<ClassName> declared,
    Map<Path, Optional<Path>> leftovers,
    boolean forgets,
    List<ClassName> metFirst,
    boolean isRecorded) {

  /** The same by a javac that knows nothing of earlier calls; see {@link NameOrder}. */
  public Round anew() {
    return new Round(units, own, kept, staged, declared, leftovers, true, metFirst, isRecorded);
  }

  /** The same by a javac that knows nothing but these. */
  public Round meetingFirst(List<ClassName> names) {
    return new Round(units, own, kept, staged, declared, leftovers, true, names, isRecorded);
  }

  /** The same for units that will only ever be compiled all together. */
  public Round unrecorded() {
    return new Round(units, own, kept, staged, declared, leftovers, true, metFirst, false);
  }
}
