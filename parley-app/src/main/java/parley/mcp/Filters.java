package parley.mcp;

import java.util.Locale;
import java.util.Optional;
import parley.ledger.AsOf;
import parley.workbench.LedgerLines;

/** What most questions can be narrowed by. */
final class Filters {
  static final Parameter PARTY =
      new Parameter.Text("party", "Only of this party: its code, e.g. UA or NATO.", false);
  static final Parameter ISSUE =
      new Parameter.Text("issue", "Only on this issue: its id; ledger_overview lists them.", false);
  static final Parameter AS_OF =
      new Parameter.Day("as_of", "Only what was said on this day and before.");
  static final Parameter WORDS =
      new Parameter.Text("words", "Only where these words stand, whatever their case.", false);
  static final Parameter.Share ALL =
      new Parameter.Share(
          "confidence",
          "Leave out codings that the machine holds for less probable and nobody reviewed.",
          0);
  static final Parameter.Share LIKELY = new Parameter.Share("confidence", ALL.description(), 0.6);

  private Filters() {}

  static AsOf times(Arguments arguments) {
    return new AsOf(arguments.day(AS_OF.name()), Optional.empty());
  }

  static LedgerLines.Request lines(Arguments arguments, Parameter.Share confidence) {
    return new LedgerLines.Request(
        arguments.text(PARTY.name()),
        arguments.text(ISSUE.name()),
        times(arguments),
        arguments.share(confidence));
  }

  /** Whether the asked words stand in a text; true if none were asked for. */
  static boolean holdsWords(Arguments arguments, String text) {
    return arguments
        .text(WORDS.name())
        .map(w -> text.toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT).strip()))
        .orElse(true);
  }
}
