package dev.ripple.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Moves executions of maven-compiler-plugin to Ripple in the effective model of a project. A moved
 * execution keeps its id, phase, goals and configuration, and it runs at the same place among those
 * of the same phase. What cannot be honoured exactly stays. Moving again what was moved changes
 * nothing.
 *
 * @param ripple the coordinates of Ripple, as a plugin without anything else
 * @param property looks up a property as a parameter of a goal would: the user's, the system's, the
 *     project's
 * @param unusableJdk the JDK that requirements for a toolchain lead to, and why Ripple cannot
 *     compile with it, if it cannot
 */
record Takeover(
    Plugin ripple,
    Function<String, @Nullable String> property,
    Function<Map<String, String>, Optional<String>> unusableJdk) {

  static final String COMPILER_PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  private static final Set<String> GOALS = Set.of("compile", "testCompile");
  private static final String UNBOUND = "none";

  /**
   * An execution that stays with maven-compiler-plugin.
   *
   * @param execution the id of the execution
   * @param reason to be read after "because"
   */
  record Left(String execution, String reason) {}

  /** Moves what can be moved, and tells what cannot. */
  List<Left> apply(Build build) {
    List<Left> left = new ArrayList<>();
    List<Plugin> plugins = new ArrayList<>(build.getPlugins());
    int index = indexOf(plugins, COMPILER_PLUGIN);
    if (index < 0) {
      return left;
    }
    Plugin compiler = plugins.get(index);
    List<PluginExecution> kept = new ArrayList<>();
    List<PluginExecution> moved = new ArrayList<>();
    Optional<String> toolchain = new ToolchainPlugin(unusableJdk).reason(plugins);
    for (PluginExecution execution : compiler.getExecutions()) {
      if (!compiles(execution)) {
        kept.add(execution);
        continue;
      }
      CompilerConfiguration configuration = configuration(compiler, execution);
      Optional<String> reason = toolchain.or(() -> configuration.reasonToStay(unusableJdk));
      if (reason.isPresent()) {
        left.add(new Left(execution.getId(), reason.get()));
        kept.add(execution);
        continue;
      }
      execution.setConfiguration(configuration.forRipple(rippleConfiguration(build)));
      moved.add(execution);
    }
    if (!moved.isEmpty()) {
      compiler.setExecutions(kept);
      place(plugins, index, moved);
      build.setPlugins(plugins);
      build.flushPluginMap();
    }
    return left;
  }

  /**
   * Lets {@code ripple:verify} and the like be called by that prefix even where Ripple compiles
   * nothing, as in a parent: Maven looks for prefixes among the plugins that the model manages.
   */
  void nameGoals(Build build) {
    if (build.getPluginManagement() == null) {
      build.setPluginManagement(new PluginManagement());
    }
    PluginManagement management = build.getPluginManagement();
    if (indexOf(management.getPlugins(), ripple.getKey()) < 0) {
      management.addPlugin(ripple.clone());
    }
  }

  private void place(List<Plugin> plugins, int index, List<PluginExecution> moved) {
    int existing = indexOf(plugins, ripple.getKey());
    Plugin target = existing < 0 ? ripple.clone() : plugins.get(existing);
    if (target.getVersion() == null) {
      target.setVersion(ripple.getVersion());
    }
    List<PluginExecution> executions = new ArrayList<>(target.getExecutions());
    executions.addAll(moved);
    target.setExecutions(executions);
    plugins.add(index, target);
    if (existing >= 0) {
      plugins.remove(existing < index ? existing : existing + 1);
    }
  }

  private CompilerConfiguration configuration(Plugin compiler, PluginExecution execution) {
    return new CompilerConfiguration(
        Optional.ofNullable(compiler.getVersion()).orElse(""),
        (Xpp3Dom) execution.getConfiguration(),
        property);
  }

  /** What the project says about Ripple, if only for the case that it is used. */
  private @Nullable Xpp3Dom rippleConfiguration(Build build) {
    List<Plugin> declared = new ArrayList<>(build.getPlugins());
    PluginManagement management = build.getPluginManagement();
    if (management != null) {
      declared.addAll(management.getPlugins());
    }
    int index = indexOf(declared, ripple.getKey());
    return index < 0 ? null : (Xpp3Dom) declared.get(index).getConfiguration();
  }

  private static boolean compiles(PluginExecution execution) {
    return !UNBOUND.equalsIgnoreCase(execution.getPhase())
        && !execution.getGoals().isEmpty()
        && GOALS.containsAll(execution.getGoals());
  }

  private static int indexOf(List<Plugin> plugins, String key) {
    for (int i = 0; i < plugins.size(); i++) {
      if (plugins.get(i).getKey().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
