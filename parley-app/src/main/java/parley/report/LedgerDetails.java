package parley.report;

import java.util.List;
import java.util.Optional;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.StoredDocument;
import parley.party.Speaker;
import parley.position.Position;
import parley.publisher.PublisherFacts;

/** Everything a ledger knows of one statement or document, for a terminal. */
public final class LedgerDetails {
  private final Page page;
  private final PublisherFacts publishers;

  /** A page of a width, coloured or not. */
  public LedgerDetails(int width, boolean colour) {
    this(width, colour, PublisherFacts.NONE);
  }

  /** The same with the owners of publishers that the lists have. */
  public LedgerDetails(int width, boolean colour, PublisherFacts publishers) {
    this.publishers = publishers;
    this.page = new Page(width, colour);
  }

  /** A statement: its words, the coding that holds and why, then its history. */
  public String statement(LedgerStatement s) {
    page.heading(TerminalText.clean(s.id()) + " · " + s.state().word());
    field("said", quoted(s.anchor().content()));
    field("source", quoted(s.anchor().source()));
    field("cue", quoted(s.anchor().cue()));
    field("on", s.saidOn().map(Object::toString).orElse("an unknown day"));
    field(
        "words",
        s.anchor().state().word()
            + " in version "
            + s.anchor().version()
            + ", text "
            + s.anchor().textSha256());
    if (s.hearsay()) {
      field("told", "second hand");
    }
    s.nestedIn().ifPresent(outer -> field("inside", outer));
    s.holding().or(s::proposed).ifPresent(this::why);
    return history(s);
  }

  private void why(Coding coding) {
    page.heading("CODING");
    page.text(0, 2, words(coding));
    reasons("speaker", coding.speaker().because().render());
    coding.position().ifPresent(p -> reasons("position", p.because().render()));
  }

  private void reasons(String of, String tree) {
    if (!tree.isBlank()) {
      page.text(0, 0, "why this " + of + ":", Ink.FAINT);
      tree.lines()
          .forEach(line -> page.text(2 + line.length() - line.stripLeading().length(), 2, line));
    }
  }

  /** Who did what with a statement, when. */
  public String history(LedgerStatement s) {
    page.heading("HISTORY of " + TerminalText.clean(s.id()));
    moment(s.entry(), "found by " + s.entry().by(), true);
    for (Entry entry : s.entries()) {
      for (Coding c : s.codings()) {
        if (c.entry().number() == entry.number()) {
          moment(entry, c.coder().name() + " coded: " + words(c), c.live());
        }
      }
      for (Decision d : s.decisions()) {
        if (d.entry().number() == entry.number()) {
          String reason = d.reason().isEmpty() ? "" : ": " + d.reason();
          moment(entry, entry.by() + " decided: " + d.verdict().word() + reason, d.live());
        }
      }
    }
    return page.toString();
  }

  private void moment(Entry entry, String what, boolean live) {
    String undone = live ? "" : " (undone)";
    page.text(0, 4, entry.recordedAt() + "  entry " + entry.number() + "  " + what + undone);
  }

  /** A document: its versions, then its statements. */
  public String document(StoredDocument document, List<LedgerStatement> statements) {
    page.heading(TerminalText.clean(document.id()));
    for (DocumentVersion v : document.versions()) {
      page.text(
          0,
          2,
          "version "
              + v.number()
              + ", recorded "
              + v.entry().recordedAt()
              + ", "
              + v.characters()
              + " characters, sha256 "
              + v.sha256()
              + (v.hasText() ? "" : ", without its text"));
      v.title().ifPresent(t -> field("title", t));
      v.date().ifPresent(d -> field("date", d.toString()));
      v.publisher().ifPresent(p -> field("by", p));
      OwnershipWords.of(publishers, v).forEach(o -> field("owner", OwnershipWords.line(o)));
      v.url().ifPresent(u -> field("url", u));
    }
    return page + "\n" + new LedgerListing(page.width()).statements(statements);
  }

  private void field(String name, String value) {
    page.beside(TerminalText.pad("  " + name, 10), value);
  }

  private static String quoted(Quote quote) {
    if (quote.isEmpty()) {
      return "—";
    }
    return quote.text().isEmpty() ? "(text removed)" : "“" + quote.text() + "”";
  }

  private static String words(Coding coding) {
    Speaker speaker = coding.speaker();
    String who =
        speaker.actor().orElse("somebody unnamed")
            + speaker.party().map(p -> " for " + p).orElse("");
    Optional<Position> position = coding.position();
    return who
        + position
            .map(
                p ->
                    "; "
                        + p.issue()
                        + ": "
                        + p.stance().word()
                        + " “"
                        + p.proposition()
                        + "”, "
                        + p.strength().word()
                        + " "
                        + p.act().word()
                        + (p.redLine() ? ", red line" : "")
                        + p.condition().map(c -> ", on condition “" + c.text() + "”").orElse(""))
            .orElse("; no position");
  }
}
