package dev.ripple.plugin;

import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/**
 * What a plugin's descriptor says about a goal.
 *
 * @param dom the goal's element
 */
record GoalDescriptor(Xpp3Dom dom) {

  /**
   * What a descriptor says about a parameter.
   *
   * @param property the user property as an expression, empty if there is none
   * @param defaultValue empty if there is none
   */
  record Parameter(
      String type,
      String property,
      String defaultValue,
      boolean required,
      boolean editable,
      String alias) {}

  /** The goal of a plugin on the class path of the tests. */
  static GoalDescriptor of(String artifactId, String goal) throws Exception {
    ClassLoader loader = GoalDescriptor.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources("META-INF/maven/plugin.xml"))) {
      try (InputStreamReader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
        Xpp3Dom plugin = Xpp3DomBuilder.build(in);
        if (text(plugin, "artifactId").equals(artifactId)) {
          return new GoalDescriptor(goal(plugin, goal));
        }
      }
    }
    throw new AssertionError("no plugin " + artifactId);
  }

  /** Something that the descriptor says about the goal itself. */
  String text(String element) {
    return text(dom, element);
  }

  /** The parameters by name. */
  SortedMap<String, Parameter> parameters() {
    Xpp3Dom configuration = dom.getChild("configuration");
    SortedMap<String, Parameter> parameters = new TreeMap<>();
    for (Xpp3Dom parameter : dom.getChild("parameters").getChildren()) {
      String name = text(parameter, "name");
      Optional<Xpp3Dom> value = Optional.ofNullable(configuration.getChild(name));
      parameters.put(
          name,
          new Parameter(
              text(parameter, "type"),
              value.map(Xpp3Dom::getValue).orElse(""),
              value.map(element -> element.getAttribute("default-value")).orElse(""),
              Boolean.parseBoolean(text(parameter, "required")),
              Boolean.parseBoolean(text(parameter, "editable")),
              text(parameter, "alias")));
    }
    return parameters;
  }

  private static Xpp3Dom goal(Xpp3Dom plugin, String goal) {
    for (Xpp3Dom mojo : plugin.getChild("mojos").getChildren()) {
      if (text(mojo, "goal").equals(goal)) {
        return mojo;
      }
    }
    throw new AssertionError("no goal " + goal);
  }

  private static String text(Xpp3Dom parent, String child) {
    Xpp3Dom element = parent.getChild(child);
    return element == null || element.getValue() == null ? "" : element.getValue();
  }
}
