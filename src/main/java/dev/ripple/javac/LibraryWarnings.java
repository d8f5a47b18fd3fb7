package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Javac warns if it compiles for an older language level against its own class library
 * (Arguments.validate), but only with a file manager of its own, which {@link RoundFileManager} is
 * not. So it is asked apart.
 */
final class LibraryWarnings {

  private static final Set<String> LEVEL = Set.of("-source", "--source");
  private static final String WITH_VALUE = "--source=";
  private static final String OWN_LEVEL = String.valueOf(Runtime.version().feature());
  private static final String KEY = "compiler.warn.source.no.";
  private static final String AS_ERRORS = "-Werror";

  /** Ends a javac that has said what it was asked for. */
  private static final class Said extends RuntimeException {
    private static final long serialVersionUID = 1;

    Said() {
      super("said", null, false, false);
    }
  }

  private LibraryWarnings() {}

  /**
   * What javac says of the class library, and if it has to take warnings for errors, that they are.
   */
  static List<Problem> of(JavaCompiler javac, List<String> options) {
    if (!hasLevel(options)) {
      return List.of();
    }
    Diagnostics diagnostics = new Diagnostics(new Slice(0, SlicePlan.whole()));
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      javac
          .getTask(
              Writer.nullWriter(),
              files,
              diagnostic -> {
                diagnostics.ofProgram().report(diagnostic);
                if (isOne(diagnostic.getCode()) && !options.contains(AS_ERRORS)) {
                  throw new Said();
                }
              },
              asked(options),
              null,
              List.of(ReadCall.NOTHING))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (!(e instanceof Said) && !(e.getCause() instanceof Said)) {
        throw e;
      }
    }
    List<Problem> problems = diagnostics.problems().toList();
    return problems.stream().anyMatch(problem -> isOne(problem.code()))
        ? problems.stream()
            .filter(problem -> isOne(problem.code()) || problem.kind() == Problem.Kind.ERROR)
            .toList()
        : List.of();
  }

  private static boolean isOne(String code) {
    return code.startsWith(KEY);
  }

  private static boolean hasLevel(List<String> options) {
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      if (LEVEL.contains(option) && i + 1 < options.size()) {
        return !options.get(i + 1).equals(OWN_LEVEL);
      }
      if (option.startsWith(WITH_VALUE)) {
        return !option.equals(WITH_VALUE + OWN_LEVEL);
      }
    }
    return false;
  }

  private static List<String> asked(List<String> options) {
    List<String> asked = new ArrayList<>(options);
    asked.removeIf(option -> option.startsWith("-Xplugin") || option.startsWith("-proc:"));
    asked.add("-proc:none");
    asked.add("--should-stop=ifNoError=ENTER"); // Else it would write a class file somewhere.
    return asked;
  }
}
