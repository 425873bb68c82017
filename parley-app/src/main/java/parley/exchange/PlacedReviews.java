package parley.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.Coder;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Reading;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;
import parley.position.Statement;
import parley.text.Document;

/**
 * A sheet of reviews that names places of documents in place of statements, so that it outlives the
 * numbers of statements: columns {@code document}, {@code from} and {@code to} (code points) for
 * {@code id}, and no words of the text.
 *
 * <p>A place means the statement that has it exactly, else the one that shares most, and more than
 * half, of all code points of the two. {@code add} decides on that statement as {@code correct}
 * does and draws one where the ledger has none; an empty cell leaves what is there, {@code none}
 * empties it; {@code reject} rejects it and all of its exact place, be it none; any other verdict
 * needs one.
 */
public final class PlacedReviews {
  private static final List<String> NEEDED = List.of("document", "from", "to", "verdict");

  private final Ledger ledger;
  private final Coder coder;
  private final Map<String, Optional<PlacedDocument>> documents = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  private PlacedReviews(Ledger ledger, Coder coder) {
    this.ledger = ledger;
    this.coder = coder;
  }

  /** Whether a sheet names places. */
  public static boolean recognised(String text) {
    List<String> head =
        List.of(text.lines().findFirst().orElse("").replace("\uFEFF", "").split(",", -1));
    return head.contains("document") && !head.contains("id");
  }

  /**
   * The reviews of a sheet. Statements that it adds are drawn first, all or none of them, as found
   * by the reviewer; running it again finds them there.
   *
   * @throws InputException with all problems; nothing is drawn then
   */
  public static List<Review> read(Ledger ledger, String place, String text, String reviewer) {
    return new PlacedReviews(ledger, Coder.person(reviewer)).read(place, text);
  }

  /** A row that draws a statement, until it is drawn. */
  private record Drawn(CsvTable.Row row, String document, Statement statement) {}

  private List<Review> read(String place, String text) {
    var reviews = new ArrayList<Review>();
    var drawn = new ArrayList<Drawn>();
    for (CsvTable.Row row : CsvTable.read(place, text, NEEDED)) {
      if (!row.get("verdict").isEmpty()) {
        try {
          row(row, reviews, drawn);
        } catch (IllegalArgumentException e) {
          problems.add(Problem.at(row.place(), String.valueOf(e.getMessage())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    draw(drawn);
    for (Drawn d : drawn) {
      LedgerStatement statement =
          document(d.document()).at(d.statement().attribution().content()).get(0);
      reviews.add(review(d.row(), statement, Optional.of(Verdict.CORRECT)));
    }
    return reviews;
  }

  private void row(CsvTable.Row row, List<Review> reviews, List<Drawn> drawn) {
    PlacedDocument document = document(row.get("document"));
    var content = document.extent(number(row, "from"), number(row, "to"));
    List<LedgerStatement> there = document.at(content);
    String word = row.get("verdict").toLowerCase(Locale.ROOT);
    if (word.equals("add")) {
      if (there.isEmpty()) {
        Optional<LocalDate> day = day(row).or(document::date);
        Statement statement = document.statement(content, "s" + (drawn.size() + 1), day);
        // tells what is wrong with the row before anything is drawn
        Correcting.of(document.unstored(statement), given(row));
        drawn.add(new Drawn(row, row.get("document"), statement));
      } else {
        reviews.add(review(row, once(there.get(0)), Optional.of(Verdict.CORRECT)));
      }
      return;
    }
    Optional<Verdict> verdict =
        word.equals("code")
            ? Optional.empty()
            : Optional.of(Words.constant("verdict", word, Verdict.class));
    if (verdict.filter(v -> v == Verdict.REJECT).isPresent()) {
      there.forEach(s -> reviews.add(review(row, once(s), verdict)));
    } else if (there.isEmpty()) {
      throw new IllegalArgumentException(
          "no statement stands there; the verdict 'add' would draw one");
    } else {
      reviews.add(review(row, once(there.get(0)), verdict));
    }
  }

  private LedgerStatement once(LedgerStatement statement) {
    if (!named.add(statement.id())) {
      throw new IllegalArgumentException(
          "another row decides on the same statement, " + statement.id());
    }
    return statement;
  }

  private static Review review(
      CsvTable.Row row, LedgerStatement statement, Optional<Verdict> verdict) {
    boolean coded = verdict.isEmpty() || verdict.get() == Verdict.CORRECT;
    return new Review(
        statement.id(),
        verdict,
        coded ? Optional.of(Correcting.of(statement, given(row))) : Optional.empty(),
        row.get("reason"),
        Optional.empty());
  }

  // such a sheet does not show what is there: an empty cell leaves it
  private static Map<String, String> given(CsvTable.Row row) {
    Map<String, String> fields = new HashMap<>(ReviewSheet.fields(row));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private void draw(List<Drawn> drawn) {
    Map<String, List<Statement>> byDocument = new java.util.TreeMap<>();
    drawn.forEach(
        d -> byDocument.computeIfAbsent(d.document(), k -> new ArrayList<>()).add(d.statement()));
    if (byDocument.isEmpty()) {
      return;
    }
    var readings = new ArrayList<Reading>();
    byDocument.forEach((id, found) -> readings.add(new Reading(document(id).document(), found)));
    ledger.add(readings, coder, true);
    byDocument.keySet().forEach(documents::remove);
  }

  private PlacedDocument document(String id) {
    return documents
        .computeIfAbsent(id, this::find)
        .orElseThrow(
            () -> new IllegalArgumentException("the ledger has no text of the document " + id));
  }

  private Optional<PlacedDocument> find(String id) {
    return ledger
        .document(id)
        .map(parley.ledger.StoredDocument::latest)
        .flatMap(
            v ->
                ledger
                    .text(id, v.number())
                    .map(
                        text ->
                            new Document(id, v.title(), v.date(), v.publisher(), v.url(), text)))
        .map(
            document -> {
              var statements = new ArrayList<LedgerStatement>();
              ledger.statements(StatementQuery.all().ofDocument(id), statements::add);
              return new PlacedDocument(document, statements);
            });
  }

  private static int number(CsvTable.Row row, String column) {
    try {
      return Integer.parseInt(row.get(column));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column + " is a count of code points, not '" + row.get(column) + "'", e);
    }
  }

  private static Optional<LocalDate> day(CsvTable.Row row) {
    try {
      return row.get("saidOn").isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(row.get("saidOn")));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "saidOn is a day such as 2031-05-02, not '" + row.get("saidOn") + "'", e);
    }
  }
}
