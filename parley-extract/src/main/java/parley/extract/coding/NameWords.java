package parley.extract.coding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import parley.extract.who.DocumentSpeakerResolver;

/**
 * The words that are names in a document: written with a capital inside a sentence and never
 * without, or names of states. Features see them as one word, so that what the models learn holds
 * for other conflicts too.
 */
final class NameWords {
  private static final Set<String> STATES = states();

  private final Set<String> names = new HashSet<>();
  private final PartyNames parties;

  /** With the parties of the shipped tables. */
  NameWords(String text) {
    this(text, PartyNames.standard());
  }

  /** With the parties that the resolver knows. */
  NameWords(String text, DocumentSpeakerResolver resolver) {
    parties = new PartyNames(text, resolver);
    var lower = new HashSet<String>();
    boolean opening = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int start = i;
        while (i < text.length()
            && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
          i++;
        }
        if (Character.isLowerCase(c)) {
          lower.add(text.substring(start, i));
        } else if (Character.isUpperCase(c) && !opening) {
          names.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        opening = false;
      } else {
        opening |= !Character.isWhitespace(c) && c != ',' && c != '\'' && c != '’' || c == '\n';
        i++;
      }
    }
    names.removeAll(lower);
    names.remove("i");
  }

  private static Set<String> states() {
    var states = new HashSet<String>();
    for (String country : Locale.getISOCountries()) {
      String name =
          new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
      if (name.indexOf(' ') < 0) {
        states.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return states;
  }

  /** Where the document names parties. */
  PartyNames parties() {
    return parties;
  }

  /** Whether the i-th word is (part of) a name. */
  boolean isName(Wording words, int i) {
    if (!words.capital(i) || words.word(i).equals("i")) {
      return false;
    }
    return !words.opensClause(i)
        || words.allCapitals(i)
        || names.contains(words.word(i))
        || STATES.contains(words.word(i));
  }
}
