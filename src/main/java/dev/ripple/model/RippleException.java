package dev.ripple.model;

/**
 * The build cannot go on; the message says what is wrong and what to do, in one sentence for the
 * user.
 */
public class RippleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RippleException(String message) {
    super(message);
  }

  public RippleException(String message, Throwable cause) {
    super(message, cause);
  }
}
