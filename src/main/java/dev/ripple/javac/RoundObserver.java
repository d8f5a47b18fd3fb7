package dev.ripple.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.ripple.javac.RoundResult.Ending;
import dev.ripple.model.ClassName;
import dev.ripple.model.UnitReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Follows javac through a round. Lookups are read off a class's tree when its analysis is finished:
 * later javac rewrites the tree, earlier it is not attributed.
 */
final class RoundObserver implements TaskListener {

  private static final String DECLARED_TWICE = "compiler.err.already.defined";

  private final JavacTask task;
  private final Trees trees;
  private final Round round;
  private final Set<Path> requested;
  private final Slice slice;
  private final RoundFileManager files;
  private final TypeIndex types;
  private final Lint lint;
  private final Map<CompilationUnitTree, Path> paths = new IdentityHashMap<>();
  private final Map<Path, CompilationUnitTree> units = new LinkedHashMap<>();
  private final Map<Path, ComponentAnnotations> components = new HashMap<>();
  private final Map<Path, Long> declarations = new LinkedHashMap<>();
  private final Map<Path, Long> enteredTexts = new HashMap<>();
  private final Map<Path, LookupCollector> collectors = new LinkedHashMap<>();
  private final List<Object> met = new ArrayList<>();
  private final List<Path> implicit = new ArrayList<>();
  private final Diagnostics diagnostics;
  private boolean beganToEnter;
  private boolean entered;
  private boolean declaresTwice;

  RoundObserver(
      JavacTask task,
      Round round,
      Slice slice,
      RoundFileManager files,
      Lint lint,
      Diagnostics diagnostics) {
    this.task = task;
    this.slice = slice;
    this.diagnostics = diagnostics;
    this.lint = lint;
    this.trees = Trees.instance(task);
    this.round = round;
    this.requested = new HashSet<>(round.units());
    this.files = files;
    this.types = new TypeIndex(task.getElements(), task.getTypes());
  }

  @Override
  public void started(TaskEvent event) {
    switch (event.getKind()) {
      case ENTER -> beginToEnter();
      case ANALYZE -> slice.endIfInVain();
      default -> {}
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case PARSE -> parsed(event.getCompilationUnit());
      case ENTER -> entered(event.getCompilationUnit());
      case ANALYZE -> analyzed(event.getCompilationUnit(), event.getTypeElement());
      default -> {}
    }
  }

  private void beginToEnter() {
    if (!beganToEnter) {
      met.addAll(NameOrder.meet(round.metFirst(), task));
    }
    beganToEnter = true;
  }

  private void parsed(CompilationUnitTree unit) {
    Path source = pathOf(unit);
    if (!files.isStaged(source)) {
      units.put(source, unit);
      if (round.isRecorded()) {
        components.put(source, new ComponentAnnotations(unit));
      }
      files.declare(UnitNames.classesOf(unit));
      if (slice.isWhole()) {
        hashDeclarations(source, unit);
      }
      if (!requested.contains(source)) {
        implicit.add(source);
        slice.giveUp();
      }
    }
  }

  private void hashDeclarations(Path source, CompilationUnitTree unit) {
    UnitText text = UnitText.of(unit, trees.getSourcePositions());
    declarations.put(source, DeclarationText.hash(text));
    enteredTexts.put(source, EnteredText.hash(text));
  }

  /** Javac has entered all units when it says so of the first one that it was given. */
  private void entered(CompilationUnitTree unit) {
    Path source = pathOf(unit);
    boolean isFirst = !entered;
    entered = true;
    declaresTwice |= diagnostics.failed() && diagnostics.haveAny(DECLARED_TWICE);
    if (!slice.isWhole() && requested.contains(source)) {
      if (isFirst) {
        slice.begin(TodoList.of(task));
      }
      if (slice.owns(source)) {
        hashDeclarations(source, unit);
      }
    }
  }

  private void analyzed(CompilationUnitTree unit, TypeElement analyzed) {
    // Nobody wants the lookups of a failed round; and of what javac leaves out after an error, a
    // question for an element would make it find more errors.
    if (!round.isRecorded()
        || diagnostics.failed()
        || files.isStaged(pathOf(unit))
        || !slice.owns(pathOf(unit))) {
      return;
    }
    LookupCollector collector = collector(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type
          && type.getSimpleName().contentEquals(analyzed.getSimpleName())) {
        collector.collectClass(type);
      }
    }
  }

  private LookupCollector collector(CompilationUnitTree unit) {
    return collectors.computeIfAbsent(
        pathOf(unit),
        u ->
            new LookupCollector(
                unit,
                UnitNames.classesOf(unit),
                components.computeIfAbsent(u, c -> new ComponentAnnotations(unit)),
                trees,
                types,
                lint));
  }

  private Path pathOf(CompilationUnitTree unit) {
    return paths.computeIfAbsent(unit, tree -> Path.of(tree.getSourceFile().toUri()));
  }

  /** How the round has ended if it failed. */
  Ending failure() {
    if (!beganToEnter) {
      return Ending.SYNTAX_ERRORS;
    }
    return !entered || declaresTwice ? Ending.CLASSES_DECLARED_TWICE : Ending.ERRORS;
  }

  List<Path> implicit() {
    return implicit;
  }

  Map<Path, Long> declarations() {
    return declarations;
  }

  Map<Path, Set<ClassName>> declares() {
    Map<Path, Set<ClassName>> declares = new LinkedHashMap<>();
    units.forEach((source, unit) -> declares.put(source, UnitNames.classesOf(unit)));
    return declares;
  }

  Map<Path, UnitReport> reports() {
    Map<Path, UnitReport> reports = new LinkedHashMap<>();
    Map<Path, Set<String>> quoted = diagnostics.quotedTypes();
    units.forEach(
        (source, unit) ->
            Optional.ofNullable(declarations.get(source))
                .ifPresent(
                    fingerprint ->
                        reports.put(
                            source,
                            new UnitReport(
                                fingerprint,
                                Objects.requireNonNull(enteredTexts.get(source)),
                                List.copyOf(UnitNames.classesOf(unit)),
                                collector(unit).lookups(),
                                collector(unit).constantReads(),
                                collector(unit).effects(quoted.getOrDefault(source, Set.of()))))));
    return reports;
  }
}
