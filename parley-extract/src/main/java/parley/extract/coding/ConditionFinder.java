package parley.extract.coding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.position.Condition;
import parley.text.Extent;
import parley.text.Span;

/** Finds what a statement makes its position depend on ("only after withdrawal"). */
final class ConditionFinder {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b((only |even )?(if|unless|provided( that)?|providing( that)?|as long as|so long as|"
              + "on (the )?condition( that)?|in exchange for|in return for|conditional (up)?on|"
              + "on the basis that|until)|only (after|when|once|in exchange|in return))\\b"
              + "[^.;:!?\\n”\"]*?(?=,? (then|but|and then)\\b|[.;:!?\\n”\"]|$|, [a-z]+ (will|would|can|could|must|should)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST = 8;

  private ConditionFinder() {}

  /** The first condition inside the content. */
  static Optional<Condition> in(String text, Extent content) {
    for (Span span : content.spans()) {
      Matcher matcher = CONDITION.matcher(text).region(span.start(), span.end());
      matcher.useTransparentBounds(false);
      while (matcher.find()) {
        boolean notOnlyIf =
            matcher.group().toLowerCase(java.util.Locale.ROOT).startsWith("even if");
        if (!notOnlyIf && matcher.end() - matcher.start() >= SHORTEST) {
          var found = new Span(matcher.start(), matcher.end()).trimmed(text);
          return Optional.of(new Condition(found, found.in(text)));
        }
      }
    }
    return Optional.empty();
  }
}
