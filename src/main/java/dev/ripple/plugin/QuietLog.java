package dev.ripple.plugin;

import dev.ripple.model.BuildLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log of one goal, for a build whose progress is of no interest. */
record QuietLog(Log log) implements BuildLog {

  @Override
  public void debug(String message) {
    log.debug(message);
  }

  @Override
  public void info(String message) {
    log.debug(message);
  }

  @Override
  public void warn(String message) {
    log.warn(message);
  }
}
