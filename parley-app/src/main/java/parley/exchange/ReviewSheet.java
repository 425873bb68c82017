package parley.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.Verdict;
import parley.party.Speaker;
import parley.position.Condition;
import parley.position.Position;

/**
 * The table in which a person reviews: a row for each statement, with its words, what is proposed,
 * and empty cells for verdict ({@code accept}, {@code correct}, {@code reject}, or {@code code} for
 * a coding that decides nothing) and reason. Rows without a verdict are left alone.
 */
public final class ReviewSheet {
  /** The columns that a sheet needs; {@link Correcting#FIELDS} may follow. */
  private static final List<String> NEEDED = List.of("id", "verdict");

  private ReviewSheet() {}

  /** The names of the columns of a written sheet. */
  public static List<String> head() {
    var head = new ArrayList<>(List.of("id", "saidOn", "content", "review", "verdict", "reason"));
    head.addAll(Correcting.FIELDS);
    head.add("seen");
    return head;
  }

  /**
   * The row of a statement.
   *
   * @param blind whether what others coded and decided stays hidden
   */
  public static List<String> row(LedgerStatement s, boolean blind) {
    Optional<Coding> shown = blind ? Optional.empty() : s.holding().or(s::proposed);
    Optional<Position> position = shown.flatMap(Coding::position);
    Optional<Speaker> speaker = shown.map(Coding::speaker);
    return List.of(
        s.id(),
        s.saidOn().map(Object::toString).orElse(""),
        s.anchor().content().text(),
        blind ? "" : s.state().word(),
        "",
        "",
        speaker.flatMap(Speaker::party).orElse(""),
        speaker.flatMap(Speaker::actor).orElse(""),
        speaker.map(p -> p.kind().word()).orElse(""),
        speaker.map(p -> p.authority().name().toLowerCase(Locale.ROOT)).orElse(""),
        position.map(Position::issue).orElse(""),
        position.map(Position::proposition).orElse(""),
        position.map(p -> p.stance().word()).orElse(""),
        position.map(p -> p.act().word()).orElse(""),
        position.map(p -> p.strength().word()).orElse(""),
        position.map(p -> Boolean.toString(p.redLine())).orElse(""),
        position.flatMap(Position::condition).map(Condition::text).orElse(""),
        Long.toString(s.lastEntry()));
  }

  /**
   * The reviews of a filled-in sheet.
   *
   * @param statement finds a statement by its id
   * @throws InputException with all problems
   */
  public static List<Review> read(
      String place, String text, Function<String, Optional<LedgerStatement>> statement) {
    var reviews = new ArrayList<Review>();
    var problems = new ArrayList<Problem>();
    for (CsvTable.Row row : CsvTable.read(place, text, NEEDED)) {
      if (!row.get("verdict").isEmpty()) {
        try {
          reviews.add(review(row, statement));
        } catch (IllegalArgumentException e) {
          problems.add(Problem.at(row.place(), String.valueOf(e.getMessage())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return reviews;
  }

  private static Review review(
      CsvTable.Row row, Function<String, Optional<LedgerStatement>> statement) {
    String id = row.get("id");
    LedgerStatement found =
        statement
            .apply(id)
            .orElseThrow(() -> new IllegalArgumentException("there is no statement " + id));
    String word = row.get("verdict").toLowerCase(Locale.ROOT);
    Optional<Verdict> verdict =
        word.equals("code")
            ? Optional.empty()
            : Optional.of(Words.constant("verdict", word, Verdict.class));
    boolean coded = verdict.isEmpty() || verdict.get() == Verdict.CORRECT;
    return new Review(
        id,
        verdict,
        coded ? Optional.of(Correcting.of(found, fields(row))) : Optional.empty(),
        row.get("reason"),
        row.get("seen").isEmpty() ? Optional.empty() : Optional.of(seen(row.get("seen"))));
  }

  private static long seen(String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("seen is the number of an entry, not '" + cell + "'", e);
    }
  }

  /** The cells of a row that hold a coding. */
  static Map<String, String> fields(CsvTable.Row row) {
    Map<String, String> fields = new HashMap<>();
    for (String field : Correcting.FIELDS) {
      if (row.has(field)) {
        fields.put(field, row.get(field));
      }
    }
    return fields;
  }
}
