package parley.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.provenance.Provenance;
import parley.scenario.Scenario;
import parley.scenario.evidence.CodingSample;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.MinimalEvidence;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.evidence.RecodedEvidence;
import parley.scenario.settlement.CandidateDeals;
import parley.scenario.settlement.EfficientDeals;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.stability.DealStability;
import parley.scenario.stability.StabilityAnalysis;

/**
 * The use case behind {@code parley scenario solve}: which deal is open, what blocks it, would it
 * hold, and on which statements all that hangs.
 */
public final class ScenarioSolving {
  /** How many deals are judged for stability. */
  public static final int MOST_JUDGED = 5;

  private final Request request;

  /**
   * What is asked.
   *
   * @param version Parley's version, for the provenance
   * @param seed the seed of every random sample
   * @param draws how many uncertain preferences and codings are drawn, at least 1
   */
  public record Request(String version, long seed, int draws) {}

  /**
   * A solved scenario.
   *
   * @param scenario what was asked about
   * @param deals which deals are open, what blocks
   * @param efficient which of those left are efficient and robust; empty where the table is empty
   *     or too large
   * @param stability the deals judged, the most promising first
   * @param conclusions for red lines, then for objections, what the answer hangs on
   * @param recodings the same two, what few other codings would turn
   * @param sample how sure the answer is, given how sure the codings are
   * @param provenance what it was made with
   */
  public record Solved(
      Scenario scenario,
      OpenDeals deals,
      Optional<EfficientDeals> efficient,
      List<DealStability> stability,
      List<Conclusion> conclusions,
      List<RecodedConclusion> recodings,
      CodingSample sample,
      Provenance provenance) {
    /** Copies the lists. */
    public Solved {
      stability = List.copyOf(stability);
      conclusions = List.copyOf(conclusions);
      recodings = List.copyOf(recodings);
    }
  }

  /** Solves scenarios as the request asks. */
  public ScenarioSolving(Request request) {
    this.request = request;
  }

  /**
   * Solves one scenario.
   *
   * @param inputs what it came from by name, each with its SHA-256
   */
  public Solved solve(Scenario scenario, Map<String, String> inputs) {
    OpenDeals deals = OpenDeals.of(scenario);
    Optional<EfficientDeals> efficient =
        deals.redLines().possible()
            ? EfficientDeals.of(scenario, deals.leaving().level(), request.seed(), request.draws())
            : Optional.empty();
    var stability = new StabilityAnalysis(scenario);
    return new Solved(
        scenario,
        deals,
        efficient,
        CandidateDeals.of(deals, efficient, MOST_JUDGED).stream()
            .flatMap(deal -> stability.of(deal).stream())
            .toList(),
        List.of(
            MinimalEvidence.of(scenario, Level.RED_LINES),
            MinimalEvidence.of(scenario, Level.OBJECTIONS)),
        List.of(
            RecodedEvidence.of(scenario, Level.RED_LINES),
            RecodedEvidence.of(scenario, Level.OBJECTIONS)),
        CodingSample.of(scenario, request.seed(), request.draws()),
        new Provenance(
            "parley scenario solve",
            request.version(),
            Map.of("seed", Long.toString(request.seed())),
            inputs));
  }
}
