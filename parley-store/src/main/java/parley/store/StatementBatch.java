package parley.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.party.PartyCode;
import parley.party.Speaker;
import parley.position.Position;
import parley.store.StandingTable.Standing;

/** Collects rows of one transaction and writes them together. */
final class StatementBatch {
  private final Handle handle;
  private final PreparedBatch statements;
  private final PreparedBatch anchors;
  private final PreparedBatch codings;
  private final PreparedBatch parties;
  private final PreparedBatch decisions;
  private final Map<Coder, Long> coders = new HashMap<>();
  private final Map<Long, Standing> fresh = new LinkedHashMap<>();
  private final Set<Long> touched = new TreeSet<>();
  private long lastStatement;
  private long lastCoding;
  private long lastDecision;

  StatementBatch(Handle handle) {
    this.handle = handle;
    this.statements =
        handle.prepareBatch(
            "INSERT INTO statement (statement_no, document_no, number, entry_no, quote_type,"
                + " hearsay, nested_in, said_on, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.anchors =
        handle.prepareBatch(
            "INSERT INTO anchor (statement_no, version_no, entry_no, state, source_spans,"
                + " source_text, cue_spans, cue_text, content_spans, content_text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.codings =
        handle.prepareBatch(
            "INSERT INTO coding (coding_no, statement_no, entry_no, coder_no, actor, party, kind,"
                + " authority, on_behalf_of, description, speaker_because, issue, proposition,"
                + " stance, act, strength, red_line, condition_spans, condition_text, confidence,"
                + " because)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.parties =
        handle.prepareBatch(
            "INSERT INTO coding_party (party, issue, statement_no, coding_no)"
                + " VALUES (?, ?, ?, ?)");
    this.decisions =
        handle.prepareBatch(
            "INSERT INTO decision (decision_no, statement_no, entry_no, verdict, coding_no,"
                + " reason) VALUES (?, ?, ?, ?, ?, ?)");
    this.lastStatement = last("statement_no", "statement");
    this.lastCoding = last("coding_no", "coding");
    this.lastDecision = last("decision_no", "decision");
  }

  private long last(String column, String table) {
    return handle
        .createQuery("SELECT coalesce(max(" + column + "), 0) FROM " + table)
        .mapTo(Long.class)
        .one();
  }

  /** Adds a statement without its anchor and codings; returns its row number. */
  long statement(long document, LedgerStatement s, Entry entry) {
    lastStatement++;
    statements
        .bind(0, lastStatement)
        .bind(1, document)
        .bind(2, s.number())
        .bind(3, entry.number())
        .bind(4, s.quoteType().word())
        .bind(5, s.hearsay() ? 1 : 0)
        .bind(6, s.nestedIn().map(StatementBatch::numberIn).orElse(null))
        .bind(7, s.saidOn().map(Object::toString).orElse(null))
        .bind(8, s.confidence())
        .add();
    fresh.put(
        lastStatement,
        new Standing(lastStatement, ReviewState.PROPOSED, Optional.empty(), s.confidence()));
    return lastStatement;
  }

  /** The N of {@code DOCUMENT/sN}. */
  private static int numberIn(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf("/s") + 2));
  }

  void anchor(long statement, Anchor anchor, Entry entry) {
    anchors
        .bind(0, statement)
        .bind(1, anchor.version())
        .bind(2, entry.number())
        .bind(3, anchor.state().word())
        .bind(4, SpanText.of(anchor.source().spans()))
        .bind(5, StoredText.encode(anchor.source().text()))
        .bind(6, SpanText.of(anchor.cue().spans()))
        .bind(7, StoredText.encode(anchor.cue().text()))
        .bind(8, SpanText.of(anchor.content().spans()))
        .bind(9, StoredText.encode(anchor.content().text()))
        .add();
  }

  /** Adds a coding, whose condition's span counts code points; returns its number. */
  long coding(long statement, Entry entry, Coder coder, CodedWords coded) {
    lastCoding++;
    Speaker speaker = coded.speaker();
    Optional<Position> position = coded.position();
    codings
        .bind(0, lastCoding)
        .bind(1, statement)
        .bind(2, entry.number())
        .bind(3, number(coder))
        .bind(4, text(speaker.actor()))
        .bind(5, text(speaker.party()))
        .bind(6, speaker.kind().word())
        .bind(7, speaker.authority().name().toLowerCase(java.util.Locale.ROOT))
        .bind(8, text(speaker.onBehalfOf()))
        .bind(9, text(speaker.description()))
        .bind(10, StoredText.encode(ExplanationText.of(speaker.because())))
        .bind(11, text(position.map(Position::issue)))
        .bind(12, text(position.map(Position::proposition)))
        .bind(13, text(position.map(p -> p.stance().word())))
        .bind(14, text(position.map(p -> p.act().word())))
        .bind(15, position.map(p -> p.strength().level()).orElse(null))
        .bind(16, position.map(p -> p.redLine() ? 1 : 0).orElse(null))
        .bind(17, text(position.flatMap(Position::condition).map(CodedWords::spans)))
        .bind(18, text(position.flatMap(Position::condition).map(c -> c.text())))
        .bind(19, position.map(Position::confidence).orElse(null))
        .bind(20, text(position.map(p -> ExplanationText.of(p.because()))))
        .add();
    String issue = position.map(Position::issue).orElse("");
    for (String party : PartyCode.parties(speaker.party().orElse(""))) {
      partyRow(party, issue, statement);
    }
    if (speaker.party().isEmpty()) {
      partyRow("", issue, statement);
    }
    coded(statement, position);
    return lastCoding;
  }

  /** A new statement stands as its only coding says; any other must be looked at as a whole. */
  private void coded(long statement, Optional<Position> position) {
    Standing alone = fresh.get(statement);
    if (alone == null || alone.coding().isPresent()) {
      touched.add(statement);
      return;
    }
    double least =
        position.map(p -> Math.min(alone.confidence(), p.confidence())).orElse(alone.confidence());
    fresh.put(statement, new Standing(statement, alone.state(), Optional.of(lastCoding), least));
  }

  private void partyRow(String party, String issue, long statement) {
    parties
        .bind(0, StoredText.encode(party))
        .bind(1, StoredText.encode(issue))
        .bind(2, statement)
        .bind(3, lastCoding)
        .add();
  }

  void decision(long statement, Entry entry, Decided decided) {
    lastDecision++;
    touched.add(statement);
    decisions
        .bind(0, lastDecision)
        .bind(1, statement)
        .bind(2, entry.number())
        .bind(3, decided.verdict().word())
        .bind(4, decided.coding().orElse(null))
        .bind(5, StoredText.encode(decided.reason()))
        .add();
  }

  /** A verdict with the coding that holds by it. */
  record Decided(parley.ledger.Verdict verdict, Optional<Long> coding, String reason) {}

  private static @org.jspecify.annotations.Nullable String text(Optional<String> value) {
    return value.map(StoredText::encode).orElse(null);
  }

  private long number(Coder coder) {
    return coders.computeIfAbsent(coder, this::findOrAdd);
  }

  private long findOrAdd(Coder coder) {
    String name = StoredText.encode(coder.name());
    String codebook = StoredText.encode(coder.codebook());
    Optional<Long> known =
        handle
            .createQuery("SELECT coder_no FROM coder WHERE kind = ? AND name = ? AND codebook = ?")
            .bind(0, coder.kind().word())
            .bind(1, name)
            .bind(2, codebook)
            .mapTo(Long.class)
            .findOne();
    if (known.isPresent()) {
      return known.get();
    }
    long number = last("coder_no", "coder") + 1;
    handle.execute(
        "INSERT INTO coder (coder_no, kind, name, codebook) VALUES (?, ?, ?, ?)",
        number,
        coder.kind().word(),
        name,
        codebook);
    return number;
  }

  /** Writes all that was collected. */
  void write() {
    for (PreparedBatch batch :
        new PreparedBatch[] {statements, anchors, codings, parties, decisions}) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
    fresh.keySet().removeAll(touched);
    var standings = new StandingTable(handle);
    standings.put(List.copyOf(fresh.values()));
    standings.refresh(touched);
  }
}
