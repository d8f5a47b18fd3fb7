package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.model.CompileRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What parameters, defaults and properties become in the request, with Maven's own way of filling
 * goals.
 */
@MojoTest
class GoalParametersTest {

  private static final Path BASE = Path.of("").toAbsolutePath();
  private static final List<String> DEFAULTS =
      List.of("-g", "-target", "1.8", "-source", "1.8", "-Xpkginfo:always");

  @Test
  void defaults_are_those_of_maven_compiler_plugin(@InjectMojo(goal = "compile") CompileMojo mojo)
      throws Exception {
    CompileRequest request = request(mojo);

    assertEquals(DEFAULTS, request.options());
    assertEquals(BASE, request.projectDirectory());
    assertEquals(BASE.resolve("target/ripple"), request.stateDirectory());
    assertEquals(BASE.resolve("target/classes"), request.outputDirectory());
    assertEquals(
        Optional.of(BASE.resolve("target/generated-sources/annotations")),
        request.generatedSources());
    assertEquals(List.of(BASE.resolve("src/main/java")), request.sourceRoots());
    assertTrue(
        request
            .sources()
            .contains(BASE.resolve("src/main/java/dev/ripple/plugin/CompileMojo.java")));
    assertEquals(request.sources().stream().sorted().toList(), request.sources());
    assertEquals(List.of(BASE.resolve("target/classes")), request.classPath());
    assertEquals(List.of(), request.modulePath());
    assertEquals(Optional.empty(), request.processorPath());
    assertEquals(Optional.empty(), request.encoding());
    assertEquals(Map.of(), request.trackedEnvironment());
    assertFalse(request.ignoreCommentChanges());
  }

  @Test
  void test_sources_are_compiled_apart(@InjectMojo(goal = "testCompile") TestCompileMojo mojo)
      throws Exception {
    CompileRequest request = request(mojo);

    assertEquals(DEFAULTS, request.options());
    assertEquals(BASE.resolve("target/test-classes"), request.outputDirectory());
    assertEquals(
        Optional.of(BASE.resolve("target/generated-test-sources/test-annotations")),
        request.generatedSources());
    assertEquals(List.of(BASE.resolve("src/test/java")), request.sourceRoots());
    assertEquals(
        List.of(BASE.resolve("target/test-classes"), BASE.resolve("target/classes")),
        request.classPath());
  }

  @Test
  void each_parameter_becomes_its_option_in_the_order_of_maven_compiler_plugin(
      @InjectMojo(
              goal = "compile",
              pom =
                  """
                  <project>
                    <build>
                      <plugins>
                        <plugin>
                          <artifactId>ripple-maven-plugin</artifactId>
                          <configuration>
                            <annotationProcessors>
                              <annotationProcessor>p.One</annotationProcessor>
                              <annotationProcessor> </annotationProcessor>
                              <annotationProcessor>p.Two</annotationProcessor>
                            </annotationProcessors>
                            <compilerArgs>
                              <arg>-Xmaxerrs</arg>
                              <arg>5</arg>
                              <arg>-J-Xmx1g</arg>
                            </compilerArgs>
                            <compilerArgument>-Xlint:all</compilerArgument>
                            <compilerArguments>
                              <Akey>value</Akey>
                              <Xmaxwarns>7</Xmaxwarns>
                              <Xdiags:verbose/>
                            </compilerArguments>
                            <debuglevel>lines,source</debuglevel>
                            <enablePreview>true</enablePreview>
                            <encoding>ISO-8859-1</encoding>
                            <failOnWarning>true</failOnWarning>
                            <implicit>none</implicit>
                            <optimize>true</optimize>
                            <parameters>true</parameters>
                            <proc>full</proc>
                            <release>17</release>
                            <showDeprecation>true</showDeprecation>
                            <showWarnings>false</showWarnings>
                            <verbose>true</verbose>
                          </configuration>
                        </plugin>
                      </plugins>
                    </build>
                  </project>
                  """)
          CompileMojo mojo)
      throws Exception {
    CompileRequest request = request(mojo);

    assertEquals(
        List.of(
            "-proc:full",
            "-processor",
            "p.One,p.Two",
            "-O",
            "-g:lines,source",
            "-verbose",
            "-parameters",
            "--enable-preview",
            "-implicit:none",
            "-deprecation",
            "-Werror",
            "--release",
            "17",
            "-Akey=value",
            "-Xdiags:verbose",
            "-Xmaxwarns",
            "7",
            "-Xlint:all",
            "-Xmaxerrs",
            "5",
            "-Xpkginfo:always"),
        request.options());
    assertEquals(Optional.of("ISO-8859-1"), request.encoding());
  }

