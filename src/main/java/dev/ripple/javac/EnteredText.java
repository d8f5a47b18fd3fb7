package dev.ripple.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.ripple.model.Hash64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a unit decides in which order javac completes classes while it enters all units, and in
 * which order it evaluates annotations: imports and headers; the names in the signatures of
 * members, each where a class has it first, since javac completes a class once (TypeEnter); values
 * of annotations, and of fields that these may name (Annotate.flush). A new method that has names
 * like those before it decides nothing.
 */
final class EnteredText extends TreeScanner<@Nullable Void, Set<String>> {

  private final UnitText source;
  private final Hash64 text = new Hash64();

  private EnteredText(UnitText source) {
    this.source = source;
  }

  static long hash(UnitText source) {
    EnteredText entered = new EnteredText(source);
    entered.scan(source.unit(), new HashSet<>());
    return entered.text.value();
  }

  @Override
  public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, Set<String> met) {
    add(tree.getPackage());
    add(tree.getImports());
    return scan(tree.getTypeDecls(), met);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, Set<String> met) {
    text.add("{");
    add(type.getModifiers());
    text.add(type.getSimpleName().toString());
    add(type.getTypeParameters());
    add(type.getExtendsClause());
    add(type.getImplementsClause());
    add(type.getPermitsClause());
    scan(type.getMembers(), new HashSet<>());
    text.add("}");
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, Set<String> met) {
    if (!source.has(method)) {
      return null;
    }
    addValues(method.getModifiers().getAnnotations());
    // Its own type parameters hide classes of these names from the rest of it.
    Set<String> metHere = method.getTypeParameters().isEmpty() ? met : new HashSet<>();
    add(method.getTypeParameters());
    scan(method.getReturnType(), metHere);
    scan(method.getReceiverParameter(), metHere);
    scan(method.getParameters(), metHere);
    scan(method.getThrows(), metHere);
    add(method.getDefaultValue());
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, Set<String> met) {
    addValues(variable.getModifiers().getAnnotations());
    scan(variable.getType(), met);
    if (mayBeConstant(variable.getType()) && !(variable.getInitializer() instanceof LiteralTree)) {
      add(variable.getInitializer());
    }
    return null;
  }

  /** Constants are of a primitive type or strings (JLS 4.12.4). */
  private static boolean mayBeConstant(Tree type) {
    return type instanceof PrimitiveTypeTree
        || type instanceof IdentifierTree simple && simple.getName().contentEquals("String")
        || type instanceof MemberSelectTree name && name.getIdentifier().contentEquals("String");
  }

  @Override
  public @Nullable Void visitBlock(BlockTree initializer, Set<String> met) {
    return null;
  }

  @Override
  public @Nullable Void visitAnnotatedType(AnnotatedTypeTree type, Set<String> met) {
    addValues(type.getAnnotations());
    return scan(type.getUnderlyingType(), met);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree simple, Set<String> met) {
    addName(simple.getName().toString(), met);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree qualified, Set<String> met) {
    scan(qualified.getExpression(), met);
    addName(qualified.toString(), met);
    return null;
  }

  private void addName(String name, Set<String> met) {
    if (met.add(name)) {
      text.add(name).add(" ");
    }
  }

  private void addValues(Collection<? extends AnnotationTree> annotations) {
    annotations.stream().filter(a -> !a.getArguments().isEmpty()).forEach(this::add);
  }

  private void add(Collection<? extends Tree> trees) {
    trees.forEach(this::add);
  }

  private void add(@Nullable Tree tree) {
    if (tree != null && source.has(tree)) {
      text.add(source.text(), source.start(tree), source.end(tree)).add(";");
    }
  }
}
