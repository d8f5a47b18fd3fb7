package shop.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Tells where it runs, and generates a class. */
@SupportedAnnotationTypes("*")
public final class Surroundings extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    if (processingEnv.getElementUtils().getTypeElement("shop.user.Generated") == null) {
      System.out.println("program: " + System.getProperty("sun.java.command").split(" ")[0]);
      System.out.println("property: " + System.getProperty("greeting"));
      System.out.println("environment: " + System.getenv("GREETING"));
      System.err.println("directory: " + Path.of("").toAbsolutePath().getFileName());
      System.out.println("a class of javac: " + finds("com.sun.tools.javac.api.JavacTool"));
      System.out.println("a class of Ripple: " + finds("dev.ripple.model.ClassName"));
      System.out.println("a class of ASM: " + finds("org.objectweb.asm.ClassReader"));
      generate();
    }
    return false;
  }

  private static boolean finds(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private void generate() {
    try (Writer file = processingEnv.getFiler().createSourceFile("shop.user.Generated").openWriter()) {
      file.write("package shop.user; class Generated {}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
