package dev.ripple.model;

import java.nio.file.Path;
import java.util.Locale;

/** Where Ripple keeps what all builds of one user share. */
public final class UserCache {

  private UserCache() {}

  /**
   * The directory {@code ripple} below {@code $XDG_CACHE_HOME} or the platform's usual place for
   * caches.
   */
  public static Path directory() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path home = Path.of(System.getProperty("user.home"));
    boolean isMac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    Path base =
        xdg != null && !xdg.isEmpty()
            ? Path.of(xdg)
            : isMac ? home.resolve("Library/Caches") : home.resolve(".cache");
    return base.resolve("ripple");
  }
}
