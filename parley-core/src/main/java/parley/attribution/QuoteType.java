package parley.attribution;

import parley.text.Extent;

/** How the content is told. */
public enum QuoteType {
  /** At least 90 % of the content's words stand between double quotation marks. */
  DIRECT,
  /** No word of the content stands between double quotation marks. */
  INDIRECT,
  /** Partly quoted. */
  MIXED;

  /** The share of words between quotation marks from which a content counts as direct. */
  public static final double DIRECT_SHARE = 0.9;

  /** The type for a number of quoted words out of all words of the content. */
  public static QuoteType of(int quotedWords, int words) {
    if (words == 0 || quotedWords == 0) {
      return INDIRECT;
    }
    return quotedWords >= DIRECT_SHARE * words ? DIRECT : MIXED;
  }

  /** The word of the exchange formats: {@code direct}, {@code indirect}, {@code mixed}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The type by the share of the content's words that {@link QuoteRegions} finds quoted. */
  public static QuoteType of(String text, Extent content) {
    return new QuoteRegions(text).typeOf(content);
  }
}
