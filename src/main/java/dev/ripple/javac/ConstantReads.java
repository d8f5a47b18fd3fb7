package dev.ripple.javac;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Which final fields the initialiser of a possible constant reads. Fields that read each other are
 * constants for none of the compilers but one that has seen only a part of the circle.
 */
final class ConstantReads {

  private final Trees trees;
  private final Map<String, Set<String>> reads = new LinkedHashMap<>();

  ConstantReads(Trees trees) {
    this.trees = trees;
  }

  Map<String, Set<String>> reads() {
    return reads;
  }

  void add(Element field, Tree initializer, TreePath parent) {
    Set<String> read = new LinkedHashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        addField(trees.getElement(getCurrentPath()), read);
        return super.visitIdentifier(tree, null);
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        addField(trees.getElement(getCurrentPath()), read);
        return super.visitMemberSelect(tree, null);
      }
    }.scan(new TreePath(parent, initializer), null);
    if (!read.isEmpty()) {
      reads.put(name(field), read);
    }
  }

  private static void addField(@Nullable Element element, Set<String> read) {
    if (element != null
        && element.getKind() == ElementKind.FIELD
        && element.getEnclosingElement() instanceof TypeElement
        && element.getModifiers().contains(Modifier.FINAL)) {
      read.add(name(element));
    }
  }

  private static String name(Element field) {
    return TypeIndex.owner(field).getQualifiedName() + "." + field.getSimpleName();
  }
}
