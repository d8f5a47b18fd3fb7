package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.model.ClassFacts;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
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
    read(classes);
    // Only before it looks into a class does javac make up its mind about the annotations it read.
    task.analyze();
    return ClassFileWarnings.among(diagnostics.problems().toList());
  }

  /** The facts of those classes that are the JDK's, and of their supertypes. */
  Map<ClassName, ClassFacts> platformFacts(Collection<ClassName> classes) throws IOException {
    TypeIndex types = new TypeIndex(task.getElements(), task.getTypes());
    return new PlatformFacts(task.getElements(), types).of(read(classes));
  }

  private List<TypeElement> read(Collection<ClassName> classes) throws IOException {
    task.parse();
    Elements elements = task.getElements();
    Optional<ModuleElement> unnamed = Optional.ofNullable(elements.getModuleElement(""));
    List<TypeElement> found = new ArrayList<>();
    for (ClassName name : classes) {
      String canonical = name.binary().replace('$', '.');
      TypeElement type =
          unnamed.isPresent()
              ? elements.getTypeElement(unnamed.get(), canonical)
              : elements.getTypeElement(canonical);
      if (type != null) {
        found.add(type);
      }
    }
    return found;
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
