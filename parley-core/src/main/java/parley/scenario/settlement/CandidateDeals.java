package parley.scenario.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scenario.Scenario;

/**
 * The deals worth judging: where some are left, the robust and most often efficient ones, or the
 * first; where none is, those that the smallest concessions open.
 */
public final class CandidateDeals {
  private CandidateDeals() {}

  /**
   * Deals, values by place, at most so many.
   *
   * @param efficient the efficient ones of those that are left, if they were compared
   */
  public static List<List<Integer>> of(
      OpenDeals deals, Optional<EfficientDeals> efficient, int most) {
    Scenario scenario = deals.scenario();
    if (scenario.issues().isEmpty()) {
      return List.of();
    }
    if (deals.redLines().possible()) {
      List<List<Integer>> best =
          efficient
              .filter(e -> e.level() == deals.leaving().level())
              .map(e -> e.best(most))
              .orElse(List.of());
      return best.isEmpty() ? deals.leaving().deals(scenario.issues().size(), most) : best;
    }
    return opened(deals.redLines(), scenario.issues().size(), most);
  }

  private static List<List<Integer>> opened(LevelResult level, int issues, int most) {
    List<Integer[]> begun = new ArrayList<>(List.<Integer[]>of(new Integer[issues]));
    for (Part part : level.parts()) {
      List<List<Integer>> ways = part.possible() ? part.deals() : conceded(part);
      if (ways.isEmpty()) {
        return List.of();
      }
      var longer = new ArrayList<Integer[]>();
      for (Integer[] deal : begun) {
        for (List<Integer> way : ways.subList(0, part.possible() ? 1 : ways.size())) {
          if (longer.size() < most) {
            Integer[] next = deal.clone();
            for (int i = 0; i < way.size(); i++) {
              next[part.issues().get(i)] = way.get(i);
            }
            longer.add(next);
          }
        }
      }
      begun = longer;
    }
    return begun.stream().map(List::of).distinct().toList();
  }

  // one deal for each of the smallest concession sets
  private static List<List<Integer>> conceded(Part part) {
    return part.concessions().stream()
        .flatMap(concession -> concession.deals().stream().limit(1))
        .distinct()
        .toList();
  }
}
