package dev.ripple.build;

import dev.ripple.model.Cause;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources {@code package-info.java} of one package in several source roots. Javac makes one class
 * of them, and warns of all but the first (Enter.visitTopLevel). So they are compiled together.
 */
final class PackageDeclarations {

  private static final String FILE = "package-info.java";

  private PackageDeclarations() {}

  /** The sources that declare a package which one of some units declares, or declared. */
  static Map<Path, Cause> besides(Collection<Path> units, CompileRequest request) {
    Set<Path> places = new TreeSet<>();
    for (Path unit : units) {
      if (unit.endsWith(FILE)) {
        request.sourceRoots().stream()
            .filter(unit::startsWith)
            .forEach(root -> places.add(root.relativize(unit)));
      }
    }
    Map<Path, Cause> besides = new TreeMap<>();
    for (Path place : places) {
      String path = place.toString();
      ClassName declared =
          new ClassName(
              path.substring(0, path.length() - ".java".length())
                  .replace(place.getFileSystem().getSeparator(), "."));
      request.sourceRoots().stream()
          .map(root -> root.resolve(place))
          .filter(source -> !units.contains(source) && request.sources().contains(source))
          .forEach(source -> besides.put(source, new Cause.SameClass(declared)));
    }
    return besides;
  }
}
