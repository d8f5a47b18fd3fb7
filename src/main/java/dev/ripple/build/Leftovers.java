package dev.ripple.build;

import dev.ripple.facts.FactExtractor;
import dev.ripple.model.ClassName;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.DirectoryTree;
import dev.ripple.model.PreviousBuild;
import dev.ripple.model.UnitRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

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
