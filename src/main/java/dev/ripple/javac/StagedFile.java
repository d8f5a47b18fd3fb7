package dev.ripple.javac;

import dev.ripple.model.Product;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.tools.SimpleJavaFileObject;

/**
 * A file that javac or a processor writes: it says that it is where it will be once the compile is
 * committed, but its bytes stay in memory until then.
 */
final class StagedFile extends SimpleJavaFileObject {

  private final String binaryName;
  private final Optional<Path> unit;
  private final Charset charset;
  private final Consumer<Product> produced;
  private byte[] content = new byte[0];

  /**
   * @param produced gets the file whenever it has been written
   */
  StagedFile(
      URI target,
      Kind kind,
      String binaryName,
      Optional<Path> unit,
      Charset charset,
      Consumer<Product> produced) {
    super(target, kind);
    this.binaryName = binaryName;
    this.unit = unit;
    this.charset = charset;
    this.produced = produced;
  }

  String binaryName() {
    return binaryName;
  }

  Optional<Path> unit() {
    return unit;
  }

  Product product() {
    return new Product(Path.of(uri), unit, content);
  }

  @Override
  public OutputStream openOutputStream() {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        content = toByteArray();
        produced.accept(product());
      }
    };
  }

  @Override
  public Writer openWriter() {
    return new OutputStreamWriter(openOutputStream(), charset);
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return new String(content, charset);
  }
}
