package dev.ripple.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.ripple.model.Hash64;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a unit without what cannot show in the facts of its classes: bodies of methods,
 * initialiser blocks, and initialisers of fields that are not final.
 */
final class DeclarationText {

  private final UnitText source;
  private final Hash64 text = new Hash64();
  private int copied;

  private DeclarationText(UnitText source) {
    this.source = source;
  }

  static long hash(UnitText source) {
    DeclarationText declarations = new DeclarationText(source);
    source.unit().getTypeDecls().forEach(declarations::visit);
    String text = source.text();
    return declarations.text.add(text, declarations.copied, text.length()).value();
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
    if (tree != null && source.has(tree) && source.start(tree) >= copied) {
      text.add(source.text(), copied, source.start(tree));
      copied = source.end(tree);
    }
  }
}
