package dev.ripple.plugin;

import dev.ripple.fingerprint.Unmoved;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be known of the projects of a build before Maven has read them. */
final class Projects {

  /** Where the state is by default, see {@link AbstractRippleMojo}. */
  private static final Path STATE = Path.of("target", "ripple");

  private Projects() {}

  /**
   * Whether there will probably be nothing to compile, as far as it shows in the directory of the
   * build and those directly in it. A wrong guess costs time, and nothing else.
   */
  static boolean areLikelyUpToDate(Path directory) {
    List<Path> projects = new ArrayList<>(List.of(directory));
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(directory, Files::isDirectory)) {
      modules.forEach(projects::add);
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
    List<Path> states =
        projects.stream()
            .map(project -> project.resolve(STATE))
            .filter(Files::isDirectory)
            .toList();
    return !states.isEmpty() && states.stream().allMatch(Unmoved::isLikely);
  }
}
