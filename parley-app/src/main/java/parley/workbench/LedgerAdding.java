package parley.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import parley.ledger.Addition;
import parley.ledger.Coder;
import parley.ledger.Ledger;
import parley.ledger.Reading;
import parley.ledger.StoredDocument;
import parley.position.Statement;
import parley.text.Document;

/**
 * Codes and stores documents: several are coded at a time, one thread writes, in the order of the
 * input. What has been told of is stored for good, and a document is stored with all its statements
 * or not at all; texts that the ledger has are not coded again, so a run that was stopped goes on
 * where it stood. Memory is bounded: at most {@value #MOST_UNDER_WAY} documents and {@value
 * #MOST_CHARACTERS} characters (or one longer document) are under way.
 */
public final class LedgerAdding {
  private static final int BATCH = 32;
  private static final int BATCH_CHARACTERS = 100_000;

  /** Documents and characters read ahead of what is stored: enough to keep all cores busy. */
  private static final int MOST_UNDER_WAY = 64;

  private static final long MOST_CHARACTERS = 2_000_000;
  private static final String ID = "s";

  private final Ledger ledger;
  private final Extraction extraction;
  private final Coder coder;
  private final boolean recode;
  private final Consumer<Addition> told;
  private final Executor coders = coders();
  private final Queue<UnderWay> underWay = new ArrayDeque<>();
  private final List<Done> done = new ArrayList<>();
  private long characters;
  private long doneCharacters;

  /** A document that is being coded, or that the ledger has. */
  private record UnderWay(
      Document document, Optional<Addition> known, FutureTask<List<Statement>> coding) {
    Done done() {
      try {
        return new Done(document, known, coding.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while coding " + document.id(), e);
      }
    }
  }

  private record Done(Document document, Optional<Addition> known, List<Statement> statements) {}

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

  /**
   * Takes a document: it is coded beside others and stored when enough are done. Returns when the
   * documents under way are few enough, so that reading never runs far ahead of coding.
   */
  public void add(Document document) {
    Optional<Addition> known = recode ? Optional.empty() : unchanged(document);
    var coding = new FutureTask<>(() -> known.isPresent() ? List.<Statement>of() : code(document));
    underWay.add(new UnderWay(document, known, coding));
    coders.execute(coding);
    characters += document.text().length();
    while (underWay.size() > MOST_UNDER_WAY
        || (characters > MOST_CHARACTERS && underWay.size() > 1)) {
      takeFirst();
    }
  }

  private List<Statement> code(Document document) {
    return extraction.extractor().statements(document, ID);
  }

  /** Stores what waits. */
  public void flush() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
    store();
  }

  /** Waits for the document that has been under way longest; stores a batch when it is full. */
  private void takeFirst() {
    UnderWay first = underWay.remove();
    characters -= first.document.text().length();
    done.add(first.done());
    doneCharacters += first.document.text().length();
    if (done.size() >= BATCH || doneCharacters >= BATCH_CHARACTERS) {
      store();
    }
  }

  private void store() {
    List<Done> batch = List.copyOf(done);
    done.clear();
    doneCharacters = 0;
    List<Reading> readings =
        batch.stream()
            .filter(d -> d.known.isEmpty())
            .map(d -> new Reading(d.document, d.statements))
            .toList();
    var stored =
        readings.isEmpty()
            ? List.<Addition>of().iterator()
            : ledger.add(readings, coder, recode).iterator();
    batch.forEach(d -> told.accept(d.known.orElseGet(stored::next)));
  }

  /** A thread for each core; they end by themselves when there is nothing to do. */
  private static Executor coders() {
    int cores = Runtime.getRuntime().availableProcessors();
    var pool =
        new ThreadPoolExecutor(
            cores,
            cores,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "coder");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private Optional<Addition> unchanged(Document document) {
    return ledger
        .document(document.id())
        .map(StoredDocument::latest)
        .filter(v -> v.sha256().equals(document.sha256()))
        .map(v -> Addition.unchanged(document.id(), v.number()));
  }
}
