package parley.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.AsOf;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.scenario.Scenario;
import parley.scenario.compare.EvidenceCheck;
import parley.scenario.draft.DraftRequest;

/** Checks which lines of a scenario a ledger no longer bears out. */
public final class ScenarioChecking {
  private final ScenarioDrafting drafting;

  /** With the stages whose code book and knowledge of names a new draft rests on. */
  public ScenarioChecking(Extraction extraction) {
    this.drafting = new ScenarioDrafting(extraction);
  }

  /** The findings, by premise; none when all evidence stands and nothing is new. */
  public List<EvidenceCheck.Finding> check(Scenario scenario, Ledger ledger) {
    var asOf = new AsOf(scenario.asOf(), Optional.empty());
    Map<String, LedgerStatement> byId = new HashMap<>();
    ScenarioDrafting.statements(ledger, AsOf.NOW).forEach(s -> byId.put(s.id(), s));
    Map<String, String> first = new HashMap<>();
    scenario.assumptions().sides().forEach(s -> first.put(s.issue(), s.first()));
    var request =
        new DraftRequest(
            scenario.id(),
            scenario.title(),
            scenario.asOf(),
            "",
            scenario.parties(),
            List.of(),
            0,
            false,
            true,
            first);
    return EvidenceCheck.of(scenario, byId, drafting.ofLedger(ledger, asOf, request));
  }
}
