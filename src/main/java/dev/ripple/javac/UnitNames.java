package dev.ripple.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import dev.ripple.model.ClassName;
import dev.ripple.model.PackageName;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a compilation unit declares at its top level (JLS 7.3). */
final class UnitNames {

  private UnitNames() {}

  static PackageName packageOf(CompilationUnitTree unit) {
    return unit.getPackageName() == null
        ? PackageName.UNNAMED
        : new PackageName(unit.getPackageName().toString());
  }

  static Set<ClassName> classesOf(CompilationUnitTree unit) {
    String prefix = packageOf(unit).key();
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(type -> new ClassName(prefix + ((ClassTree) type).getSimpleName()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
