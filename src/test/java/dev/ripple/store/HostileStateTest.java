package dev.ripple.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ripple.build.IncrementalCompiler;
import dev.ripple.model.BuildLog;
import dev.ripple.model.RippleException;
import dev.ripple.testing.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State that somebody made up, with a seal that fits: from a cache, a download, a colleague. */
class HostileStateTest {

  private static final String DAMAGED = "The state of earlier builds is damaged";

  @RegisterExtension final Project project = new Project();
  private Path victim;

  @BeforeEach
  void compiled() throws IOException {
    project
        .source("A", "class A { int f() { return 1; } }")
        .source("B", "class B extends A { int g() { return f(); } }")
        .source("C", "class C { A a; }")
        .jar("lib", "package l; public class L {}")
        .compile();
    victim = Files.writeString(project.directory().resolve("victim.java"), "class Victim {}");
    Files.copy(victim, project.directory().resolve("target/victim.class"));
  }

  private Path state() {
    return project.directory().resolve("target/ripple/state.db");
  }

  private interface Forgery {
    void of(Connection connection) throws SQLException, IOException;
  }

  private void forge(Forgery forgery) throws SQLException, IOException {
    try (Connection connection = Database.plain(state())) {
      forgery.of(connection);
    }
    new Seal(state()).close();
  }

  private static void set(Connection connection, String sql, byte[] value) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setBytes(1, value);
      assertTrue(update.executeUpdate() > 0, sql);
    }
  }

  private static byte[] paths(String... paths) throws IOException {
    return Codec.pack(out -> Codec.writeTexts(out, List.of(paths)));
  }

  private void expectVictims() {
    assertTrue(Files.exists(victim), "a file of the project");
    assertTrue(
        Files.exists(project.directory().resolve("target/victim.class")), "a file of target");
    assertTrue(Files.exists(project.directory().resolve("src/A.java")), "a source");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../victim.java",
        "victim.java",
        "src/A.java",
        "target/victim.class",
        "target/classes/../victim.class",
        "target/classes/a/../../../victim.java",
        "target/classes",
        "/etc/passwd"
      })
  void products_elsewhere_are_not_believed(String path) throws Exception {
    forge(c -> set(c, "UPDATE unit SET products = ? WHERE path = 'src/C.java'", paths(path)));
    project.delete("C").compile().full("the output directories changed");
    expectVictims();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../victim.java", "target/classes/../victim.class", "src/A.java"})
  void products_of_no_unit_elsewhere_are_not_believed(String path) throws Exception {
    forge(c -> set(c, "UPDATE execution SET other_products = ?", paths(path)));
    project.replace("A", "1", "2").compile().full("the output directories changed");
    expectVictims();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../victim.java", "target/classes/../victim.class", "src/A.java"})
  void written_files_elsewhere_are_not_deleted_after_an_interrupted_build(String path)
      throws Exception {
    forge(
        c ->
            set(
                c,
                "INSERT INTO written SELECT id, CAST(? AS TEXT), 1, '' FROM execution",
                path.getBytes(StandardCharsets.UTF_8)));
    new Seal(state()).breakOpen();
    project.compile().full("the last build was interrupted");
    expectVictims();
  }

  @Test
  void a_unit_elsewhere_is_not_touched() throws Exception {
    forge(
        c ->
            set(
                c,
                "UPDATE unit SET path = CAST(? AS TEXT) WHERE path = 'src/C.java'",
                "../victim.java".getBytes(StandardCharsets.UTF_8)));
    project.compileWhatever();
    expectVictims();
  }

  @Test
  void endless_files_are_not_read_as_sources() throws Exception {
    forge(
        c ->
            set(
                c,
                "UPDATE execution SET implicit_units = ?",
                paths("/dev/zero", "../victim.java")));
    project.compileWhatever();
    expectVictims();
  }

  @Test
  void names_that_are_none_are_damage() throws Exception {
    forge(c -> set(c, "UPDATE unit SET products = ?", paths("target/classes/A\0.class")));
    project.compile().full("of no use").says(DAMAGED);
  }

  @Test
  void lengths_that_nothing_has_are_damage() throws Exception {
    byte[] long1 = Codec.pack(out -> out.writeInt(Integer.MAX_VALUE));
    byte[] long2 =
        Codec.pack(
            out -> {
              out.writeInt(1);
              out.writeInt(Integer.MAX_VALUE);
            });
    for (byte[] bytes : List.of(long1, long2)) {
      forge(c -> set(c, "UPDATE unit SET products = ?", bytes));
      project.compile().full("of no use").says(DAMAGED);
    }
  }

  @Test
  void a_bomb_is_damage() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    forge(c -> set(c, "UPDATE class_path SET content = ?", bomb.toByteArray()));
    project.compile().full("of no use").says(DAMAGED);
  }

  @Test
  void facts_that_are_none_are_damage() throws Exception {
    forge(c -> set(c, "UPDATE class SET facts = ?", new byte[] {1}));
    project.replace("A", "int f", "short f").compile().full("of no use").says(DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER t AFTER INSERT ON build BEGIN DELETE FROM unit; END",
        "CREATE VIEW v AS SELECT * FROM unit",
        "CREATE TABLE more (id INTEGER)",
        "ALTER TABLE unit ADD COLUMN more INTEGER",
        "DROP TABLE lookup",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 1"
      })
  void tables_that_ripple_does_not_make_are_damage(String sql) throws Exception {
    forge(
        c -> {
          try (Statement statement = c.createStatement()) {
            statement.execute(sql);
          }
        });
    project.delete("C").compile().full("of no use").says(DAMAGED).deleted("C");
  }

  /**
   * Whether the result is right cannot be asked: who made up the state may say that all is well.
   */
  @Test
  void whatever_it_says_nothing_crashes_and_nothing_else_is_touched() throws Exception {
    byte[] whole = Files.readAllBytes(state());
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] forged = whole.clone();
      for (int n = random.nextInt(30); n >= 0; n--) {
        forged[random.nextInt(forged.length)] = (byte) random.nextInt();
      }
      Files.write(state(), forged);
      new Seal(state()).close();
      project.source("A", "class A { int f() { return " + i + "; } int x" + i + "; }");
      List<String> infos = new ArrayList<>();
      project.elsewhere(() -> compile(infos));
      expectVictims();
    }
    assertEquals("class Victim {}", Files.readString(victim));
  }

  private void compile(List<String> messages) {
    try {
      new IncrementalCompiler(new Messages(messages)).compile(project.request());
    } catch (RippleException e) {
      messages.add(String.valueOf(e.getMessage()));
    }
  }

  private record Messages(List<String> all) implements BuildLog {

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {
      all.add(message);
    }

    @Override
    public void warn(String message) {
      all.add(message);
    }
  }
}
