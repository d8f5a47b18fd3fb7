package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** What javac says in one round. */
final class Diagnostics {

  private final List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>();
  private boolean failed;

  /** Takes what is wrong with files, such as undecodable characters; javac goes on from that. */
  DiagnosticListener<JavaFileObject> ofFiles() {
    return said::add;
  }

  /** Takes what is wrong with the program. */
  DiagnosticListener<JavaFileObject> ofProgram() {
    return diagnostic -> {
      failed |= diagnostic.getKind() == Diagnostic.Kind.ERROR;
      said.add(diagnostic);
    };
  }

  /** Whether an error was found that lets javac fail. */
  boolean failed() {
    return failed;
  }

  /**
   * All that was said. The words are chosen only now: while javac is at work it would describe what
   * it has not got to know yet by its bare name.
   */
  Stream<Problem> problems() {
    return said.stream().map(Diagnostics::problem);
  }

  private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new Problem(
        Problem.Kind.valueOf(diagnostic.getKind().name()),
        Optional.ofNullable(diagnostic.getSource())
            .filter(source -> source.toUri().getScheme().equals("file"))
            .map(source -> Path.of(source.toUri())),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        Optional.ofNullable(diagnostic.getCode()).orElse(""),
        diagnostic.getMessage(Locale.getDefault()));
  }
}
