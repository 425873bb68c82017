package parley.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import parley.ledger.Addition;
import parley.ledger.Coder;
import parley.ledger.Ledger;
import parley.ledger.Reading;
import parley.ledger.StoredDocument;
import parley.text.Document;

/**
 * Reads, codes and stores documents, some at a time: what has been told of is stored for good, and
 * a document is stored with all its statements or not at all. Texts that the ledger has are not
 * read again.
 */
public final class LedgerAdding {
  private static final int BATCH = 32;
  private static final int BATCH_CHARACTERS = 100_000;
  private static final String ID = "s";

  private final Ledger ledger;
  private final Extraction extraction;
  private final Coder coder;
  private final boolean recode;
  private final List<Document> waiting = new ArrayList<>();
  private final Consumer<Addition> told;
  private long characters;

  /**
   * Adding to a ledger.
   *
   * @param ledger where to
   * @param extraction the stages that read and code
   * @param version Parley's, which belongs to the coder's name
   * @param recode whether texts that are there are coded again
   * @param told hears what became of each document, in their order, once it is stored
   */
  public LedgerAdding(
      Ledger ledger,
      Extraction extraction,
      String version,
      boolean recode,
      Consumer<Addition> told) {
    this.ledger = ledger;
    this.extraction = extraction;
    this.coder = coder(extraction, version);
    this.recode = recode;
    this.told = told;
  }

  /** The coder that an extraction is: its models by name, its code book by hash. */
  public static Coder coder(Extraction extraction, String version) {
    Map<String, String> stages = new TreeMap<>(extraction.resources());
    String models =
        stages.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("; "));
    return new Coder(
        Coder.Kind.MACHINE, "parley " + version + "; " + models, extraction.codebook().sha256());
  }

  /** Takes a document; it is stored now or when enough others wait. */
  public void add(Document document) {
    waiting.add(document);
    characters += document.text().length();
    if (waiting.size() >= BATCH || characters >= BATCH_CHARACTERS) {
      flush();
    }
  }

  /** Stores what waits. */
  public void flush() {
    List<Document> batch = List.copyOf(waiting);
    waiting.clear();
    characters = 0;
    if (batch.isEmpty()) {
      return;
    }
    List<Optional<Addition>> known =
        batch.stream().map(d -> recode ? Optional.<Addition>empty() : unchanged(d)).toList();
    var fresh = new ArrayList<Document>();
    for (int i = 0; i < batch.size(); i++) {
      if (known.get(i).isEmpty()) {
        fresh.add(batch.get(i));
      }
    }
    List<Reading> readings =
        fresh.parallelStream()
            .map(d -> new Reading(d, extraction.extractor().statements(d, ID)))
            .toList();
    var stored =
        readings.isEmpty()
            ? List.<Addition>of().iterator()
            : ledger.add(readings, coder, recode).iterator();
    known.forEach(k -> told.accept(k.orElseGet(stored::next)));
  }

  private Optional<Addition> unchanged(Document document) {
    return ledger
        .document(document.id())
        .map(StoredDocument::latest)
        .filter(v -> v.sha256().equals(document.sha256()))
        .map(v -> Addition.unchanged(document.id(), v.number()));
  }
}
