package dev.ripple.it;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs that are installed on this machine, wherever its system puts them. */
final class Jdks {

  private Jdks() {}

  /** The JDK that runs the tests. */
  static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A JDK of a feature version, preferably the one that an environment variable names. */
  static Optional<Path> ofVersion(int feature) {
    return candidates()
        .filter(home -> Files.isExecutable(home.resolve("bin").resolve(executable("javac"))))
        .filter(home -> version(home).equals(Optional.of(feature)))
        .findFirst();
  }

  /** The feature version of a JDK, from the file in which it says so. */
  static Optional<Integer> version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(properties.getProperty("JAVA_VERSION"))
        .map(quoted -> Runtime.Version.parse(quoted.replace("\"", "")).feature());
  }

  private static Stream<Path> candidates() {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.matches("JAVA_HOME(_\\d+.*)?"));
    Path user = Path.of(System.getProperty("user.home"));
    Stream<Path> named = environment.values().stream().map(Path::of);
    Stream<Path> installed =
        Stream.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt/java"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of("C:/Program Files/Java"),
                user.resolve(".jdks"),
                user.resolve(".sdkman/candidates/java"))
            .filter(Files::isDirectory)
            .flatMap(Jdks::children)
            .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
    return Stream.of(Stream.of(current()), named, installed).flatMap(homes -> homes);
  }

  private static Stream<Path> children(Path directory) {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String executable(String name) {
    return System.getProperty("os.name").startsWith("Windows") ? name + ".exe" : name;
  }
}
