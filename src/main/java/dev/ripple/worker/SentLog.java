package dev.ripple.worker;

import dev.ripple.model.BuildLog;
import dev.ripple.worker.Message.Level;

/** A log whose lines go to the other JVM. */
record SentLog(Connection connection, boolean debug) implements BuildLog {

  @Override
  public void debug(String message) {
    if (debug) {
      send(Level.DEBUG, message);
    }
  }

  @Override
  public void info(String message) {
    send(Level.INFO, message);
  }

  @Override
  public void warn(String message) {
    send(Level.WARN, message);
  }

  private void send(Level level, String message) {
    WorkerServer.tell(connection, new Message.Line(level, message));
  }
}
