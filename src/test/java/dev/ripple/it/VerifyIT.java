package dev.ripple.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** {@code ripple:verify} on good builds and on spoilt ones. */
class VerifyIT {

  private static final List<String> VERIFY = List.of("test-compile", "ripple:verify");
  private static final String NOTE = "target/classes/shop/note/Note.class";
  private static final String ORDER = "target/classes/shop/order/Order.class";

  @Test
  void an_incremental_build_is_verified(TestInfo test) {
    MavenProject project = project("takeover", test);
    project.build("test-compile");
    project.replace(
        "src/main/java/shop/price/Price.java", "record Price(int", "record Price(Integer");

    verify(project, true)
        .did("Compiled 2 of 3 sources", "Compiled 1 of 1 source")
        .says("Verified 4 files: a clean build gives the same");
    assertFalse(Files.exists(project.directory().resolve("target/ripple/verify")));
    verify(project, true, "-Dripple.verify.skip").says("Not verifying");
    verify(project, true, "-Dripple.enabled=false").says("Ripple does not compile this module");
  }

  @Test
  void a_damaged_class_file_is_found_and_the_evidence_kept(TestInfo test) throws IOException {
    MavenProject project = project("takeover", test);
    project.build("test-compile");
    Path file = project.directory().resolve(NOTE);
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, 100));

    // A compile would have made it anew.
    project
        .failingBuild("ripple:verify")
        .says(NOTE + " is not what Ripple wrote, which was right: it cannot be read")
        .says("from src/main/java/shop/note/Note.java, compiled last at ")
        .says("What is needed to reproduce this is in target/ripple/verify.zip")
        .says("1 difference from a clean build");

    Path archive = project.directory().resolve("target/ripple/verify.zip");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertTrue(zip.stream().anyMatch(entry -> entry.getName().equals("state.db")));
    }
    Files.write(file, content);
    verify(project, true).says("Verified 4 files");
    assertFalse(Files.exists(archive));
  }

  @Test
  void a_class_that_comes_back_from_an_earlier_build_is_found(TestInfo test) throws IOException {
    MavenProject project = project("takeover", test);
    project.build("test-compile");
    Path file = project.directory().resolve(NOTE);
    byte[] content = Files.readAllBytes(file);
    project.delete("src/main/java/shop/note/Note.java").build("test-compile");
    Files.createDirectories(file.getParent());
    Files.write(file, content);

    verify(project, false).says(NOTE + " should not be there");
  }

  @Test
  void a_class_that_another_tool_enhanced_is_no_difference(TestInfo test) throws IOException {
    MavenProject project = project("takeover", test);
    project.build("test-compile");
    enhance(project.directory().resolve(ORDER));

    MavenBuild verified = project.run("ripple:verify");
    assertTrue(verified.success(), verified::toString);
    verified
        .says("Changed by another tool after Ripple wrote it, and compared as Ripple wrote it: ")
        .says("Verified 4 files");
  }

  @Test
  void goals_that_a_pom_binds_are_verified_with_their_configuration(TestInfo test)
      throws IOException {
    MavenProject project = project("bound-goals", test);
    project.replace(
        "pom.xml",
        "<executions>\n          <execution>\n            <goals>",
        "<configuration><parameters>true</parameters></configuration>\n"
            + "        <executions>\n          <execution>\n            <goals>");
    assertTrue(project.run("compile").success());

    verify(project, true).says("Verified 2 files");
    Files.delete(project.directory().resolve(ORDER));
    MavenBuild alone = project.run("ripple:verify");
    assertFalse(alone.success());
    alone.says(ORDER + " is missing; a clean build writes it");
  }

  @Test
  void without_a_build_there_is_nothing_to_verify(TestInfo test) {
    MavenBuild build = project("takeover", test).run("ripple:verify");

    assertFalse(build.success());
    build.says("Ripple has not built this module yet. Build first: mvn test-compile ripple:verify");
  }

  @Test
  void each_module_of_a_reactor_is_verified(TestInfo test) throws IOException {
    MavenProject project = project("reactor", test);
    MavenBuild good = verify(project, true);
    assertEquals(
        List.of(
            "No sources to verify",
            "Verified 1 file: a clean build gives the same",
            "Verified 3 files: a clean build gives the same"),
        good.log().stream()
            .filter(line -> line.contains(" to verify") || line.startsWith("Verified"))
            .toList());

    String check = "target/test-classes/shop/order/OrderCheck.class";
    Files.write(project.directory().resolve("orders").resolve(check), new byte[10]);
    verify(project, true).says("Compiled 1 of 1 source in").says("(1 altered)");
  }

  private static MavenProject project(String template, TestInfo test) {
    String name = "verify-" + test.getTestMethod().orElseThrow().getName();
    return MavenProject.copy(template, name, MavenRuntime.current());
  }

  private static MavenBuild verify(MavenProject project, boolean success, String... more) {
    List<String> arguments = new ArrayList<>(VERIFY);
    arguments.addAll(List.of(more));
    MavenBuild build = project.run(arguments.toArray(String[]::new));
    assertEquals(success, build.success(), build::toString);
    return build;
  }

  private static void enhance(Path file) throws IOException {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(Files.readAllBytes(file))
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                visitField(Opcodes.ACC_PRIVATE, "$enhanced", "Z", null, null);
                super.visitEnd();
              }
            },
            0);
    Files.write(file, writer.toByteArray());
  }
}
