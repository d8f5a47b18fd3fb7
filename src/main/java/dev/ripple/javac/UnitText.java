package dev.ripple.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The text of a unit, and where its trees are in it. */
final class UnitText {

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;

  private UnitText(CompilationUnitTree unit, SourcePositions positions, String text) {
    this.unit = unit;
    this.positions = positions;
    this.text = text;
  }

  static UnitText of(CompilationUnitTree unit, SourcePositions positions) {
    try {
      return new UnitText(unit, positions, unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  String text() {
    return text;
  }

  /** What javac generates has no text of its own, and the unfinished no end. */
  boolean has(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    long end = positions.getEndPosition(unit, tree);
    return start >= 0 && end > start && end <= text.length();
  }

  /** Where a tree begins that is in the text. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Where the text goes on behind a tree that is in it. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
