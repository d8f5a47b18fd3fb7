package dev.ripple.javac;

import java.nio.file.Path;
import java.util.List;
import javax.lang.model.util.Elements;

/**
 * Lets javac meet the names of a module's classes in the order in which a compile of all sources
 * would. Up to JDK 21 javac puts types of equal rank in the order in which it met their names
 * (Symbol.TypeSymbol.precedes), and so decides what a least upper bound (JLS 4.10.4) is erased to.
 * Names of classes in the unnamed package are met as words of the sources, and left alone.
 */
final class NameOrder {

  private static final String EXTENSION = ".java";

  private NameOrder() {}

  /** Enters the names that the sources have by their places. */
  static void enter(List<Path> sources, List<Path> roots, Elements elements) {
    for (Path source : sources) {
      for (Path root : roots) {
        if (source.startsWith(root)) {
          String path = root.relativize(source).toString();
          String name =
              path.substring(0, Math.max(0, path.length() - EXTENSION.length()))
                  .replace(root.getFileSystem().getSeparator(), ".");
          if (name.indexOf('.') > 0) {
            elements.getName(name);
          }
        }
      }
    }
  }
}
