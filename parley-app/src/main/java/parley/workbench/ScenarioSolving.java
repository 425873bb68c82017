package parley.workbench;

import java.util.Map;
import java.util.Optional;
import parley.provenance.Provenance;
import parley.scenario.Scenario;
import parley.scenario.settlement.EfficientDeals;
import parley.scenario.settlement.OpenDeals;

/** The use case behind {@code parley scenario solve}: which deal is open and what blocks it. */
public final class ScenarioSolving {
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
   * @param provenance what it was made with
   */
  public record Solved(
      Scenario scenario,
      OpenDeals deals,
      Optional<EfficientDeals> efficient,
      Provenance provenance) {}

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
        EfficientDeals.of(scenario, deals.leaving().level(), request.seed(), request.draws());
    return new Solved(
        scenario,
        deals,
        efficient,
        new Provenance(
            "parley scenario solve",
            request.version(),
            Map.of("seed", Long.toString(request.seed())),
            inputs));
  }
}
