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

  private final JavaCompiler javac;
  private final Charset charset;
  private StandardJavaFileManager manager;

  /** What is wrong with a file belongs to the round that it is read for. */
  private DiagnosticListener<JavaFileObject> listener = diagnostic -> {};

  private boolean hasReported;

  OpenFiles(JavaCompiler javac, Charset charset) {
    this.javac = javac;
    this.charset = charset;
    this.manager = open();
  }

  private StandardJavaFileManager open() {
    return javac.getStandardFileManager(this, null, charset);
  }

  /**
   * The files for another javac. Javac's file manager tells only once what is wrong with a file,
   * such as characters that are not of the encoding ({@code BaseFileManager.decode}); one that has
   * told something is replaced.
   *
   * @param told hears what is wrong with them
   * @throws RippleException if files cannot be closed
   */
  StandardJavaFileManager next(DiagnosticListener<JavaFileObject> told) {
    if (hasReported) {
      close();
      manager = open();
      hasReported = false;
    }
    listener = told;
    return manager;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    hasReported = true;
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
