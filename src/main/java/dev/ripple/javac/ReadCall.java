package dev.ripple.javac;

import com.sun.source.util.JavacTask;
import dev.ripple.model.ClassName;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A javac that reads classes and compiles nothing. */
final class ReadCall {

  private final Diagnostics diagnostics = new Diagnostics(new Slice(0, SlicePlan.whole()));
  private final JavacTask task;

  ReadCall(JavaCompiler javac, Arguments arguments, OpenFiles files, Round round) {
    files.tell(diagnostics.ofFiles());
    List<String> options = new ArrayList<>(arguments.list(round));
    options.add("--should-stop=ifNoError=ATTR");
    this.task =
        (JavacTask)
            javac.getTask(
                Writer.nullWriter(),
                new RoundFileManager(
                    files.manager(),
                    arguments.request(),
                    arguments.request().charset(),
                    round,
                    product -> {}),
                diagnostics.ofProgram(),
                options,
                null,
                List.of(new Nothing()));
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

  /** A source without a class of any interest, since javac does not begin without one. */
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
