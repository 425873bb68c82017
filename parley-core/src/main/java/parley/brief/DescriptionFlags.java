package parley.brief;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.party.SourceKind;
import parley.position.Statement;
import parley.text.Span;

/**
 * Flags a speaker whom the text calls a former office holder while it also speaks of a government
 * by that name, and a second head of government beside that one: one of the two descriptions may be
 * out of date.
 */
final class DescriptionFlags {
  private static final String OFFICE_WORDS = "(?:administration|government|cabinet|presidency)";

  /** A head of government without a word of the state, whose name follows. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?<!\\p{Lu}[\\p{L}.’'-]{0,20} )\\b(?:President|Prime Minister|Chancellor)"
              + " ((?:\\p{Lu}[\\p{L}-]+ )?\\p{Lu}[\\p{L}-]+)\\b");

  private DescriptionFlags() {}

  static void collect(FlaggedDocument document) {
    var surnames = new TreeSet<String>();
    for (Statement statement : document.statements()) {
      if (statement.speaker().kind() == SourceKind.PERSON) {
        statement.speaker().actor().flatMap(DescriptionFlags::surname).ifPresent(surnames::add);
      }
    }
    for (String surname : surnames) {
      String name = Pattern.quote(surname);
      Matcher former =
          Pattern.compile("\\b(?:[Ff]ormer|[Ee]x)[ -](?:[\\p{L}’'-]+ ){0,6}?" + name + "\\b")
              .matcher(document.text());
      Matcher office =
          Pattern.compile("\\b" + name + "(?:[’']s)? " + OFFICE_WORDS + "\\b")
              .matcher(document.text());
      boolean governs = office.find();
      if (governs) {
        secondHead(document, surname, office.group());
      }
      if (former.find() && governs) {
        var span = new Span(former.start(), former.end());
        document.flag(
            FlagKind.INCONSISTENT,
            span,
            "the text also speaks of the " + office.group() + "; check which holds",
            document.statementsAt(span));
      }
    }
  }

  /** Flags "President X" where the text speaks of another one's government as of the same state. */
  private static void secondHead(FlaggedDocument document, String surname, String office) {
    Matcher head = HEAD.matcher(document.text());
    while (head.find()) {
      String name = head.group(1);
      String other = name.substring(name.lastIndexOf(' ') + 1);
      boolean same = other.equals(surname);
      boolean foreign =
          Pattern.compile(
                  "\\b\\p{Lu}[\\p{L}.’'-]* (?:President|Prime Minister|Chancellor)"
                      + " (?:\\p{Lu}[\\p{L}-]+ )?"
                      + Pattern.quote(other)
                      + "\\b|\\b(?:[Ff]ormer|[Ee]x)[ -](?:[\\p{L}’'-]+ ){0,4}?"
                      + Pattern.quote(other)
                      + "\\b")
              .matcher(document.text())
              .find();
      if (!same && !foreign) {
        var span = new Span(head.start(), head.end());
        document.flag(
            FlagKind.INCONSISTENT,
            span,
            "the text also speaks of the " + office + "; check who held the office when",
            document.statementsAt(span));
        return;
      }
    }
  }

  private static Optional<String> surname(String actor) {
    String[] words = actor.strip().split("\\s+", -1);
    return words.length < 2 ? Optional.empty() : Optional.of(words[words.length - 1]);
  }
}
