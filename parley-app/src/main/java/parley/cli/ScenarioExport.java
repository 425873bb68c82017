package parley.cli;

import parley.error.InputException;
import parley.modelfile.scenario.ExportedModels;
import parley.scenario.Scenario;
import parley.scenario.settlement.CandidateDeals;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.ScenarioModel;
import parley.scenario.stability.StabilityAnalysis;

/** Which model a scenario is written as. */
enum ScenarioExport {
  settlement,
  conflict;

  /** The model file's text. */
  String write(Scenario scenario) {
    if (scenario.issues().isEmpty()) {
      throw new InputException(
          scenario.id(), "nothing is on the table, so there is no model", "see the notes");
    }
    if (this == settlement) {
      return ExportedModels.settlement(ScenarioModel.of(scenario, Level.RED_LINES));
    }
    OpenDeals deals = OpenDeals.of(scenario);
    return CandidateDeals.of(deals, java.util.Optional.empty(), 1).stream()
        .flatMap(deal -> new StabilityAnalysis(scenario).of(deal).stream())
        .map(judged -> ExportedModels.conflict(judged.model()))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    scenario.id(),
                    "no deal can be judged: there is none, or too many parties",
                    "name fewer parties with --party"));
  }
}
