package dev.ripple.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ripple.model.Outcome;
import dev.ripple.testing.FileTree;
import dev.ripple.testing.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random edits of the sources of a library: a few, or with {@code -Pwalk} as many as {@code
 * -Dedits.steps=…} wants, of {@code -Dedits.library=…}. Many do not compile; the next step takes
 * them back, or edits further.
 */
class RandomEditsTest {

  private static final int TAKEN_BACK_AFTER_ERRORS = 80;
  private static final int ALL_TAKEN_BACK_AFTER_SUCCESS = 5;
  private static final int COMPILE_BY_THEMSELVES = 80;

  @RegisterExtension final Project project = new Project().option("--release", "11");

  @Test
  void each_edit_gives_what_a_clean_javac_gives() {
    String name = System.getProperty("edits.library", "commons-lang3");
    long seed = Long.getLong("edits.seed", 1);
    int steps = Integer.getInteger("edits.steps", 12);
    Random random = new Random(seed);
    WalkedLibrary library = WalkedLibrary.named(name);
    FileTree sources = library.releases().get(library.versions().size() - 1);
    library.prepare(project).sources(sources).compile();
    EditedLibrary edited = new EditedLibrary(project, sources, random);
    List<String> failures = new ArrayList<>();
    boolean compiles = true;
    int failing = 0;
    for (int step = 1; step <= steps; step++) {
      List<String> done = new ArrayList<>();
      int chance = random.nextInt(100);
      if (!compiles && chance < TAKEN_BACK_AFTER_ERRORS) {
        done.addAll(edited.takeBack());
      } else if (compiles && chance < ALL_TAKEN_BACK_AFTER_SUCCESS) {
        done.addAll(edited.startAnew());
      }
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        boolean mayFail = random.nextInt(100) >= COMPILE_BY_THEMSELVES;
        edited.edit(mayFail).ifPresent(done::add);
      }
      try {
        compiles = !(project.compileWhatever() instanceof Outcome.Failed);
        failing += compiles ? 0 : 1;
        if (compiles) {
          edited.keep();
        }
      } catch (AssertionError | RuntimeException | StackOverflowError e) {
        failures.add("step %d: %s%n%s".formatted(step, String.join("\n  ", done), e));
        System.out.println(failures.get(failures.size() - 1));
      }
    }
    System.out.printf(
        "%s, seed %d: %d steps, of which %d do not compile%n", name, seed, steps, failing);
    assertEquals(List.of(), failures);
  }
}
