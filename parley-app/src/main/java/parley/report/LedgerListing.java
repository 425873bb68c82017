package parley.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.StoredDocument;
import parley.ledger.Undoing;
import parley.position.Position;
import parley.publisher.PublisherFacts;

/** What a ledger holds, one line each. */
public final class LedgerListing {
  private final int width;
  private final PublisherFacts publishers;

  /** Lines of at most this many columns. */
  public LedgerListing(int width) {
    this(width, PublisherFacts.NONE);
  }

  /** The same with the owner of each publisher that the lists have. */
  public LedgerListing(int width, PublisherFacts publishers) {
    this.width = width;
    this.publishers = publishers;
  }

  /** Documents: id, day, versions, statements, publisher and its owner, title. */
  public String documents(List<StoredDocument> documents) {
    var out = new StringBuilder();
    int statements = 0;
    for (StoredDocument document : documents) {
      DocumentVersion latest = document.latest();
      statements += document.statements();
      String owner = OwnershipWords.brief(OwnershipWords.of(publishers, latest));
      line(
          out,
          TerminalText.pad(TerminalText.clean(document.id()), 22)
              + "  "
              + latest.date().map(Object::toString).orElse("undated   ")
              + String.format(
                  java.util.Locale.ROOT,
                  "  v%-2d %4d st.  ",
                  latest.number(),
                  document.statements())
              + latest.publisher().map(p -> TerminalText.cut(TerminalText.clean(p), 24)).orElse("—")
              + (owner.isEmpty() ? "" : " (owner: " + owner + ")")
              + latest
                  .title()
                  .map(t -> " · " + TerminalText.clean(t))
                  .orElse(latest.hasText() ? "" : " · (no text)"));
    }
    out.append(documents.size()).append(" documents, ").append(statements).append(" statements\n");
    return out.toString();
  }

  /** Statements: id, day, state, party, position, words. */
  public String statements(List<LedgerStatement> statements) {
    var out = new StringBuilder();
    for (LedgerStatement s : statements) {
      var coding = s.holding().or(s::proposed);
      String words = s.anchor().content().text();
      line(
          out,
          TerminalText.pad(TerminalText.clean(s.id()), 24)
              + "  "
              + s.saidOn().map(Object::toString).orElse("undated   ")
              + "  "
              + TerminalText.pad(s.state().word(), 9)
              + " "
              + TerminalText.pad(
                  coding.flatMap(c -> c.speaker().party()).map(TerminalText::clean).orElse("—"), 6)
              + " "
              + coding.flatMap(c -> c.position()).map(LedgerListing::words).orElse("no position")
              + "  “"
              + (words.isEmpty() ? "(text removed)" : TerminalText.clean(words))
              + "”");
    }
    out.append(statements.size()).append(" statements\n");
    return out.toString();
  }

  private static String words(Position p) {
    return p.stance().word()
        + " "
        + p.strength().word()
        + " "
        + TerminalText.clean(p.issue())
        + (p.redLine() ? " RED LINE" : "");
  }

  /** Entries: number, moment, kind, author, note, and what was undone. */
  public String entries(List<Entry> entries, List<Undoing> undoings) {
    var undone = Undoing.undone(undoings);
    Map<Long, Long> targets = new HashMap<>();
    undoings.forEach(u -> targets.put(u.entry().number(), u.undone()));
    var out = new StringBuilder();
    for (Entry entry : entries) {
      Long target = targets.get(entry.number());
      line(
          out,
          String.format(
                  java.util.Locale.ROOT,
                  "%5d  %s  %-6s  ",
                  entry.number(),
                  entry.recordedAt(),
                  entry.kind().word())
              + TerminalText.clean(entry.by())
              + (target == null ? "" : "  undid entry " + target)
              + (undone.contains(entry.number()) ? "  (undone)" : "")
              + (entry.note().isEmpty() ? "" : "  " + TerminalText.clean(entry.note())));
    }
    return out.toString();
  }

  private void line(StringBuilder out, String text) {
    out.append(TerminalText.cut(text, width)).append('\n');
  }
}
