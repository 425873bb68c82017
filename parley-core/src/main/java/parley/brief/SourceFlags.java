package parley.brief;

import java.util.BitSet;
import java.util.List;
import parley.attribution.Attribution;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Stance;
import parley.position.Statement;
import parley.text.Span;

/** Flags what nobody, nobody in particular, or only somebody else is known to have said. */
final class SourceFlags {
  /** Shorter quotations are mostly names and single words that the reporter sets apart. */
  private static final int QUOTED_WORDS = 4;

  private SourceFlags() {}

  static void collect(FlaggedDocument document) {
    for (Statement statement : document.statements()) {
      Attribution attribution = statement.attribution();
      Speaker speaker = statement.speaker();
      boolean unknown = speaker.actor().isEmpty() && speaker.party().isEmpty();
      Span frame = FlaggedDocument.frame(attribution);
      List<String> id = List.of(statement.id());
      if (attribution.source().isEmpty() && unknown) {
        document.flag(FlagKind.UNATTRIBUTED, frame, "the text does not tell who said it", id);
      } else if (speaker.kind() == SourceKind.UNNAMED) {
        document.flag(FlagKind.VAGUE_SOURCE, frame, "the source has no name", id);
      }
      if (statement.hearsay()) {
        document.flag(FlagKind.HEARSAY, frame, "the text itself tells it second hand", id);
      }
    }
    unspokenQuotations(document);
    sharedByNoOther(document);
  }

  /** What the reporter tells as a fact and somebody rejects in the same breath ("rejected by"). */
  private static void sharedByNoOther(FlaggedDocument document) {
    for (Statement statement : document.statements()) {
      Attribution attribution = statement.attribution();
      boolean rejected =
          statement.position().filter(p -> p.stance() == Stance.AGAINST).isPresent()
              && attribution.cue().in(document.text()).endsWith(" by");
      Span content = attribution.content().hull();
      if (rejected
          && content.end() <= attribution.cue().start()
          && !document.quotes().quoted(content.start())) {
        List<String> about =
            document.statements().stream()
                .filter(s -> s.attribution().content().equals(attribution.content()))
                .map(Statement::id)
                .toList();
        document.flag(
            FlagKind.UNATTRIBUTED,
            content,
            "told as a fact without a source; " + who(statement) + " does not share it",
            about);
      }
    }
  }

  private static String who(Statement statement) {
    return statement.speaker().party().or(statement.speaker()::actor).orElse("somebody");
  }

  /** Quotations of some length of which no statement holds a single character. */
  private static void unspokenQuotations(FlaggedDocument document) {
    var told = new BitSet(document.text().length());
    for (Statement statement : document.statements()) {
      statement.attribution().content().spans().forEach(s -> told.set(s.start(), s.end()));
    }
    int length = document.text().length();
    int i = 0;
    while (i < length) {
      int start = i;
      while (i < length && document.quotes().quoted(i)) {
        i++;
      }
      var quoted = new Span(start, i);
      int firstTold = told.nextSetBit(start);
      boolean nobodys = firstTold < 0 || firstTold >= quoted.end();
      if (nobodys && words(quoted.in(document.text())) >= QUOTED_WORDS) {
        document.flag(
            FlagKind.UNATTRIBUTED, quoted, "a quotation without anybody who says it", List.of());
      }
      i = Math.max(i, start + 1);
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }
}
