package dev.ripple.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;

/** Java modules. */
class ModuleIT {

  private static final String PRICE = "shop/price/Price";

  /** It takes another class of plexus-java than Java 8 has (ModuleFinder is asked). */
  @Test
  void an_automatic_module_that_is_named_after_its_jar() throws IOException {
    MavenProject project =
        MavenProject.copy("plugin-extension", "automatic-module", MavenRuntime.current());
    project.build("compile").did("Compiled 2 of 2 sources");
    Path jar =
        Files.createDirectories(project.directory().resolve("lib")).resolve("old-prices-1.2.jar");
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
      entries.putNextEntry(new JarEntry(PRICE + ".class"));
      Files.copy(project.directory().resolve("target/classes/" + PRICE + ".class"), entries);
    }

    project
        .delete("src/main/java/" + PRICE + ".java")
        .write("src/main/java/module-info.java", "module shop { requires old.prices; }")
        .replace(
            "pom.xml",
            "  <build>",
            """
              <dependencies>
                <dependency>
                  <groupId>dev.ripple.it</groupId>
                  <artifactId>old-prices</artifactId>
                  <version>1.2</version>
                  <scope>system</scope>
                  <systemPath>${project.basedir}/lib/old-prices-1.2.jar</systemPath>
                </dependency>
              </dependencies>

              <build>""");

    project.build("compile").did("Compiled 2 of 2 sources").doesNotSay("The module name of");
    project
        .replace("src/main/java/shop/order/Order.java", "int count)", "int number)")
        .replace("src/main/java/shop/order/Order.java", "times(count)", "times(number)");
    project.build("compile").did("Compiled 1 of 2 sources");
  }
}
