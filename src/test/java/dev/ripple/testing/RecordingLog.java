package dev.ripple.testing;

import dev.ripple.model.BuildLog;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a build told its user; debug messages are of no interest. */
final class RecordingLog implements BuildLog {

  private final List<String> messages = new ArrayList<>();

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {
    messages.add(message);
  }

  @Override
  public void warn(String message) {
    messages.add(message);
  }

  /** What was said since the last call. */
  List<String> drain() {
    List<String> result = List.copyOf(messages);
    messages.clear();
    return result;
  }
}
