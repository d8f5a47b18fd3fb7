package dev.ripple.build;

import dev.ripple.model.ClassName;
import dev.ripple.model.PackageName;
import dev.ripple.model.Problem;
import dev.ripple.model.Problem.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Errors that say that a package does not exist. Of a package that has no classes, but packages in
 * it, javac says so unless it has met a class of one of those (Symbol.PackageSymbol.exists), in
 * whatever source; then it misses the class.
 */
final class MissingPackages {

  private static final String DOES_NOT_EXIST = "compiler.err.doesnt.exist";

  private MissingPackages() {}

  /** Whether a javac that sees all sources may miss something else. */
  static boolean mayExist(Collection<Problem> problems, Module module, Inputs inputs) {
    List<String> errors =
        problems.stream()
            .filter(problem -> problem.kind() == Kind.ERROR)
            .filter(problem -> problem.code().equals(DOES_NOT_EXIST))
            .map(Problem::message)
            .toList();
    return !errors.isEmpty()
        && outer(
                Stream.concat(
                    module.ownClasses().stream(), inputs.classPath().effective().keySet().stream()))
            .stream()
            .anyMatch(outer -> errors.stream().anyMatch(error -> Messages.name(outer, error)));
  }

  /** The packages that others are in. */
  private static Set<String> outer(Stream<ClassName> classes) {
    Set<String> outer = new TreeSet<>();
    classes
        .map(ClassName::packageName)
        .distinct()
        .forEach(
            inner -> {
              PackageName name = inner.parent();
              while (!name.equals(PackageName.UNNAMED) && outer.add(name.name())) {
                name = name.parent();
              }
            });
    return outer;
  }
}
