package dev.ripple.it;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on the Mavens and JDKs that do not run the build of Ripple itself. */
class MavenVersionsIT {

  private static final String PRICE = "prices/src/main/java/shop/price/Price.java";

  static List<MavenRuntime> runtimes() {
    return MavenRuntime.others();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runtimes")
  void takes_over_a_reactor_and_compiles_what_an_edit_reaches(MavenRuntime runtime) {
    MavenProject project = MavenProject.copy("reactor", runtime.toString(), runtime);
    project
        .build("test-compile")
        .did("Compiled 1 of 1 source", "Compiled 2 of 2 sources", "Compiled 1 of 1 source");
    project
        .build("test-compile")
        .did("Up to date: 1 source", "Up to date: 2 sources", "Up to date: 1 source");

    project.replace(PRICE, "record Price(int cents)", "record Price(Integer cents)");
    project
        .build("test-compile")
        .did("Compiled 1 of 1 source", "Compiled 1 of 2 sources", "Compiled 1 of 1 source");
    project
        .run("test-compile", "ripple:verify")
        .says("Verified 1 file: a clean build gives the same")
        .says("Verified 3 files: a clean build gives the same");
  }
}
