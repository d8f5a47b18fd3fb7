package dev.ripple.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** What this plugin's own jar says about it. */
final class Self {

  private static final String COORDINATES =
      "/META-INF/maven/dev.ripple/ripple-maven-plugin/pom.properties";
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  private Self() {}

  /** The coordinates that a build has to name to get this very plugin. */
  static Plugin plugin() {
    Properties coordinates = new Properties();
    try (InputStream in = open(COORDINATES)) {
      coordinates.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Plugin plugin = new Plugin();
    plugin.setGroupId(coordinates.getProperty("groupId"));
    plugin.setArtifactId(coordinates.getProperty("artifactId"));
    plugin.setVersion(coordinates.getProperty("version"));
    return plugin;
  }

  /** The names of all parameters of all goals. */
  static Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    try (InputStream in = open(DESCRIPTOR)) {
      Xpp3Dom descriptor = Xpp3DomBuilder.build(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (Xpp3Dom mojo : descriptor.getChild("mojos").getChildren()) {
        for (Xpp3Dom parameter : mojo.getChild("parameters").getChildren()) {
          names.add(parameter.getChild("name").getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlPullParserException e) {
      throw new IllegalStateException("the build of this plugin wrote " + DESCRIPTOR, e);
    }
    return names;
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Self.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the jar of this plugin has no " + resource);
    }
    return in;
  }
}
