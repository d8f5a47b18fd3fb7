package dev.ripple.model;

/** Where a build tells its user something. */
public interface BuildLog {

  void debug(String message);

  void info(String message);

  void warn(String message);
}
