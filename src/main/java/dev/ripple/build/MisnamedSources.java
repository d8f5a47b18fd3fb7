package dev.ripple.build;

import dev.ripple.fingerprint.ClasspathSnapshot;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources whose place and name are those of a class that no unit declares. Javac, looking for a
 * class of that name, finds the source on the source path and reports that it does not contain the
 * class, wherever else the name could have led.
 */
final class MisnamedSources {

  private static final String EXTENSION = ".java";

  private static final String CANNOT_ACCESS = "compiler.err.cant.access";

  private MisnamedSources() {}

  /** The classes that a unit should declare one of, going by its place below the source roots. */
  static List<ClassName> expected(Path unit, List<Path> roots) {
    List<ClassName> expected = new ArrayList<>(1);
    String path = unit.toString();
    String separator = unit.getFileSystem().getSeparator();
    for (Path root : roots) {
      String prefix = root + separator;
      if (path.startsWith(prefix) && path.endsWith(EXTENSION)) {
        String name = path.substring(prefix.length(), path.length() - EXTENSION.length());
        if (name.indexOf('-') < 0) {
          expected.add(new ClassName(name.replace(separator, ".")));
        }
      }
    }
    return expected;
  }

  /**
   * Why all units have to be compiled together, if a class path entry has a class of such a name:
   * javac takes the source or the class, whichever file is newer.
   */
  static Optional<String> besideClassFile(Set<ClassName> misnamed, ClasspathSnapshot classPath) {
    return misnamed.stream()
        .filter(name -> classPath.entries().stream().anyMatch(e -> e.classes().containsKey(name)))
        .findFirst()
        .map(MisnamedSources::reason);
  }

  /**
   * Whether javac found a class missing in the source where it searched it. It says so once, of
   * whichever unit led it there first, and units that find the class elsewhere may.
   */
  static boolean areSearched(Collection<Problem> problems, List<Path> sources) {
    return problems.stream()
        .filter(problem -> problem.code().equals(CANNOT_ACCESS))
        .anyMatch(
            problem ->
                sources.stream().anyMatch(source -> problem.message().contains(source.toString())));
  }

  /**
   * Why all units have to be compiled together since by now another file than before is the newer
   * one, whatever is in the files.
   */
  static Optional<String> besideOtherFile(SortedMap<ClassName, Boolean> before, Inputs inputs) {
    return before.entrySet().stream()
        .filter(
            name ->
                sourceIsNewer(name.getKey(), inputs)
                    .filter(is -> !is.equals(name.getValue()))
                    .isPresent())
        .findFirst()
        .map(name -> reason(name.getKey()));
  }

  private static String reason(ClassName name) {
    return "a source that does not declare " + name + " is named like that class";
  }

  /**
   * Of the classes that are both named like a source and on the class path, which file is newer.
   */
  static SortedMap<ClassName, Boolean> sourceIsNewer(
      Collection<ClassName> namesOfSources, Inputs inputs) {
    SortedMap<ClassName, Boolean> newer = new TreeMap<>();
    for (ClassName name : namesOfSources) {
      sourceIsNewer(name, inputs).ifPresent(is -> newer.put(name, is));
    }
    return newer;
  }

  /** As javac decides (ClassFinder.preferredFileObject): in milliseconds, the class if in doubt. */
  private static Optional<Boolean> sourceIsNewer(ClassName name, Inputs inputs) {
    String path = name.binary().replace('.', '/') + EXTENSION;
    return inputs
        .classes()
        .lastModified(inputs.classPath(), name)
        .flatMap(
            ofClass ->
                inputs.request().sourceRoots().stream()
                    .map(root -> root.resolve(path))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(source -> lastModified(source) > ofClass.toMillis()));
  }

  private static long lastModified(Path source) {
    try {
      return Files.getLastModifiedTime(source).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
