package dev.ripple.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.ripple.javac.UnitLookups.Context;
import dev.ripple.model.ClassName;
import dev.ripple.model.FactName;
import dev.ripple.model.Lookup;
import dev.ripple.model.OrderEffects;
import dev.ripple.model.PackageName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the attributed trees of one unit what javac looked up for it. Each {@code visit} method
 * names the rule of the language by which javac asks; {@code docs/incremental-compilation.md} lists
 * them. A lookup too many costs an unneeded compilation now and then, one too few a wrong result.
 */
final class LookupCollector extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final ComponentAnnotations components;
  private final Trees trees;
  private final TypeIndex types;
  private final UnitLookups lookups;
  private final NameScopes names;
  private final ClassLookups classes;
  private final CallLookups calls;
  private final ConstantReads constants;
  private final TranslatedWithin translated;
  private final DeprecatedUses deprecated;
  private final AnnotatedTypes annotated;

  /** Javac knows no type of what it did not attribute, as in a class that is declared twice. */
  private final Deque<Optional<TypeMirror>> selectors = new ArrayDeque<>();

  private TreePath path;

  /** How many arguments the name is called with that is visited next. */
  private OptionalInt arguments = OptionalInt.empty();

  LookupCollector(
      CompilationUnitTree unit,
      Set<ClassName> declared,
      ComponentAnnotations components,
      Trees trees,
      TypeIndex types,
      Lint lint) {
    this.components = components;
    this.trees = trees;
    this.types = types;
    this.lookups = new UnitLookups(types, declared, lint.exports());
    this.names = new NameScopes(UnitNames.packageOf(unit), declared, types, lookups);
    this.calls = new CallLookups(types, lookups);
    this.classes = new ClassLookups(types, lookups, calls, lint);
    this.constants = new ConstantReads(trees);
    this.translated = new TranslatedWithin(types, declared);
    this.deprecated = new DeprecatedUses(types, declared, lint.deprecation());
    this.annotated = new AnnotatedTypes(types);
    this.path = new TreePath(unit);
    Context outer = lookups.enter(Context.BODY);
    names.addPackage();
    lookups.leave(outer);
    scan(unit.getPackage(), null);
    scan(unit.getImports(), null);
  }

  /** Collects from one top-level class that has been analysed. */
  void collectClass(ClassTree type) {
    scan(type, null);
  }

  Map<String, Set<String>> constantReads() {
    return constants.reads();
  }

  /**
   * How the unit depends on its company.
   *
   * @param quotedTypes see {@link OrderEffects#quotedTypes}
   */
  OrderEffects effects(Set<String> quotedTypes) {
    return new OrderEffects(
        translated.classes(),
        deprecated.imports(),
        deprecated.values(),
        lookups.orders(),
        annotated.names(),
        quotedTypes,
        OnceWarned.isOfThisJdk() ? classes.overloads() : Set.of());
  }

  List<Lookup> lookups() {
    return lookups.list();
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
    if (tree == null) {
      return null;
    }
    TreePath previous = path;
    path = new TreePath(previous, tree);
    try {
      if (tree instanceof ExpressionTree) {
        lookups.touch(trees.getTypeMirror(path));
      } else if (NewerTrees.isRecordPattern(tree)) {
        calls.addCases(trees.getTypeMirror(path));
      } else if (NewerTrees.isPatternLabel(tree)) {
        calls.addCases(selector());
      }
      return tree.accept(this, null);
    } finally {
      path = previous;
    }
  }

  private void scanAs(Context context, @Nullable Tree tree) {
    Context outer = lookups.enter(context);
    scan(tree, null);
    lookups.leave(outer);
  }

  private @Nullable TypeMirror typeOf(Tree tree) {
    return trees.getTypeMirror(new TreePath(path, tree));
  }

  private @Nullable Element elementOf(Tree tree) {
    return trees.getElement(new TreePath(path, tree));
  }

  // Names (JLS 6.5)

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    if (NewerTrees.isModuleImport(tree)) {
      types
          .importedWith(tree.getQualifiedIdentifier().toString())
          .forEach(exported -> names.importOnDemand(exported, false));
      return null;
    }
    MemberSelectTree imported = (MemberSelectTree) tree.getQualifiedIdentifier();
    TreePath previous = path;
    path = new TreePath(previous, imported);
    scan(imported.getExpression(), null);
    Element qualifier = elementOf(imported.getExpression());
    if (qualifier != null) {
      deprecated.addImport(qualifier);
    }
    String name = imported.getIdentifier().toString();
    if (name.equals("*")) {
      names.importOnDemand(qualifier, tree.isStatic());
    } else {
      addMember(qualifier, typeOf(imported.getExpression()), name, name);
      if (tree.isStatic()) {
        names.importMember(name, qualifier);
      } else {
        names.importSingle(name);
        useMember(elementOf(imported));
      }
    }
    path = previous;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    String name = types.text(tree.getName());
    Element element = trees.getElement(path);
    if (name.equals("this") || name.equals("super")) {
      return null;
    }
    if (element != null && isLocal(element)) {
      names.addLocal(name, element);
    } else {
      OptionalInt called = called();
      if (called.isPresent()) {
        names.addCall(name, called.getAsInt());
      } else {
        names.add(name, element);
      }
      useMember(element);
    }
    return null;
  }

  private OptionalInt called() {
    OptionalInt called = arguments;
    arguments = OptionalInt.empty();
    return called;
  }

  private static boolean isLocal(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE,
          PARAMETER,
          EXCEPTION_PARAMETER,
          RESOURCE_VARIABLE,
          BINDING_VARIABLE,
          TYPE_PARAMETER ->
          true;
      default -> false;
    };
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    OptionalInt called = called();
    scan(tree.getExpression(), null);
    String name = types.text(tree.getIdentifier());
    if (called.isPresent()) {
      calls
          .scopes(typeOf(tree.getExpression()))
          .forEach(scope -> lookups.addCall(scope, name, called.getAsInt()));
      useMember(trees.getElement(path));
    } else if (!name.equals("this") && !name.equals("super") && !name.equals("class")) {
      addMember(
          elementOf(tree.getExpression()),
          typeOf(tree.getExpression()),
          name,
          FactName.notCalled(name));
      useMember(trees.getElement(path));
    }
    return null;
  }

  private void addMember(
      @Nullable Element qualifier,
      @Nullable TypeMirror qualifierType,
      String inPackage,
      String inClass) {
    if (qualifier instanceof PackageElement p) {
      lookups.add(new PackageName(p.getQualifiedName().toString()), inPackage);
    } else {
      calls.scopes(qualifierType).forEach(scope -> lookups.add(scope, inClass));
    }
  }

  /** The types in the signature of what a name stands for must be there, and be what they were. */
  private void useMember(@Nullable Element element) {
    if (element != null && lookups.context() == Context.VALUE) {
      deprecated.addValue(element);
    }
    if (element instanceof ExecutableElement method) {
      lookups.touchSignature(method);
    } else if (element instanceof VariableElement field) {
      lookups.touch(field.asType());
    } else if (element instanceof TypeElement type) {
      lookups.touch(type);
    }
  }

  @Override
  public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void nothing) {
    if (elementOf(tree.getType()) instanceof TypeElement generic) {
      lookups.touchBounds(generic);
      addWildcards(tree, generic);
    }
    return super.visitParameterizedType(tree, null);
  }

  @Override
  public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void nothing) {
    addIntersection(tree.getBounds());
    return super.visitTypeParameter(tree, null);
  }

  @Override
  public @Nullable Void visitIntersectionType(IntersectionTypeTree tree, @Nullable Void nothing) {
    addIntersection(tree.getBounds());
    return super.visitIntersectionType(tree, null);
  }

  private void addIntersection(List<? extends Tree> bounds) {
    if (bounds.size() > 1) {
      classes.addIntersection(
          bounds.stream().map(this::typeOf).flatMap(Stream::ofNullable).toList());
    }
  }

  /**
   * A wildcard is within the bounds of a parameter if its own bound can be cast to them (javac's
   * Check.checkExtends).
   */
  private void addWildcards(ParameterizedTypeTree tree, TypeElement generic) {
    boolean hasBounds = false;
    for (Tree argument : tree.getTypeArguments()) {
      if (argument instanceof WildcardTree wildcard && wildcard.getBound() != null) {
        calls.addCastability(typeOf(wildcard.getBound()));
        hasBounds = true;
      }
    }
    if (hasBounds) {
      types.typeParameters(generic).forEach(calls::addCastability);
    }
  }

  // Calls (JLS 15.9, 15.12, 15.13)

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    ExpressionTree select = tree.getMethodSelect();
    if (elementOf(select) instanceof ExecutableElement method) {
      TypeElement owner = TypeIndex.owner(method);
      String name = types.text(method.getSimpleName());
      lookups.touchSignature(method);
      if (name.equals(FactName.INIT)) {
        lookups.addCall(owner, name, tree.getArguments().size());
      } else {
        arguments = OptionalInt.of(tree.getArguments().size());
      }
      calls.addCandidates(
          sitesOf(select, owner, name),
          name,
          tree.getArguments().size(),
          functionsIn(tree.getArguments()));
    }
    scan(select, null);
    arguments = OptionalInt.empty();
    scan(tree.getTypeArguments(), null);
    scan(tree.getArguments(), null);
    return null;
  }

  /** Where javac searches candidates; a constructor is one of the class that is constructed. */
  private Collection<TypeElement> sitesOf(ExpressionTree select, TypeElement owner, String name) {
    if (name.equals(FactName.INIT)) {
      return List.of(owner);
    }
    return select instanceof MemberSelectTree member
        ? calls.scopes(typeOf(member.getExpression()))
        : names.sitesOf(owner, name);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    TypeMirror created = typeOf(tree.getIdentifier());
    calls
        .scopes(created)
        .forEach(
            type -> {
              lookups.add(type, FactName.INSTANCE);
              lookups.addCall(type, FactName.INIT, tree.getArguments().size());
              if (tree.getEnclosingExpression() != null) {
                calls
                    .scopes(typeOf(tree.getEnclosingExpression()))
                    .forEach(
                        outer ->
                            lookups.add(
                                outer, FactName.notCalled(type.getSimpleName().toString())));
              }
              calls.addCandidates(
                  List.of(type),
                  FactName.INIT,
                  tree.getArguments().size(),
                  functionsIn(tree.getArguments()));
            });
    useMember(trees.getElement(path));
    return super.visitNewClass(tree, null);
  }

  /**
   * How deep lambdas and method references are nested in arguments, so that the candidates'
   * functional interfaces matter, and those of what these return.
   */
  private static int functionsIn(List<? extends ExpressionTree> arguments) {
    return arguments.stream().mapToInt(FunctionDepth::of).max().orElse(0);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    calls.addFunctionalInterface(trees.getTypeMirror(path));
    return super.visitLambdaExpression(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    calls.addFunctionalInterface(trees.getTypeMirror(path));
    String name =
        tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? FactName.INIT
            : types.text(tree.getName());
    List<TypeElement> sites = calls.scopes(typeOf(tree.getQualifierExpression()));
    sites.forEach(site -> lookups.add(site, name));
    if (name.equals(FactName.INIT)) {
      sites.forEach(site -> lookups.add(site, FactName.INSTANCE));
    }
    calls.addCandidates(sites, name, CallLookups.ANY_NUMBER, 0);
    useMember(trees.getElement(path));
    return super.visitMemberReference(tree, null);
  }

  // Statements and operators that call or ask by themselves

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
    calls.addImplicitCall(typeOf(tree.getExpression()), "iterator");
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
    tree.getResources().forEach(resource -> calls.addImplicitCall(typeOf(resource), "close"));
    return super.visitTry(tree, null);
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
    // An old-style switch over an enum need not be exhaustive (JLS 14.11.2).
    TypeMirror selector = typeOf(tree.getExpression());
    boolean mayBeOldStyle =
        calls.scopes(selector).stream().allMatch(t -> t.getKind() == ElementKind.ENUM);
    if (!mayBeOldStyle) {
      calls.addCases(selector);
    }
    selectors.push(Optional.ofNullable(selector));
    super.visitSwitch(tree, null);
    selectors.pop();
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
    TypeMirror selector = typeOf(tree.getExpression());
    calls.addCases(selector);
    selectors.push(Optional.ofNullable(selector));
    super.visitSwitchExpression(tree, null);
    selectors.pop();
    return null;
  }

  /** The type of the value that the innermost switch is about. */
  private @Nullable TypeMirror selector() {
    return selectors.isEmpty() ? null : selectors.element().orElse(null);
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
    for (ExpressionTree label : tree.getExpressions()) {
      if (label.getKind() == Tree.Kind.NULL_LITERAL) {
        // Makes a switch one of the new style, which has to be exhaustive (JLS 14.11.2).
        calls.addCases(selector());
      }
      if (label instanceof IdentifierTree constant) {
        calls
            .scopes(selector())
            .forEach(type -> lookups.add(type, FactName.notCalled(constant.getName().toString())));
      }
    }
    return super.visitCase(tree, null);
  }

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void nothing) {
    calls.addCast(
        typeOf(tree.getExpression()), tree.getType() == null ? null : typeOf(tree.getType()));
    return super.visitInstanceOf(tree, null);
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void nothing) {
    calls.addCastability(typeOf(tree.getVariable()));
    return super.visitBindingPattern(tree, null);
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void nothing) {
    calls.addCast(typeOf(tree.getExpression()), typeOf(tree.getType()));
    return super.visitTypeCast(tree, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      calls.addCast(typeOf(tree.getLeftOperand()), typeOf(tree.getRightOperand()));
    }
    return super.visitBinary(tree, null);
  }

  // Annotations (JLS 9.7)

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
    Context outer = lookups.enter(Context.VALUE);
    scan(tree.getAnnotationType(), null);
    List<TypeElement> annotation = calls.scopes(typeOf(tree.getAnnotationType()));
    annotation.forEach(calls::addAnnotation);
    if (outer == Context.DECLARATION) {
      annotation.forEach(type -> annotated.add(type, path.getParentPath()));
    }
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable() instanceof IdentifierTree element) {
        annotation.forEach(type -> calls.addImplicitCall(type, element.getName().toString()));
        TreePath previous = path;
        path = new TreePath(previous, assignment);
        useMember(elementOf(element));
        scan(assignment.getExpression(), null);
        if (annotation.stream().anyMatch(LookupCollector::isRepeatable)
            && assignment.getExpression() instanceof MemberSelectTree literal) {
          calls.scopes(typeOf(literal.getExpression())).forEach(calls::addContainer);
        }
        path = previous;
      } else {
        scan(argument, null);
      }
    }
    lookups.leave(outer);
    return null;
  }

  private static boolean isRepeatable(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals("java.lang.annotation.Repeatable");
  }

  // Declarations (JLS 8, 9)

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    Optional<TypeElement> declared =
        trees.getElement(path) instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    declared.ifPresent(
        type -> {
          names.enter(type);
          Context outer = lookups.enter(Context.BODY);
          classes.add(type);
          translated.add(type);
          lookups.leave(outer);
        });
    super.visitClass(tree, null);
    declared.ifPresent(type -> names.leave());
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    scan(tree.getModifiers(), null);
    scan(tree.getReturnType(), null);
    scan(tree.getTypeParameters(), null);
    scan(tree.getParameters(), null);
    scan(tree.getReceiverParameter(), null);
    scan(tree.getThrows(), null);
    scanAs(Context.VALUE, tree.getDefaultValue());
    scanAs(Context.BODY, tree.getBody());
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
    Context outer = lookups.enter(Context.BODY);
    super.visitBlock(tree, null);
    lookups.leave(outer);
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    scan(tree.getModifiers(), null);
    scan(components.missing(tree), null);
    scan(tree.getType(), null);
    scan(tree.getNameExpression(), null);
    lookups.touch(trees.getTypeMirror(path));
    Element variable = trees.getElement(path);
    if (variable != null && tree.getInitializer() != null && mayBeConstant(variable)) {
      scanAs(Context.VALUE, tree.getInitializer());
      constants.add(variable, tree.getInitializer(), path);
    } else {
      scanAs(Context.BODY, tree.getInitializer());
    }
    return null;
  }

  /**
   * Whether a variable's initialiser can make it a constant that other units inline (JLS 4.12.4).
   */
  private boolean mayBeConstant(Element variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.getModifiers().contains(Modifier.FINAL)
        && (variable.asType().getKind().isPrimitive()
            || variable.asType().getKind() == TypeKind.DECLARED
                && types.erasure(variable.asType()).toString().equals("java.lang.String"));
  }
}
