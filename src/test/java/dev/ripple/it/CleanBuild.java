package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What maven-compiler-plugin makes of a project in a clean build: the measure of every other build.
 *
 * @param maven on what it is built
 * @param inputs the project without what was built
 * @param arguments those of the build that is measured
 */
record CleanBuild(MavenRuntime maven, Contents inputs, List<String> arguments) {

  /** The POM as it would be without Ripple, for a project whose POM binds the goals of Ripple. */
  private static final String CLEAN_POM = "clean-pom.xml";

  /** Many tests start with the same build. */
  private static final Map<CleanBuild, Contents> OUTPUTS = new ConcurrentHashMap<>();

  static Contents outputs(MavenRuntime maven, Path project, List<String> arguments) {
    return OUTPUTS.computeIfAbsent(
        new CleanBuild(maven, Contents.ofInputs(project), arguments), build -> build.run(project));
  }

  private Contents run(Path project) {
    Path clean = project.resolveSibling(project.getFileName() + "-clean");
    Trees.copy(project, clean, UnaryOperator.identity());
    Trees.walk(clean).stream().filter(file -> file.endsWith("target")).forEach(Trees::delete);
    List<String> original = new ArrayList<>(arguments);
    original.add("-Dripple.enabled=false");
    if (Files.exists(clean.resolve(CLEAN_POM))) {
      original.addAll(List.of("-f", CLEAN_POM));
    }
    MavenBuild build = maven.build(clean, original);
    assertTrue(build.success(), build::toString);
    build.did();
    return Contents.ofOutputs(clean);
  }
}
