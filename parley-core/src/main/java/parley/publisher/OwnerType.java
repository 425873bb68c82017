package parley.publisher;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of owner a publisher has, by law, charter or its own account; no judgement of its work.
 */
public enum OwnerType {
  /** A state, its government or a body under it. */
  STATE,
  /** A broadcaster or agency under public law, set up by statute or treaty to serve the public. */
  PUBLIC_SERVICE,
  /** A company, cooperative or association of private persons. */
  PRIVATE,
  /** A political party. */
  PARTY,
  /** A foundation or trust. */
  FOUNDATION,
  /** Looked for and not known. */
  UNKNOWN;

  /** The word in files and answers: lower case, {@code -} between words. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a word. */
  public static Optional<OwnerType> ofWord(String word) {
    for (OwnerType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
