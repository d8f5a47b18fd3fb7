package dev.ripple.javac;

import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes with which javac sums up warnings that it does not show one by one (its
 * MandatoryWarningHandler): which file uses something unchecked, or that several do, and how to see
 * more.
 */
final class SummaryNotes {

  private static final String FILE = "filename";
  private static final String FILES = "plural";
  private static final Pattern CODE =
      Pattern.compile("(compiler\\.note\\.(\\w+)\\.)(" + FILE + "|" + FILES + "|recompile)");

  /** What they are about, in javac's order (Check.reportDeferredDiagnostics). */
  private static final List<String> ABOUT = List.of("deprecated", "removal", "unchecked", "sunapi");

  private SummaryNotes() {}

  static boolean isOne(Problem problem) {
    Matcher code = CODE.matcher(problem.code());
    return problem.kind() == Kind.NOTE && code.matches() && ABOUT.contains(code.group(2));
  }

  /** Those with which one javac would end. */
  static List<Problem> of(List<Part> parts) {
    List<Problem> notes = new ArrayList<>();
    for (String about : ABOUT) {
      notes.addAll(of("compiler.note." + about + ".", parts));
    }
    return notes;
  }

  private static List<Problem> of(String beginning, List<Part> parts) {
    List<Problem> all =
        parts.stream()
            .flatMap(part -> part.result().problems().stream())
            .filter(problem -> isOne(problem) && problem.code().startsWith(beginning))
            .toList();
    Optional<Problem> several =
        all.stream().filter(note -> note.code().equals(beginning + FILES)).findFirst();
    Set<Object> files = new HashSet<>();
    all.forEach(note -> files.add(note.source()));
    List<Problem> notes = new ArrayList<>();
    for (Problem note : all.stream().limit(2).toList()) { // Of the slice that came first to it.
      boolean names = note.code().equals(beginning + FILE);
      notes.add(
          names && (several.isPresent() || files.size() > 1)
              ? new Problem(
                  note.kind(),
                  note.source(),
                  note.line(),
                  note.column(),
                  beginning + FILES,
                  several.map(Problem::message).orElseGet(() -> message(beginning + FILES)))
              : note);
    }
    return notes;
  }

  /** In the words of javac. */
  private static String message(String key) {
    try {
      Class<?> messages = Class.forName("com.sun.tools.javac.util.JavacMessages");
      return (String)
          messages
              .getMethod("getLocalizedString", Locale.class, String.class, Object[].class)
              .invoke(
                  messages
                      .getConstructor(String.class)
                      .newInstance("com.sun.tools.javac.resources.compiler"),
                  Locale.getDefault(),
                  key,
                  new Object[0]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
