package dev.ripple.worker;

import dev.ripple.model.BuildLog;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Code that comes with a build, annotation processors for instance, in a worker that serves this
 * build alone: it finds system properties as in Maven, and what it prints is seen there.
 */
final class ForeignCode {

  private static final InheritableThreadLocal<@Nullable Lines> LINES =
      new InheritableThreadLocal<>();

  private ForeignCode() {}

  /** The system properties of this JVM. */
  static SortedMap<String, String> properties() {
    SortedMap<String, String> properties = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    return properties;
  }

  /** From now on, what is printed goes to the log of whoever has it run. */
  static void listen() {
    System.setOut(new PrintStream(new Printed(System.out), true));
    System.setErr(new PrintStream(new Printed(System.err), true));
  }

  /**
   * Does something that may run such code.
   *
   * @param properties those of the build; what this JVM has itself stays as it is
   */
  static <T> T run(SortedMap<String, String> properties, BuildLog log, Supplier<T> work) {
    properties.forEach(System.getProperties()::putIfAbsent);
    Lines lines = new Lines(log);
    LINES.set(lines);
    try {
      return work.get();
    } finally {
      LINES.remove();
      lines.end();
    }
  }

  /** What one compile prints, line by line. */
  private static final class Lines {

    private final BuildLog log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(BuildLog log) {
      this.log = log;
    }

    synchronized void add(int character) {
      if (character == '\n') {
        log.info(line.toString(Charset.defaultCharset()).stripTrailing());
        line.reset();
      } else {
        line.write(character);
      }
    }

    synchronized void end() {
      if (line.size() > 0) {
        add('\n');
      }
    }
  }

  /** A stream of this process. */
  private static final class Printed extends OutputStream {

    private final PrintStream otherwise;

    Printed(PrintStream otherwise) {
      this.otherwise = otherwise;
    }

    @Override
    public void write(int character) {
      Lines lines = LINES.get();
      if (lines == null) {
        otherwise.write(character);
      } else {
        lines.add(character);
      }
    }
  }
}
