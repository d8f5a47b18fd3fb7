package dev.ripple.it;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles with the javac of another JVM than Maven's. */
class ToolchainIT {

  private static final String PRICE = "src/main/java/shop/price/Price.java";
  private static final String NOTE = "src/main/java/shop/note/Note.java";

  /** JDKs of other versions than the one that Maven runs on. */
  static List<Path> jdks() {
    int running = Jdks.version(Jdks.current()).orElseThrow();
    return IntStream.rangeClosed(17, 30)
        .filter(version -> version != running)
        .boxed()
        .flatMap(version -> Jdks.ofVersion(version).stream())
        .limit(1)
        .toList();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("jdks")
  void a_toolchain_compiles(Path jdk) {
    MavenProject project = project("toolchain");
    project.build("compile").did("Compiled 3 of 3 sources");
    project.write("toolchains.xml", toolchains(jdk)).replace("pom.xml", VERSION, TOOLCHAIN);

    project
        .build("compile", "-t", "toolchains.xml")
        .says("Compiling everything: the JDK changed")
        .did("Compiled 3 of 3 sources");
    project.replace(PRICE, "cents * count", "count * cents");
    project.build("compile", "-t", "toolchains.xml").did("Compiled 1 of 3 sources");
    project
        .build("compile", "-t", "toolchains.xml", "-Dripple.worker=none")
        .did("Up to date: 3 sources");
    project.failingBuild("ripple:verify", "-t", "toolchains.xml").says("run Maven on that JDK");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("jdks")
  void a_forked_executable_compiles(Path jdk) {
    MavenProject project = project("executable");
    String executable = "-Dmaven.compiler.executable=" + jdk.resolve("bin/javac");

    project
        .build("compile", "-Dmaven.compiler.fork=true", executable)
        .did("Compiled 3 of 3 sources");
    project.build("compile").says("the JDK changed").did("Compiled 3 of 3 sources");
  }

  @Test
  void arguments_for_its_jvm_reach_it() {
    MavenProject project = project("arguments");
    project.replace("pom.xml", VERSION, VERSION + FORK);
    project.build("compile").did("Compiled 3 of 3 sources");

    project.write(NOTE, "package shop.note; class Note { int text = \"\"; }");
    project.failingBuild("compile").says("Note.java").doesNotSay("incompatible types");
  }

  private static final String VERSION = "<version>3.16.0</version>";

  private static final String TOOLCHAIN =
      VERSION
          + "<configuration><jdkToolchain><version>other</version></jdkToolchain></configuration>";

  private static final String FORK =
      "<configuration><fork>true</fork><maxmem>300m</maxmem><compilerArgs>"
          + "<arg>-J-Duser.language=ja</arg></compilerArgs></configuration>";

  private static String toolchains(Path jdk) {
    return "<toolchains><toolchain><type>jdk</type><provides><version>other</version></provides>"
        + "<configuration><jdkHome>"
        + jdk
        + "</jdkHome></configuration></toolchain></toolchains>";
  }

  private static MavenProject project(String name) {
    return MavenProject.copy("takeover", name, MavenRuntime.current());
  }
}
