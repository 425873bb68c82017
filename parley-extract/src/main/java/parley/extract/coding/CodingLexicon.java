package parley.extract.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words and phrases by which people refuse, demand, offer, hedge or tell second hand: the file
 * {@code lexicon.txt}, in sections.
 */
final class CodingLexicon {
  /** What a phrase does; the sections of the file, explained there. */
  enum Sense {
    CATEGORICAL,
    ABSOLUTE,
    FIRM,
    MEDIUM,
    SOFT,
    NEGATION,
    NOT_EXCLUDED,
    DROPPED,
    TIME_BOUND,
    REFUSAL,
    REJECTION,
    ACCEPTANCE,
    OFFER,
    COMMITMENT,
    CONCESSION,
    DEMAND,
    SUPPORT,
    WISH,
    THREAT,
    PREDICTION,
    ASSERTION,
    INTENTION,
    COURTESY,
    QUESTION,
    FACT,
    IRONY,
    HEARSAY,
    UNNAMED,
    FORMER,
    REPORTING,
    REPORTED_PAST,
    BINDING,
    UNBINDING,
    CONDITION,
    EXCLUSIVE_CONDITION,
    TALKS_FORMAT,
    OWN_STEP,
    CRITICISM,
    ABSOLUTE_FACT,
    ABSOLUTE_THREAT,
    VERDICT,
    FLAT_NO,
    VOTE,
    TAKING,
    KEPT,
    UNCERTAIN,
    SILENCE;

    /** Whether the models see it; what rules alone use must not change what they learned. */
    boolean taught() {
      return this != TAKING && this != KEPT && this != UNCERTAIN;
    }

    /** The name used in the file and in features. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String RESOURCE = "lexicon.txt";

  private final PhraseIndex<Sense> phrases = new PhraseIndex<>();

  private CodingLexicon() {}

  /** The lexicon that ships with Parley. */
  static CodingLexicon standard() {
    return Shipped.LEXICON;
  }

  private static final class Shipped {
    static final CodingLexicon LEXICON = read();

    private static CodingLexicon read() {
      try (InputStream in =
          Objects.requireNonNull(CodingLexicon.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }

  /** The lexicon of the file's text; an unknown section or a phrase outside one is a bug. */
  static CodingLexicon of(String file) {
    var lexicon = new CodingLexicon();
    Sense sense = null;
    for (String line : file.split("\n")) {
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (entry.startsWith("[")) {
        String name = entry.substring(1, entry.length() - 1);
        sense = Sense.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      } else {
        for (String phrase : entry.split("\\|")) {
          lexicon.phrases.add(phrase, Objects.requireNonNull(sense, "phrase outside a section"));
        }
      }
    }
    return lexicon;
  }

  /** All phrases found, in the order of their first words; they may overlap. */
  List<PhraseIndex.Match<Sense>> matches(Wording words) {
    return phrases.matches(words);
  }

  /** The first match of each sense. */
  Map<Sense, PhraseIndex.Match<Sense>> first(Wording words) {
    var first = new EnumMap<Sense, PhraseIndex.Match<Sense>>(Sense.class);
    matches(words).forEach(match -> first.putIfAbsent(match.value(), match));
    return first;
  }
}
