package parley.ledger;

/**
 * Where the words of a statement stand in a version of its document.
 *
 * @param version the document's version, from 1
 * @param textSha256 the hash of that version's whole text
 * @param state whether they still stand there
 * @param source who speaks, as the text words it
 * @param cue the reporting expression
 * @param content what is stated
 */
public record Anchor(
    int version, String textSha256, State state, Quote source, Quote cue, Quote content) {
  /** What became of the words when the text changed. */
  public enum State {
    /** They stand where they were first found. */
    FOUND,
    /** The same words stand elsewhere in the changed text. */
    MOVED,
    /** The changed text does not hold them; spans and words are those of the last that did. */
    LOST;

    /** The word of the exchange formats. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
