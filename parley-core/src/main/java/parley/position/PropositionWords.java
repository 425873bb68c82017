package parley.position;

import java.text.Normalizer;
import java.util.Locale;

/** When two wordings are the same proposition. */
public final class PropositionWords {
  private PropositionWords() {}

  /**
   * A key that is equal for propositions that differ only in letter case, spacing, Unicode form and
   * a closing full stop.
   */
  public static String key(String proposition) {
    String plain =
        Normalizer.normalize(proposition, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1).strip() : plain;
  }
}
