package parley.issue;

import java.util.List;
import java.util.Optional;

/**
 * Something that is negotiated.
 *
 * @param id the id used in files, e.g. {@code alliance_membership}
 * @param label the name that people read
 * @param cues words and phrases (lower case; a trailing {@code *} matches any ending) that speak of
 *     it
 * @param values possible resolutions in order, from one extreme to the other; none when unordered
 * @param opposed whether the two ends of the values belong to two parties, so that a proposition by
 *     the party at the last end holds in the mirrored values (who cedes territory depends on who
 *     claims it)
 * @param propositions the propositions on it, most specific first
 * @param settlementTerm whether a settlement would hold a term on it, so that a categorical
 *     position on it can be a red line
 */
public record Issue(
    String id,
    String label,
    List<String> cues,
    List<String> values,
    boolean opposed,
    List<Proposition> propositions,
    boolean settlementTerm) {
  /** Copies the lists. */
  public Issue {
    cues = List.copyOf(cues);
    values = List.copyOf(values);
    propositions = List.copyOf(propositions);
  }

  /** An issue whose values nobody owns an end of. */
  public Issue(
      String id,
      String label,
      List<String> cues,
      List<String> values,
      List<Proposition> propositions,
      boolean settlementTerm) {
    this(id, label, cues, values, false, propositions, settlementTerm);
  }

  /** The proposition of this issue that a sentence words, with what fills its slots. */
  public Optional<WordedProposition> worded(String sentence) {
    return propositions.stream()
        .flatMap(proposition -> WordedProposition.of(proposition, sentence).stream())
        .findFirst();
  }
}
