package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.StoredDocument;
import parley.publisher.PublisherFacts;
import parley.report.OwnershipJson;

/** The documents of a ledger. */
final class DocumentsTool implements Tool {
  private static final Parameter FROM =
      new Parameter.Day("from", "Only published on this day and after.");

  private final Supplier<Ledger> ledgers;
  private final PublisherFacts publishers;

  DocumentsTool(Supplier<Ledger> ledgers, PublisherFacts publishers) {
    this.ledgers = ledgers;
    this.publishers = publishers;
  }

  @Override
  public String name() {
    return "list_documents";
  }

  @Override
  public String description() {
    return "Lists documents with date, title, publisher, address and number of statements, by date;"
        + " undated ones last. 'words' looks in id, title and publisher.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Filters.WORDS, FROM, Filters.AS_OF, Paging.LIMIT, Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Optional<LocalDate> from = arguments.day(FROM.name());
    try (Ledger ledger = ledgers.get()) {
      List<StoredDocument> found =
          ledger.documents(Filters.times(arguments)).stream()
              .filter(d -> Filters.holdsWords(arguments, label(d)))
              .filter(
                  d ->
                      from.isEmpty()
                          || d.latest().date().filter(day -> !day.isBefore(from.get())).isPresent())
              .sorted(
                  Comparator.comparing(
                          (StoredDocument d) -> d.latest().date().orElse(LocalDate.MAX))
                      .thenComparing(StoredDocument::id))
              .toList();
      Paging.put(answer, "documents", arguments, found, this::entry);
    }
    return answer;
  }

  private static String label(StoredDocument document) {
    DocumentVersion latest = document.latest();
    return document.id() + " " + latest.title().orElse("") + " " + latest.publisher().orElse("");
  }

  private ObjectNode entry(StoredDocument document) {
    ObjectNode node = LedgerView.document(document);
    node.put("statements", document.statements());
    DocumentVersion latest = document.latest();
    node.put("characters", latest.characters());
    node.put("sha256", latest.sha256());
    if (!latest.hasText()) {
      node.put("textRemoved", true);
    }
    OwnershipJson.put(node, publishers, latest);
    return node;
  }
}
