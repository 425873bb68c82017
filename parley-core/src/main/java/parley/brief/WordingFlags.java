package parley.brief;

import java.util.List;
import parley.position.Statement;
import parley.text.Span;

/** Flags the reporter's own words that take sides or say that something is disputed. */
final class WordingFlags {
  private final PhraseIndex narration;
  private final PhraseIndex cues;

  WordingFlags(List<FlagCue> cues) {
    this.narration = index(cues, FlagCue.Place.NARRATION);
    this.cues = index(cues, FlagCue.Place.CUE);
  }

  private static PhraseIndex index(List<FlagCue> cues, FlagCue.Place place) {
    return new PhraseIndex(cues.stream().filter(cue -> cue.place() == place).toList());
  }

  void collect(FlaggedDocument document) {
    String text = document.text();
    narration.find(
        text,
        new Span(0, text.length()),
        (cue, span) -> {
          if (document.quotes().quotedCharacters(span) == 0) {
            document.flagWord(cue.kind(), span, cue.why());
          }
        });
    for (Statement statement : document.statements()) {
      for (Span part : statement.attribution().cue().spans()) {
        cues.find(
            text,
            part,
            (cue, span) -> document.flag(cue.kind(), span, cue.why(), List.of(statement.id())));
      }
    }
  }
}
