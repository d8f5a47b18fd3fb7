package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A javac that reads classes and compiles nothing. */
final class ReadCall {

  /** What it compiles, since javac does not begin without a source. */
  static final JavaFileObject NOTHING = new Nothing();

  private final JavacTask task;
  private final Diagnostics diagnostics;

  ReadCall(JavacTask task, Diagnostics diagnostics) {
    this.task = task;
    this.diagnostics = diagnostics;
  }

  /** What it warns of while it reads some classes. */
  List<Problem> warnings(Collection<ClassName> classes) throws IOException {
    task.parse();
    Elements elements = task.getElements();
    Optional<ModuleElement> unnamed = Optional.ofNullable(elements.getModuleElement(""));
    for (ClassName name : classes) {
      String canonical = name.binary().replace('$', '.');
      unnamed.ifPresentOrElse(
          module -> elements.getTypeElement(module, canonical),
          () -> elements.getTypeElement(canonical));
    }
    // Only before it looks into a class does javac make up its mind about the annotations it read.
    task.analyze();
    return ClassFileWarnings.among(diagnostics.problems().toList());
  }

  /** A source without a class of any interest. */
  private static final class Nothing extends SimpleJavaFileObject {

    private static final String NAME = "Ripple$Nothing";

    Nothing() {
      super(URI.create("memory:///" + NAME + JavaFileObject.Kind.SOURCE.extension), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "class " + NAME + " {}";
    }
  }
}
