package parley.extract.llm;

/** What came of one question to an endpoint. */
sealed interface ChatReply {
  /** The model's words. */
  record Words(String text) implements ChatReply {}

  /** The model's words stop in the middle. */
  record Truncated() implements ChatReply {}

  /**
   * No usable answer.
   *
   * @param reason why, in a few words without anything from a document or the key
   */
  record Failure(Reason reason) implements ChatReply {}

  /** Why there is no answer. */
  enum Reason {
    /** All requests that were allowed are spent. */
    BUDGET,
    /** The endpoint did not answer in time, was busy or broke down, as often as it was asked. */
    UNREACHABLE,
    /** The endpoint sent the question to another place, which is not followed. */
    REDIRECTED,
    /** The endpoint refused this question. */
    REFUSED,
    /** The answer was longer than allowed. */
    OVERSIZED,
    /** The answer was not what such an endpoint gives. */
    MALFORMED
  }
}
