package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.ledger.DocumentVersion;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** Who owns a publisher, for people and programs. */
final class OwnershipWords {
  private OwnershipWords() {}

  static List<Ownership> of(PublisherFacts facts, Document d) {
    return facts.of(d.publisher(), d.url(), d.date());
  }

  static List<Ownership> of(PublisherFacts facts, DocumentVersion v) {
    return facts.of(v.publisher(), v.url(), v.date());
  }

  /** Kinds and states in a word or two, {@code state RU}; empty when nothing is known. */
  static String brief(List<Ownership> owners) {
    return owners.stream().map(OwnershipWords::kind).distinct().collect(Collectors.joining(" or "));
  }

  private static String kind(Ownership o) {
    return o.owner().word() + (o.states().isEmpty() ? "" : " " + String.join("+", o.states()));
  }

  /** Kind, states, days and source in one line. */
  static String line(Ownership o) {
    return kind(o) + days(o) + "; " + o.source();
  }

  private static String days(Ownership o) {
    String since = o.since().map(d -> " since " + d).orElse("");
    return since + o.until().map(d -> " until " + d).orElse("");
  }

  /** Adds {@code publisherOwners}, one object for each statement of a list. */
  static void put(ObjectNode node, List<Ownership> owners) {
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
