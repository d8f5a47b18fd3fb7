package dev.ripple.javac;

import dev.ripple.model.Product;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.tools.FileObject;
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
  private final Optional<FileObject> present;
  private Optional<byte[]> content = Optional.empty();

  /**
   * @param present what is read until something is written: a processor asks for what it may read
   *     in the same way as for what it is going to write (JavacFiler.getResource)
   * @param produced gets the file whenever it has been written
   */
  StagedFile(
      URI target,
      Kind kind,
      String binaryName,
      Optional<Path> unit,
      Charset charset,
      Optional<FileObject> present,
      Consumer<Product> produced) {
    super(target, kind);
    this.binaryName = binaryName;
    this.unit = unit;
    this.charset = charset;
    this.present = present;
    this.produced = produced;
  }

  String binaryName() {
    return binaryName;
  }

  Optional<Path> unit() {
    return unit;
  }

  /** What was written; nothing if it was only asked for. */
  Optional<Product> product() {
    return content.map(bytes -> new Product(Path.of(uri), unit, bytes));
  }

  @Override
  public OutputStream openOutputStream() {
    content = Optional.of(new byte[0]);
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        content = Optional.of(toByteArray());
        product().ifPresent(produced);
      }
    };
  }

  @Override
  public Writer openWriter() {
    return new OutputStreamWriter(openOutputStream(), charset);
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return content.isPresent()
        ? new ByteArrayInputStream(content.get())
        : present().openInputStream();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return content.isPresent()
        ? new String(content.get(), charset)
        : present().getCharContent(ignoreEncodingErrors);
  }

  @Override
  public long getLastModified() {
    return content.isPresent() ? 0 : present.map(FileObject::getLastModified).orElse(0L);
  }

  private FileObject present() throws NoSuchFileException {
    return present.orElseThrow(() -> new NoSuchFileException(Path.of(uri).toString()));
  }
}
