package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Modules are compiled with the paths and the options that maven-compiler-plugin compiles them
 * with.
 */
class ModulePathsTest {

  @TempDir private Path directory;

  private final LoggedLines log = new LoggedLines();
  private File classes;
  private String named;
  private String unrelated;

  @BeforeEach
  void layOut() throws IOException {
    classes = Files.createDirectories(directory.resolve("classes")).toFile();
    named = jar("named.jar", "lib.named").toString();
    unrelated = jar("unrelated.jar", "lib.unrelated").toString();
  }

  @Test
  void without_a_module_everything_is_on_the_class_path() {
    ModulePaths paths = main(false, "1").resolve(null);

    assertEquals(List.of(classes.getPath(), named, unrelated), paths.classPath());
    assertEquals(List.of(), paths.modulePath());
    assertEquals(List.of(), paths.arguments());
  }

  @Test
  void what_a_module_requires_is_on_the_module_path() throws IOException {
    ModulePaths paths = main(false, "1.0").resolve(declaration("m", "lib.named"));

    assertEquals(List.of(named), paths.modulePath());
    assertEquals(List.of(classes.getPath(), unrelated), paths.classPath());
    assertEquals(List.of("--module-version", "1.0"), paths.arguments());
    assertEquals("lib.named", paths.modules().get(named).name());
  }

  @Test
  void a_release_of_a_module_patches_the_others() throws IOException {
    ModulePaths paths = main(true, null).resolve(declaration("m", "lib.named"));

    assertEquals(List.of("--patch-module", "m=" + classes.getPath()), paths.arguments());
  }

  @Test
  void a_module_name_from_a_file_name_is_warned_of() throws IOException {
    String jar = jar("from.file.jar", null).toString();
    ModulePaths paths =
        new MainModulePaths(List.of(classes), List.of(new File(jar)), false, null, log)
            .resolve(declaration("m", "from.file"));

    assertEquals(List.of(jar), paths.modulePath());
    assertEquals(1, log.lines().size());
    assertTrue(log.lines().get(0).startsWith("[INFO]"), "an application may do so: " + log.lines());
  }

  @Test
  void tests_of_a_module_patch_it() throws Exception {
    compiledModule("m", "lib.named");

    ModulePaths paths = test().resolve(null);

    assertEquals(List.of(classes.getPath(), named), paths.modulePath());
    assertEquals(List.of("test-classes", unrelated), paths.classPath());
    assertEquals(
        List.of(
            "--patch-module",
            "m=" + classes.getPath() + File.pathSeparator + "src/test/java",
            "--add-reads",
            "m=ALL-UNNAMED"),
        paths.arguments());
  }

  @Test
  void tests_that_are_the_same_module_are_patched_with_the_main_sources() throws Exception {
    compiledModule("m", "lib.named");

    ModulePaths paths = test().resolve(declaration("m", "lib.named"));

    assertEquals(List.of("test-classes", classes.getPath(), named, unrelated), paths.modulePath());
    assertEquals(List.of(), paths.classPath());
    assertEquals(List.of("--patch-module", "m=src/main/java"), paths.arguments());
  }

  @Test
  void tests_that_are_another_module_have_all_on_the_module_path() throws Exception {
    compiledModule("m", "lib.named");

    ModulePaths paths = test().resolve(declaration("m.test", "m"));

    assertEquals(List.of("test-classes", classes.getPath(), named, unrelated), paths.modulePath());
    assertEquals(List.of(), paths.arguments());
  }

  @Test
  void tests_of_no_module_have_all_on_the_class_path() throws Exception {
    ModulePaths paths = test().resolve(null);

    assertEquals(List.of("test-classes", classes.getPath(), named, unrelated), paths.classPath());
  }

  @Test
  void a_module_of_tests_cannot_use_main_code_that_is_none() throws IOException {
    Path declaration = declaration("m.test", "lib.named");

    assertThrows(MojoExecutionException.class, () -> test().resolve(declaration));
  }

  private MainModulePaths main(boolean patched, String version) {
    return new MainModulePaths(
        List.of(classes), List.of(new File(named), new File(unrelated)), patched, version, log);
  }

  private TestModulePaths test() {
    return new TestModulePaths(
        List.of("test-classes", classes.getPath(), named, unrelated),
        classes,
        List.of(classes),
        List.of("src/main/java"),
        List.of("src/test/java"),
        log);
  }

  private Path declaration(String module, String required) throws IOException {
    Path file = directory.resolve("module-info.java");
    return Files.writeString(file, "module " + module + " { requires " + required + "; }");
  }

  private void compiledModule(String module, String required) throws IOException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor declaration = writer.visitModule(module, 0, null);
    declaration.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    declaration.visitRequire(required, 0, null);
    declaration.visitEnd();
    writer.visitEnd();
    Files.write(classes.toPath().resolve("module-info.class"), writer.toByteArray());
  }

  private Path jar(String name, String module) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (module != null) {
      manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
    }
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.finish();
    }
    return jar;
  }
}
