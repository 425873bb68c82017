package parley.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.ReviewState;
import parley.ledger.Verdict;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Span;

/** One STATEMENT object; what is wrong is an {@link IllegalArgumentException} with its field. */
final class TransferStatement {
  static final Entry NOT_YET = new Entry(0, Instant.EPOCH, "", Entry.Kind.IMPORT, "");
  private static final Explanation IMPORTED = Explanation.of("imported");

  private final ObjectNode node;
  private final String document;

  TransferStatement(ObjectNode node) {
    this.node = node;
    this.document = needed("/document");
  }

  /** The version of the document that the statement refers to. */
  DocumentVersion version() {
    return new DocumentVersion(
        Math.max(1, node.at("/evidence/version").asInt(1)),
        NOT_YET,
        text("/evidence/sha256").orElse(""),
        node.at("/publication/characters").asInt(0),
        text("/publication/title"),
        day("/publication/date"),
        text("/publication/publisher"),
        text("/publication/url"),
        false,
        Optional.empty());
  }

  LedgerStatement statement() {
    int number = number(needed("/id"));
    var state = word("/review/state", ReviewState.class).orElse(ReviewState.PROPOSED);
    return new LedgerStatement(
        LedgerStatement.id(document, number),
        document,
        number,
        NOT_YET,
        word("/quoteType", QuoteType.class).orElse(QuoteType.INDIRECT),
        node.path("hearsay").asBoolean(),
        text("/nestedIn").map(outer -> LedgerStatement.id(document, number(outer))),
        day("/saidOn"),
        probability("/confidence"),
        new Anchor(
            version().number(),
            version().sha256(),
            word("/evidence/state", Anchor.State.class).orElse(Anchor.State.FOUND),
            quote("/source"),
            quote("/cue"),
            content()),
        List.of(coding()),
        decision(state));
  }

  private Quote content() {
    Quote content = quote("/content");
    if (content.isEmpty()) {
      throw new IllegalArgumentException("content has no spans");
    }
    return content;
  }

  private Coding coding() {
    var coder =
        new Coder(
            word("/coder/kind", Coder.Kind.class).orElse(Coder.Kind.MACHINE),
            text("/coder/name").orElse("import"),
            text("/coder/codebook").orElse(""));
    var speaker =
        new Speaker(
            text("/source/actor"),
            text("/source/party"),
            word("/source/kind", SourceKind.class).orElse(SourceKind.NONE),
            word("/speaker/authority", Authority.class).orElse(Authority.UNKNOWN),
            text("/onBehalfOf"),
            text("/speaker/description"),
            IMPORTED);
    return new Coding(1, NOT_YET, true, coder, speaker, position());
  }

  private Optional<Position> position() {
    if (!node.path("position").isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(
            needed("/position/issue"),
            needed("/position/proposition"),
            neededWord("/position/stance", Stance.class),
            neededWord("/position/act", Act.class),
            neededWord("/position/strength", Strength.class),
            node.at("/position/redLine").asBoolean(),
            text("/position/condition/text")
                .map(words -> new Condition(span(node.at("/position/condition/span")), words)),
            probability("/position/confidence"),
            IMPORTED));
  }

  private List<Decision> decision(ReviewState state) {
    Optional<Verdict> verdict =
        switch (state) {
          case PROPOSED -> Optional.empty();
          case ACCEPTED -> Optional.of(Verdict.ACCEPT);
          case CORRECTED -> Optional.of(Verdict.CORRECT);
          case REJECTED -> Optional.of(Verdict.REJECT);
        };
    return verdict.stream()
        .map(
            v ->
                new Decision(
                    new Entry(
                        0,
                        Instant.EPOCH,
                        text("/review/by").orElse("import"),
                        Entry.Kind.IMPORT,
                        ""),
                    true,
                    v,
                    v == Verdict.REJECT ? Optional.empty() : Optional.of(1L),
                    text("/review/reason").orElse("")))
        .toList();
  }

  private Quote quote(String path) {
    var spans = new ArrayList<Span>();
    for (JsonNode one : node.at(path + "/spans")) {
      spans.add(span(one));
    }
    return new Quote(spans, node.at(path + "/text").asText(""));
  }

  private static Span span(JsonNode ends) {
    if (ends.size() != 2 || !ends.get(0).isInt() || !ends.get(1).isInt()) {
      throw new IllegalArgumentException("a span is [start,end], not " + ends);
    }
    return new Span(ends.get(0).asInt(), ends.get(1).asInt());
  }

  private static int number(String id) {
    String digits = id.substring(id.lastIndexOf('s') + 1);
    if (!digits.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("id '" + id + "' does not end in a number: DOCUMENT/s1");
    }
    return Integer.parseInt(digits);
  }

  private Optional<String> text(String path) {
    JsonNode value = node.at(path);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  private String needed(String path) {
    return text(path)
        .filter(s -> !s.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("lacks " + name(path)));
  }

  private Optional<LocalDate> day(String path) {
    try {
      return text(path).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name(path) + " is not a day: '" + text(path).orElse("") + "'", e);
    }
  }

  private double probability(String path) {
    double value = node.at(path).asDouble(1);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name(path) + " must be in [0,1], is " + value);
    }
    return value;
  }

  private <E extends Enum<E>> Optional<E> word(String path, Class<E> type) {
    return text(path).map(word -> Words.constant(name(path), word, type));
  }

  private <E extends Enum<E>> E neededWord(String path, Class<E> type) {
    return Words.constant(name(path), needed(path), type);
  }

  private static String name(String path) {
    return path.substring(1).replace('/', '.');
  }
}
