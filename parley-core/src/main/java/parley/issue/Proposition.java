package parley.issue;

import java.util.List;

/**
 * A thing that a party can be for or against, worded positively.
 *
 * @param id unique in the code book, e.g. {@code joins-alliance}
 * @param template the sentence with typed slots in angle brackets, e.g. {@code ⟨party⟩ joins
 *     ⟨alliance⟩}; a slot that the words do not fill is read without its brackets
 * @param cues words and phrases (lower case; a trailing {@code *} matches any ending) of which at
 *     least one must occur for the proposition to be considered
 * @param opposites cues that speak of the contrary of the proposition ("stay out of"), which turn
 *     the stance round
 * @param holds the values of its issue in which it is true, for the party that stands at the first
 *     end where the issue is {@link Issue#opposed}; none when the code book does not say
 * @param examples sentences that take a position toward the proposition
 */
public record Proposition(
    String id,
    String template,
    List<String> cues,
    List<String> opposites,
    List<String> holds,
    List<String> examples) {
  /** Copies the lists. */
  public Proposition {
    cues = List.copyOf(cues);
    opposites = List.copyOf(opposites);
    holds = List.copyOf(holds);
    examples = List.copyOf(examples);
  }
}
