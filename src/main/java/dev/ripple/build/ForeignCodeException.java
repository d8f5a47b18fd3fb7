package dev.ripple.build;

/** A request that needs the JVM of the build that it comes from. */
public final class ForeignCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignCodeException(String reason) {
    super(reason);
  }
}
