package dev.ripple.faults;

import dev.ripple.model.BuildLog;
import java.util.ArrayList;
import java.util.List;

/** Remembers warnings. */
final class Warnings implements BuildLog {

  private final List<String> warnings = new ArrayList<>();

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  boolean warned(String part) {
    return warnings.stream().anyMatch(warning -> warning.contains(part));
  }

  @Override
  public String toString() {
    return warnings.toString();
  }
}
