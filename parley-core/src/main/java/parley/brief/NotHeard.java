package parley.brief;

import java.util.List;

/**
 * A party that the documents name or give a duty to, but of which they tell no statement.
 *
 * @param party a single party
 * @param mentions where it is named, in the order given
 */
public record NotHeard(String party, List<PartyMention> mentions) {
  /** Copies the list. */
  public NotHeard {
    mentions = List.copyOf(mentions);
  }
}
