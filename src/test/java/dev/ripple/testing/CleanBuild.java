package dev.ripple.testing;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Problem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What plain javac makes of a request in an empty output directory.
 *
 * @param success whether it found no errors
 * @param output the output directory afterwards
 * @param generated the directory of generated sources afterwards
 * @param problems all that it said, without javac's limits on how many errors and warnings it shows
 */
record CleanBuild(boolean success, FileTree output, FileTree generated, Set<Problem> problems) {

  /**
   * Compiles all sources of a request.
   *
   * @param foreign files that the output directory has without any doing of javac's
   */
  static CleanBuild of(CompileRequest request, FileTree foreign) {
    Path directory = Disk.temporaryDirectory("ripple-oracle");
    try {
      Path output = Files.createDirectories(directory.resolve("classes"));
      Path generated = Files.createDirectories(directory.resolve("generated"));
      foreign.copyTo(output, foreign.files().keySet());
      return new Run(request, output, generated).compile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      FileTree.delete(directory);
    }
  }

  private record Run(CompileRequest request, Path output, Path generated) {

    CleanBuild compile() throws IOException {
      if (request.sources().isEmpty()) {
        return new CleanBuild(true, FileTree.of(output), FileTree.of(generated), Set.of());
      }
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      Charset charset = request.encoding().map(Charset::forName).orElse(null);
      boolean success;
      StringWriter freeText = new StringWriter();
      try (StandardJavaFileManager files =
          javac.getStandardFileManager(diagnostics, null, charset)) {
        success =
            javac
                .getTask(
                    freeText,
                    files,
                    diagnostics,
                    options(),
                    null,
                    files.getJavaFileObjectsFromPaths(request.sources()))
                .call();
      }
      Set<Problem> problems =
          diagnostics.getDiagnostics().stream()
              .map(this::problem)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!success && problems.stream().noneMatch(p -> p.kind() == Problem.Kind.ERROR)) {
        throw new IllegalStateException("javac broke down:\n" + freeText);
      }
      return new CleanBuild(success, FileTree.of(output), FileTree.of(generated), problems);
    }

    private List<String> options() {
      List<String> options = new ArrayList<>();
      // Names that javac met in earlier calls in this JVM would decide about erasures.
      options.add("-XDuseUnsharedTable=true");
      options.addAll(List.of("-d", output.toString()));
      options.addAll(List.of("-s", generated.toString()));
      options.addAll(List.of("-sourcepath", path(request.sourceRoots().stream())));
      options.addAll(List.of("-classpath", path(request.classPath().stream())));
      if (!request.modulePath().isEmpty()) {
        options.addAll(List.of("--module-path", path(request.modulePath().stream())));
      }
      request
          .processorPath()
          .ifPresent(entries -> options.addAll(List.of("-processorpath", path(entries.stream()))));
      if (!hasProcessors()) {
        // Else javac would take the processors on the class path of the tests.
        options.add("-proc:none");
      }
      request.encoding().ifPresent(encoding -> options.addAll(List.of("-encoding", encoding)));
      request.options().forEach(option -> options.add(here(option)));
      options.addAll(List.of("-Xmaxerrs", "0", "-Xmaxwarns", "0"));
      return options;
    }

    private boolean hasProcessors() {
      return request.processorPath().isPresent()
          || request.options().stream().anyMatch(option -> option.startsWith("-proc"))
          || request.classPath().stream().anyMatch(Run::hasProcessors);
    }

    private static boolean hasProcessors(Path entry) {
      try {
        if (Files.isRegularFile(entry)) {
          try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(Libraries.PROCESSORS) != null;
          }
        }
        return Files.exists(entry.resolve(Libraries.PROCESSORS));
      } catch (IOException e) {
        return false; // Javac says what is wrong with it.
      }
    }

    private String path(Stream<Path> entries) {
      return entries
          .map(Path::toString)
          .map(this::here)
          .collect(Collectors.joining(File.pathSeparator));
    }

    private String here(String text) {
      String result = text.replace(request.outputDirectory().toString(), output.toString());
      return request
          .generatedSources()
          .map(directory -> result.replace(directory.toString(), generated.toString()))
          .orElse(result);
    }

    private String there(String text) {
      String result = text.replace(output.toString(), request.outputDirectory().toString());
      return request
          .generatedSources()
          .map(directory -> result.replace(generated.toString(), directory.toString()))
          .orElse(result);
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
      Problem.Kind kind = Problem.Kind.valueOf(diagnostic.getKind().name());
      Optional<Path> source =
          Optional.ofNullable(diagnostic.getSource())
              .map(JavaFileObject::toUri)
              .filter(uri -> "file".equals(uri.getScheme()))
              .map(uri -> Path.of(there(Path.of(uri).toString())));
      return new Problem(
          kind,
          source,
          diagnostic.getLineNumber(),
          diagnostic.getColumnNumber(),
          String.valueOf(diagnostic.getCode()),
          there(diagnostic.getMessage(null)));
    }
  }
}
