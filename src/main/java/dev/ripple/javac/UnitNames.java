package dev.ripple.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import dev.ripple.model.ClassName;
import dev.ripple.model.PackageName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /**
   * The canonical names of all classes that are members, of the unit or of another one of them, in
   * the order in which javac enters them (Enter.visitClassDef).
   */
  static List<ClassName> entered(CompilationUnitTree unit) {
    List<ClassName> entered = new ArrayList<>();
    unit.getTypeDecls().forEach(type -> enter(type, packageOf(unit).key(), entered));
    return entered;
  }

  private static void enter(Tree declaration, String prefix, List<ClassName> entered) {
    if (declaration instanceof ClassTree type) {
      String name = prefix + type.getSimpleName();
      entered.add(new ClassName(name));
      type.getMembers().forEach(member -> enter(member, name + ".", entered));
    }
  }

  static Set<ClassName> classesOf(CompilationUnitTree unit) {
    String prefix = packageOf(unit).key();
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(type -> new ClassName(prefix + ((ClassTree) type).getSimpleName()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
