package parley.scenario.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import parley.bargain.Combination;
import parley.scenario.Scenario;

/**
 * Which combinations nobody says no to, at one level of saying no.
 *
 * @param level what counts as a no
 * @param refusals what is said no to, by whom
 * @param parts the issues in groups that refusals tie together, in the order of their first issue
 */
public record LevelResult(Level level, List<Refusal> refusals, List<Part> parts) {
  /** Copies the lists. */
  public LevelResult {
    refusals = List.copyOf(refusals);
    parts = List.copyOf(parts);
  }

  /** The analysis of a scenario at a level. */
  public static LevelResult of(Scenario scenario, Level level) {
    return of(scenario, level, Refusal.of(scenario, level));
  }

  /** The same for refusals of one's own. */
  public static LevelResult of(Scenario scenario, Level level, List<Refusal> refusals) {
    int count = scenario.issues().size();
    int[] group = groups(count, refusals);
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < count; i++) {
      members.computeIfAbsent(group[i], k -> new ArrayList<>()).add(i);
    }
    var parts = new ArrayList<Part>();
    for (List<Integer> issues : members.values()) {
      var numbers = new ArrayList<Integer>();
      var boxes = new ArrayList<Combination>();
      for (int r = 0; r < refusals.size(); r++) {
        if (issues.contains(refusals.get(r).refused().values().firstKey())) {
          numbers.add(r);
          boxes.add(refusals.get(r).refused());
        }
      }
      int[] places = issues.stream().mapToInt(Integer::intValue).toArray();
      int[] sizes = issues.stream().mapToInt(i -> scenario.issues().get(i).size()).toArray();
      parts.add(new PartAnalysis(places, sizes, numbers, boxes).run());
    }
    return new LevelResult(level, refusals, parts);
  }

  // the smallest issue tied to each, directly or over others
  private static int[] groups(int count, List<Refusal> refusals) {
    int[] group = new int[count];
    for (int i = 0; i < count; i++) {
      group[i] = i;
    }
    for (Refusal refusal : refusals) {
      int least = count;
      for (int issue : refusal.refused().values().keySet()) {
        least = Math.min(least, group[issue]);
      }
      for (int issue : refusal.refused().values().keySet()) {
        int old = group[issue];
        for (int i = 0; i < count; i++) {
          if (group[i] == old) {
            group[i] = least;
          }
        }
      }
    }
    return group;
  }

  /** Whether some combination of all issues meets no refusal. */
  public boolean possible() {
    return parts.stream().allMatch(Part::possible);
  }

  /** How many combinations meet no refusal; empty if they could not be counted. */
  public Optional<BigInteger> free() {
    BigInteger product = BigInteger.ONE;
    for (Part part : parts) {
      if (!part.possible()) {
        return Optional.of(BigInteger.ZERO);
      }
      if (part.free().isEmpty()) {
        return Optional.empty();
      }
      product = product.multiply(part.free().get());
    }
    return Optional.of(product);
  }

  /** How many combinations there are. */
  public BigInteger combinations() {
    return parts.stream().map(Part::combinations).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The parts in which nothing is free. */
  public List<Part> blocked() {
    return parts.stream().filter(part -> !part.possible()).toList();
  }

  /** Whether all lists of sets are complete. */
  public boolean complete() {
    return parts.stream().allMatch(Part::complete);
  }

  /** All minimal sets of refusals that exclude every combination, by number. */
  public List<List<Integer>> blockingSets() {
    return blocked().stream().flatMap(part -> part.blocking().stream()).toList();
  }

  /**
   * The minimal sets of refusals whose removal frees a combination of all issues: one concession
   * set of each blocked part together.
   *
   * @param most stop after so many
   */
  public List<List<Integer>> concessionSets(int most) {
    List<List<Integer>> sets = new ArrayList<>();
    if (possible()) {
      return sets;
    }
    sets.add(List.of());
    for (Part part : blocked()) {
      var longer = new ArrayList<List<Integer>>();
      for (List<Integer> set : sets) {
        for (Part.Concession concession : part.concessions()) {
          if (longer.size() < most) {
            var joined = new ArrayList<>(set);
            joined.addAll(concession.refusals());
            longer.add(joined);
          }
        }
      }
      sets = longer;
    }
    return sets;
  }

  /** The first combinations that meet no refusal, values by place for every issue. */
  public List<List<Integer>> deals(int issues, int most) {
    List<Integer[]> deals = new ArrayList<>();
    deals.add(new Integer[issues]);
    for (Part part : parts) {
      var longer = new ArrayList<Integer[]>();
      for (Integer[] begun : deals) {
        for (List<Integer> values : part.deals()) {
          if (longer.size() < most) {
            Integer[] deal = begun.clone();
            for (int i = 0; i < values.size(); i++) {
              deal[part.issues().get(i)] = values.get(i);
            }
            longer.add(deal);
          }
        }
      }
      deals = longer;
    }
    return deals.stream().map(List::of).toList();
  }
}
