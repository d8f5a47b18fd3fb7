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

/** The files in a directory where javac finds them: behind links, too. */
final class LinkedFiles {

  private LinkedFiles() {}

  /** Sees a file. */
  interface Visitor {
    void visit(Path file, BasicFileAttributes attributes) throws IOException;
  }

  /** Sees a class file. */
  interface ClassVisitor {
    void visit(ClassName name, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /** The classes in a directory of the class path. */
  static void visitClasses(Path directory, ClassVisitor visitor) throws IOException {
    visit(
        directory,
        (file, attributes) -> {
          String path = directory.relativize(file).toString().replace(File.separatorChar, '/');
          if (ClassName.isClassFile(path)) {
            visitor.visit(ClassName.ofPath(path), file, attributes);
          }
        });
  }

  /** All regular files in a directory. */
  static void visit(Path directory, Visitor visitor) throws IOException {
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              visitor.visit(file, attributes);
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
