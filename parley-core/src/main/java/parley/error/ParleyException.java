package parley.error;

/** Root of the failures that Parley raises on purpose; unchecked. */
public class ParleyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with a message that a user can act on. */
  public ParleyException(String message) {
    super(message);
  }

  /** A failure with a message that a user can act on and what caused it. */
  public ParleyException(String message, Throwable cause) {
    super(message, cause);
  }
}
