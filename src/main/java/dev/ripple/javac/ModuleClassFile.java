package dev.ripple.javac;

import dev.ripple.model.ClassName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/**
 * A class file of the module itself that javac may see: kept in the output directory, or staged.
 */
final class ModuleClassFile extends SimpleJavaFileObject {

  /** Where the bytes come from, when javac wants them. */
  interface Content {
    byte[] read() throws IOException;
  }

  private final ClassName className;
  private final Content content;

  ModuleClassFile(URI uri, ClassName className, Content content) {
    super(uri, Kind.CLASS);
    this.className = className;
    this.content = content;
  }

  ClassName className() {
    return className;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(content.read());
  }
}
