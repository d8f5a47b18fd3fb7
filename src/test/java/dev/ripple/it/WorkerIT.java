package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where builds compile: in a worker that stays, in one that goes, in Maven itself. */
class WorkerIT {

  private static final String PRICE = "src/main/java/shop/price/Price.java";
  private static final String STOP = "dev.ripple:ripple-maven-plugin:stop";
  private static final String STATUS = "dev.ripple:ripple-maven-plugin:status";

  /** The user's cache. */
  @TempDir Path cache;

  private final MavenProject project =
      MavenProject.copy("takeover", "worker", MavenRuntime.current());

  @AfterEach
  void endWorkers() throws Exception {
    List<ProcessHandle> workers =
        build(STATUS).log().stream()
            .filter(line -> line.startsWith("Compile worker "))
            .map(line -> Long.parseLong(line.split("[ :]")[2]))
            .flatMap(id -> ProcessHandle.of(id).stream())
            .toList();
    build(STOP);
    for (ProcessHandle worker : workers) {
      worker.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void by_default_a_worker_serves_the_builds_to_come() {
    build("compile").did("Compiled 3 of 3 sources");
    project.replace(PRICE, "cents * count", "count * cents");
    build("compile").did("Compiled 1 of 3 sources");
    build("compile").did("Up to date: 3 sources");

    build(STATUS).says(": 2 compiles, idle for ");
    build(STOP).says("Stopping the compile worker ");
  }

  @Test
  void nobody_is_asked_if_nothing_moved() {
    build("compile").did("Compiled 3 of 3 sources");
    build("compile").did("Up to date: 3 sources");
    build("compile", "-X").did("Up to date: 3 sources").says("Nothing moved since the last build");
    build(STOP).says("Stopping the compile worker ");

    build("compile").did("Up to date: 3 sources");
    build(STATUS).says("No compile worker runs");

    project.replace(PRICE, "cents * count", "count * cents");
    build("compile").did("Compiled 1 of 3 sources");
    build("compile", "-Dripple.worker=none").did("Up to date: 3 sources");
    build(STATUS).says(": 1 compiles, idle for ");
  }

  @Test
  void an_automatic_build_leaves_no_worker() throws Exception {
    build(Map.of("CI", "true"), "compile").did("Compiled 3 of 3 sources");

    List<ProcessHandle> workers =
        ProcessHandle.allProcesses().filter(process -> mentions(process, cache)).toList();
    for (ProcessHandle worker : workers) {
      worker.onExit().get(1, TimeUnit.MINUTES);
    }
    assertEquals(List.of(), sockets());
  }

  @Test
  void without_a_worker_maven_compiles() {
    build("compile", "-Dripple.worker=none").did("Compiled 3 of 3 sources");

    assertFalse(Files.exists(cache.resolve("ripple/worker")));
  }

  @Test
  void errors_are_shown_as_ever() {
    project.replace(PRICE, "cents * count", "cents * counts");

    MavenBuild inWorker = build("compile");
    MavenBuild inMaven = build("compile", "-Dripple.worker=none");

    inWorker.says("COMPILATION ERROR");
    assertEquals(withoutTimes(inMaven), withoutTimes(inWorker));
  }

  @ParameterizedTest
  @CsvSource({
    "daemon, dev.ripple.worker.WorkerServer",
    "build, dev.ripple.worker.WorkerServer",
    "none, org.codehaus.plexus.classworlds.launcher.Launcher"
  })
  void processors_find_what_they_would_find_in_maven(String worker, String program) {
    MavenProject processors =
        MavenProject.copy("processors", "processors-" + worker, MavenRuntime.current());
    Map<String, String> environment = Map.of("CI", "", "GREETING", "good day");

    build(processors, environment, "compile", "-Dripple.worker=" + worker, "-Dgreeting=hello")
        .did("Compiled 1 of 1 source", "Compiled 1 of 1 source")
        .says("Compiling everything: there is no earlier build")
        .says("program: " + program)
        .says("property: hello")
        .says("environment: good day")
        .says("directory: " + processors.directory().getFileName())
        .says("a class of javac: true")
        .says("a class of Ripple: false")
        .says("a class of ASM: false");
    assertTrue(
        Files.exists(
            processors.directory().resolve("user/target/classes/shop/user/Generated.class")));

    processors.replace("user/src/main/java/shop/user/User.java", "generated;", "generated, two;");
    build(processors, environment, "compile", "-Dripple.worker=" + worker)
        .did("Up to date: 1 source", "Compiled 1 of 1 source")
        .says("Compiling everything: annotation processors are active")
        .says("property: null");
  }

  @Test
  void a_setting_that_means_nothing_is_refused() {
    MavenBuild build = build("compile", "-Dripple.worker=always");

    assertFalse(build.success());
    build.says("ripple.worker is 'always', and has to be auto, daemon, build or none.");
  }

  private static List<String> withoutTimes(MavenBuild build) {
    return build.log().stream()
        .map(line -> line.replaceAll("\\x1b\\[[0-9;]*m", "").strip())
        .filter(line -> !line.isEmpty())
        .filter(line -> !line.startsWith("Total time:") && !line.startsWith("Finished at:"))
        .toList();
  }

  private MavenBuild build(String... arguments) {
    return build(Map.of("CI", ""), arguments);
  }

  private MavenBuild build(Map<String, String> environment, String... arguments) {
    return build(project, environment, arguments);
  }

  private MavenBuild build(
      MavenProject built, Map<String, String> environment, String... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("XDG_CACHE_HOME", cache.toString());
    return MavenRuntime.current()
        .build(built.directory(), new ArrayList<>(Arrays.asList(arguments)), all);
  }

  private static boolean mentions(ProcessHandle process, Path directory) {
    return process
        .info()
        .arguments()
        .map(arguments -> Arrays.stream(arguments).anyMatch(a -> a.startsWith(directory + "/")))
        .orElse(false);
  }

  private List<Path> sockets() throws IOException {
    try (var files = Files.list(cache.resolve("ripple/worker"))) {
      return files.filter(file -> file.toString().endsWith(".sock")).toList();
    }
  }
}
