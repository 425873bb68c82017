package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.RowMapper;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.ledger.Undoing;
import parley.ledger.Verdict;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/** Reads statements with all that is known of them up to an entry, some hundreds at a time. */
final class StatementReader {
  private static final int CHUNK = 500;
  private static final long NO_ROW = 0;
  private static final String PLACES =
      "(" + String.join(",", Collections.nCopies(CHUNK, "?")) + ")";
  private static final String ENTRY =
      " e.entry_no, e.recorded_at, e.author, e.kind AS kind, e.note ";

  private final Handle handle;
  private final long upTo;
  private final boolean reasons;
  // many statements come with one entry
  private final Map<Long, Entry> entries = new HashMap<>();

  /**
   * A reader.
   *
   * @param handle the connection
   * @param upTo the last entry that counts
   * @param reasons whether explanations are read too
   */
  StatementReader(Handle handle, long upTo, boolean reasons) {
    this.handle = handle;
    this.upTo = upTo;
    this.reasons = reasons;
  }

  /** The row numbers of the statements that match, in the order of their ids. */
  List<Long> numbers(StatementQuery query) {
    var where = new StringBuilder(" WHERE s.entry_no <= :upTo");
    Map<String, Object> values = new HashMap<>();
    values.put("upTo", upTo);
    query
        .document()
        .ifPresent(
            id -> {
              where.append(" AND d.id = :document");
              values.put("document", StoredText.encode(id));
            });
    query
        .statement()
        .ifPresent(
            id -> {
              Place place = Place.of(id);
              where.append(" AND d.id = :owner AND s.number = :number");
              values.put("owner", StoredText.encode(place.document()));
              values.put("number", place.number());
            });
    query
        .asOf()
        .said()
        .ifPresent(
            day -> {
              where.append(" AND s.said_on <= :day");
              values.put("day", day.toString());
            });
    codedAs(query, where, values);
    var select =
        handle.createQuery(
            "SELECT s.statement_no FROM statement s JOIN document d ON d.document_no ="
                + " s.document_no"
                + where
                + " ORDER BY d.id, s.number");
    values.forEach(select::bind);
    return select.mapTo(Long.class).list();
  }

  private void codedAs(StatementQuery query, StringBuilder where, Map<String, Object> values) {
    if (query.party().isEmpty() && query.issue().isEmpty()) {
      return;
    }
    where.append(" AND s.statement_no IN (SELECT p.statement_no FROM coding_party p WHERE 1 = 1");
    query
        .party()
        .ifPresent(
            code -> {
              where.append(" AND p.party = :party");
              values.put("party", StoredText.encode(code));
            });
    query
        .issue()
        .ifPresent(
            id -> {
              where.append(" AND p.issue = :issue");
              values.put("issue", StoredText.encode(id));
            });
    where.append(')');
  }

  /** The last entry that counts. */
  long upTo() {
    return upTo;
  }

  /** Whether explanations are read too. */
  boolean reasons() {
    return reasons;
  }

  /** Hands on the statements of these row numbers, in their order. */
  void read(List<Long> numbers, Consumer<LedgerStatement> sink) {
    each(numbers, (number, statement) -> sink.accept(statement));
  }

  /** Hands on the statements of these row numbers, each with its own, in their order. */
  void each(List<Long> numbers, BiConsumer<Long, LedgerStatement> sink) {
    Map<Long, Coder> coders = coders();
    Set<Long> undone = Undoing.undone(EntryTable.undoings(handle, upTo));
    for (int from = 0; from < numbers.size(); from += CHUNK) {
      List<Long> chunk = numbers.subList(from, Math.min(numbers.size(), from + CHUNK));
      Map<Long, Anchor> anchors = anchors(chunk);
      Map<Long, List<Coding>> codings = codings(chunk, undone, coders);
      Map<Long, List<Decision>> decisions = decisions(chunk, undone);
      Map<Long, LedgerStatement> statements = new HashMap<>();
      list(
          "SELECT s.*, d.id,"
              + ENTRY
              + "FROM statement s JOIN document d ON d.document_no ="
              + " s.document_no JOIN entry e ON e.entry_no = s.entry_no WHERE s.entry_no <= ? AND s.statement_no IN ",
          chunk,
          (rs, ctx) -> {
            long no = rs.getLong("statement_no");
            Anchor anchor = anchors.get(no);
            if (anchor != null) {
              List<Coding> coded = codings.getOrDefault(no, List.of());
              List<Decision> decided = decisions.getOrDefault(no, List.of());
              statements.put(no, statement(rs, anchor, coded, decided));
            }
            return no;
          });
      for (long no : chunk) {
        Optional.ofNullable(statements.get(no)).ifPresent(s -> sink.accept(no, s));
      }
    }
  }

