package parley.workbench.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.StoredDocument;

/**
 * What a ledger holds up to one entry, in memory. Never changes; a later entry makes a new one that
 * shares what stayed.
 */
public final class Snapshot {
  /** The order of a list. */
  public enum Order {
    /** By document id, then number. */
    PLACE,
    /** The least certain first, then by place. */
    DOUBT
  }

  /**
   * Some statements of a longer list.
   *
   * @param rows in the order asked for
   * @param total how many there are in all
   * @param next the id of the last one, to go on after; empty when none is left
   */
  public record Page(List<Row> rows, int total, Optional<String> next) {
    /** Copies the list. */
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final int MOST_COUNTS = 500;
  // moving one shifts the whole order in memory; sorting one that is nearly in order compares all
  private static final int MOST_MOVED = 50;

  private final long revision;
  private final Map<String, StoredDocument> documents;
  private final List<StoredDocument> latestFirst;
  private final Row[] rows;
  private final Places places;
  private final Integer[] byDoubt;
  // counting looks at every statement, and the same lists are asked for again and again
  private final Map<Selection, Map<ReviewState, Integer>> counts = new ConcurrentHashMap<>();
  private volatile @Nullable Summary summary;

  /** Where statements lie in {@code rows}; shared by snapshots with the same statements. */
  private record Places(Map<String, Integer> ofStatement, Map<String, int[]> ofDocument) {}

  private Snapshot(
      long revision,
      Map<String, StoredDocument> documents,
      List<StoredDocument> latestFirst,
      Row[] rows,
      Places places,
      Integer[] byDoubt) {
    this.revision = revision;
    this.documents = documents;
    this.latestFirst = latestFirst;
    this.rows = rows;
    this.places = places;
    this.byDoubt = byDoubt;
  }

  /** What these documents and statements are, up to the entry of the number. */
  static Snapshot of(long revision, List<StoredDocument> documents, List<LedgerStatement> all) {
    Map<String, StoredDocument> byId = new LinkedHashMap<>();
    documents.stream().sorted(LATEST_FIRST).forEach(d -> byId.put(d.id(), d));
    Row[] rows =
        all.stream()
            .sorted(
                Comparator.comparing(LedgerStatement::documentId)
                    .thenComparingInt(LedgerStatement::number))
            .map(Row::of)
            .toArray(Row[]::new);
    Map<String, Integer> ofStatement = new HashMap<>();
    Map<String, int[]> ofDocument = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      ofStatement.put(rows[i].statement().id(), i);
      int at = i;
      ofDocument.computeIfAbsent(rows[i].statement().documentId(), d -> new int[] {at, at})[1] =
          i + 1;
    }
    Integer[] byDoubt = IntStream.range(0, rows.length).boxed().toArray(Integer[]::new);
    Arrays.sort(byDoubt, doubt(rows));
    return new Snapshot(
        revision,
        byId,
        List.copyOf(byId.values()),
        rows,
        new Places(ofStatement, ofDocument),
        byDoubt);
  }

