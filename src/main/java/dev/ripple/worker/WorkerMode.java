package dev.ripple.worker;

import dev.ripple.model.RippleException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where compiles happen ({@code ripple.worker}). */
public enum WorkerMode {
  /** In a worker that is kept for the builds to come. */
  DAEMON,
  /** In a worker that ends with the build. */
  BUILD,
  /** In Maven's own JVM. */
  NONE;

  private static final String AUTO = "auto";

  /**
   * What a setting means.
   *
   * @param setting {@code auto} or the name of a mode
   * @param ci the environment variable {@code CI}, by which automatic builds are known; nobody
   *     comes back to their machines
   * @throws RippleException if it means nothing
   */
  public static WorkerMode of(String setting, @Nullable String ci) {
    String name = setting.strip().toLowerCase(Locale.ROOT);
    if (name.equals(AUTO)) {
      return ci == null || ci.isEmpty() || ci.equalsIgnoreCase("false") ? DAEMON : BUILD;
    }
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RippleException(
                    "ripple.worker is '"
                        + setting
                        + "', and has to be auto, daemon, build or none."));
  }
}
