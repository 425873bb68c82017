package parley.ledger.agreement;

import parley.text.Span;

/**
 * Words that a coder marked.
 *
 * @param place where, in code points of the text; not empty
 * @param category as what
 */
public record Unit(Span place, String category) {
  /** Checks that there are words. */
  public Unit {
    if (place.isEmpty()) {
      throw new IllegalArgumentException("a unit marks some words: " + place);
    }
  }
}
