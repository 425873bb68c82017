package parley.extract.llm;

import java.time.Duration;

/**
 * How much is spent on a model.
 *
 * @param requests how many requests in all, repetitions included
 * @param attempts how often one question is asked when the endpoint is busy or fails
 * @param patience how long one answer may take, from sending to its last byte
 * @param answerBytes how long an answer may be
 */
public record ChatLimits(int requests, int attempts, Duration patience, int answerBytes) {
  private static final int STANDARD_REQUESTS = 500;
  private static final int STANDARD_ATTEMPTS = 4;
  private static final int STANDARD_PATIENCE_SECONDS = 120;
  private static final int STANDARD_ANSWER_BYTES = 4 << 20;

  /** Checks that something can be done. */
  public ChatLimits {
    if (requests < 1 || attempts < 1 || answerBytes < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** 500 requests, four attempts each, two minutes and 4 MiB an answer. */
  public static ChatLimits standard() {
    return new ChatLimits(
        STANDARD_REQUESTS,
        STANDARD_ATTEMPTS,
        Duration.ofSeconds(STANDARD_PATIENCE_SECONDS),
        STANDARD_ANSWER_BYTES);
  }

  /** The same with other numbers of requests and seconds an answer may take. */
  public ChatLimits with(int most, int seconds) {
    return new ChatLimits(most, attempts, Duration.ofSeconds(seconds), answerBytes);
  }
}
