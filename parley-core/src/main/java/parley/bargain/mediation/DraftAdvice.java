package parley.bargain.mediation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.bargain.Combination;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementResult;
import parley.bargain.frontier.Frontier;
import parley.bargain.solution.Solution;

/**
 * What can be said about a draft agreement.
 *
 * @param draft the draft with its utilities
 * @param objections why parties would refuse it; empty if all would accept
 * @param efficient whether no efficient outcome found is better for somebody and worse for nobody
 * @param improvements efficient outcomes, acceptable to all, that are worse for nobody and better
 *     for somebody, the largest smallest gain first, at most 10
 * @param next the next draft of the single-text procedure: the best improvement, else the
 *     acceptable outcome that changes the fewest issues; empty if there is none
 */
public record DraftAdvice(
    Solution.Point draft,
    List<Objection> objections,
    boolean efficient,
    List<Solution.Point> improvements,
    Optional<Solution.Point> next) {
  private static final int MOST = 10;

  /** Copies the lists. */
  public DraftAdvice {
    objections = List.copyOf(objections);
    improvements = List.copyOf(improvements);
  }

  /**
   * Why a party refuses the draft.
   *
   * @param party index of the party; -1 for a rule that excludes the draft
   * @param redLine the red line's id, {@code reservation value} or {@code rule}
   */
  public record Objection(int party, String redLine) {}

  /**
   * Advice on the draft.
   *
   * @param model the negotiation
   * @param draft a value index for each issue
   * @param result the analysis of the model
   */
  public static DraftAdvice on(
      SettlementModel model, List<Integer> draft, SettlementResult result) {
    List<Rational> now = model.utilities(draft);
    List<Objection> objections = objections(model, draft, now);
    var better =
        new ArrayList<>(
            acceptable(result).filter(point -> dominates(point.utilities(), now)).toList());
    better.sort(
        Comparator.comparing((Frontier.Point point) -> leastGain(point.utilities(), now))
            .reversed());
    var improvements =
        better.stream().limit(MOST).map(point -> nearest(model, point, draft)).toList();
    boolean efficient =
        result.pareto().stream()
            .flatMap(frontier -> frontier.points().stream())
            .noneMatch(p -> dominates(p.utilities(), now));
    return new DraftAdvice(
        new Solution.Point(draft, now),
        objections,
        efficient,
        improvements,
        next(model, draft, objections, improvements, result));
  }

  private static Optional<Solution.Point> next(
      SettlementModel model,
      List<Integer> draft,
      List<Objection> objections,
      List<Solution.Point> improvements,
      SettlementResult result) {
    if (objections.isEmpty() || !improvements.isEmpty()) {
      return improvements.stream().findFirst();
    }
    return acceptable(result)
        .map(point -> nearest(model, point, draft))
        .min(Comparator.comparingInt(point -> changes(point.outcome(), draft)));
  }

  private static java.util.stream.Stream<Frontier.Point> acceptable(SettlementResult result) {
    return result.paretoRational().stream().flatMap(frontier -> frontier.points().stream());
  }

  private static List<Objection> objections(
      SettlementModel model, List<Integer> draft, List<Rational> now) {
    int[] outcome = draft.stream().mapToInt(Integer::intValue).toArray();
    var objections = new ArrayList<Objection>();
    for (Combination rule : model.rules()) {
      if (rule.contains(outcome)) {
        objections.add(new Objection(-1, "rule"));
      }
    }
    for (int k = 0; k < now.size(); k++) {
      if (now.get(k).compareTo(model.parties().get(k).reservation()) < 0) {
        objections.add(new Objection(k, "reservation value"));
      }
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.Refusal refusal && refusal.refused().contains(outcome)) {
        objections.add(new Objection(line.party(), line.id()));
      } else if (line instanceof RedLine.LeastUtility least
          && now.get(line.party()).compareTo(least.minimum()) < 0
          && !least.minimum().equals(model.parties().get(line.party()).reservation())) {
        objections.add(new Objection(line.party(), line.id()));
      }
    }
    return objections;
  }

  private static boolean dominates(List<Rational> a, List<Rational> b) {
    boolean more = false;
    for (int k = 0; k < a.size(); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order < 0) {
        return false;
      }
      more |= order > 0;
    }
    return more;
  }

  private static Rational leastGain(List<Rational> utilities, List<Rational> now) {
    Rational least = utilities.get(0).subtract(now.get(0));
    for (int k = 1; k < now.size(); k++) {
      least = least.min(utilities.get(k).subtract(now.get(k)));
    }
    return least;
  }

  private static Solution.Point nearest(
      SettlementModel model, Frontier.Point point, List<Integer> draft) {
    List<Integer> outcome =
        point.first().stream()
            .map(model::outcome)
            .min(Comparator.comparingInt(other -> changes(other, draft)))
            .orElseThrow();
    return new Solution.Point(outcome, point.utilities());
  }

  /** On how many issues two outcomes differ. */
  public static int changes(List<Integer> a, List<Integer> b) {
    int changes = 0;
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        changes++;
      }
    }
    return changes;
  }
}
