package parley.workbench.desk;

import java.util.List;
import java.util.Optional;
import parley.ledger.AsOf;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Line;
import parley.workbench.LedgerLines;

/** The use case of time: the lines of parties in a snapshot. */
public final class DeskLines {
  private final LedgerLines lines;

  /** Lines of a snapshot. */
  public DeskLines(Snapshot snapshot) {
    this.lines =
        new LedgerLines(
            (query, sink) ->
                snapshot
                    .select(
                        new Selection(
                            query.party(),
                            query.issue(),
                            Optional.empty(),
                            "",
                            query.asOf().said(),
                            java.util.Set.of(),
                            0))
                    .forEach(row -> sink.accept(row.statement())),
            snapshot::document);
  }

  /** The lines that fit, by party, issue and proposition. */
  public List<Line> lines(Selection selection) {
    return lines.lines(
        new LedgerLines.Request(
            selection.party(),
            selection.issue(),
            new AsOf(selection.said(), Optional.empty()),
            selection.confidence()));
  }

  /** How many independent source families tell an utterance. */
  public int families(Utterance utterance) {
    return lines.families(utterance);
  }
}
