package parley.modelfile.settlement;

import java.util.List;
import java.util.Optional;
import parley.bargain.AgreementRule;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.Preference;

/**
 * A model as read.
 *
 * @param source the file and, in a {@code .jsonl} file, the line
 * @param sha256 of the file's text or the line; of a directory, of its files' texts one after
 *     another
 * @param model the model
 * @param format the format's name
 * @param normalisation how the file's numbers became utilities
 * @param agreement the agreement rule that the file names; it counts only when asked for
 * @param preferences per party, in the order of the model, what is known of its preferences where
 *     the file gives ranges or orders; empty when all is known
 * @param warnings what was odd in the file and tolerated
 */
public record ReadModel(
    String source,
    String sha256,
    SettlementModel model,
    String format,
    String normalisation,
    Optional<AgreementRule> agreement,
    List<Preference> preferences,
    List<String> warnings) {
  /** Copies the lists. */
  public ReadModel {
    preferences = List.copyOf(preferences);
    warnings = List.copyOf(warnings);
  }
}
