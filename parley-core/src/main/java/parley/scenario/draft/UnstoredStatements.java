package parley.scenario.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Document;

/**
 * Statements that no ledger holds, as a ledger would hand them on: coded by machine, unreviewed.
 */
public final class UnstoredStatements {
  private static final Entry ENTRY =
      new Entry(1, Instant.EPOCH, "parley", Entry.Kind.ADD, "not stored");
  private static final Coder CODER = new Coder(Coder.Kind.MACHINE, "parley", "");

  private UnstoredStatements() {}

  /** The statements under their own ids; statements of other documents are left out. */
  public static List<LedgerStatement> of(List<Document> documents, List<Statement> statements) {
    Map<String, Text> texts = new HashMap<>();
    documents.forEach(d -> texts.put(d.id(), Text.of(d)));
    var stored = new ArrayList<LedgerStatement>();
    for (int i = 0; i < statements.size(); i++) {
      Text text = texts.get(statements.get(i).documentId());
      if (text != null) {
        stored.add(stored(statements.get(i), i + 1, text));
      }
    }
    return List.copyOf(stored);
  }

  private record Text(String text, String sha256, CodePoints offsets) {
    static Text of(Document document) {
      return new Text(document.text(), document.sha256(), new CodePoints(document.text()));
    }
  }

  private static LedgerStatement stored(Statement s, int number, Text text) {
    var anchor =
        new Anchor(
            1,
            text.sha256(),
            Anchor.State.FOUND,
            Quote.of(s.attribution().source(), text.text(), text.offsets()),
            Quote.of(s.attribution().cue(), text.text(), text.offsets()),
            Quote.of(s.attribution().content(), text.text(), text.offsets()));
    return new LedgerStatement(
        s.id(),
        s.documentId(),
        number,
        ENTRY,
        s.attribution().type(),
        s.hearsay(),
        s.nestedIn(),
        s.saidOn(),
        s.attribution().confidence(),
        anchor,
        List.of(new Coding(number, ENTRY, true, CODER, s.speaker(), s.position())),
        List.of());
  }
}
