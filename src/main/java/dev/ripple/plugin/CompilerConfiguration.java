package dev.ripple.plugin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What a project tells maven-compiler-plugin about one execution.
 *
 * @param version the version of maven-compiler-plugin
 * @param dom the effective configuration, plugin and execution together
 * @param property looks up a property as a parameter of a goal would
 */
record CompilerConfiguration(
    String version, @Nullable Xpp3Dom dom, Function<String, @Nullable String> property) {

  /** The reason for which Ripple cannot honour it exactly, to be read after "because". */
  Optional<String> reasonToStay(Function<Map<String, String>, Optional<String>> unusableJdk) {
    return Limits.reason(
            property("compilerId"), Boolean.parseBoolean(property("fork")), property("executable"))
        .or(
            () ->
                jdkToolchain()
                    .flatMap(unusableJdk)
                    .map(jdk -> "it wants a JDK that Ripple cannot use (" + jdk + ")"))
        .or(this::unknownParameter);
  }

  /**
   * The same configuration for Ripple.
   *
   * @param own what the project configures for Ripple itself; where both say something, the
   *     compiler's counts
   */
  Xpp3Dom forRipple(@Nullable Xpp3Dom own) {
    Xpp3Dom result = dom == null ? new Xpp3Dom("configuration") : new Xpp3Dom(dom);
    if (property("release") == null) {
      CompilerDefaults.platform(version)
          .ifPresent(
              platform -> {
                setIfMissing(result, "source", platform);
                setIfMissing(result, "target", platform);
              });
    }
    return own == null ? result : Xpp3Dom.mergeXpp3Dom(result, new Xpp3Dom(own));
  }

  private void setIfMissing(Xpp3Dom configuration, String parameter, String value) {
    if (property(parameter) == null) {
      Xpp3Dom child = new Xpp3Dom(parameter);
      child.setValue(value);
      configuration.addChild(child);
    }
  }

  /**
   * A parameter that only maven-compiler-plugin 4 has; before 4 an unknown one has no meaning there
   * either.
   */
  private Optional<String> unknownParameter() {
    if (dom == null || !version.startsWith("4.")) {
      return Optional.empty();
    }
    Set<String> known = Self.parameters();
    return Arrays.stream(dom.getChildren())
        .map(Xpp3Dom::getName)
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(name -> "Ripple does not know the parameter '" + name + "' of version " + version);
  }

  /** The value of a parameter that has a property of its name. */
  private @Nullable String property(String parameter) {
    String value = value(parameter);
    return value == null ? property.apply("maven.compiler." + parameter) : value;
  }

  private @Nullable String value(String parameter) {
    Xpp3Dom child = dom == null ? null : dom.getChild(parameter);
    String value = child == null ? null : child.getValue();
    return value == null || value.isEmpty() || value.startsWith("${") ? null : value;
  }

  private Optional<Map<String, String>> jdkToolchain() {
    return Optional.of(map("jdkToolchain")).filter(requirements -> !requirements.isEmpty());
  }

  private Map<String, String> map(String parameter) {
    Map<String, String> values = new LinkedHashMap<>();
    children(parameter).forEach(child -> values.put(child.getName(), text(child)));
    return values;
  }

  private Stream<Xpp3Dom> children(String parameter) {
    Xpp3Dom parent = dom == null ? null : dom.getChild(parameter);
    return parent == null ? Stream.empty() : Arrays.stream(parent.getChildren());
  }

  private static String text(Xpp3Dom element) {
    return element.getValue() == null ? "" : element.getValue();
  }
}
