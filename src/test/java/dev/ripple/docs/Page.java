package dev.ripple.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file relative to the project
 * @param prose its lines outside of fenced blocks
 * @param blocks its lines inside of them
 */
record Page(Path file, List<String> prose, List<String> blocks) {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static List<Page> all() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page read(Path file) {
    List<String> prose = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    boolean inBlock = false;
    for (String line : text(file).lines().toList()) {
      if (line.strip().startsWith("```")) {
        inBlock = !inBlock;
      } else {
        (inBlock ? blocks : prose).add(line);
      }
    }
    return new Page(file, prose, blocks);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The targets of its links, as they are written. */
  List<String> links() {
    return matches(LINK, prose);
  }

  /** What is set in code within its prose. */
  List<String> code() {
    return matches(CODE, prose);
  }

  /** Everything that is shown as code. */
  List<String> allCode() {
    return Stream.concat(code().stream(), blocks.stream()).toList();
  }

  /** The names by which a link can lead to its headings. */
  List<String> anchors() {
    return prose.stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\d _-]", "").replace(' ', '-'))
        .toList();
  }

  /** The lines of the section below a heading, to the next one. */
  List<String> section(String heading) {
    return prose.stream()
        .skip(prose.indexOf(heading) + 1L)
        .takeWhile(line -> !line.startsWith("#"))
        .toList();
  }

  static List<String> matches(Pattern pattern, List<String> lines) {
    return lines.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
