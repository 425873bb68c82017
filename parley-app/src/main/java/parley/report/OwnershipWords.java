package parley.report;

import java.util.List;
import java.util.stream.Collectors;
import parley.ledger.DocumentVersion;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** Who owns a publisher, for people. */
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
}
