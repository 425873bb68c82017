package parley.scenario.settlement;

import java.util.List;
import java.util.Locale;
import parley.scenario.Scenario;

/**
 * What deal the words leave open.
 *
 * @param scenario what was asked about
 * @param values who stands how on every value
 * @param redLines which combinations no red line excludes, and what blocks where there is none
 * @param objections the same for every stated objection
 * @param unheard who is unknown on which issues
 */
public record OpenDeals(
    Scenario scenario,
    List<ValueStanding> values,
    LevelResult redLines,
    LevelResult objections,
    List<Unheard> unheard) {
  /** The answer in a word. */
  public enum Verdict {
    /** No issue is on the table: nobody said anything that a settlement would hold. */
    NOTHING_ON_THE_TABLE,
    /** Red lines exclude every combination. */
    BLOCKED,
    /** Every combination that no red line excludes meets a stated objection. */
    CONTESTED,
    /** Some combination meets no stated objection; not everybody has spoken for all of it. */
    OPEN,
    /** Some combination has every party at the table speaking for every value of it. */
    ACCEPTED;

    /** The word of results. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Copies the lists. */
  public OpenDeals {
    values = List.copyOf(values);
    unheard = List.copyOf(unheard);
  }

  /** The analysis of a scenario. */
  public static OpenDeals of(Scenario scenario) {
    List<ValueStanding> values = ValueStanding.of(scenario);
    return new OpenDeals(
        scenario,
        values,
        LevelResult.of(scenario, Level.RED_LINES),
        LevelResult.of(scenario, Level.OBJECTIONS),
        Unheard.of(scenario, values));
  }

  /** The answer. */
  public Verdict verdict() {
    if (scenario.issues().isEmpty()) {
      return Verdict.NOTHING_ON_THE_TABLE;
    }
    if (!redLines.possible()) {
      return Verdict.BLOCKED;
    }
    if (!objections.possible()) {
      return Verdict.CONTESTED;
    }
    boolean accepted =
        scenario.issues().stream()
            .allMatch(
                issue ->
                    on(issue.id()).stream()
                        .anyMatch(v -> v.verdict() == ValueStanding.Verdict.ACCEPTED));
    return accepted ? Verdict.ACCEPTED : Verdict.OPEN;
  }

  /** The level that decides the answer: red lines where these block, else objections. */
  public LevelResult deciding() {
    return redLines.possible() ? objections : redLines;
  }

  /** The strictest level at which a combination is left: none where red lines block. */
  public LevelResult leaving() {
    return objections.possible() ? objections : redLines;
  }

  /** The values of an issue. */
  public List<ValueStanding> on(String issue) {
    return values.stream().filter(v -> v.issue().equals(issue)).toList();
  }

  /** One value of an issue, by places. */
  public ValueStanding value(int issue, int value) {
    return on(scenario.issues().get(issue).id()).get(value);
  }
}
