package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.ledger.DocumentVersion;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** Who owns a publisher, for programs. */
public final class OwnershipJson {
  private OwnershipJson() {}

  /** Adds who owns a document's publisher, if there are lists that may tell it. */
  static void put(ObjectNode node, PublisherFacts facts, Document document) {
    if (facts != PublisherFacts.NONE) {
      put(node, OwnershipWords.of(facts, document));
    }
  }

  /** Adds who owns a stored document's publisher, if there are lists that may tell it. */
  public static void put(ObjectNode node, PublisherFacts facts, DocumentVersion version) {
    if (facts != PublisherFacts.NONE) {
      put(node, OwnershipWords.of(facts, version));
    }
  }

  /** Adds {@code publisherOwners}, one object for each statement of a list. */
  private static void put(ObjectNode node, List<Ownership> owners) {
    ArrayNode array = node.putArray("publisherOwners");
    for (Ownership o : owners) {
      ObjectNode one = array.addObject();
      one.put("owner", o.owner().word());
      o.states().forEach(one.putArray("states")::add);
      day(one, "since", o.since());
      day(one, "until", o.until());
      one.put("source", o.source());
      StatementJson.put(one, "licence", o.licence());
      one.put("entry", o.place());
    }
  }

  private static void day(ObjectNode node, String key, Optional<LocalDate> day) {
    StatementJson.put(node, key, day.map(Object::toString));
  }
}
