package dev.ripple.javac;

import dev.ripple.model.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What javac warns of while it reads a class file (its ClassReader): an annotation that names what
 * is not there, for instance. Javac reads a class once, for whichever unit comes to it first; so
 * the warning is about no unit, although javac may name that one as the source.
 */
public final class ClassFileWarnings {

  private static final String REASON = ".reason";

  private static final Pattern CODE =
      Pattern.compile(
          "compiler\\.warn\\.("
              + "(annotation\\.method\\.not\\.found|unknown\\.enum\\.constant)(\\.reason)?"
              + "|future\\.attr|big\\.major\\.version|invalid\\.utf8\\.in\\.classfile"
              + "|runtime\\.(visible\\.invisible\\.param\\.annotations\\.mismatch|invisible\\.parameter\\.annotations))");

  private ClassFileWarnings() {}

  /** Those among some problems. */
  public static List<Problem> among(Collection<Problem> problems) {
    return problems.stream().filter(ClassFileWarnings::isOne).toList();
  }

  private static boolean isOne(Problem problem) {
    return CODE.matcher(problem.code()).matches();
  }

  /** Without the unit that happened to come to the class first; javac does not print it, either. */
  static Problem withoutUnit(Problem problem) {
    boolean isOfUnit =
        isOne(problem) && problem.source().filter(s -> s.toString().endsWith(".java")).isPresent();
    return isOfUnit
        ? new Problem(
            problem.kind(),
            Optional.empty(),
            problem.line(),
            problem.column(),
            problem.code(),
            problem.message())
        : problem;
  }

  /**
   * Whether such a warning was given before. Why a class cannot be found javac tells only with the
   * first warning that comes of it, which is another one if other units are compiled.
   */
  public static boolean isKnown(Problem warning, Collection<Problem> before) {
    return before.contains(warning)
        || givesReason(warning)
            && before.stream()
                .anyMatch(
                    known ->
                        warning.code().equals(known.code() + REASON)
                            && warning.source().equals(known.source())
                            && warning.message().startsWith(known.message()));
  }

  /** Whether it tells why a class cannot be found. */
  public static boolean givesReason(Problem warning) {
    return warning.code().endsWith(REASON);
  }
}
