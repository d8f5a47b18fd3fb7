package dev.ripple.javac;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of trees that the JDK which Ripple is compiled for does not have yet, by their names. */
final class NewerTrees {

  private static final Optional<Tree.Kind> RECORD_PATTERN = kind("DECONSTRUCTION_PATTERN");
  private static final Optional<Tree.Kind> PATTERN_LABEL = kind("PATTERN_CASE_LABEL");

  private static final boolean HAS_MODULE_IMPORTS = Runtime.version().feature() >= 23;

  private NewerTrees() {}

  private static Optional<Tree.Kind> kind(String name) {
    return Arrays.stream(Tree.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** A pattern that takes a record apart (JLS 14.30.1, since Java 21). */
  static boolean isRecordPattern(Tree tree) {
    return RECORD_PATTERN.filter(kind -> kind == tree.getKind()).isPresent();
  }

  /** {@code import module M} (JLS 7.5.5, since Java 25), which says so only as text. */
  static boolean isModuleImport(ImportTree tree) {
    return HAS_MODULE_IMPORTS && tree.toString().startsWith("import module ");
  }

  /** A pattern as a label of a switch (JLS 14.11.1, since Java 21). */
  static boolean isPatternLabel(Tree tree) {
    return PATTERN_LABEL.filter(kind -> kind == tree.getKind()).isPresent();
  }
}
