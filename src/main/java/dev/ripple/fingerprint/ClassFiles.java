package dev.ripple.fingerprint;

import dev.ripple.model.ClassName;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

/** The class files in a directory of the class path, where javac finds them: behind links, too. */
final class ClassFiles {

  private ClassFiles() {}

  /** Sees a class file. */
  interface Visitor {
    void visit(ClassName name, Path file, BasicFileAttributes attributes) throws IOException;
  }

  static void visit(Path directory, Visitor visitor) throws IOException {
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = directory.relativize(file).toString().replace(File.separatorChar, '/');
            if (attributes.isRegularFile() && ClassName.isClassFile(path)) {
              visitor.visit(ClassName.ofPath(path), file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          /** A link that leads back, or something that vanished: javac does not see it either. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
