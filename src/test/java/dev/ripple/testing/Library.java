package dev.ripple.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * An entry of the class path that a scenario makes itself.
 *
 * @param location a jar, or a directory
 */
record Library(Path location) {

  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

  static Library at(Path location) {
    return new Library(location);
  }

  /** Class files of some sources, by path. */
  static Map<String, byte[]> compile(
      List<String> sources, List<Path> classPath, List<String> options) {
    Map<String, ByteArrayOutputStream> output = new TreeMap<>();
    StringWriter messages = new StringWriter();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, null)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach(source -> units.add(new Source(source)));
      boolean success =
          javac.getTask(messages, new Memory(standard, output), null, options, null, units).call();
      if (!success) {
        throw new IllegalArgumentException(messages.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> result = new TreeMap<>();
    output.forEach((path, bytes) -> result.put(path, bytes.toByteArray()));
    return result;
  }

  /** Replaces the contents. */
  void fill(Map<String, byte[]> files) {
    if (!location.toString().endsWith(".jar")) {
      FileTree.delete(location);
      files.forEach((path, bytes) -> Disk.write(location.resolve(path), bytes));
      return;
    }
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    Disk.run(
        () -> {
          try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              zip.putNextEntry(new ZipEntry(file.getKey()));
              zip.write(file.getValue());
            }
          }
        });
    Disk.write(location, jar.toByteArray());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///" + path(text)), Kind.SOURCE);
      this.text = text;
    }

    private static String path(String text) {
      Matcher packageName = PACKAGE.matcher(text);
      String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
      Matcher type = TYPE.matcher(text);
      return folder + (type.find() ? type.group(1) : "module-info") + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> output;

    Memory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> output) {
      super(files);
      this.output = output;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location where,
        String className,
        JavaFileObject.Kind kind,
        FileObject from) {
      String path = className.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("string:///" + path.replace("$", "%24")), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          output.put(path, bytes);
          return bytes;
        }
      };
    }
  }
}
