package dev.ripple.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.SimpleJavaFileObject;

/**
 * A file that javac or a processor writes: it says that it is where it will be once the compile is
 * committed, but its bytes stay in memory until then.
 */
final class StagedFile extends SimpleJavaFileObject {

  private final String binaryName;
  private final Optional<Path> unit;
  private final Charset charset;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  StagedFile(URI target, Kind kind, String binaryName, Optional<Path> unit, Charset charset) {
    super(target, kind);
    this.binaryName = binaryName;
    this.unit = unit;
    this.charset = charset;
  }

  String binaryName() {
    return binaryName;
  }

  Optional<Path> unit() {
    return unit;
  }

  byte[] content() {
    return content.toByteArray();
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }

  @Override
  public java.io.Writer openWriter() {
    return new java.io.OutputStreamWriter(openOutputStream(), charset);
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(content());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return content.toString(charset);
  }
}
