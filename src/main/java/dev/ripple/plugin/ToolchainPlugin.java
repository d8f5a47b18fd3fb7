package dev.ripple.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Foresees which JDK maven-toolchains-plugin is going to choose for the other plugins of a project.
 *
 * @param unusableJdk the JDK that requirements for a toolchain lead to, and why Ripple cannot
 *     compile with it, if it cannot
 */
record ToolchainPlugin(Function<Map<String, String>, Optional<String>> unusableJdk) {

  private static final String KEY = "org.apache.maven.plugins:maven-toolchains-plugin";

  /**
   * Why the project's compilations may need a JDK that Ripple cannot use, to be read after
   * "because".
   */
  Optional<String> reason(List<Plugin> plugins) {
    return plugins.stream()
        .filter(plugin -> plugin.getKey().equals(KEY))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .flatMap(execution -> reason(execution).stream())
        .findFirst();
  }

  private Optional<String> reason(PluginExecution execution) {
    if (execution.getGoals().contains("select-jdk-toolchain")) {
      return Optional.of("maven-toolchains-plugin selects the JDK");
    }
    Map<String, String> requirements = requirements((Xpp3Dom) execution.getConfiguration());
    return execution.getGoals().contains("toolchain") && !requirements.isEmpty()
        ? unusableJdk
            .apply(requirements)
            .map(
                jdk -> "maven-toolchains-plugin chooses a JDK that Ripple cannot use (" + jdk + ")")
        : Optional.empty();
  }

  private static Map<String, String> requirements(@Nullable Xpp3Dom configuration) {
    Map<String, String> requirements = new LinkedHashMap<>();
    Xpp3Dom toolchains = configuration == null ? null : configuration.getChild("toolchains");
    Xpp3Dom jdk = toolchains == null ? null : toolchains.getChild("jdk");
    if (jdk != null) {
      for (Xpp3Dom child : jdk.getChildren()) {
        requirements.put(child.getName(), child.getValue());
      }
    }
    return requirements;
  }
}
