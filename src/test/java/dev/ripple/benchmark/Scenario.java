package dev.ripple.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What happens to a project that is up to date before it is built again, in this order. */
enum Scenario {
  CLEAN("clean build", (project, run) -> project.deleteTarget()),
  NO_OP("nothing changed", (project, run) -> {}),
  COMMENT("another word in a comment of the hub", edit(Edits::comment)),
  LEAF("another body in a leaf", edit(Edits::leaf)),
  BODY("another body in the hub", edit(Edits::body)),
  METHOD("another public method in the hub", edit(Edits::method)),
  SIGNATURE("another return type of a method that many call", edit(Edits::signature)),
  CONSTANT("another value of a constant that many use", edit(Edits::constant)),
  NEW_CLASS("a new class", (project, run) -> project.addClass()),
  DELETED_CLASS("that class deleted", (project, run) -> project.deleteAddedClass()),
  TOUCH("fresh time stamps on all sources", (project, run) -> project.touchSources()),
  OTHER_RELEASE("the sources of another release", (project, run) -> project.switchRelease()),
  BACK("and back again", (project, run) -> project.switchBack());

  /** Changes what is to be changed; each run changes something else. */
  private interface Preparation {
    void prepare(BenchmarkProject project, int run);
  }

  private final String title;
  private final Preparation preparation;

  Scenario(String title, Preparation preparation) {
    this.title = title;
    this.preparation = preparation;
  }

  private static Preparation edit(Function<Edits, Edit> choice) {
    return (project, run) -> project.edit(choice.apply(project.input().edits()), run);
  }

  /** Those of these names, comma-separated, or {@code all}. */
  static List<Scenario> named(String names) {
    if (names.equals("all")) {
      return List.of(values());
    }
    List<String> wanted = new ArrayList<>(List.of(names.split(",")));
    List<Scenario> chosen =
        Arrays.stream(values()).filter(scenario -> wanted.remove(scenario.id())).toList();
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException("no such scenario: " + wanted);
    }
    return chosen;
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void prepare(BenchmarkProject project, int run) {
    preparation.prepare(project, run);
  }

  boolean appliesTo(Input input) {
    return input.otherRelease().isPresent() || (this != OTHER_RELEASE && this != BACK);
  }

  /** What is to be reached. */
  List<Aim> aims(Input input) {
    Aims aims = input.aims();
    return switch (this) {
      case CLEAN -> List.of(new Aim(Compiler.STARTED, aims.clean(), CLEAN));
      case NO_OP -> both(0.95);
      case COMMENT, TOUCH -> both(1.0);
      case BODY ->
          List.of(
              new Aim(Compiler.KEPT, aims.bodyKept(), BODY),
              new Aim(Compiler.STARTED, aims.bodyStarted(), BODY));
      case METHOD -> List.of(new Aim(Compiler.KEPT, aims.methodKept(), METHOD));
      default -> List.of();
    };
  }

  private static List<Aim> both(double ratio) {
    return List.of(new Aim(Compiler.KEPT, ratio, NO_OP), new Aim(Compiler.STARTED, ratio, NO_OP));
  }

  @Override
  public String toString() {
    return title;
  }
}
