package dev.ripple.plugin;

import dev.ripple.model.BuildLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log of one goal. */
record MavenLog(Log log) implements BuildLog {

  @Override
  public void debug(String message) {
    log.debug(message);
  }

  @Override
  public void info(String message) {
    log.info(message);
  }

  @Override
  public void warn(String message) {
    log.warn(message);
  }
}
