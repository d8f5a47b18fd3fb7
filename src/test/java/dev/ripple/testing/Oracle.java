package dev.ripple.testing;

import dev.ripple.facts.SyntheticParameterNames;
import dev.ripple.model.CompileRequest;
import dev.ripple.model.Fingerprint;
import dev.ripple.model.Outcome;
import dev.ripple.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * Watches the compiles of one output directory and holds each against a clean javac of the same
 * tree.
 *
 * <ul>
 *   <li>Both succeed, or neither does.
 *   <li>On success every file and every byte is the same, and so is the set of warnings (and the
 *       odd error). Notes are left out: javac sums up ("Some input files use unchecked or unsafe
 *       operations") what it saw in one run, which no run that compiles less can repeat.
 *   <li>Every error shown is one that the clean javac shows, and none of those in changed units is
 *       missing.
 *   <li>On failure nothing in the output directory is touched; on success only what has other
 *       bytes.
 * </ul>
 */
public final class Oracle {

  /** Beyond this many errors javac, and Ripple with it, may leave out the rest. */
  private static final int SHOWN_ERRORS = 100;

  private static final Pattern CAPTURE = Pattern.compile("capture#\\d+");

  private final Map<Path, Fingerprint> compiledSources = new HashMap<>();
  private final Set<String> products = new HashSet<>();
  private final Map<String, PostProcessed> postProcessed = new HashMap<>();
  private final TreeMap<String, FileTree.Content> resources = new TreeMap<>();

  private record PostProcessed(byte[] before, byte[] after) {}

  /**
   * Lets Ripple compile, and checks what it did.
   *
   * @throws AssertionError with every difference found
   */
  public Outcome check(CompileRequest request, Function<CompileRequest, Outcome> ripple) {
    FileTree before = FileTree.of(request.outputDirectory());
    CleanBuild clean = CleanBuild.of(request, foreign(before));
    Map<Path, Fingerprint> sources = fingerprints(request.sources());
    Outcome outcome = ripple.apply(request);
    FileTree after = FileTree.of(request.outputDirectory());

    List<String> differences = new ArrayList<>();
    boolean success = !(outcome instanceof Outcome.Failed);
    if (success != clean.success()) {
      differences.add(
          success
              ? "a clean javac fails: " + clean.problems()
              : "a clean javac succeeds; Ripple says " + outcome.problems());
    } else if (success) {
      compareFiles(before, after, clean, differences);
      compareReport(outcome, before, after, differences);
      compareGenerated(request, clean, differences);
      compareWarnings(outcome, clean, differences);
    } else {
      checkUntouched(before, after, differences);
      compareErrors(outcome, clean, changed(sources), differences);
    }
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "not what a clean javac gives:\n  " + String.join("\n  ", differences) + "\n" + outcome);
    }
    if (success) {
      compiledSources.clear();
      compiledSources.putAll(sources);
      FileTree foreign = foreign(before);
      clean
          .output()
          .files()
          .forEach(
              (path, content) -> {
                FileTree.Content other = foreign.file(path);
                if (other == null || !other.sameBytes(content)) {
                  products.add(path);
                }
              });
    }
    return outcome;
  }

  /** Says that a file was written by another compiler. */
  public void foreign(String path) {
    products.remove(path);
  }

  /** Says what any build copies to the output directory before it compiles. */
  public void resource(String path, byte[] content) {
    resources.put(path, new FileTree.Content(content, 0, ""));
  }

  /** Says that no build copies anything any more. */
  public void noResources() {
    resources.clear();
  }

  /** Says that another tool changed a product in place, as bytecode enhancement does. */
  public void postProcessed(String path, byte[] before, byte[] after) {
    postProcessed.put(path, new PostProcessed(before, after));
  }

  /** Says that what is new in the output directory was made by Ripple, unwatched. */
  void producedSince(FileTree before, FileTree after) {
    products.addAll(after.newSince(before));
  }

  private FileTree foreign(FileTree tree) {
    TreeMap<String, FileTree.Content> files = new TreeMap<>(tree.files());
    files.keySet().removeAll(products);
    files.putAll(resources);
    return new FileTree(files);
  }

  private void compareFiles(
      FileTree before, FileTree after, CleanBuild clean, List<String> differences) {
    for (String path : clean.output().goneSince(after)) {
      differences.add(path + " should not be there");
    }
    for (String path : after.goneSince(clean.output())) {
      differences.add(path + " is missing");
    }
    after
        .files()
        .forEach(
            (path, content) -> {
              FileTree.Content expected = clean.output().file(path);
              if (expected != null && !accepted(path, expected.bytes(), content)) {
                differences.add(path + " has other bytes");
              }
            });
    for (String path : after.rewrittenSince(before)) {
      differences.add(path + " was written, though its bytes are the same");
    }
  }

  private boolean accepted(String path, byte[] expected, FileTree.Content actual) {
    if (java.util.Arrays.equals(expected, actual.bytes())) {
      return true;
    }
    PostProcessed processed = postProcessed.get(path);
    if (processed != null
        && java.util.Arrays.equals(processed.before(), expected)
        && java.util.Arrays.equals(processed.after(), actual.bytes())) {
      return true;
    }
    return path.endsWith(".class")
        && SyntheticParameterNames.onlyDifference(expected, actual.bytes());
  }

  private static void compareReport(
      Outcome outcome, FileTree before, FileTree after, List<String> differences) {
    SortedSet<String> written = new TreeSet<>();
    SortedSet<String> deleted = new TreeSet<>();
    if (outcome instanceof Outcome.Compiled compiled) {
      written.addAll(compiled.written());
      deleted.addAll(compiled.deleted());
    }
    if (!written.equals(after.newSince(before))) {
      differences.add("says it wrote " + written + ", but wrote " + after.newSince(before));
    }
    if (!deleted.equals(after.goneSince(before))) {
      differences.add("says it deleted " + deleted + ", but deleted " + after.goneSince(before));
    }
  }

  private static void compareGenerated(
      CompileRequest request, CleanBuild clean, List<String> differences) {
    request
        .generatedSources()
        .ifPresent(
            directory -> {
              FileTree actual = FileTree.of(directory);
              SortedSet<String> different = clean.generated().newSince(actual);
              different.addAll(clean.generated().goneSince(actual));
              if (!different.isEmpty()) {
                differences.add("generated sources differ: " + different);
              }
            });
  }

  private static void compareWarnings(Outcome outcome, CleanBuild clean, List<String> differences) {
    Set<Problem> expected = select(clean.problems(), Oracle::isWarningOrError);
    Set<Problem> actual = select(outcome.problems(), Oracle::isWarningOrError);
    minus(expected, actual).forEach(problem -> differences.add("not shown: " + problem));
    minus(actual, expected).forEach(problem -> differences.add("shown wrongly: " + problem));
  }

  private static void checkUntouched(FileTree before, FileTree after, List<String> differences) {
    SortedSet<String> touched = after.newSince(before);
    touched.addAll(after.goneSince(before));
    touched.addAll(after.rewrittenSince(before));
    if (!touched.isEmpty()) {
      differences.add("a failed build touched " + touched);
    }
  }

  private static void compareErrors(
      Outcome outcome, CleanBuild clean, Set<Path> changed, List<String> differences) {
    Set<Problem> expected = select(clean.problems(), Oracle::isError);
    Set<Problem> actual = select(outcome.problems(), Oracle::isError);
    if (actual.isEmpty()) {
      differences.add("failed without an error; a clean javac says " + expected);
    }
    Set<Problem> invented = minus(actual, expected);
    invented.forEach(problem -> differences.add("shown wrongly: " + problem));
    if (!invented.isEmpty()) {
      differences.add("a clean javac shows: " + expected);
    }
    if (actual.size() < SHOWN_ERRORS) {
      minus(expected, actual).stream()
          .filter(problem -> problem.source().filter(changed::contains).isPresent())
          .forEach(problem -> differences.add("not shown: " + problem));
    }
  }

  /**
   * Characters that cannot be decoded are errors to javac, for which it does not fail under
   * javax.tools.
   */
  private static boolean isWarningOrError(Problem problem) {
    return problem.kind().isWarning() || isError(problem);
  }

  private static boolean isError(Problem problem) {
    return problem.kind() == Problem.Kind.ERROR;
  }

  private static Set<Problem> select(Iterable<Problem> problems, Predicate<Problem> wanted) {
    Set<Problem> result = new LinkedHashSet<>();
    problems.forEach(
        problem -> {
          if (wanted.test(problem)) {
            result.add(asPrinted(problem));
          }
        });
    return result;
  }

  /**
   * Javac numbers captured types on through all messages of a run: here through one. Where it names
   * a source and no line of it in a warning, it does not print the name.
   */
  private static Problem asPrinted(Problem problem) {
    boolean isOfNoLine = problem.kind().isWarning() && problem.line() == Diagnostic.NOPOS;
    List<String> seen = new ArrayList<>();
    String message =
        CAPTURE
            .matcher(problem.message())
            .replaceAll(
                capture -> {
                  if (!seen.contains(capture.group())) {
                    seen.add(capture.group());
                  }
                  return "capture#" + (seen.indexOf(capture.group()) + 1);
                });
    return new Problem(
        problem.kind(),
        problem.source().filter(source -> !isOfNoLine || !source.toString().endsWith(".java")),
        problem.line(),
        problem.column(),
        problem.code(),
        message);
  }

  private static Set<Problem> minus(Set<Problem> these, Set<Problem> those) {
    return these.stream()
        .filter(problem -> !those.contains(problem))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Path> changed(Map<Path, Fingerprint> sources) {
    return sources.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(compiledSources.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<Path, Fingerprint> fingerprints(List<Path> sources) {
    Map<Path, Fingerprint> result = new HashMap<>();
    try {
      for (Path source : sources) {
        result.put(source, Fingerprint.of(Files.readAllBytes(source)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }
}
