package dev.ripple.build;

import dev.ripple.model.CompileRequest;
import dev.ripple.model.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files besides sources and classes that annotation processors read: those that they asked the
 * {@link javax.annotation.processing.Filer} for, which are known from the last build, and Lombok's
 * configuration, which it looks for beside sources and in all directories above. They are settings
 * of a compilation like others, each with a hash of what is in the file.
 */
final class ProcessorInputs {

  private static final String SETTING = "file ";
  private static final String ABSENT = "absent";
  private static final String LOMBOK = "lombok";
  private static final String LOMBOK_CONFIGURATION = "lombok.config";

  private final CompileRequest request;

  ProcessorInputs(CompileRequest request) {
    this.request = request;
  }

  /**
   * What a build rests on.
   *
   * @param asked the files that processors asked for
   */
  SortedMap<String, String> settings(Collection<Path> asked) {
    SortedSet<Path> files = new TreeSet<>(asked);
    lombokConfigurations().stream().filter(Files::isRegularFile).forEach(files::add);
    SortedMap<String, String> settings = new TreeMap<>();
    files.forEach(file -> settings.put(setting(file), hash(file)));
    return settings;
  }

  /** The files that are among some settings. */
  SortedSet<Path> in(SortedMap<String, String> settings) {
    SortedSet<Path> files = new TreeSet<>();
    for (String setting : settings.tailMap(SETTING).keySet()) {
      if (!setting.startsWith(SETTING)) {
        break;
      }
      files.add(request.projectDirectory().resolve(setting.substring(SETTING.length())));
    }
    return files;
  }

  /** Some settings without those that are such files. */
  SortedMap<String, String> others(SortedMap<String, String> settings) {
    SortedMap<String, String> others = new TreeMap<>(settings);
    in(settings).forEach(file -> others.remove(setting(file)));
    return others;
  }

  /** Where Lombok looks for its configuration, if it is there itself. */
  SortedSet<Path> lombokConfigurations() {
    SortedSet<Path> files = new TreeSet<>();
    if (request.processorPath().orElse(request.classPath()).stream().anyMatch(this::isLombok)) {
      for (Path source : request.sources()) {
        Path directory = source.getParent();
        while (directory != null && files.add(directory.resolve(LOMBOK_CONFIGURATION))) {
          directory = directory.getParent();
        }
      }
    }
    return files;
  }

  private boolean isLombok(Path entry) {
    return String.valueOf(entry.getFileName()).startsWith(LOMBOK);
  }

  private String setting(Path file) {
    Path project = request.projectDirectory();
    return SETTING + (file.startsWith(project) ? project.relativize(file) : file);
  }

  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Fingerprint.of(Files.readAllBytes(file)).toString()
          : ABSENT;
    } catch (IOException e) {
      return ABSENT; // Nor could a processor read it.
    }
  }
}
