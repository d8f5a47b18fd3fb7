package dev.ripple.it;

import java.io.PrintStream;

/**
 * Shows the main job on a small project: {@code mvn -Pdemo verify}.
 *
 * <p>The project of {@code src/it/demo} is copied and built several times, with an edit before each
 * build; what Ripple says is printed, the rest of Maven's log is not. As in the tests, the class
 * files of each build are compared with those of a clean one.
 */
public final class Demo {

  private static final String SHOP = "src/main/java/shop/";

  private final PrintStream out;
  private final MavenProject project = MavenProject.copy("demo", "run", MavenRuntime.current());

  private Demo(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    new Demo(System.out).run();
  }

  private void run() {
    out.println();
    out.println(
        "A project of seven sources; Ripple is named in .mvn/extensions.xml and nowhere else.");

    title("The first build compiles everything");
    build();

    title("Nothing changed");
    build();

    title("Another body");
    replace(SHOP + "price/Discount.java", "* 90 / 100", "* 85 / 100");
    build();

    title("Another constant: recompiled where javac had copied its value");
    replace(SHOP + "price/Price.java", "\"EUR\"", "\"CHF\"");
    build();

    title("Another signature: one of the callers does not compile any more");
    replace(SHOP + "order/Basket.java", "public int total()", "public long total()");
    failingBuild();

    title("The caller is fixed; of the other sources that name Basket, none asked for total()");
    replace(SHOP + "print/Receipt.java", "int total =", "long total =");
    build();

    out.println();
    out.println("After each build the class files were those of a clean build, byte for byte.");
    out.println("The project is " + project.directory());
    out.println();
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
  }

  private void replace(String file, String old, String now) {
    project.replace(file, old, now);
    out.println("   " + file + ":");
    out.println("     - " + old);
    out.println("     + " + now);
  }

  private void build() {
    out.println("   $ mvn compile -Dripple.explain");
    project.build("compile").told().forEach(line -> out.println("   " + line));
  }

  private void failingBuild() {
    out.println("   $ mvn compile -Dripple.explain");
    MavenBuild build = project.failingBuild("compile");
    build.told().forEach(line -> out.println("   " + line));
    String directory = project.directory() + "/";
    build.log().stream()
        .filter(line -> line.contains(".java:["))
        .map(line -> line.replace(directory, ""))
        .distinct()
        .forEach(line -> out.println("   ERROR " + line));
  }
}
