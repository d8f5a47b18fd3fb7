package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** What one javac says of its slice of a round. */
final class Diagnostics {

  private final Slice slice;
  private final List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private boolean failed;
  private boolean isOver;

  Diagnostics(Slice slice) {
    this.slice = slice;
  }

  /** Takes what is wrong with files, such as undecodable characters; javac goes on from that. */
  DiagnosticListener<JavaFileObject> ofFiles() {
    return this::add;
  }

  private void add(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (isOver) {
      return; // Javac completes what it shows in its messages, and may complain about that.
    }
    said.add(diagnostic);
    places.add(slice.place());
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      slice.giveUp();
    }
  }

  /** Takes what is wrong with the program. */
  DiagnosticListener<JavaFileObject> ofProgram() {
    return diagnostic -> {
      failed |= !isOver && diagnostic.getKind() == Diagnostic.Kind.ERROR;
      add(diagnostic);
    };
  }

  /** Whether an error was found that lets javac fail. */
  boolean failed() {
    return failed;
  }

  /** Whether something with that code was said. */
  boolean haveAny(String code) {
    return said.stream().anyMatch(diagnostic -> code.equals(diagnostic.getCode()));
  }

  /** For all that was said the place of the class that javac was at, see {@link Slice#place}. */
  List<Integer> places() {
    return places;
  }

  /**
   * All that was said. The words are chosen only now: while javac is at work it would describe what
   * it has not got to know yet by its bare name.
   */
  Stream<Problem> problems() {
    isOver = true;
    return said.stream().map(Diagnostics::problem).map(ClassFileWarnings::withoutUnit);
  }

  /**
   * For units with errors or warnings that show types which may be annotated, simple names of
   * these. To be asked when the words have been chosen: until then javac may not know the types.
   */
  Map<Path, Set<String>> quotedTypes() {
    Map<Path, Set<String>> quoted = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : said) {
      Set<String> types = QuotedTypes.in(diagnostic);
      if (!types.isEmpty()) {
        source(diagnostic)
            .ifPresent(unit -> quoted.computeIfAbsent(unit, u -> new TreeSet<>()).addAll(types));
      }
    }
    return quoted;
  }

  private static Optional<Path> source(Diagnostic<? extends JavaFileObject> diagnostic) {
    return Optional.ofNullable(diagnostic.getSource())
        .filter(source -> source.toUri().getScheme().equals("file"))
        .map(source -> Path.of(source.toUri()));
  }

  private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new Problem(
        Problem.Kind.valueOf(diagnostic.getKind().name()),
        source(diagnostic),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        Optional.ofNullable(diagnostic.getCode()).orElse(""),
        diagnostic.getMessage(Locale.getDefault()));
  }
}
