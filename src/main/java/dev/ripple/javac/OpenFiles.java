package dev.ripple.javac;

import dev.ripple.model.RippleException;
import java.io.IOException;
import java.nio.charset.Charset;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** What one javac after the other reads, kept open between rounds. Serves one javac at a time. */
final class OpenFiles implements AutoCloseable, DiagnosticListener<JavaFileObject> {

  private final StandardJavaFileManager manager;

  /** What is wrong with a file belongs to the round that it is read for. */
  private DiagnosticListener<JavaFileObject> listener = diagnostic -> {};

  OpenFiles(JavaCompiler javac, Charset charset) {
    this.manager = javac.getStandardFileManager(this, null, charset);
  }

  StandardJavaFileManager manager() {
    return manager;
  }

  void tell(DiagnosticListener<JavaFileObject> next) {
    listener = next;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    listener.report(diagnostic);
  }

  @Override
  public void close() {
    try {
      manager.close();
    } catch (IOException e) {
      throw new RippleException("Cannot close the class path: " + e.getMessage(), e);
    }
  }
}
