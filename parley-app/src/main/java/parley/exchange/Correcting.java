package parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.explain.Explanation;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Span;

/**
 * A person's coding, given as values for some fields; the others stay as the statement's shown
 * coding has them. {@code issue=none} says that the statement takes no position.
 */
public final class Correcting {
  /** The fields that can be given. */
  public static final List<String> FIELDS =
      List.of(
          "party",
          "actor",
          "kind",
          "authority",
          "issue",
          "proposition",
          "stance",
          "act",
          "strength",
          "redLine",
          "condition");

  private static final String NONE = "none";
  private static final Explanation BY_HAND = Explanation.of("coded by a person");

  private final Map<String, String> given;

  private Correcting(Map<String, String> given) {
    this.given = given;
  }

  /**
   * The coding of a statement.
   *
   * @throws IllegalArgumentException if a field is unknown or a value makes no sense
   */
  public static Review.Correction of(LedgerStatement statement, Map<String, String> given) {
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no field is called " + String.join(", ", unknown) + "; there are " + FIELDS);
    }
    Optional<Coding> shown = statement.holding().or(statement::proposed);
    var correcting = new Correcting(given);
    return new Review.Correction(
        correcting.speaker(shown.map(Coding::speaker)),
        correcting.position(statement, shown.flatMap(Coding::position)));
  }

  private Speaker speaker(Optional<Speaker> shown) {
    return new Speaker(
        optional("actor", shown.flatMap(Speaker::actor)),
        optional("party", shown.flatMap(Speaker::party)),
        word("kind", SourceKind.class).orElse(shown.map(Speaker::kind).orElse(SourceKind.NONE)),
        word("authority", Authority.class)
            .orElse(shown.map(Speaker::authority).orElse(Authority.UNKNOWN)),
        shown.flatMap(Speaker::onBehalfOf),
        shown.flatMap(Speaker::description),
        BY_HAND);
  }

  private Optional<Position> position(LedgerStatement statement, Optional<Position> shown) {
    Optional<String> issue = optional("issue", shown.map(Position::issue));
    if (issue.isEmpty()) {
      return Optional.empty();
    }
    boolean redLine =
        Optional.ofNullable(given.get("redLine"))
            .map(Correcting::flag)
            .orElse(shown.map(Position::redLine).orElse(false));
    Strength strength =
        word("strength", Strength.class)
            .or(() -> shown.map(Position::strength))
            .orElseThrow(() -> missing("strength"));
    return Optional.of(
        new Position(
            issue.get(),
            optional("proposition", shown.map(Position::proposition))
                .orElseThrow(() -> missing("proposition")),
            word("stance", Stance.class)
                .or(() -> shown.map(Position::stance))
                .orElseThrow(() -> missing("stance")),
            word("act", Act.class).or(() -> shown.map(Position::act)).orElse(Act.ASSERT),
            strength,
            redLine && (strength == Strength.CATEGORICAL || given.containsKey("redLine")),
            condition(statement, shown.flatMap(Position::condition)),
            1,
            BY_HAND));
  }

  private Optional<Condition> condition(LedgerStatement statement, Optional<Condition> shown) {
    String words = given.get("condition");
    if (words == null || shown.map(c -> c.text().equals(words)).orElse(false)) {
      return shown;
    }
    if (words.isEmpty() || words.equals(NONE)) {
      return Optional.empty();
    }
    // a person may word a condition freely; it then stands for the whole content
    Span place = statement.anchor().content().spans().get(0);
    int at = statement.anchor().content().text().indexOf(words);
    boolean quoted = at >= 0 && statement.anchor().content().spans().size() == 1;
    if (quoted) {
      int start = place.start() + statement.anchor().content().text().codePointCount(0, at);
      place = new Span(start, start + words.codePointCount(0, words.length()));
    }
    return Optional.of(new Condition(place, words));
  }

  private static IllegalArgumentException missing(String field) {
    return new IllegalArgumentException(
        "a position needs " + field + ", and the statement had none before");
  }

  private Optional<String> optional(String field, Optional<String> shown) {
    String value = given.get(field);
    if (value == null) {
      return shown;
    }
    return value.isEmpty() || value.equals(NONE) ? Optional.empty() : Optional.of(value);
  }

  private <E extends Enum<E>> Optional<E> word(String field, Class<E> type) {
    return Optional.ofNullable(given.get(field))
        .filter(word -> !word.isEmpty())
        .map(word -> Words.constant(field, word, type));
  }

  private static boolean flag(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0", "" -> false;
      default -> throw new IllegalArgumentException("redLine is true or false, not '" + word + "'");
    };
  }
}
