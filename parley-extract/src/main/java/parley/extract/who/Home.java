package parley.extract.who;

import java.util.regex.Pattern;
import parley.party.Authority;
import parley.text.Document;

/**
 * The state from which a document is published, as its publisher's name tells: "President of
 * Talvia", "press, country TA".
 *
 * @param state its code, empty when unknown
 * @param chief the office of that state that publishes ("president"), empty where it is none
 */
record Home(String state, String chief) {
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)^\\W*(?:office of the )?(president|prime minister|chancellor|king|emir)\\b");

  /** The home of the document. */
  static Home of(Document document, ActorTables tables) {
    String publisher = document.publisher().orElse("");
    var own = new Words(publisher);
    Matches found = tables.lexicon().match(own);
    for (int i = 0; i < own.size(); i++) {
      Term term = found.starting(i);
      if (term != null && (term.is(Term.Kind.STATE) || term.is(Term.Kind.DEMONYM))) {
        var office = OFFICE.matcher(publisher);
        return new Home(term.code(), office.find() ? Words.fold(office.group(1)) : "");
      }
      if (own.at(i).equals("country") && own.shape(i + 1) == Words.Shape.UPPER) {
        return new Home(own.in(i + 1, i + 2), "");
      }
    }
    return new Home("", "");
  }

  /** Whether the office is one of the publisher's own house: "adviser to the President" there. */
  boolean owns(Office office) {
    String words = Words.fold(office.words());
    return !chief.isEmpty()
        && !office.former()
        && office.authority() != Authority.NONE
        && office.place().isEmpty()
        && (words.matches("(?s).*\\b(?:of|to|for) the " + chief + "\\b(?! of).*")
            || words.matches("(?s).*\\b" + chief + " ?['’]s\\b.*"));
  }
}
