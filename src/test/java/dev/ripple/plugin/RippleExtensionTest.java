package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.PlexusContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RippleExtensionTest {

  private final Properties user = new Properties();
  private final Properties system = new Properties();
  private final MavenProject first = project();
  private final MavenProject second = project();
  private final MavenSession session = mock(MavenSession.class);

  @BeforeEach
  void prepareSession() {
    when(session.getUserProperties()).thenReturn(user);
    when(session.getSystemProperties()).thenReturn(system);
    when(session.getProjects()).thenReturn(List.of(first, second));
    when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest());
  }

  @Test
  void every_project_of_the_session_is_compiled_by_ripple() {
    extend();

    assertEquals("dev.ripple:ripple-maven-plugin:1.0-test", compilerOf(first));
    assertEquals("dev.ripple:ripple-maven-plugin:1.0-test", compilerOf(second));
  }

  @Test
  void goals_can_be_called_by_prefix_in_a_project_without_sources() {
    first.getBuild().getPlugins().clear();

    extend();

    assertEquals(
        List.of("dev.ripple:ripple-maven-plugin:1.0-test"),
        first.getPluginManagement().getPlugins().stream().map(Plugin::getId).toList());
  }

  @Test
  void a_project_can_keep_its_compiler() {
    first.getProperties().setProperty("ripple.enabled", "false");

    extend();

    assertEquals("org.apache.maven.plugins:maven-compiler-plugin:3.13.0", compilerOf(first));
    assertEquals("dev.ripple:ripple-maven-plugin:1.0-test", compilerOf(second));
  }

  @Test
  void the_user_decides_over_the_project() {
    first.getProperties().setProperty("ripple.enabled", "false");
    user.setProperty("ripple.enabled", "true");

    extend();

    assertEquals("dev.ripple:ripple-maven-plugin:1.0-test", compilerOf(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m2e.version", "idea.maven.embedder.version"})
  void the_import_of_an_ide_sees_the_project_as_it_is(String property) {
    system.setProperty(property, "1");

    extend();

    assertEquals("org.apache.maven.plugins:maven-compiler-plugin:3.13.0", compilerOf(first));
  }

  /** Programs that embed Maven may leave it out. */
  @Test
  void build_without_a_directory() {
    user.setProperty("ripple.worker", "none");
    when(session.getGoals()).thenReturn(List.of("compile"));

    assertDoesNotThrow(() -> extension().afterSessionStart(session));
  }

  private void extend() {
    extension().afterProjectsRead(session);
  }

  private static RippleExtension extension() {
    return new RippleExtension(new Jdk(mock(ToolchainManager.class)), mock(PlexusContainer.class));
  }

  private static String compilerOf(MavenProject project) {
    return project.getBuildPlugins().stream()
        .filter(plugin -> !plugin.getExecutions().isEmpty())
        .map(Plugin::getId)
        .findFirst()
        .orElseThrow();
  }

  private static MavenProject project() {
    PluginExecution execution = new PluginExecution();
    execution.setId("default-compile");
    execution.addGoal("compile");
    Plugin compiler = new Plugin();
    compiler.setGroupId("org.apache.maven.plugins");
    compiler.setArtifactId("maven-compiler-plugin");
    compiler.setVersion("3.13.0");
    compiler.addExecution(execution);
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(compiler);
    return new MavenProject(model);
  }
}
