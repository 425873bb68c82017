package parley.issue;

import java.util.List;

/**
 * Something that is negotiated.
 *
 * @param id the id used in files, e.g. {@code alliance_membership}
 * @param label the name that people read
 * @param cues words and phrases (lower case; a trailing {@code *} matches any ending) that speak of
 *     it
 * @param values possible resolutions in order, from one extreme to the other; none when unordered
 * @param propositions the propositions on it, most specific first
 * @param settlementTerm whether a settlement would hold a term on it, so that a categorical
 *     position on it can be a red line
 */
public record Issue(
    String id,
    String label,
    List<String> cues,
    List<String> values,
    List<Proposition> propositions,
    boolean settlementTerm) {
  /** Copies the lists. */
  public Issue {
    cues = List.copyOf(cues);
    values = List.copyOf(values);
    propositions = List.copyOf(propositions);
  }
}
