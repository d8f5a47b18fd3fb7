package dev.ripple.worker;

import dev.ripple.model.Fingerprint;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that makes two workers do the same: Ripple's own files, the JDK, flags, language and
 * encoding. Whatever differs makes another kind, so that no worker serves a build that expects
 * another one.
 *
 * @param id short, and as a file name
 * @param archiveId names the archive of classes, which all workers with the same class path share
 * @param javaHome its JDK
 * @param flags of its JVM
 * @param classPath where Ripple's engine and its libraries are
 */
record WorkerKind(
    String id, String archiveId, Path javaHome, List<String> flags, List<Path> classPath) {

  /** One class of each part of the worker's class path. */
  private static final List<String> CLASSES =
      List.of(
          "dev/ripple/worker/WorkerServer.class",
          "org/objectweb/asm/ClassReader.class",
          "org/sqlite/JDBC.class");

  /**
   * Measured on guava: javac spends most of a build warming up, and C1 is warm first; and slices
   * stop for each other's garbage (docs/adr).
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseParallelGC",
          // What outlives one collection of javac's mostly stays until javac ends.
          "-XX:MaxTenuringThreshold=0",
          // Javac throws exceptions from deep within itself to say that a method does not apply.
          "-XX:MaxJavaStackTraceDepth=64",
          // Which Linux has alone. It halves the time that getting memory takes.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseTransparentHugePages",
          // So that the collection of an idle worker gives memory back to the system.
          "-XX:+UseAdaptiveSizePolicyWithSystemGC",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30",
          // For dev.ripple.javac.JavacInside and RememberingTypes.
          "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED",
          "--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  /**
   * For what lives shortly. Left to itself the JVM takes up to three times as much memory, and more
   * time to get it from the system.
   */
  private static final long YOUNG_MEGABYTES_PER_CORE = 64;

  /**
   * The heap that a worker begins with. A smaller one grows by full collections, which take a sixth
   * of a cold compile of guava, and large libraries need more; what is not needed of it costs
   * nothing (docs/adr).
   */
  private static final long INITIAL_MEGABYTES = 2048;

  private static final long LEAST_MEGABYTES = 64;

  /** What messages of javac, and names and contents of files, depend on. */
  private static final List<String> PROPERTIES =
      List.of(
          "user.language",
          "user.script",
          "user.country",
          "user.variant",
          "file.encoding",
          "java.io.tmpdir");

  /** A JVM takes one of them only. */
  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");

  private static final Pattern HEAP = Pattern.compile("-Xm[sx].*|-XX:(Initial|Max)HeapSize=.*");

  /**
   * The kind that does what a JVM would do, with the language and encoding of this one.
   *
   * @throws IOException if Ripple's own files, or those of the JDK, cannot be found
   */
  static WorkerKind of(CompilerJvm jvm) throws IOException {
    List<String> flags = new ArrayList<>(FLAGS);
    if (jvm.hasArgument(COLLECTOR)) {
      flags.removeIf(flag -> COLLECTOR.matcher(flag).matches());
    }
    // Who gave Maven more memory did so for the sake of a compile.
    long most = Runtime.getRuntime().maxMemory() >> 20;
    flags.add("-Xmx" + most + "m");
    long young = YOUNG_MEGABYTES_PER_CORE * Runtime.getRuntime().availableProcessors();
    flags.add("-Xmn" + Math.min(young, most / 4) + "m");
    if (!jvm.hasArgument(HEAP)) {
      flags.add("-XX:InitialHeapSize=" + Math.min(INITIAL_MEGABYTES, most) + "m");
      flags.add("-XX:MinHeapSize=" + Math.min(LEAST_MEGABYTES, most) + "m");
    }
    for (String property : PROPERTIES) {
      String value = System.getProperty(property);
      if (value != null) {
        flags.add("-D" + property + "=" + value);
      }
    }
    flags.addAll(jvm.arguments());
    List<Path> classPath = ownFiles();
    StringBuilder all = new StringBuilder();
    all.append(jvm.javaHome()).append('\n').append(version(jvm)).append('\n');
    all.append(System.getProperty("sun.jnu.encoding")).append(flags).append('\n');
    for (Path entry : classPath) {
      all.append(entry).append(Files.size(entry)).append(Files.getLastModifiedTime(entry));
      all.append('\n');
    }
    String id = Fingerprint.of(all.toString()).toString().substring(0, 16);
    return new WorkerKind(id, id, jvm.javaHome(), flags, classPath);
  }

  private static String version(CompilerJvm jvm) throws IOException {
    return jvm.isMavens()
        ? Runtime.version() + System.getProperty("java.vendor")
        : Files.readString(jvm.javaHome().resolve("release"));
  }

  private static List<Path> ownFiles() throws IOException {
    Set<Path> entries = new LinkedHashSet<>();
    for (String name : CLASSES) {
      URL url = WorkerKind.class.getClassLoader().getResource(name);
      if (url == null) {
        throw new IOException("there is no " + name);
      }
      entries.add(entry(url, name));
    }
    return List.copyOf(entries);
  }

  /**
   * The jar or directory of a class: {@code jar:file:/x.jar!/a/B.class} or {@code
   * file:/x/a/B.class}.
   */
  private static Path entry(URL url, String name) throws IOException {
    String text = url.toString();
    String entry = text.substring(0, text.length() - name.length());
    if (entry.startsWith("jar:") && entry.endsWith("!/")) {
      entry = entry.substring("jar:".length(), entry.length() - "!/".length());
    }
    try {
      return Path.of(new URI(entry));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("no file: " + text, e);
    }
  }

  /**
   * The same for one build alone.
   *
   * @param arguments what else to start its JVM with
   */
  WorkerKind forBuild(long processId, List<String> arguments) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(arguments);
    return new WorkerKind(id + "-" + processId, archiveId, javaHome, all, classPath);
  }

  String classPathText() {
    return classPath.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /** Whether an archive of the classes can be made: HotSpot wants jars. */
  boolean isArchivable() {
    return classPath.stream().allMatch(Files::isRegularFile);
  }
}
