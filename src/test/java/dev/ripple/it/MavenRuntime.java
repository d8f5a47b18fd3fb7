package dev.ripple.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A Maven on a JDK.
 *
 * @param home where Maven is installed
 * @param jdk where the JDK is that runs it
 */
record MavenRuntime(Path home, Path jdk) {

  /** The oldest JDK that Ripple supports, and the newest with long-term support. */
  private static final List<Integer> JDKS = List.of(17, 25);

  /** The Maven and the JDK that run the build of Ripple itself. */
  static MavenRuntime current() {
    return new MavenRuntime(Path.of(System.getProperty("it.maven")), Jdks.current());
  }

  /**
   * Every other combination of a Maven that the build unpacked, and of the current one, with an
   * installed JDK.
   */
  static List<MavenRuntime> others() {
    List<Path> mavens = new ArrayList<>();
    mavens.add(current().home());
    try (Stream<Path> unpacked = Files.list(Path.of(System.getProperty("it.mavens")))) {
      unpacked.sorted().forEach(mavens::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Path> jdks = JDKS.stream().flatMap(version -> Jdks.ofVersion(version).stream()).toList();
    return mavens.stream()
        .flatMap(maven -> jdks.stream().map(jdk -> new MavenRuntime(maven, jdk)))
        .filter(runtime -> !runtime.equals(current()))
        .toList();
  }

  /** Where workers that tests start meet their builds, apart from those of who runs the tests. */
  private static final Path CACHE = Path.of("target/it-cache").toAbsolutePath();

  /** Builds a project as automatic builds do; Ripple explains each recompilation. */
  MavenBuild build(Path project, List<String> arguments) {
    return build(project, arguments, Map.of("CI", "true", "XDG_CACHE_HOME", CACHE.toString()));
  }

  /** Builds a project with some environment variables. */
  MavenBuild build(Path project, List<String> arguments, Map<String, String> environment) {
    List<String> output = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.setMavenHome(home.toFile());
    request.setJavaHome(jdk.toFile());
    // Builds of a few classes end before the second compiler would pay.
    request.setMavenOpts("-XX:TieredStopAtLevel=1");
    request.setGlobalSettingsFile(new File("src/it/settings.xml"));
    request.setLocalRepositoryDirectory(new File(System.getProperty("it.repository")));
    environment.forEach(request::addShellEnvironment);
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.addArg("-Dit.local.repository=" + localRepositoryOfTheBuild());
    request.addArg("-Dripple.explain");
    request.addArgs(arguments);
    request.setOutputHandler(output::add);
    request.setErrorHandler(output::add);
    try {
      return MavenBuild.of(new DefaultInvoker().execute(request).getExitCode(), output);
    } catch (MavenInvocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI localRepositoryOfTheBuild() {
    return Path.of(System.getProperty("it.local.repository")).toUri();
  }

  @Override
  public String toString() {
    String maven = String.valueOf(home.getFileName());
    return maven + " on JDK " + Jdks.version(jdk).map(String::valueOf).orElse("?");
  }
}
