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
 * by that name: one of the two descriptions may be out of date.
 */
final class DescriptionFlags {
  private static final String OFFICE_WORDS = "(?:administration|government|cabinet|presidency)";

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
      if (former.find() && office.find()) {
        var span = new Span(former.start(), former.end());
        document.flag(
            FlagKind.INCONSISTENT,
            span,
            "the text also speaks of the " + office.group() + "; check which holds",
            document.statementsAt(span));
      }
    }
  }

  private static Optional<String> surname(String actor) {
    String[] words = actor.strip().split("\\s+", -1);
    return words.length < 2 ? Optional.empty() : Optional.of(words[words.length - 1]);
  }
}
