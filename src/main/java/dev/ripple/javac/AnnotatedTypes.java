package dev.ripple.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The types that a unit annotates in declarations (JLS 9.7.4), with annotations that are in its
 * source only, as far as javac keeps them, and may show in messages about other units: see {@link
 * QuotedTypes}.
 */
final class AnnotatedTypes {

  private final TypeIndex types;
  private final Map<TypeElement, Boolean> known = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  AnnotatedTypes(TypeIndex types) {
    this.types = types;
  }

  /** The simple names of the types; of arrays that of the elements. */
  Set<String> names() {
    return names;
  }

  /**
   * Adds what an annotation in a declaration annotates.
   *
   * @param annotated the type or the modifiers that it belongs to
   */
  void add(TypeElement annotation, TreePath annotated) {
    if (known.computeIfAbsent(annotation, this::isOfTypes)) {
      Tree tree = annotated.getLeaf();
      Tree declaration = annotated.getParentPath().getLeaf();
      if (tree instanceof AnnotatedTypeTree type) {
        addName(type.getUnderlyingType());
      } else if (declaration instanceof MethodTree method) {
        addName(method.getReturnType());
      } else if (declaration instanceof VariableTree variable) {
        addName(variable.getType());
      }
    }
  }

  private void addName(@Nullable Tree type) {
    if (type instanceof AnnotatedTypeTree annotated) {
      addName(annotated.getUnderlyingType());
    } else if (type instanceof ArrayTypeTree array) {
      addName(array.getType());
    } else if (type instanceof ParameterizedTypeTree parameterized) {
      addName(parameterized.getType());
    } else if (type instanceof MemberSelectTree qualified) {
      names.add(types.text(qualified.getIdentifier()));
    } else if (type instanceof IdentifierTree simple) {
      names.add(types.text(simple.getName()));
    } else if (type != null) {
      names.add(type.toString()); // Of a primitive type, or of a wildcard and its bound.
    }
  }

  private boolean isOfTypes(TypeElement annotation) {
    return says(annotation, "java.lang.annotation.Target", "TYPE_USE")
        && (QuotedTypes.areOfSourcesOnly()
            || says(annotation, "java.lang.annotation.Retention", "SOURCE"));
  }

  private boolean says(TypeElement annotation, String meta, String constant) {
    return types.annotations(annotation).stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(meta))
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains(constant));
  }
}
