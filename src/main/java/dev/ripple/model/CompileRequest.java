package dev.ripple.model;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * One execution of a compile goal, frozen: everything that its outcome may depend on. Plain data,
 * no Maven types.
 *
 * @param execution which compilation of the project this is, for example {@code
 *     compile:default-compile}
 * @param projectDirectory what stored paths are relative to
 * @param stateDirectory where the project's database lives, for example {@code target/ripple}
 * @param outputDirectory where class files go
 * @param generatedSources where annotation processors put sources ({@code -s}), if anywhere
 * @param sources the compilation units, absolute, without duplicates, in the order that a clean
 *     javac gets them
 * @param sourceRoots javac's {@code -sourcepath}: roots that may hold further sources that units
 *     refer to
 * @param classPath entries in order; the output directory is among them where javac should see what
 *     others put there
 * @param modulePath entries in order; not empty only for a modular compilation
 * @param processorPath where annotation processors are searched; absent: on the class path (JLS has
 *     no say, javac's {@code -processorpath} does)
 * @param options javac's options except those that the other components stand for
 * @param encoding the sources' encoding, as javac's {@code -encoding} takes it; absent: the
 *     platform's
 * @param trackedEnvironment environment variables whose change makes everything be compiled again,
 *     with their values
 * @param rippleVersion the version of the plugin
 * @param ignoreCommentChanges whether an edit that changes no token counts as none even if lines
 *     move
 * @param slices in how many slices a round is compiled at the same time, where that is possible; 0:
 *     as many as pay off
 */
public record CompileRequest(
    String execution,
    Path projectDirectory,
    Path stateDirectory,
    Path outputDirectory,
    Optional<Path> generatedSources,
    List<Path> sources,
    List<Path> sourceRoots,
    List<Path> classPath,
    List<Path> modulePath,
    Optional<List<Path>> processorPath,
    List<String> options,
    Optional<String> encoding,
    SortedMap<String, String> trackedEnvironment,
    String rippleVersion,
    boolean ignoreCommentChanges,
    int slices) {

  public CompileRequest {
    sources = List.copyOf(sources);
    sourceRoots = List.copyOf(sourceRoots);
    classPath = List.copyOf(classPath);
    modulePath = List.copyOf(modulePath);
    processorPath = processorPath.map(List::copyOf);
    options = List.copyOf(options);
    trackedEnvironment =
        java.util.Collections.unmodifiableSortedMap(
            new java.util.TreeMap<>(Map.copyOf(trackedEnvironment)));
  }

  /** Whether a source declares the module that it belongs to (JLS 7.3). */
  public static boolean isModuleDeclaration(Path source) {
    return source.endsWith("module-info.java");
  }

  /** The declaration of the module that the sources make up, if they do. */
  public Optional<Path> moduleDeclaration() {
    return sources.stream().filter(CompileRequest::isModuleDeclaration).findFirst();
  }

  /**
   * The charset that the sources are read in.
   *
   * @throws RippleException if this Java runtime does not have it
   */
  public Charset charset() {
    try {
      return encoding.map(Charset::forName).orElse(Charset.defaultCharset());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RippleException(
          "Unsupported encoding: "
              + encoding.orElse("")
              + ". Set project.build.sourceEncoding to one that this JDK has.",
          e);
    }
  }

  /** The directories that this compilation writes to. */
  public List<Path> outputs() {
    List<Path> outputs = new ArrayList<>(List.of(outputDirectory));
    generatedSources.ifPresent(outputs::add);
    int header = options.indexOf("-h");
    if (header >= 0 && header + 1 < options.size()) {
      outputs.add(projectDirectory.resolve(options.get(header + 1)));
    }
    return outputs;
  }

  /** Whether a path, whoever made it up, leads into one of those directories and not out again. */
  public boolean isOutput(Path file) {
    return outputs().stream().anyMatch(output -> isInside(file, output));
  }

  /** Whether a path, whoever made it up, is that of a source below one of the source roots. */
  public boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && sourceRoots.stream().anyMatch(root -> isInside(file, root));
  }

  private static boolean isInside(Path file, Path directory) {
    return file.startsWith(directory)
        && file.getNameCount() > directory.getNameCount()
        && IntStream.range(directory.getNameCount(), file.getNameCount())
            .noneMatch(i -> file.getName(i).toString().equals(".."));
  }
}
