package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.DirectoryTree;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.Product;
import dev.ripple.model.UnitRecord;
import dev.ripple.output.ReplacedFiles;
import dev.ripple.store.ExecutionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Own classes that may lie in the output directory. If the last build is known, it is what it
 * produced. If not, a class counts as own if there is a source of the name and package that its
 * SourceFile attribute (JVMS 4.7.10) tells; all others may be somebody else's and are left alone.
 */
final class Leftovers {

  private Leftovers() {}

  static Set<ClassName> of(CompileRequest request, PreviousBuild previous) {
    Set<ClassName> own = new HashSet<>();
    for (UnitRecord unit : previous.units().values()) {
      unit.products().forEach(product -> addClass(request, product, own));
    }
    previous.otherProducts().forEach(product -> addClass(request, product, own));
    if (previous.units().isEmpty() && Files.isDirectory(request.outputDirectory())) {
      addFound(request, own);
    }
    return own;
  }

  /**
   * Files other than classes in which is what an earlier build of the execution wrote. A clean
   * build does not find them, but what was in their place, if anything was: it is given with them.
   */
  static Map<Path, Optional<Path>> files(CompileRequest request, ExecutionState state) {
    ReplacedFiles replaced = new ReplacedFiles(request);
    Map<Path, Optional<Path>> files = new HashMap<>();
    SortedMap<Path, List<Long>> written = state.written();
    for (Path file : written.keySet()) {
      if (!Product.isClassFile(file) && isAsWritten(file, written)) {
        files.put(file, replaced.of(file));
      }
    }
    return files;
  }

  /** Whether in a file is what an execution wrote there at some time. */
  static boolean isAsWritten(Path file, Map<Path, List<Long>> written) {
    try {
      return Files.isRegularFile(file)
          && written
              .getOrDefault(file, List.of())
              .contains(Product.checksum(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void addClass(CompileRequest request, Path product, Set<ClassName> own) {
    String output = request.outputDirectory() + product.getFileSystem().getSeparator();
    if (product.toString().startsWith(output)) {
      String path = product.toString().substring(output.length()).replace('\\', '/');
      if (ClassName.isClassFile(path)) {
        own.add(ClassName.ofPath(path));
      }
    }
  }

  private static void addFound(CompileRequest request, Set<ClassName> own) {
    Set<String> sources = new HashSet<>();
    for (Path root : request.sourceRoots()) {
      request.sources().stream()
          .filter(source -> source.startsWith(root))
          .forEach(source -> sources.add(root.relativize(source).toString().replace('\\', '/')));
    }
    try {
      for (Path file : DirectoryTree.files(request.outputDirectory())) {
        if (!file.toString().endsWith(".class")) {
          continue;
        }
        Path directory = request.outputDirectory().relativize(file).getParent();
        String prefix = directory == null ? "" : directory.toString().replace('\\', '/') + "/";
        if (sources.contains(
            prefix + FactExtractor.sourceFile(Files.readAllBytes(file)).orElse(""))) {
          addClass(request, file, own);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
