package parley.scenario.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.error.Interruption;
import parley.scenario.Scenario;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.OpenDeals.Verdict;

/**
 * How sure the answer is if each coding is right with its own probability, independently of the
 * others: a coding that a person has decided on always is, a wrong one says nothing.
 *
 * @param samples how many times the codings were drawn
 * @param seed of the draws
 * @param verdicts how often each answer came out; {@link Verdict#ACCEPTED} counts as open
 */
public record CodingSample(int samples, long seed, Map<Verdict, Estimate> verdicts) {
  /** Copies the map. */
  public CodingSample {
    verdicts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }

  /**
   * A share of the sample.
   *
   * @param share 0 to 1
   * @param standardError sqrt(p (1 - p) / samples)
   */
  public record Estimate(double share, double standardError) {
    static Estimate of(int times, int samples) {
      double share = (double) times / samples;
      return new Estimate(share, Math.sqrt(share * (1 - share) / samples));
    }
  }

  /** The sample of a scenario. */
  public static CodingSample of(Scenario scenario, long seed, int samples) {
    Map<String, Double> probabilities = new TreeMap<>();
    scenario.premises().stream()
        .flatMap(p -> p.standpoints().stream())
        .flatMap(s -> s.witnesses().stream())
        .forEach(w -> probabilities.merge(w.statement(), w.probability(), Math::max));
    List<Refusing> redLines = Refusing.of(scenario, Level.RED_LINES);
    List<Refusing> objections = Refusing.of(scenario, Level.OBJECTIONS);
    var random = new Random(seed);
    int[] times = new int[Verdict.values().length];
    for (int n = 0; n < samples; n++) {
      Interruption.check();
      Set<String> wrong = new TreeSet<>();
      probabilities.forEach(
          (statement, p) -> {
            if (random.nextDouble() >= p) {
              wrong.add(statement);
            }
          });
      times[verdict(scenario, redLines, objections, wrong).ordinal()]++;
    }
    var verdicts = new LinkedHashMap<Verdict, Estimate>();
    for (Verdict verdict : Verdict.values()) {
      if (times[verdict.ordinal()] > 0) {
        verdicts.put(verdict, Estimate.of(times[verdict.ordinal()], samples));
      }
    }
    return new CodingSample(samples, seed, verdicts);
  }

  private static Verdict verdict(
      Scenario scenario, List<Refusing> redLines, List<Refusing> objections, Set<String> wrong) {
    if (scenario.issues().isEmpty()) {
      return Verdict.NOTHING_ON_THE_TABLE;
    }
    if (!redLines.stream().allMatch(group -> group.possible(wrong))) {
      return Verdict.BLOCKED;
    }
    return objections.stream().allMatch(group -> group.possible(wrong))
        ? Verdict.OPEN
        : Verdict.CONTESTED;
  }
}