  private static final Comparator<StoredDocument> LATEST_FIRST =
      Comparator.comparing(
              (StoredDocument d) -> d.latest().date().orElse(java.time.LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(StoredDocument::id);

  private static Comparator<Integer> doubt(Row[] rows) {
    return Comparator.comparingDouble((Integer i) -> rows[i].certainty())
        .thenComparing(Comparator.naturalOrder());
  }

  /** The same with some statements as they are now; all of them must be known already. */
  Snapshot with(List<LedgerStatement> changed, long newRevision) {
    Row[] now = rows.clone();
    List<Integer> moved = new ArrayList<>();
    List<Swap> swaps = new ArrayList<>();
    for (LedgerStatement statement : changed) {
      int at = places.ofStatement().getOrDefault(statement.id(), -1);
      Row row = Row.of(statement);
      if (row.certainty() != now[at].certainty()) {
        moved.add(at);
      }
      swaps.add(new Swap(now[at], row));
      now[at] = row;
    }
    var next = new Snapshot(newRevision, documents, latestFirst, now, places, order(moved, now));
    next.countFrom(this, swaps);
    return next;
  }

  /** A statement before and after a decision. */
  record Swap(Row before, Row after) {}

  /** The order by doubt after some statements changed: a few are moved, many sorted anew. */
  private Integer[] order(List<Integer> moved, Row[] now) {
    if (moved.isEmpty()) {
      return byDoubt;
    }
    Integer[] order = byDoubt.clone();
    if (moved.size() > MOST_MOVED) {
      Arrays.sort(order, doubt(now));
      return order;
    }
    Row[] before = rows.clone();
    for (Integer at : moved) {
      int from = Arrays.binarySearch(order, at, doubt(before));
      before[at] = now[at];
      System.arraycopy(order, from + 1, order, from, order.length - from - 1);
      int to = -1 - Arrays.binarySearch(order, 0, order.length - 1, at, doubt(before));
      System.arraycopy(order, to, order, to + 1, order.length - to - 1);
      order[to] = at;
    }
    return order;
  }

  /** Takes over what an earlier snapshot has counted, with what changed since. */
  private void countFrom(Snapshot earlier, List<Swap> swaps) {
    earlier.counts.forEach(
        (selection, counted) -> {
          Map<ReviewState, Integer> now = new EnumMap<>(counted);
          for (Swap swap : swaps) {
            if (selection.fits(swap.before())) {
              now.merge(swap.before().state(), -1, Integer::sum);
            }
            if (selection.fits(swap.after())) {
              now.merge(swap.after().state(), 1, Integer::sum);
            }
          }
          counts.put(selection, now);
        });
    Summary known = earlier.summary;
    if (known != null) {
      summary = known.with(swaps).orElse(null);
    }
  }

  /** The same with some documents as they are now, new ones among them. */
  Snapshot with(List<StoredDocument> all, List<LedgerStatement> ofChanged, long newRevision) {
    var changed = new java.util.HashSet<String>();
    ofChanged.forEach(s -> changed.add(s.documentId()));
    var statements = new ArrayList<LedgerStatement>(ofChanged);
    for (Row row : rows) {
      if (!changed.contains(row.statement().documentId())) {
        statements.add(row.statement());
      }
    }
    return of(newRevision, all, statements);
  }

  /** The number of the last entry that is in it. */
  public long revision() {
    return revision;
  }

  /** Its documents, the latest first, undated ones last. */
  public List<StoredDocument> documents() {
    return latestFirst;
  }

  /** The document of the id. */
  public Optional<StoredDocument> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** How many statements there are. */
  public int size() {
    return rows.length;
  }

  /** All statements by place. */
  public List<Row> rows() {
    return java.util.Collections.unmodifiableList(Arrays.asList(rows));
  }

  /** The statement of the id. */
  public Optional<Row> statement(String id) {
    return Optional.ofNullable(places.ofStatement().get(id)).map(i -> rows[i]);
  }

  /** The statements of a document, by number. */
  public List<Row> of(String documentId) {
    int[] range = places.ofDocument().get(documentId);
    return range == null ? List.of() : rows().subList(range[0], range[1]);
  }

  /** All that fit, by place. */
  public List<Row> select(Selection selection) {
    List<Row> among = selection.document().map(this::of).orElseGet(this::rows);
    return among.stream().filter(selection::fits).toList();
  }

  /**
   * A page of those that fit.
   *
   * @param after goes on after the statement of this id; empty for the first page
   * @param limit at most so many
   */
  public Page page(Selection selection, Order order, Optional<String> after, int limit) {
    var found = new ArrayList<Row>();
    boolean more = false;
    int start = after.map(id -> start(id, order)).orElse(0);
    for (int k = start; k < rows.length; k++) {
      Row row = rows[order == Order.PLACE ? k : byDoubt[k]];
      if (selection.fits(row)) {
        if (found.size() == limit) {
          more = true;
          break;
        }
        found.add(row);
      }
    }
    int total = counts(selection).values().stream().mapToInt(n -> n).sum();
    Optional<String> next =
        more ? Optional.of(found.get(found.size() - 1).statement().id()) : Optional.empty();
    return new Page(found, total, next);
  }

  private int start(String after, Order order) {
    Integer at = places.ofStatement().get(after);
    if (at == null) {
      throw new parley.error.InputException(
          "after", "there is no statement " + after, "send the 'next' of the page before");
    }
    return 1 + (order == Order.PLACE ? at : Arrays.binarySearch(byDoubt, at, doubt(rows)));
  }

  /** How many of those that fit are in each state; all four states are there. */
  public Map<ReviewState, Integer> counts(Selection selection) {
    Map<ReviewState, Integer> known = counts.get(selection);
    if (known != null) {
      return known;
    }
    Map<ReviewState, Integer> counted = new EnumMap<>(ReviewState.class);
    for (ReviewState state : ReviewState.values()) {
      counted.put(state, 0);
    }
    List<Row> among = selection.document().map(this::of).orElseGet(this::rows);
    for (Row row : among) {
      if (selection.fits(row)) {
        counted.merge(row.state(), 1, Integer::sum);
      }
    }
    if (counts.size() < MOST_COUNTS) {
      counts.put(selection, counted);
    }
    return counted;
  }

  /** What its statements are about, worked out at the first call. */
  public Summary summary() {
    Summary known = summary;
    if (known == null) {
      known = Summary.of(rows());
      summary = known;
    }
    return known;
  }
}
