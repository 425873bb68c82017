package parley.extract.llm;

import java.util.Locale;
import java.util.Optional;

/**
 * Which model is asked, and how.
 *
 * @param model its name at the endpoint
 * @param temperature how freely it may choose words; empty leaves that to the endpoint
 * @param form how it is told to answer
 */
public record ModelSettings(String model, Optional<Double> temperature, AnswerForm form) {
  /** The part of the coder's name that tells it. */
  String words() {
    return temperature
        .map(t -> String.format(Locale.ROOT, "temperature %.2f", t))
        .orElse("temperature of the endpoint");
  }
}
