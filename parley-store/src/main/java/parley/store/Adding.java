package parley.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import parley.ledger.Addition;
import parley.ledger.Addition.Outcome;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Reading;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.ledger.version.VersionMerge;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Document;

/** One transaction that adds readings of documents. */
final class Adding {
  private final Handle handle;
  private final Coder coder;
  private final boolean recode;
  private final StatementBatch batch;
  private final Supplier<Entry> entry;

  Adding(Handle handle, Clock clock, Coder coder, boolean recode) {
    this.handle = handle;
    this.coder = coder;
    this.recode = recode;
    this.batch = new StatementBatch(handle);
    // nothing new, no entry
    this.entry = new Once<>(() -> EntryTable.add(handle, clock, Entry.Kind.ADD, coder.name(), ""));
  }

  List<Addition> all(List<Reading> readings) {
    var additions = new ArrayList<Addition>();
    for (Reading reading : readings) {
      additions.add(one(reading));
    }
    batch.write();
    return additions;
  }

  private Addition one(Reading reading) {
    Document document = reading.document();
    Optional<StoredDocument> known = DocumentTable.find(handle, document.id(), Long.MAX_VALUE);
    if (known.isEmpty()) {
      return first(reading);
    }
    int latest = known.get().latest().number();
    boolean sameText = known.get().latest().sha256().equals(document.sha256());
    // what was redacted stays away, whatever its text is now
    boolean redacted = DocumentTable.redacted(handle, document.id());
    if (redacted || sameText && !recode) {
      return Addition.unchanged(document.id(), latest);
    }
    return again(reading, sameText, sameText ? latest : latest + 1);
  }

  private Addition first(Reading reading) {
    Document document = reading.document();
    long number = DocumentTable.add(handle, document.id());
    DocumentTable.addVersion(
        handle,
        number,
        DocumentTable.version(document, 1, entry.get()),
        Optional.of(document.text()));
    var fresh = new Fresh(number, reading, 1);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < reading.statements().size(); i++) {
      numbers.put(reading.statements().get(i).id(), i + 1);
    }
    reading.statements().forEach(s -> fresh.add(s, numbers));
    int count = reading.statements().size();
    return new Addition(document.id(), Outcome.NEW, 1, count, 0, 0, count);
  }

  private Addition again(Reading reading, boolean sameText, int version) {
    Document document = reading.document();
    long owner = DocumentTable.number(handle, document.id()).orElseThrow();
    var reader = new StatementReader(handle, Long.MAX_VALUE, false);
    List<Long> rows = reader.numbers(StatementQuery.all().ofDocument(document.id()));
    var old = new ArrayList<LedgerStatement>();
    reader.read(rows, old::add);
    Map<String, Long> rowOf = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      rowOf.put(old.get(i).id(), rows.get(i));
    }
    VersionMerge merge = VersionMerge.of(old, reading, version);
    if (!sameText) {
      DocumentTable.addVersion(
          handle,
          owner,
          DocumentTable.version(document, version, entry.get()),
          Optional.of(document.text()));
      merge.anchors().forEach((id, a) -> batch.anchor(row(rowOf, id), a, entry.get()));
    }
    int codings = recoded(reading, old, merge, rowOf);
    added(reading, old, merge, new Fresh(owner, reading, version));
    int fresh = merge.fresh().size();
    if (sameText && codings + fresh == 0) {
      return Addition.unchanged(document.id(), version);
    }
    return new Addition(
        document.id(),
        sameText ? Outcome.RECODED : Outcome.NEW_VERSION,
        version,
        fresh,
        sameText ? 0 : count(merge, Anchor.State.MOVED),
        sameText ? 0 : count(merge, Anchor.State.LOST),
        codings + fresh);
  }

  private static long row(Map<String, Long> rowOf, String id) {
    return Optional.ofNullable(rowOf.get(id)).orElseThrow();
  }

  private static int count(VersionMerge merge, Anchor.State state) {
    return (int) merge.anchors().values().stream().filter(a -> a.state() == state).count();
  }

  /** Adds codings that differ from what this coder said last of the old statements. */
  private int recoded(
      Reading reading, List<LedgerStatement> old, VersionMerge merge, Map<String, Long> rowOf) {
    Map<String, LedgerStatement> byId = new HashMap<>();
    old.forEach(s -> byId.put(s.id(), s));
    var offsets = new CodePoints(reading.document().text());
    int added = 0;
    for (Map.Entry<Integer, String> same : merge.same().entrySet()) {
      var coded = CodedWords.of(reading.statements().get(same.getKey()), offsets);
      LedgerStatement statement = byId.get(same.getValue());
      if (statement != null && !alreadySaid(statement, coded)) {
        batch.coding(row(rowOf, same.getValue()), entry.get(), coder, coded);
        added++;
      }
    }
    return added;
  }

  private boolean alreadySaid(LedgerStatement statement, CodedWords coded) {
    List<Coding> own =
        statement.codings().stream().filter(c -> c.live() && c.coder().equals(coder)).toList();
    return !own.isEmpty()
        && new CodedWords(own.get(own.size() - 1).speaker(), own.get(own.size() - 1).position())
            .sameAs(coded);
  }

  private void added(Reading reading, List<LedgerStatement> old, VersionMerge merge, Fresh fresh) {
    Map<String, Integer> numbers = new HashMap<>();
    int last = old.stream().mapToInt(LedgerStatement::number).max().orElse(0);
    for (int index : merge.fresh()) {
      last++;
      numbers.put(reading.statements().get(index).id(), last);
    }
    merge
        .same()
        .forEach(
            (index, id) ->
                numbers.put(
                    reading.statements().get(index).id(),
                    Integer.parseInt(id.substring(id.lastIndexOf("/s") + 2))));
    merge.fresh().forEach(index -> fresh.add(reading.statements().get(index), numbers));
  }

  /** Statements that the ledger has not had. */
  private final class Fresh {
    private final long owner;
    private final Document document;
    private final String sha256;
    private final int version;
    private final CodePoints offsets;

    Fresh(long owner, Reading reading, int version) {
      this.owner = owner;
      this.document = reading.document();
      this.sha256 = document.sha256();
      this.version = version;
      this.offsets = new CodePoints(document.text());
    }

    /** Adds one; {@code numbers} tells the number of each statement of the reading by its id. */
    void add(Statement s, Map<String, Integer> numbers) {
      int number = numbers.getOrDefault(s.id(), 0);
      var anchor =
          new Anchor(
              version,
              sha256,
              Anchor.State.FOUND,
              Quote.of(s.attribution().source(), document.text(), offsets),
              Quote.of(s.attribution().cue(), document.text(), offsets),
              Quote.of(s.attribution().content(), document.text(), offsets));
      var statement =
          new LedgerStatement(
              LedgerStatement.id(document.id(), number),
              document.id(),
              number,
              entry.get(),
              s.attribution().type(),
              s.hearsay(),
              s.nestedIn()
                  .flatMap(outer -> Optional.ofNullable(numbers.get(outer)))
                  .map(outer -> LedgerStatement.id(document.id(), outer)),
              s.saidOn(),
              s.attribution().confidence(),
              anchor,
              List.of(),
              List.of());
      long row = batch.statement(owner, statement, entry.get());
      batch.anchor(row, anchor, entry.get());
      batch.coding(row, entry.get(), coder, CodedWords.of(s, offsets));
    }
  }
}
