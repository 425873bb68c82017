package parley.web;

/** A request that is answered with an error of HTTP. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TOO_LARGE = 413;

  private final int status;
  private final String kind;

  /**
   * A refusal.
   *
   * @param status the status of the answer
   * @param kind a word for programs
   * @param message a sentence for people
   */
  Refusal(int status, String kind, String message) {
    super(message);
    this.status = status;
    this.kind = kind;
  }

  static Refusal tooLarge(long most) {
    return new Refusal(TOO_LARGE, "too-large", "a request may have " + (most >> 10) + " KiB here");
  }

  static Refusal notFound(String what) {
    return new Refusal(404, "not-found", what);
  }

  int status() {
    return status;
  }

  String kind() {
    return kind;
  }
}
