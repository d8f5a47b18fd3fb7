package dev.ripple.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * How many functions an expression may be, one being what the other returns: javac compares each
 * with what a candidate's parameter wants (JLS 15.12.2.1, 15.12.2.5). 0 if it is no lambda and no
 * method reference.
 */
final class FunctionDepth {

  private FunctionDepth() {}

  static int of(@Nullable ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return of(parenthesized.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree conditional) {
      return Math.max(of(conditional.getTrueExpression()), of(conditional.getFalseExpression()));
    }
    if (expression instanceof LambdaExpressionTree lambda) {
      return 1 + ofResults(lambda.getBody());
    }
    if (expression instanceof SwitchExpressionTree) {
      return Math.max(1, ofResults(expression));
    }
    return expression instanceof MemberReferenceTree ? 1 : 0;
  }

  private static int ofResults(Tree body) {
    if (body instanceof ExpressionTree expression && !(body instanceof SwitchExpressionTree)) {
      return of(expression);
    }
    Results results = new Results();
    results.scan(body, null);
    return results.most;
  }

  /** What a body returns, yields or has behind an arrow; too much for a switch with inner ones. */
  private static final class Results extends TreeScanner<@Nullable Void, @Nullable Void> {
    private int most;

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
      most = Math.max(most, of(tree.getExpression()));
      return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void nothing) {
      most = Math.max(most, of(tree.getValue()));
      return super.visitYield(tree, null);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
      if (tree.getBody() instanceof ExpressionTree value) {
        most = Math.max(most, of(value));
      }
      return super.visitCase(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      return null;
    }
  }
}
