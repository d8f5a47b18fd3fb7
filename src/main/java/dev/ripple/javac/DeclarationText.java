package dev.ripple.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import dev.ripple.model.Hash64;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a unit without what cannot show in the facts of its classes: bodies of methods,
 * initialiser blocks, and initialisers of fields that are not final.
 */
final class DeclarationText {

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String source;
  private final Hash64 text = new Hash64();
  private int copied;

  private DeclarationText(CompilationUnitTree unit, SourcePositions positions, String source) {
    this.unit = unit;
    this.positions = positions;
    this.source = source;
  }

  static long hash(CompilationUnitTree unit, SourcePositions positions) {
    try {
      String source = unit.getSourceFile().getCharContent(true).toString();
      return new DeclarationText(unit, positions, source).hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long hash() {
    unit.getTypeDecls().forEach(this::visit);
    return text.add(source, copied, source.length()).value();
  }

  private void visit(Tree tree) {
    if (tree instanceof ClassTree type) {
      type.getMembers().forEach(this::visit);
    } else if (tree instanceof MethodTree method) {
      skip(method.getBody());
    } else if (tree instanceof BlockTree initializer) {
      skip(initializer);
    } else if (tree instanceof VariableTree field
        && !field.getModifiers().getFlags().contains(Modifier.FINAL)
        && !mayBeImplicitlyFinal(field)) {
      skip(field.getInitializer());
    }
  }

  /**
   * Fields of interfaces are final without saying so (JLS 9.3); a modifier that they cannot have
   * tells the others.
   */
  private static boolean mayBeImplicitlyFinal(VariableTree field) {
    return field.getModifiers().getFlags().stream()
        .noneMatch(
            m ->
                m == Modifier.PRIVATE
                    || m == Modifier.PROTECTED
                    || m == Modifier.VOLATILE
                    || m == Modifier.TRANSIENT);
  }

  private void skip(@Nullable Tree tree) {
    if (tree == null) {
      return;
    }
    long start = positions.getStartPosition(unit, tree);
    long end = positions.getEndPosition(unit, tree);
    // A generated constructor has no text of its own, an unfinished one no end.
    if (start >= copied && end > start && end <= source.length()) {
      text.add(source, copied, (int) start);
      copied = (int) end;
    }
  }
}
