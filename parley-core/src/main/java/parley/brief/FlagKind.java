package parley.brief;

import java.util.Locale;
import java.util.Optional;

/** Why a reader should not take a passage at face value. */
public enum FlagKind {
  /** Words without anybody who says them: a quotation nobody speaks, an agentless passive. */
  UNATTRIBUTED,
  /** A source that the text does not name ("officials", "a person close to the talks"). */
  VAGUE_SOURCE,
  /** Told second hand ("reportedly"). */
  HEARSAY,
  /** The reporter says of a claim or a name that it is disputed. */
  CONTESTED,
  /** Two passages that cannot both hold. */
  INCONSISTENT,
  /** A party that changed sides between one day and a later one. */
  SHIFT,
  /** The reporter's own word takes sides. */
  LOADED,
  /** A day that cannot be, or that nothing fixes. */
  QUESTIONABLE_DATE;

  /** The word of the exchange formats, e.g. {@code questionable-date}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word of the exchange formats. */
  public static Optional<FlagKind> ofWord(String word) {
    for (FlagKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
