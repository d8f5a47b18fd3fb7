package dev.ripple.plugin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK on this machine.
 *
 * @param path its {@code java.home}
 */
record JdkHome(Path path) {

  /** What Ripple's worker runs on. */
  private static final int OLDEST = 17;

  /** The JDK that a tool belongs to, if it belongs to one. */
  static Optional<JdkHome> ofTool(String tool) {
    try {
      Path binaries = Path.of(tool).toRealPath().getParent();
      return Optional.ofNullable(binaries)
          .filter(directory -> directory.endsWith("bin"))
          .map(Path::getParent)
          .map(JdkHome::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The JDK that Maven runs on. */
  static JdkHome running() {
    return new JdkHome(Path.of(System.getProperty("java.home")));
  }

  boolean isRunning() {
    try {
      return path.toRealPath().equals(running().path.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Why Ripple cannot compile with it, to be read after its name. */
  Optional<String> whyNot() {
    if (isRunning()) {
      return Optional.empty();
    }
    Optional<Runtime.Version> version = version();
    if (version.isEmpty()) {
      return Optional.of("which does not tell its version");
    }
    return version.get().feature() < OLDEST
        ? Optional.of("which is older than " + OLDEST)
        : Optional.empty();
  }

  /** From the file in which a JDK says so (JEP 223). */
  private Optional<Runtime.Version> version() {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(path.resolve("release"))) {
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return version.startsWith("1.")
          ? Optional.of(Runtime.Version.parse(version.substring(2, 3)))
          : Optional.of(Runtime.Version.parse(version));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
