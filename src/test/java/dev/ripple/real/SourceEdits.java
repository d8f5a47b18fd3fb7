package dev.ripple.real;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * All edits that could be made to a source, by kind; what is put in is taken from other sources.
 */
final class SourceEdits extends TreeScanner<@Nullable Void, @Nullable Void> {

  private static final List<String> ACCESS = List.of("public", "protected", "private");
  private static final Pattern LAST_BRACE = Pattern.compile("}\\s*$");

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Random random;
  private final Map<String, List<SourceEdit>> found = new TreeMap<>();
  private final Spares own = new Spares();
  private Spares spares = own;

  /** What a source has that could stand in another one. */
  static final class Spares {
    private final List<String> types = new ArrayList<>(List.of("int", "Object", "String"));
    private final List<String> members = new ArrayList<>();
    private final List<String> names = new ArrayList<>(List.of("x"));
    private final List<String> imports = new ArrayList<>();

    /** Of two sources. */
    Spares with(Spares others) {
      Spares all = new Spares();
      for (Spares each : List.of(this, others)) {
        all.types.addAll(each.types);
        all.members.addAll(each.members);
        all.names.addAll(each.names);
        all.imports.addAll(each.imports);
      }
      return all;
    }
  }

  private SourceEdits(
      String text, CompilationUnitTree unit, SourcePositions positions, Random random) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
    this.random = random;
  }

  /** What others could take from a source. */
  static Spares spares(String text) {
    SourceEdits edits = of(text, new Random(0));
    edits.scan(edits.unit, null);
    return edits.own;
  }

  /** Some edit of a source, if there is any. */
  static Optional<SourceEdit> any(String text, Spares others, Random random) {
    SourceEdits edits = of(text, random);
    edits.spares = spares(text).with(others);
    edits.scan(edits.unit, null);
    if (edits.found.isEmpty()) {
      return Optional.empty();
    }
    List<List<SourceEdit>> kinds = new ArrayList<>(edits.found.values());
    return Optional.of(edits.pick(edits.pick(kinds)));
  }

  private static SourceEdits of(String text, Random random) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Edited.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of(), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      return new SourceEdits(text, unit, Trees.instance(task).getSourcePositions(), random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** As it is written, or nothing if it is not. */
  private String text(Tree tree) {
    return isWritten(tree) ? text.substring(start(tree), end(tree)) : "";
  }

  private boolean isWritten(Tree tree) {
    return start(tree) >= 0 && end(tree) > start(tree);
  }

  private void add(String what, int from, int to, String replacement) {
    if (from >= 0 && to >= from && to <= text.length()) {
      found
          .computeIfAbsent(what, w -> new ArrayList<>())
          .add(new SourceEdit(what, from, to, replacement));
    }
  }

  private void replace(String what, Tree tree, String replacement) {
    if (isWritten(tree) && !text(tree).equals(replacement)) {
      add(what, start(tree), end(tree), replacement);
    }
  }

  private void insert(String what, int at, String inserted) {
    add(what, at, at, inserted);
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    own.imports.add(text(tree));
    replace("import goes", tree, "");
    if (!spares.imports.isEmpty()) {
      insert("import comes", start(tree), pick(spares.imports) + " ");
    }
    String name = tree.getQualifiedIdentifier().toString();
    int simple = name.lastIndexOf('.');
    if (simple > 0 && !name.endsWith("*")) {
      replace(
          "import becomes one on demand",
          tree,
          "import " + (tree.isStatic() ? "static " : "") + name.substring(0, simple) + ".*;");
    }
    return super.visitImport(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    if (tree.getSimpleName().length() == 0) {
      return super.visitClass(tree, null);
    }
    modifiers(tree.getModifiers(), start(tree), List.of("final", "abstract", "static"));
    if (tree.getExtendsClause() != null) {
      replace("superclass becomes another", tree.getExtendsClause(), pick(spares.types));
      replace("superclass becomes Object", tree.getExtendsClause(), "Object");
    }
    for (Tree implemented : tree.getImplementsClause()) {
      replace("superinterface becomes another", implemented, pick(spares.types));
      replace(
          "superinterface becomes Cloneable",
          implemented,
          random.nextBoolean() ? "Cloneable" : "java.io.Serializable");
    }
    Matcher last = LAST_BRACE.matcher(text(tree));
    if (last.find() && !spares.members.isEmpty()) {
      insert("member comes", start(tree) + last.start(), pick(spares.members) + "\n");
    }
    List<? extends Tree> members = tree.getMembers();
    for (Tree member : members) {
      if (isWritten(member)) {
        own.members.add(text(member));
        replace("member goes", member, "");
        Tree other = pick(members);
        if (end(other) > 0 && start(other) > end(member)) {
          add(
              "members change places",
              start(member),
              end(other),
              text(other) + text.substring(end(member), start(other)) + text(member));
        }
      }
    }
    return super.visitClass(tree, null);
  }

  private void modifiers(ModifiersTree tree, int start, List<String> others) {
    String words = end(tree) > 0 ? text(tree) : "";
    List<String> access = ACCESS.stream().filter(words::contains).toList();
    if (access.isEmpty()) {
      insert("access changes", start, pick(ACCESS) + " ");
    } else {
      int at = start(tree) + words.indexOf(access.get(0));
      String wanted = pick(Stream.concat(ACCESS.stream(), Stream.of("")).toList());
      add("access changes", at, at + access.get(0).length(), wanted);
    }
    for (String other : others) {
      int at = words.indexOf(other);
      if (at < 0) {
        insert(other + " comes", end(tree) > 0 ? end(tree) : start, " " + other + " ");
      } else {
        add(other + " goes", start(tree) + at, start(tree) + at + other.length(), "");
      }
    }
    insert("@Deprecated comes", start, "@Deprecated ");
    for (AnnotationTree annotation : tree.getAnnotations()) {
      replace("annotation goes", annotation, "");
    }
  }

  private int nameAt(Tree declaration, CharSequence name, int from) {
    Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name.toString()) + "\\b").matcher(text);
    return matcher.find(from) && matcher.start() < end(declaration) ? matcher.start() : -1;
  }

  private void rename(Tree declaration, CharSequence name, int from) {
    own.names.add(name.toString());
    int at = nameAt(declaration, name, from);
    add("name changes", at, at < 0 ? at : at + name.length(), pick(spares.names));
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    if (!isWritten(tree)) {
      return super.visitMethod(tree, null);
    }
    modifiers(
        tree.getModifiers(), start(tree), List.of("static", "final", "abstract", "synchronized"));
    Tree result = tree.getReturnType();
    if (result != null && isWritten(result)) {
      own.types.add(text(result));
      replace("result changes", result, pick(spares.types));
      replace("result becomes an Object", result, "Object");
      rename(tree, tree.getName(), end(result));
    }
    for (VariableTree parameter : tree.getParameters()) {
      Tree type = parameter.getType();
      if (type != null && isWritten(type)) {
        own.types.add(text(type));
        replace("parameter changes", type, pick(spares.types));
        replace("parameter becomes an Object", type, "Object");
        String overload =
            text.substring(start(tree), start(type))
                + (random.nextBoolean() ? "Object" : pick(spares.types))
                + text.substring(end(type), end(tree));
        insert("overload comes", start(tree), overload + "\n");
        replace("parameter goes", parameter, "");
      }
    }
    for (ExpressionTree exception : tree.getThrows()) {
      replace("exception becomes another", exception, "Exception");
    }
    BlockTree body = tree.getBody();
    if (body != null) {
      if (tree.getThrows().isEmpty()) {
        insert(
            "exception comes",
            start(body),
            random.nextBoolean() ? "throws Exception " : "throws IllegalStateException ");
      }
      int parameters = text.lastIndexOf(')', start(body));
      if (parameters > start(tree) && tree.getThrows().isEmpty()) {
        String separator = tree.getParameters().isEmpty() ? "" : ", ";
        insert("parameter comes", parameters, separator + pick(spares.types) + " added");
      }
    }
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void nothing) {
    for (Tree bound : tree.getBounds()) {
      replace("bound changes", bound, pick(spares.types));
      replace("bound becomes Object", bound, "Object");
    }
    if (tree.getBounds().isEmpty() && end(tree) > 0) {
      insert("bound comes", end(tree), " extends " + pick(spares.types));
    }
    return super.visitTypeParameter(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Tree type = tree.getType();
    boolean isParameter = text.startsWith(",", end(tree)) || text.startsWith(")", end(tree));
    if (type != null && isWritten(type) && !isParameter) {
      own.types.add(text(type));
      modifiers(tree.getModifiers(), start(tree), List.of("static", "final"));
      replace("variable changes", type, pick(spares.types));
      replace("variable becomes an Object", type, "Object");
      rename(tree, tree.getName(), end(type));
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.INT_LITERAL) {
      replace("number changes", tree, String.valueOf(random.nextInt(100)));
    } else if (tree.getKind() == Tree.Kind.STRING_LITERAL) {
      replace("string changes", tree, "\"edited " + random.nextInt(100) + "\"");
    } else if (tree.getKind() == Tree.Kind.BOOLEAN_LITERAL) {
      replace("boolean changes", tree, String.valueOf(!(Boolean) tree.getValue()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
    for (StatementTree statement : tree.getStatements()) {
      replace("statement goes", statement, "");
      if (end(statement) > 0) {
        insert("statement comes twice", end(statement), " " + text(statement));
      }
    }
    return super.visitBlock(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    arguments(tree.getArguments());
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    arguments(tree.getArguments());
    if (tree.getClassBody() == null && end(tree) > 0) {
      insert("anonymous class comes", end(tree), " {}");
    }
    return super.visitNewClass(tree, null);
  }

  private void arguments(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      replace("argument is cast", argument, "(" + pick(spares.types) + ") " + text(argument));
      replace("argument becomes null", argument, "null");
    }
  }
}
