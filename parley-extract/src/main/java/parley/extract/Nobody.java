package parley.extract;

import java.util.regex.Pattern;
import parley.attribution.Attribution;

/**
 * Knows where a text tells that nobody said something: "no minister confirmed the plan", "neither
 * side would say". That is no statement of anybody.
 */
final class Nobody {
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:no|none|nobody|no\\s+one|neither)\\b(?!\\.\\s*\\d)", Pattern.CASE_INSENSITIVE);

  private Nobody() {}

  /** Whether the source is nobody. */
  static boolean says(Attribution attribution, String text) {
    return NOBODY.matcher(attribution.source().in(text).strip()).find();
  }
}