  @Test
  @MojoParameter(name = "debug", value = "false")
  @MojoParameter(name = "showWarnings", value = "false")
  @MojoParameter(name = "createMissingPackageInfoClass", value = "false")
  @MojoParameter(name = "source", value = "11")
  @MojoParameter(name = "target", value = "17")
  void what_is_switched_off_leaves_no_option(@InjectMojo(goal = "compile") CompileMojo mojo)
      throws Exception {
    assertEquals(List.of("-nowarn", "-target", "17", "-source", "11"), request(mojo).options());
  }

  @Test
  @MojoParameter(name = "debuglevel", value = "lines,everything")
  void an_unknown_debug_level_is_named(@InjectMojo(goal = "compile") CompileMojo mojo) {
    Exception e = assertThrows(MojoExecutionException.class, () -> request(mojo));
    assertTrue(e.getMessage().contains("'everything'"), e.getMessage());
  }

  @Test
  void includes_and_excludes_choose_the_sources(
      @InjectMojo(
              goal = "compile",
              pom =
                  """
                  <project>
                    <build>
                      <plugins>
                        <plugin>
                          <artifactId>ripple-maven-plugin</artifactId>
                          <configuration>
                            <includes><include>**/plugin/*CompileMojo.java</include></includes>
                            <excludes><exclude>**/Test*</exclude></excludes>
                            <incrementalExcludes><x>**/*</x></incrementalExcludes>
                            <trackedEnvironment><name>PATH</name><name>NOT_SET_ANYWHERE</name></trackedEnvironment>
                            <ignoreCommentChanges>true</ignoreCommentChanges>
                          </configuration>
                        </plugin>
                      </plugins>
                    </build>
                  </project>
                  """)
          CompileMojo mojo)
      throws Exception {
    CompileRequest request = request(mojo);

    Path sources = BASE.resolve("src/main/java/dev/ripple/plugin");
    assertEquals(List.of(sources.resolve("CompileMojo.java")), request.sources());
    assertEquals(Map.of("PATH", System.getenv("PATH")), request.trackedEnvironment());
    assertTrue(request.ignoreCommentChanges());
  }

  @Test
  void what_a_user_writes_about_paths_wins(
      @InjectMojo(
              goal = "compile",
              pom =
                  """
                  <project>
                    <build>
                      <plugins>
                        <plugin>
                          <artifactId>ripple-maven-plugin</artifactId>
                          <configuration>
                            <compilerArgs>
                              <arg>--processor-path</arg>
                              <arg>p/a.jar:p/b.jar</arg>
                              <arg>-encoding</arg>
                              <arg>US-ASCII</arg>
                              <arg>-sourcepath</arg>
                              <arg>other</arg>
                            </compilerArgs>
                          </configuration>
                        </plugin>
                      </plugins>
                    </build>
                  </project>
                  """)
          CompileMojo mojo)
      throws Exception {
    CompileRequest request = request(mojo);

    assertEquals(
        Optional.of(List.of(BASE.resolve("p/a.jar"), BASE.resolve("p/b.jar"))),
        request.processorPath());
    assertEquals(Optional.of("US-ASCII"), request.encoding());
    assertEquals(List.of(BASE.resolve("other")), request.sourceRoots());
    assertEquals(DEFAULTS, request.options());
  }

  @Nested
  class With_user_properties {

    @Inject private MavenSession session;

    @BeforeEach
    void define() {
      session.getUserProperties().setProperty("maven.compiler.release", "17");
      session.getUserProperties().setProperty("maven.compiler.testRelease", "21");
      session.getUserProperties().setProperty("maven.compiler.parameters", "true");
      session.getUserProperties().setProperty("maven.compiler.proc", "none");
      session.getUserProperties().setProperty("ripple.ignoreCommentChanges", "true");
      session.getUserProperties().setProperty("maven.compiler.outputDirectory", "elsewhere");
      session.getUserProperties().setProperty("encoding", "UTF-8");
    }

    @Test
    void they_reach_main(@InjectMojo(goal = "compile") CompileMojo mojo) throws Exception {
      CompileRequest request = request(mojo);

      assertEquals(
          List.of("-proc:none", "-g", "-parameters", "--release", "17", "-Xpkginfo:always"),
          request.options());
      assertTrue(request.ignoreCommentChanges());
      assertEquals(BASE.resolve("elsewhere"), request.outputDirectory());
      assertEquals(Optional.of("UTF-8"), request.encoding());
    }

    @Test
    void they_reach_tests(@InjectMojo(goal = "testCompile") TestCompileMojo mojo) throws Exception {
      CompileRequest request = request(mojo);

      assertEquals(
          List.of("-proc:none", "-g", "-parameters", "--release", "21", "-Xpkginfo:always"),
          request.options());
      assertEquals(BASE.resolve("target/test-classes"), request.outputDirectory());
    }
  }

  private static CompileRequest request(AbstractRippleMojo mojo) throws MojoExecutionException {
    Sources sources = mojo.sources();
    return mojo.request(sources, mojo.modulePaths(sources));
  }
}
