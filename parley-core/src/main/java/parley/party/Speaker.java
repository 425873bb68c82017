package parley.party;

import java.util.Optional;
import parley.explain.Explanation;

/**
 * Who a source is.
 *
 * @param actor the fullest name that the document gives, in its own spelling; empty when unnamed
 * @param party the party's code (ISO 3166 alpha-2 for states, else the usual short name), several
 *     joined by {@code +} in the order of mention; empty when none or unknown
 * @param kind what sort of mention it is
 * @param authority whether the speaker can bind the party
 * @param onBehalfOf another party for which the speaker says to speak ("on behalf of the EU")
 * @param description the document's own description of the actor, e.g. "Russian Foreign Minister"
 * @param because why these were chosen
 */
public record Speaker(
    Optional<String> actor,
    Optional<String> party,
    SourceKind kind,
    Authority authority,
    Optional<String> onBehalfOf,
    Optional<String> description,
    Explanation because) {
  /** Nobody that the text names. */
  public static Speaker unnamed(SourceKind kind, Explanation because) {
    return new Speaker(
        Optional.empty(),
        Optional.empty(),
        kind,
        Authority.NONE,
        Optional.empty(),
        Optional.empty(),
        because);
  }
}
