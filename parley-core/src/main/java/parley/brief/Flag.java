package parley.brief;

import java.util.Comparator;
import java.util.List;
import parley.text.Span;

/**
 * A passage that a reader should not take at face value, and why.
 *
 * @param kind the sort of doubt
 * @param documentId the document
 * @param span where, in UTF-16 units of its stored text
 * @param text the exact words there
 * @param why one clause for people
 * @param statements the statements it bears on, in reading order; may be none
 */
public record Flag(
    FlagKind kind, String documentId, Span span, String text, String why, List<String> statements) {
  /** Within one document: by place, then by kind, then by reason. */
  static final Comparator<Flag> BY_PLACE =
      Comparator.comparing(Flag::span).thenComparing(Flag::kind).thenComparing(Flag::why);

  /** Copies the list. */
  public Flag {
    statements = List.copyOf(statements);
  }
}
