package parley.extract.who;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Document;

/**
 * The speaker of a document that is itself a statement: from its title or its first words
 * ("Statement by X", "Address by X"), or from the {@code Name:} that opens a turn.
 */
final class DocumentVoice {
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(?:Joint |Opening |Video |Evening |Press |Full |Nightly )*"
              + "(?:Statement|Address|Speech|Remarks|Message|Appeal|Declaration|Video message)s?"
              + "(?: to the [^\\n]{1,60}?)? (?:by|of|from) ([^\\n]{2,160})");
  private static final Pattern PUBLISHER = Pattern.compile("^(President of [A-Z]\\w+)");
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|we|We|our|my)\\b");
  private static final int PER_PERSON_WORDS = 60;
  private static final int LONGEST_TURN = 20_000;
  private static final Pattern TURN =
      Pattern.compile(
          "(?m)^((?:\\p{Lu}[\\p{L}.'\u2019-]*|of|the|von|de|van|der)(?: (?:\\p{Lu}[\\p{L}.'\u2019-]*|of|the|von|de|van|der)){0,7}):\\s");

  private final Document document;
  private final Optional<String> opening;
  private final NavigableMap<Integer, String> turns;

  DocumentVoice(Document document) {
    this.document = document;
    this.opening = opening();
    this.turns = turns(document.text());
  }

  /** The words that name the speaker of the whole document, if it is a statement. */
  Optional<String> words() {
    return opening;
  }

  private Optional<String> opening() {
    String start = document.text().substring(0, Math.min(300, document.text().length()));
    for (String text : List.of(document.title().orElse(""), start)) {
      Matcher m = OPENING.matcher(text);
      if (m.find()) {
        return Optional.of(m.group(1).split(", S/|[;(]| at the | on the | following | to the ")[0]);
      }
    }
    Matcher m = PUBLISHER.matcher(document.publisher().orElse(""));
    return m.find() && firstPerson() ? Optional.of(m.group(1)) : Optional.empty();
  }

  // a text in the first person says I or we at least once in sixty words
  private boolean firstPerson() {
    String text = document.text();
    int sample = Math.min(text.length(), 4000);
    long hits = FIRST_PERSON.matcher(text.substring(0, sample)).results().count();
    return hits * PER_PERSON_WORDS * 6 > sample;
  }

  /** The name that opens the turn in which the offset lies. */
  Optional<String> turn(int offset) {
    Map.Entry<Integer, String> last = turns.floorEntry(offset);
    return last == null || last.getKey() < offset - LONGEST_TURN
        ? Optional.empty()
        : Optional.of(last.getValue());
  }

  /** The names that open turns, by the offset after them. */
  private static NavigableMap<Integer, String> turns(String text) {
    var turns = new TreeMap<Integer, String>();
    TURN.matcher(text).results().forEach(m -> turns.put(m.end(), m.group(1)));
    return turns;
  }
}
