package parley.brief;

import java.util.List;

/**
 * How much of a party is heard.
 *
 * @param party a single party; a joint statement counts for each of its parties
 * @param statements how many statements
 * @param directCharacters how many code points of their contents stand between quotation marks,
 *     marks included; a quotation told by two statements, one inside the other, counts for each
 * @param speakers its speakers by name, those with most statements first, then by name
 */
public record Voice(String party, int statements, int directCharacters, List<String> speakers) {
  /** Copies the list. */
  public Voice {
    speakers = List.copyOf(speakers);
  }
}
