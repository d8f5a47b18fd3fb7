package dev.ripple.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {

  @Test
  void isUnpackedForTheUserAndWorks() throws SQLException {
    NativeLibrary.prepare();
    assertTrue(Files.isRegularFile(NativeLibrary.library()), NativeLibrary.library().toString());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT 6 * 7")) {
      assertTrue(result.next());
      assertEquals(42, result.getInt(1));
    }
  }
}