  /** One text for every chunk, so that databases and Jdbi need to parse it only once. */
  private <T> List<T> list(String select, List<Long> chunk, RowMapper<T> mapper) {
    var query = handle.createQuery(select + PLACES).bind(0, upTo);
    for (int i = 0; i < CHUNK; i++) {
      query.bind(i + 1, number(i < chunk.size() ? chunk.get(i) : NO_ROW));
    }
    return query.map(mapper).list();
  }

  /** Bound as it is: looking for how to bind each of some hundred numbers takes its time. */
  private static Argument number(long value) {
    return (position, statement, context) -> statement.setLong(position, value);
  }

  private Entry entry(ResultSet rs, String kind) throws SQLException {
    long number = rs.getLong("entry_no");
    Entry entry = entries.get(number);
    if (entry == null) {
      entry = EntryTable.entry(rs, kind);
      entries.put(number, entry);
    }
    return entry;
  }

  private LedgerStatement statement(
      ResultSet rs, Anchor anchor, List<Coding> codings, List<Decision> decisions)
      throws SQLException {
    String document = StoredText.decode(rs.getString("id"));
    int number = rs.getInt("number");
    int nestedIn = rs.getInt("nested_in");
    Optional<String> outer =
        rs.wasNull() ? Optional.empty() : Optional.of(LedgerStatement.id(document, nestedIn));
    return new LedgerStatement(
        LedgerStatement.id(document, number),
        document,
        number,
        entry(rs, "kind"),
        QuoteType.valueOf(Columns.constant(rs.getString("quote_type"))),
        rs.getInt("hearsay") != 0,
        outer,
        Columns.day(rs, "said_on"),
        rs.getDouble("confidence"),
        anchor,
        codings,
        decisions);
  }

  private Map<Long, Anchor> anchors(List<Long> chunk) {
    Map<Long, Anchor> anchors = new HashMap<>();
    String select =
        "SELECT a.*, v.sha256 FROM anchor a JOIN statement s ON s.statement_no = a.statement_no"
            + " JOIN version v ON v.document_no = s.document_no AND v.version_no = a.version_no"
            + " WHERE a.entry_no <= ? AND a.statement_no IN ";
    list(
        select,
        chunk,
        (rs, ctx) ->
            anchors.merge(
                rs.getLong("statement_no"),
                new Anchor(
                    rs.getInt("version_no"),
                    rs.getString("sha256"),
                    Anchor.State.valueOf(Columns.constant(rs.getString("state"))),
                    Columns.quote(rs, "source"),
                    Columns.quote(rs, "cue"),
                    Columns.quote(rs, "content")),
                (a, b) -> a.version() > b.version() ? a : b));
    return anchors;
  }

  private Map<Long, Coder> coders() {
    Map<Long, Coder> coders = new HashMap<>();
    handle
        .createQuery("SELECT * FROM coder")
        .map(
            (rs, ctx) ->
                coders.put(
                    rs.getLong("coder_no"),
                    new Coder(
                        Coder.Kind.valueOf(Columns.constant(rs.getString("kind"))),
                        StoredText.decode(rs.getString("name")),
                        StoredText.decode(rs.getString("codebook")))))
        .list();
    return coders;
  }

