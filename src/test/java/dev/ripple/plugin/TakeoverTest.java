package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class TakeoverTest {

  private final Map<String, String> properties = new HashMap<>();
  private final Build build = new Build();
  private Optional<String> unusableJdk = Optional.empty();

  @Test
  void compilations_move_with_id_phase_goals_configuration_and_place() {
    plugin("before", "1");
    Plugin compiler = compiler("3.13.0");
    compiler.setConfiguration(dom("<configuration><parameters>true</parameters></configuration>"));
    execution(compiler, "default-compile", "compile", "compile", "<parameters>true</parameters>");
    execution(compiler, "default-testCompile", "test-compile", "testCompile", "<proc>none</proc>");
    plugin("after", "1");

    assertEquals(List.of(), takeOver());

    assertEquals(
        List.of("before", "ripple-maven-plugin", "maven-compiler-plugin", "after"), pluginOrder());
    assertEquals(
        List.of("default-compile", "default-testCompile"), executions("ripple-maven-plugin"));
    assertEquals(List.of(), executions("maven-compiler-plugin"));
    assertEquals("true", ((Xpp3Dom) compiler.getConfiguration()).getChild("parameters").getValue());
    Plugin ripple = find("ripple-maven-plugin");
    assertEquals("1.0", ripple.getVersion());
    PluginExecution test = ripple.getExecutions().get(1);
    assertEquals("test-compile", test.getPhase());
    assertEquals(List.of("testCompile"), test.getGoals());
    assertEquals("none", configuration(test).getChild("proc").getValue());
  }

  @Test
  void a_second_takeover_changes_nothing() {
    execution(compiler("3.13.0"), "default-compile", null, "compile", "");
    takeOver();
    String once = pluginOrder() + " " + executions("ripple-maven-plugin");

    assertEquals(List.of(), takeOver());
    assertEquals(once, pluginOrder() + " " + executions("ripple-maven-plugin"));
  }

  @Test
  void a_declared_ripple_moves_to_the_compilers_place_and_its_configuration_applies() {
    Plugin declared = plugin("ripple-maven-plugin", "0.9");
    declared.setGroupId("dev.ripple");
    declared.setConfiguration(
        dom(
            "<configuration><explain>true</explain><parameters>false</parameters></configuration>"));
    plugin("between", "1");
    execution(
        compiler("3.13.0"), "default-compile", null, "compile", "<parameters>true</parameters>");

    takeOver();

    assertEquals(List.of("between", "ripple-maven-plugin", "maven-compiler-plugin"), pluginOrder());
    Plugin ripple = find("ripple-maven-plugin");
    assertEquals("0.9", ripple.getVersion());
    Xpp3Dom configuration = configuration(ripple.getExecutions().get(0));
    assertEquals("true", configuration.getChild("explain").getValue());
    assertEquals("true", configuration.getChild("parameters").getValue());
  }

  @Test
  void configuration_in_plugin_management_applies_too() {
    Plugin managed = new Plugin();
    managed.setGroupId("dev.ripple");
    managed.setArtifactId("ripple-maven-plugin");
    managed.setConfiguration(dom("<configuration><explain>true</explain></configuration>"));
    build.setPluginManagement(new PluginManagement());
    build.getPluginManagement().addPlugin(managed);
    execution(compiler("3.13.0"), "default-compile", null, "compile", "");

    takeOver();

    assertEquals(
        "true",
        configuration(find("ripple-maven-plugin").getExecutions().get(0))
            .getChild("explain")
            .getValue());
  }

  @Test
  void dependencies_of_the_compiler_plugin_stay_behind() {
    Plugin compiler = compiler("3.13.0");
    compiler.addDependency(new org.apache.maven.model.Dependency());
    execution(compiler, "default-compile", null, "compile", "");

    takeOver();

    assertEquals(List.of(), find("ripple-maven-plugin").getDependencies());
  }

  @Test
  void another_compiler_stays() {
    Plugin compiler = compiler("3.13.0");
    execution(compiler, "default-compile", null, "compile", "<compilerId>eclipse</compilerId>");
    execution(compiler, "default-testCompile", null, "testCompile", "");

    assertEquals(
        List.of(new Takeover.Left("default-compile", "its compilerId is 'eclipse'")), takeOver());
    assertEquals(List.of("default-compile"), executions("maven-compiler-plugin"));
    assertEquals(List.of("default-testCompile"), executions("ripple-maven-plugin"));
  }

  @Test
  void another_compiler_that_a_property_names_stays() {
    properties.put("maven.compiler.compilerId", "aspectj");
    execution(compiler("3.13.0"), "default-compile", null, "compile", "");

    assertEquals(
        List.of(new Takeover.Left("default-compile", "its compilerId is 'aspectj'")), takeOver());
    assertEquals(List.of("maven-compiler-plugin"), pluginOrder());
  }

  @Test
  void a_forked_executable_stays_but_one_that_is_not_forked_moves() {
    Plugin compiler = compiler("3.13.0");
    execution(
        compiler,
        "forked",
        null,
        "compile",
        "<fork>true</fork><executable>/opt/javac</executable>");
    execution(compiler, "not-forked", null, "compile", "<executable>/opt/javac</executable>");

    assertEquals(
        List.of(
            new Takeover.Left(
                "forked", "it forks the executable '/opt/javac', which is in no JDK")),
        takeOver());
    assertEquals(List.of("not-forked"), executions("ripple-maven-plugin"));
  }

  @Test
  void arguments_for_a_forked_jvm_move() {
    String arguments =
        "<compilerArgs><arg>-Xlint</arg><arg>-J-Duser.language=de</arg></compilerArgs>";
    Plugin compiler = compiler("3.13.0");
    execution(compiler, "forked", null, "compile", "<fork>true</fork>" + arguments);
    execution(compiler, "not-forked", null, "compile", arguments);

    assertEquals(List.of(), takeOver());
    assertEquals(List.of("forked", "not-forked"), executions("ripple-maven-plugin"));
  }

  @Test
  void a_jdk_that_cannot_be_used_stays() {
    unusableJdk = Optional.of("JDK[/opt/jdk8], which is older than 17");
    execution(
        compiler("3.13.0"),
        "old",
        null,
        "compile",
        "<jdkToolchain><version>8</version></jdkToolchain>");

    assertEquals(
        List.of(
            new Takeover.Left(
                "old",
                "it wants a JDK that Ripple cannot use (JDK[/opt/jdk8], which is older than 17)")),
        takeOver());
  }

  @Test
  void a_jdk_that_the_toolchains_plugin_chooses_stays() {
    unusableJdk = Optional.of("JDK[/opt/jdk8], which is older than 17");
    Plugin toolchains = plugin("maven-toolchains-plugin", "3.2.0");
    toolchains.setGroupId("org.apache.maven.plugins");
    execution(
        toolchains,
        "jdk",
        null,
        "toolchain",
        "<toolchains><jdk><version>8</version></jdk></toolchains>");
    execution(compiler("3.13.0"), "default-compile", null, "compile", "");

    assertEquals(
        List.of(
            new Takeover.Left(
                "default-compile",
                "maven-toolchains-plugin chooses a JDK that Ripple cannot use"
                    + " (JDK[/opt/jdk8], which is older than 17)")),
        takeOver());
  }

  @Test
  void version_4_moves_if_all_its_parameters_are_known() {
    Plugin compiler = compiler("4.0.0-beta-3");
    execution(
        compiler, "known", null, "compile", "<parameters>true</parameters><release>17</release>");
    execution(compiler, "unknown", null, "compile", "<sources><source/></sources>");

    assertEquals(
        List.of(
            new Takeover.Left(
                "unknown", "Ripple does not know the parameter 'sources' of version 4.0.0-beta-3")),
        takeOver());
    assertEquals(List.of("known"), executions("ripple-maven-plugin"));
  }

  @Test
  void an_older_version_brings_its_own_default_platform() {
    execution(compiler("3.10.1"), "default-compile", null, "compile", "<target>11</target>");

    takeOver();

    Xpp3Dom configuration = configuration(find("ripple-maven-plugin").getExecutions().get(0));
    assertEquals("1.7", configuration.getChild("source").getValue());
    assertEquals("11", configuration.getChild("target").getValue());
  }

  @Test
  void a_property_for_the_platform_is_left_to_the_goal() {
    properties.put("maven.compiler.source", "11");
    properties.put("maven.compiler.target", "11");
    execution(compiler("3.10.1"), "default-compile", null, "compile", "");

    takeOver();

    Xpp3Dom configuration = configuration(find("ripple-maven-plugin").getExecutions().get(0));
    assertNull(configuration.getChild("source"));
    assertNull(configuration.getChild("target"));
  }

  @Test
  void what_is_not_bound_or_does_not_compile_stays_without_a_word() {
    Plugin compiler = compiler("3.13.0");
    execution(compiler, "default-compile", "none", "compile", "");
    execution(compiler, "help", "validate", "help", "");

    assertEquals(List.of(), takeOver());
    assertEquals(List.of("default-compile", "help"), executions("maven-compiler-plugin"));
    assertEquals(List.of("maven-compiler-plugin"), pluginOrder());
  }

  @Test
  void a_project_that_compiles_nothing_stays_as_it_is() {
    plugin("other", "1");

    assertEquals(List.of(), takeOver());
    assertTrue(pluginOrder().equals(List.of("other")));
  }

  private List<Takeover.Left> takeOver() {
    Plugin ripple = new Plugin();
    ripple.setGroupId("dev.ripple");
    ripple.setArtifactId("ripple-maven-plugin");
    ripple.setVersion("1.0");
    return new Takeover(ripple, properties::get, requirements -> unusableJdk).apply(build);
  }

  private Plugin compiler(String version) {
    Plugin compiler = plugin("maven-compiler-plugin", version);
    compiler.setGroupId("org.apache.maven.plugins");
    return compiler;
  }

  private Plugin plugin(String artifactId, String version) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("com.example");
    plugin.setArtifactId(artifactId);
    plugin.setVersion(version);
    build.addPlugin(plugin);
    return plugin;
  }

  private static void execution(
      Plugin plugin, String id, String phase, String goal, String configuration) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setPhase(phase);
    execution.setGoals(new ArrayList<>(List.of(goal)));
    if (!configuration.isEmpty()) {
      execution.setConfiguration(dom("<configuration>" + configuration + "</configuration>"));
    }
    plugin.addExecution(execution);
  }

  private List<String> pluginOrder() {
    return build.getPlugins().stream().map(Plugin::getArtifactId).toList();
  }

  private List<String> executions(String artifactId) {
    return find(artifactId).getExecutions().stream().map(PluginExecution::getId).toList();
  }

  private Plugin find(String artifactId) {
    return build.getPlugins().stream()
        .filter(plugin -> plugin.getArtifactId().equals(artifactId))
        .findFirst()
        .orElseThrow();
  }

  private static Xpp3Dom configuration(PluginExecution execution) {
    return (Xpp3Dom) execution.getConfiguration();
  }

  private static Xpp3Dom dom(String xml) {
    try {
      return Xpp3DomBuilder.build(new StringReader(xml));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
