package parley.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.position.Stance;
import parley.position.Statement;

/** Flags a party that is for a proposition in one statement and against it in the next. */
final class SideFlags {
  private static final Comparator<Utterance> IN_TIME =
      Comparator.comparing((Utterance u) -> u.statement().saidOn().orElse(LocalDate.MIN))
          .thenComparingInt(Utterance::order);

  private SideFlags() {}

  static void collect(Rows rows, Map<String, FlaggedDocument> documents) {
    for (Rows.Row row : rows.rows()) {
      for (String party : row.parties()) {
        // only its own words: that somebody else tells another story is no change of sides
        List<Utterance> said =
            row.of(party).stream()
                .filter(u -> !u.secondHand() && u.position().stance() != Stance.NEUTRAL)
                .sorted(IN_TIME)
                .toList();
        for (int i = 1; i < said.size(); i++) {
          if (said.get(i).position().stance() != said.get(i - 1).position().stance()) {
            flag(said.get(i - 1), said.get(i), documents);
          }
        }
      }
    }
  }

  private static void flag(
      Utterance before, Utterance now, Map<String, FlaggedDocument> documents) {
    FlaggedDocument document = documents.get(now.statement().documentId());
    if (document == null) {
      return;
    }
    Statement earlier = before.statement();
    boolean later =
        earlier.saidOn().flatMap(a -> now.statement().saidOn().map(a::isBefore)).orElse(false);
    String when = earlier.saidOn().map(day -> " on " + day).orElse("");
    document.flag(
        later ? FlagKind.SHIFT : FlagKind.INCONSISTENT,
        now.statement().attribution().content().spans().get(0),
        now.party()
            + " is "
            + now.position().stance().word()
            + " here and "
            + before.position().stance().word()
            + " in "
            + earlier.id()
            + (later ? when : ""),
        List.of(earlier.id(), now.statement().id()));
  }
}