  private Map<Long, List<Coding>> codings(
      List<Long> chunk, Set<Long> undone, Map<Long, Coder> coders) {
    Map<Long, List<Coding>> codings = new HashMap<>();
    String select =
        "SELECT c.coding_no, c.statement_no, c.entry_no, c.coder_no, c.actor, c.party, c.kind AS"
            + " source_kind, c.authority, c.on_behalf_of, c.description, c.issue, c.proposition,"
            + " c.stance, c.act, c.strength, c.red_line, c.condition_spans, c.condition_text,"
            + " c.confidence, "
            + (reasons ? "c.speaker_because, c.because," : "'' AS speaker_because, '' AS because,")
            + " e.recorded_at, e.author, e.kind AS entry_kind, e.note FROM coding c"
            + " JOIN entry e ON e.entry_no = c.entry_no WHERE c.entry_no <= ? AND"
            + " c.statement_no IN ";
    List<Numbered<Coding>> rows =
        list(
            select,
            chunk,
            (rs, ctx) -> new Numbered<>(rs.getLong("statement_no"), coding(rs, undone, coders)));
    rows.stream()
        .sorted(java.util.Comparator.comparingLong(r -> r.value().number()))
        .forEach(
            r -> codings.computeIfAbsent(r.statement(), n -> new ArrayList<>()).add(r.value()));
    return codings;
  }

  private record Numbered<T>(long statement, T value) {}

  private Coding coding(ResultSet rs, Set<Long> undone, Map<Long, Coder> coders)
      throws SQLException {
    return new Coding(
        rs.getLong("coding_no"),
        entry(rs, "entry_kind"),
        !undone.contains(rs.getLong("entry_no")),
        Optional.ofNullable(coders.get(rs.getLong("coder_no"))).orElseThrow(),
        new Speaker(
            Columns.text(rs, "actor"),
            Columns.text(rs, "party"),
            SourceKind.valueOf(Columns.constant(rs.getString("source_kind"))),
            Authority.valueOf(Columns.constant(rs.getString("authority"))),
            Columns.text(rs, "on_behalf_of"),
            Columns.text(rs, "description"),
            ExplanationText.parse(StoredText.decode(rs.getString("speaker_because")))),
        position(rs));
  }

  private static Optional<Position> position(ResultSet rs) throws SQLException {
    Optional<String> issue = Columns.text(rs, "issue");
    if (issue.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> words = Columns.text(rs, "condition_text");
    Optional<String> spans = Columns.text(rs, "condition_spans");
    return Optional.of(
        new Position(
            issue.get(),
            Columns.text(rs, "proposition").orElse(""),
            Stance.valueOf(Columns.constant(rs.getString("stance"))),
            Act.valueOf(Columns.constant(rs.getString("act"))),
            Strength.ofLevel(rs.getInt("strength")),
            rs.getInt("red_line") != 0,
            words.flatMap(text -> spans.map(s -> new Condition(SpanText.parse(s).get(0), text))),
            rs.getDouble("confidence"),
            Columns.text(rs, "because")
                .map(ExplanationText::parse)
                .orElseGet(() -> Explanation.of(""))));
  }

  private Map<Long, List<Decision>> decisions(List<Long> chunk, Set<Long> undone) {
    Map<Long, List<Decision>> decisions = new HashMap<>();
    String select =
        "SELECT c.*,"
            + ENTRY
            + "FROM decision c JOIN entry e ON e.entry_no = c.entry_no"
            + " WHERE c.entry_no <= ? AND c.statement_no IN ";
    List<Numbered<Decision>> rows =
        list(
            select,
            chunk,
            (rs, ctx) -> new Numbered<>(rs.getLong("statement_no"), decision(rs, undone)));
    rows.stream()
        .sorted(java.util.Comparator.comparingLong(r -> r.value().entry().number()))
        .forEach(
            r -> decisions.computeIfAbsent(r.statement(), n -> new ArrayList<>()).add(r.value()));
    return decisions;
  }

  private Decision decision(ResultSet rs, Set<Long> undone) throws SQLException {
    long coding = rs.getLong("coding_no");
    Optional<Long> holding = rs.wasNull() ? Optional.empty() : Optional.of(coding);
    return new Decision(
        entry(rs, "kind"),
        !undone.contains(rs.getLong("entry_no")),
        Verdict.valueOf(Columns.constant(rs.getString("verdict"))),
        holding,
        StoredText.decode(rs.getString("reason")));
  }
}
