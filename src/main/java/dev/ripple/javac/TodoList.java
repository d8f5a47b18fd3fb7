package dev.ripple.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/**
 * The classes that a javac has entered and will compile, one after the other. What is taken out is
 * known to the others by its declarations, and not compiled. This is javac's own queue ({@code
 * com.sun.tools.javac.comp.Todo}): there is no other way to it than {@link JavacInside}, of which a
 * JVM has to export some packages with {@code --add-exports}.
 */
final class TodoList {

  private final Queue<?> classes;

  private TodoList(Queue<?> classes) {
    this.classes = classes;
  }

  /** Whether this JVM lets us at it. */
  static boolean isAccessible() {
    return JavacInside.isExported("api", "comp", "util");
  }

  static TodoList of(JavacTask task) {
    try {
      Method instance =
          JavacInside.type("comp.Todo").getMethod("instance", JavacInside.type("util.Context"));
      return new TodoList((Queue<?>) instance.invoke(null, JavacInside.context(task)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The source of each class, in order. */
  List<Path> sources() {
    try {
      Field unit = JavacInside.type("comp.Env").getField("toplevel");
      List<Path> sources = new ArrayList<>();
      for (Object environment : classes) {
        CompilationUnitTree tree = (CompilationUnitTree) unit.get(environment);
        sources.add(Path.of(tree.getSourceFile().toUri()));
      }
      return sources;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the classes at some places, given in ascending order. */
  void retain(List<Integer> places) {
    Iterator<Integer> kept = places.iterator();
    int next = kept.hasNext() ? kept.next() : -1;
    int place = 0;
    for (Iterator<?> all = classes.iterator(); all.hasNext(); place++) {
      all.next();
      if (place == next) {
        next = kept.hasNext() ? kept.next() : -1;
      } else {
        all.remove();
      }
    }
  }

  /** How many classes wait for the one at work. */
  int size() {
    return classes.size();
  }

  void clear() {
    classes.clear();
  }
}
