package dev.ripple.verify;

import dev.ripple.build.LastBuild;
import dev.ripple.model.BuildLog;
import dev.ripple.model.BuildRecord;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.RippleException;
import dev.ripple.model.UnitRecord;
import dev.ripple.verify.CleanBuild.Made;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody else needs to reproduce differences: the requests, the state, and of the units that
 * differ, and of those that they depend on, sources and class files. Nothing of the environment is
 * in it but names and versions of JDK and operating system.
 */
public final class Evidence {

  private final Path workspace;
  private final List<Execution> executions;
  private final List<Difference> differences;
  private final Map<Path, Made> clean;
  private final BuildLog log;

  Evidence(
      Path workspace,
      List<Execution> executions,
      List<Difference> differences,
      Map<Path, Made> clean,
      BuildLog log) {
    this.workspace = workspace;
    this.executions = executions;
    this.differences = differences;
    this.clean = clean;
    this.log = log;
  }

  /**
   * Writes it into a zip file.
   *
   * @throws RippleException if that cannot be written
   */
  public void write(Path archive) {
    Set<Path> units = units();
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "report.txt", report());
      for (Execution execution : executions) {
        String name = execution.request().execution().replaceAll("[^\\w.-]", "-");
        add(zip, name + "/request.txt", request(execution.request()));
        add(zip, name + "/history.txt", history(execution));
      }
      addFile(zip, "state.db", workspace.resolve("state/state.db"));
      for (Path unit : units) {
        addFile(zip, "sources/" + relative(unit), unit);
      }
      for (Path file : files(units)) {
        addFile(zip, "found/" + relative(file), file);
        Made made = clean.get(file);
        if (made != null) {
          add(zip, "clean/" + relative(file), made.content());
        }
      }
    } catch (IOException e) {
      throw new RippleException("Cannot write " + archive + ": " + e.getMessage(), e);
    }
  }

  /** The units that differ, and those that they depend on. */
  private Set<Path> units() {
    Set<Path> differing = new TreeSet<>();
    differences.forEach(difference -> difference.unit().ifPresent(differing::add));
    Set<Path> units = new TreeSet<>(differing);
    for (Execution execution : executions) {
      units.addAll(LastBuild.neededBy(execution.request(), differing, log));
    }
    return units;
  }

  private Set<Path> files(Set<Path> units) {
    Set<Path> files = new TreeSet<>();
    differences.forEach(difference -> difference.file().ifPresent(files::add));
    for (Execution execution : executions) {
      for (UnitRecord unit : execution.last().build().units().values()) {
        if (units.contains(unit.source())) {
          files.addAll(unit.products());
        }
      }
    }
    clean.forEach(
        (file, made) -> made.unit().filter(units::contains).ifPresent(u -> files.add(file)));
    return files;
  }

  private String report() {
    List<String> lines = new ArrayList<>();
    for (String property : List.of("java.vm.version", "java.vendor", "os.name", "os.arch")) {
      lines.add(property + ": " + System.getProperty(property));
    }
    for (Difference difference : differences) {
      lines.add("");
      lines.add(
          difference.kind()
              + ": "
              + difference.file().map(file -> relative(file) + " ").orElse("")
              + difference.detail());
      difference.unit().ifPresent(unit -> lines.add("  from " + relative(unit)));
      difference.history().ifPresent(history -> lines.add("  " + history));
    }
    return String.join("\n", lines) + "\n";
  }

  private String request(CompileRequest request) {
    List<String> lines = new ArrayList<>();
    lines.add("execution: " + request.execution());
    lines.add("version of Ripple: " + request.rippleVersion());
    lines.add("encoding: " + request.encoding().orElse("the platform's"));
    lines.add("tracked environment: " + String.join(", ", request.trackedEnvironment().keySet()));
    lines.add("ignores changes of comments: " + request.ignoreCommentChanges());
    lines.add("output: " + relative(request.outputDirectory()));
    request.generatedSources().ifPresent(d -> lines.add("generated sources: " + relative(d)));
    addAll(lines, "options", request.options());
    addPaths(lines, "source roots", request.sourceRoots());
    addPaths(lines, "class path", request.classPath());
    addPaths(lines, "module path", request.modulePath());
    request.processorPath().ifPresent(path -> addPaths(lines, "processor path", path));
    addPaths(lines, "sources", request.sources());
    return String.join("\n", lines) + "\n";
  }

  private String history(Execution execution) {
    List<String> lines = new ArrayList<>();
    for (BuildRecord build : execution.last().history()) {
      lines.add(
          build.at()
              + ": compiled "
              + build.compiled()
              + " of "
              + build.total()
              + " in "
              + build.duration().toMillis()
              + " ms: "
              + build.reason());
      for (int round = 0; round < build.rounds().size(); round++) {
        String prefix = "  Round " + (round + 1) + ": ";
        build
            .rounds()
            .get(round)
            .forEach((unit, cause) -> lines.add(prefix + relative(unit) + ": " + cause));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void addPaths(List<String> lines, String title, List<Path> paths) {
    addAll(lines, title, paths.stream().map(this::relative).toList());
  }

  private static void addAll(List<String> lines, String title, List<String> values) {
    lines.add(title + ":");
    values.forEach(value -> lines.add("  " + value));
  }

  /** Relative to the project, with slashes; outside of it, without what is in front of the home. */
  private String relative(Path path) {
    Path project = executions.get(0).request().projectDirectory();
    String text = (path.startsWith(project) ? project.relativize(path) : path).toString();
    return text.replace(System.getProperty("user.home"), "~").replace('\\', '/');
  }

  private static void addFile(ZipOutputStream zip, String name, Path file) throws IOException {
    Optional<byte[]> content = Directories.content(file);
    if (content.isPresent()) {
      add(zip, name, content.get());
    }
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    add(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(Objects.requireNonNull(name)));
    zip.write(content);
    zip.closeEntry();
  }
}
