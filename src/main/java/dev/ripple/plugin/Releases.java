package dev.ripple.plugin;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Releases of Java, and where a project keeps classes for some of them. */
final class Releases {

  static final int FIRST_WITH_MODULES = 9;

  private Releases() {}

  /** The number of a release that is written in the old form ({@code 1.8}) or in the new one. */
  static int number(String release) throws MojoExecutionException {
    try {
      return Integer.parseInt(release.startsWith("1.") ? release.substring(2) : release);
    } catch (NumberFormatException e) {
      throw new MojoExecutionException("'" + release + "' is no release of Java.", e);
    }
  }

  /**
   * Directories with classes for releases up to one, the highest first, and the output directory at
   * last.
   */
  static List<File> directories(File output, int release) {
    List<File> directories = new ArrayList<>();
    for (int version = release; version >= FIRST_WITH_MODULES; version--) {
      File directory = new File(output, "META-INF/versions/" + version);
      if (directory.isDirectory()) {
        directories.add(directory);
      }
    }
    directories.add(output);
    return directories;
  }
}
