package parley.workbench.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.brief.Matrix;
import parley.brief.MatrixCell;
import parley.issue.Codebook;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.position.Statement;
import parley.text.Extent;
import parley.text.Span;

/** The use case of the matrix: parties by propositions, with what people have confirmed. */
public final class PositionTable {
  // the matrix looks at no place in a text
  private static final Extent SOMEWHERE = Extent.of(new Span(0, 1));

  private final Snapshot snapshot;
  private final Codebook codebook;

  /** Tables of a snapshot, rows in the order of a code book's issues. */
  public PositionTable(Snapshot snapshot, Codebook codebook) {
    this.snapshot = snapshot;
    this.codebook = codebook;
  }

  /**
   * What the ledger knows of a cell beyond the cell itself.
   *
   * @param conditional whether every statement of the cell's stance names a condition
   * @param decided on how many of its statements people have decided
   * @param lastDay the latest day of its statements
   */
  public record Backing(boolean conditional, int decided, Optional<LocalDate> lastDay) {}

  /** The matrix of the positions that hold and fit; only the party's column when one is named. */
  public Matrix matrix(Selection selection) {
    List<Statement> statements = new ArrayList<>();
    for (Row row : snapshot.select(selection)) {
      if (row.position().isPresent()) {
        statements.add(bare(row));
      }
    }
    return selection.party().map(p -> column(statements, p)).orElseGet(() -> all(statements));
  }

  private Matrix all(List<Statement> statements) {
    return Matrix.of(statements, codebook);
  }

  /** Joint statements bring other parties along, which were not asked for. */
  private Matrix column(List<Statement> statements, String party) {
    Matrix whole = all(statements);
    return new Matrix(
        List.of(party),
        whole.rows().stream()
            .filter(r -> r.cells().containsKey(party))
            .map(
                r ->
                    new parley.brief.MatrixRow(
                        r.issue(),
                        r.proposition(),
                        Map.of(party, java.util.Objects.requireNonNull(r.cells().get(party)))))
            .toList());
  }

  private static Statement bare(Row row) {
    LedgerStatement s = row.statement();
    return new Statement(
        s.id(),
        s.documentId(),
        new Attribution(Extent.NONE, Extent.NONE, SOMEWHERE, s.quoteType(), s.confidence()),
        row.shown().orElseThrow().speaker(),
        s.hearsay(),
        s.nestedIn(),
        s.saidOn(),
        row.position());
  }

  /** What a cell of this snapshot rests on. */
  public Backing backing(MatrixCell cell) {
    List<Row> rows =
        cell.statements().stream().flatMap(id -> snapshot.statement(id).stream()).toList();
    return new Backing(
        rows.stream()
            .flatMap(r -> r.position().stream())
            .filter(p -> p.stance() == cell.stance())
            .allMatch(p -> p.condition().isPresent()),
        (int) rows.stream().filter(r -> r.state() != ReviewState.PROPOSED).count(),
        rows.stream().flatMap(r -> r.statement().saidOn().stream()).max(Comparator.naturalOrder()));
  }
}
