package dev.ripple.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.ripple.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Where in a source the imports end, and where the code is: bodies of methods, initializers and the
 * values of fields. All else is declarations.
 */
final class SourceRanges extends TreeScanner<@Nullable Void, @Nullable Void> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::line).thenComparingLong(Place::column);

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final LineMap lines;
  private final List<Range> code = new ArrayList<>();
  private Place endOfImports = new Place(0, 0);

  private SourceRanges(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.lines = unit.getLineMap();
  }

  static SourceRanges of(CompilationUnitTree unit, SourcePositions positions) {
    SourceRanges ranges = new SourceRanges(unit, positions);
    for (ImportTree tree : unit.getImports()) {
      ranges.endOfImports = ranges.place(positions.getEndPosition(unit, tree));
    }
    unit.getTypeDecls().forEach(type -> type.accept(ranges, null));
    return ranges;
  }

  /** Whether a problem is about an import. */
  boolean isOfImport(Problem problem) {
    return problem.line() != Diagnostic.NOPOS && ORDER.compare(place(problem), endOfImports) <= 0;
  }

  /** Whether a problem is about an import or a declaration. */
  boolean isOfDeclaration(Problem problem) {
    return problem.line() != Diagnostic.NOPOS
        && code.stream().noneMatch(range -> range.contains(place(problem)));
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        add(field.getInitializer());
      } else if (member instanceof MethodTree method) {
        add(method.getBody());
      } else if (member instanceof BlockTree) {
        add(member);
      } else {
        member.accept(this, null);
      }
    }
    return null;
  }

  private void add(@Nullable Tree tree) {
    if (tree != null) {
      code.add(
          new Range(
              place(positions.getStartPosition(unit, tree)),
              place(positions.getEndPosition(unit, tree))));
    }
  }

  private Place place(long position) {
    return position == Diagnostic.NOPOS
        ? new Place(0, 0)
        : new Place(lines.getLineNumber(position), lines.getColumnNumber(position));
  }

  private static Place place(Problem problem) {
    return new Place(problem.line(), problem.column());
  }

  /** A place in a source, as problems have it. */
  private record Place(long line, long column) {}

  /** From the first character to the one behind the last. */
  private record Range(Place start, Place end) {
    boolean contains(Place place) {
      return ORDER.compare(start, place) <= 0 && ORDER.compare(place, end) < 0;
    }
  }
}
