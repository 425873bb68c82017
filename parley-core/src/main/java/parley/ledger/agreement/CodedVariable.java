package parley.ledger.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.LedgerStatement;
import parley.ledger.Verdict;
import parley.position.Position;

/** What coders may agree on. A statement without a position has a value of its own in each. */
public enum CodedVariable {
  /** Whether the statement takes a position at all. */
  POSITION(Level.NOMINAL),
  /** The party spoken for. */
  PARTY(Level.NOMINAL),
  /** The issue. */
  ISSUE(Level.NOMINAL),
  /** The side. */
  STANCE(Level.NOMINAL),
  /** How firmly; ordinal, over statements to which both coders gave a position. */
  STRENGTH(Level.ORDINAL),
  /** Whether it is a red line. */
  RED_LINE(Level.NOMINAL);

  private static final String NONE = "none";

  private final Level level;

  CodedVariable(Level level) {
    this.level = level;
  }

  /** What a coding says of it, as a word. */
  public String value(Coding coding) {
    return switch (this) {
      case POSITION -> coding.position().isPresent() ? "yes" : "no";
      case PARTY -> coding.speaker().party().orElse(NONE);
      case ISSUE -> of(coding, Position::issue);
      case STANCE -> of(coding, p -> p.stance().word());
      case STRENGTH -> of(coding, p -> Integer.toString(p.strength().level()));
      case RED_LINE -> of(coding, p -> Boolean.toString(p.redLine()));
    };
  }

  private static String of(Coding coding, Function<Position, String> part) {
    return coding.position().map(part).orElse(NONE);
  }

  /** The level at which the variable is measured. */
  public Level level() {
    return level;
  }

  /** The word of options and results, e.g. {@code red-line}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The ratings of the statements: each coder's latest live coding, and, when {@code verdicts} asks
   * for it, the coding that a person accepted as the person's own. Acceptances are not blind: they
   * make agreement look better than it is.
   */
  public Ratings ratings(List<LedgerStatement> statements, boolean verdicts) {
    var ratings = new Ratings();
    Map<String, Double> numbers = new HashMap<>();
    for (LedgerStatement statement : statements) {
      for (Coding coding : statement.codings()) {
        if (coding.live()) {
          rate(ratings, statement, coderName(coding.coder()), coding, numbers);
        }
      }
      if (verdicts) {
        for (Decision decision : statement.decisions()) {
          if (decision.live() && decision.verdict() == Verdict.ACCEPT) {
            accepted(statement, decision)
                .ifPresent(
                    coding -> rate(ratings, statement, decision.entry().by(), coding, numbers));
          }
        }
      }
    }
    return ratings;
  }

  private static Optional<Coding> accepted(LedgerStatement statement, Decision decision) {
    return decision
        .coding()
        .flatMap(n -> statement.codings().stream().filter(c -> c.number() == n).findFirst());
  }

  private void rate(
      Ratings ratings,
      LedgerStatement statement,
      String coder,
      Coding coding,
      Map<String, Double> numbers) {
    String word = value(coding);
    if (level == Level.NOMINAL) {
      ratings.add(
          statement.id(), coder, numbers.computeIfAbsent(word, w -> (double) numbers.size()));
    } else if (!word.equals(NONE)) {
      ratings.add(statement.id(), coder, Double.parseDouble(word));
    }
  }

  /** The name under which a coder is compared: a machine's with its code book. */
  public static String coderName(Coder coder) {
    return coder.kind() == Coder.Kind.PERSON
        ? coder.name()
        : coder.name() + " by code book " + coder.codebook();
  }
}
