package parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import parley.error.InputException;
import parley.ledger.LedgerStatement;
import parley.ledger.PageQuery;
import parley.ledger.PageQuery.Order;
import parley.ledger.ReviewState;
import parley.ledger.StatementPage;
import parley.ledger.Undoing;

/** Reads pages of statements, and counts them, by where they stand now. */
final class Pages {
  private static final String FROM =
      " FROM standing t JOIN statement s ON s.statement_no = t.statement_no"
          + " JOIN document d ON d.document_no = s.document_no";

  private final Handle handle;
  private final PageQuery query;
  private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
  private final Map<String, Object> values = new HashMap<>();

  Pages(Handle handle, PageQuery query) {
    this.handle = handle;
    this.query = query;
    query.which().document().ifPresent(id -> and("d.id = :document", "document", id));
    query.which().statement().ifPresent(this::one);
    coded();
    query.assignedTo().ifPresent(this::assigned);
    query.notCodedBy().ifPresent(this::notCoded);
  }

  private void and(String condition, String name, String value) {
    where.append(" AND ").append(condition);
    values.put(name, StoredText.encode(value));
  }

  private void one(String id) {
    Place place = Place.of(id);
    and("d.id = :owner", "owner", place.document());
    where.append(" AND s.number = :number");
    values.put("number", place.number());
  }

  /** Party and issue of the coding that is shown. */
  private void coded() {
    if (query.which().party().isEmpty() && query.which().issue().isEmpty()) {
      return;
    }
    where.append(
        " AND EXISTS (SELECT 1 FROM coding_party p WHERE p.statement_no = t.statement_no"
            + " AND p.coding_no = t.coding_no");
    query.which().party().ifPresent(code -> and("p.party = :party", "party", code));
    query.which().issue().ifPresent(id -> and("p.issue = :issue", "issue", id));
    where.append(')');
  }

  private void assigned(String coder) {
    and(
        "EXISTS (SELECT 1 FROM assignment a WHERE a.coder = :assigned AND a.document_no ="
            + " s.document_no AND (a.number IS NULL OR a.number = s.number) AND NOT EXISTS"
            + " (SELECT 1 FROM withdrawal w WHERE w.assignment_no = a.assignment_no))",
        "assigned",
        coder);
  }

  private void notCoded(String person) {
    Set<Long> undone = Undoing.undone(EntryTable.undoings(handle, Long.MAX_VALUE));
    // numbers of our own making, so that they may stand in the text
    String live =
        undone.isEmpty()
            ? ""
            : " AND %s.entry_no NOT IN ("
                + String.join(",", undone.stream().sorted().map(String::valueOf).toList())
                + ")";
    and(
        "NOT EXISTS (SELECT 1 FROM coding c JOIN coder k ON k.coder_no = c.coder_no WHERE"
            + " c.statement_no = s.statement_no AND k.kind = 'person' AND k.name = :person"
            + live.replace("%s", "c")
            + ") AND NOT EXISTS (SELECT 1 FROM decision x JOIN entry e ON e.entry_no ="
            + " x.entry_no WHERE x.statement_no = s.statement_no AND e.author = :person"
            + live.replace("%s", "x")
            + ")",
        "person",
        person);
  }

  /** The page. */
  StatementPage page() {
    List<Row> rows = query.order() == Order.ID ? byId() : byDoubt();
    boolean more = rows.size() > query.limit();
    List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
    var statements = new ArrayList<LedgerStatement>();
    new StatementReader(handle, Long.MAX_VALUE, query.which().reasons())
        .read(shown.stream().map(Row::statement).toList(), statements::add);
    Optional<String> next =
        more ? Optional.of(end(shown.get(shown.size() - 1), statements)) : Optional.empty();
    return new StatementPage(statements, next);
  }

  private record Row(long statement, double confidence) {}

  private String end(Row last, List<LedgerStatement> statements) {
    return query.order() == Order.ID
        ? statements.get(statements.size() - 1).id()
        : last.confidence() + ":" + last.statement();
  }

  private List<Row> byId() {
    String from = FROM + where;
    if (!query.states().isEmpty()) {
      from += " AND t.state IN (" + words(query.states()) + ")";
    }
    if (query.after().isPresent()) {
      Place place = Place.of(query.after().get());
      if (place.number() < 0) {
        throw noPage();
      }
      from += " AND d.id >= :afterId AND (d.id > :afterId OR s.number > :afterNumber)";
      values.put("afterId", StoredText.encode(place.document()));
      values.put("afterNumber", place.number());
    }
    return rows(from + " ORDER BY d.id, s.number", values);
  }

  /** State by state, because the index is; the pages of all are then merged. */
  private List<Row> byDoubt() {
    Map<String, Object> bound = new HashMap<>(values);
    String from = FROM + where + " AND t.state = :state";
    if (query.after().isPresent()) {
      Row last = row(query.after().get());
      from += " AND (t.confidence, t.statement_no) > (:afterConfidence, :afterRow)";
      bound.put("afterConfidence", last.confidence());
      bound.put("afterRow", last.statement());
    }
    var all = new ArrayList<Row>();
    for (ReviewState state : states()) {
      bound.put("state", state.word());
      all.addAll(rows(from + " ORDER BY t.confidence, t.statement_no", bound));
    }
    all.sort(Comparator.comparingDouble(Row::confidence).thenComparingLong(Row::statement));
    return all.subList(0, Math.min(all.size(), query.limit() + 1));
  }

  private Set<ReviewState> states() {
    return query.states().isEmpty() ? EnumSet.allOf(ReviewState.class) : query.states();
  }

  private Row row(String next) {
    int colon = next.indexOf(':');
    try {
      return new Row(
          Long.parseLong(next.substring(colon + 1)), Double.parseDouble(next.substring(0, colon)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw noPage();
    }
  }

  private InputException noPage() {
    return new InputException(
        "'" + query.after().orElse("") + "'",
        "is not where a page in order of "
            + query.order().name().toLowerCase(Locale.ROOT)
            + " ends",
        "ask for the first page and go on from there");
  }

  private List<Row> rows(String from, Map<String, Object> bound) {
    Query select =
        handle.createQuery("SELECT t.statement_no, t.confidence" + from + " LIMIT :limit");
    bound.forEach(select::bind);
    return select
        .bind("limit", query.limit() + 1)
        .map((rs, ctx) -> new Row(rs.getLong(1), rs.getDouble(2)))
        .list();
  }

  /** How many stand in each state. */
  Map<ReviewState, Long> counts() {
    Map<ReviewState, Long> counts = new EnumMap<>(ReviewState.class);
    states().forEach(s -> counts.put(s, 0L));
    boolean all = values.isEmpty();
    Query select =
        handle.createQuery(
            "SELECT t.state, count(*)"
                + (all ? " FROM standing t" : FROM + where)
                + " GROUP BY t.state");
    values.forEach(select::bind);
    select
        .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getLong(2)))
        .forEach(
            row ->
                counts.replace(
                    ReviewState.valueOf(Columns.constant(row.getKey())), row.getValue()));
    return counts;
  }

  private static String words(Set<ReviewState> states) {
    return String.join(",", states.stream().map(s -> "'" + s.word() + "'").sorted().toList());
  }
}
