package dev.ripple.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of record components as they are in the source. Of the field that stands for a
 * component, javac takes those out of the tree that no field may have (Check.validateAnnotation),
 * before the class is analyzed.
 */
final class ComponentAnnotations extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Map<Tree, List<AnnotationTree>> annotations = new IdentityHashMap<>();

  /** To be made of a unit that was just parsed. */
  ComponentAnnotations(CompilationUnitTree unit) {
    scan(unit, null);
  }

  /** All annotations of a variable that are not in its tree any more. */
  List<AnnotationTree> missing(VariableTree variable) {
    List<? extends AnnotationTree> left = variable.getModifiers().getAnnotations();
    return annotations.getOrDefault(variable, List.of()).stream()
        .filter(annotation -> !left.contains(annotation))
        .toList();
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.RECORD) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree variable
            && !variable.getModifiers().getAnnotations().isEmpty()) {
          annotations.put(variable, List.copyOf(variable.getModifiers().getAnnotations()));
        }
      }
    }
    return super.visitClass(tree, null);
  }
}
