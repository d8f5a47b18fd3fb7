package dev.ripple.store;

import dev.ripple.model.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once per user; left to itself the driver unpacks it in every
 * JVM. Where that does not work the driver does as it always does.
 */
final class NativeLibrary {

  private static final String PATH = "org.sqlite.lib.path";

  private NativeLibrary() {}

  static synchronized void prepare() {
    Path library = library();
    Path directory = Objects.requireNonNull(library.getParent());
    // A JVM loads one file for one class loader only; the second one has to unpack its own.
    boolean isFirst =
        System.getProperties().putIfAbsent("dev.ripple.loaded:" + library, "true") == null;
    if (isFirst && System.getProperty(PATH) == null && unpack(directory, library)) {
      System.setProperty(PATH, directory.toString());
      try {
        SQLiteJDBCLoader.initialize();
      } catch (Exception e) {
        throw new IllegalStateException(
            "SQLite does not run on this platform: " + e.getMessage(), e);
      } finally {
        System.clearProperty(PATH);
      }
    }
  }

  /** Where the library is kept for the user. */
  static Path library() {
    return UserCache.directory()
        .resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
        .resolve(LibraryLoaderUtil.getNativeLibName());
  }

  private static boolean unpack(Path directory, Path library) {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false;
      }
      if (!Files.exists(library)) {
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, "unpack", ".tmp");
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporary, library, StandardCopyOption.ATOMIC_MOVE);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
