package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.modelfile.settlement.ReadModel;
import parley.report.RedLineWords;
import parley.workbench.SettlementAnalysis;

/** What blocks a deal in the models that the user named when the server was started. */
final class SettlementTool implements Tool {
  private static final int MOST = 200;

  private final Map<String, ReadModel> models = new LinkedHashMap<>();
  private final SettlementAnalysis analysis;
  private final Parameter model;

  /** With the models by their ids; a second model of an id gets its place as name. */
  SettlementTool(List<ReadModel> models, String version) {
    for (ReadModel one : models) {
      if (this.models.putIfAbsent(one.model().id(), one) != null) {
        this.models.put(one.source(), one);
      }
    }
    this.analysis =
        new SettlementAnalysis(
            new SettlementAnalysis.Request(version, Optional.empty(), List.of(), 1, 1), p -> {});
    this.model =
        new Parameter.Choice(
            "model", "Which model.", List.copyOf(this.models.keySet()), this.models.size() > 1);
  }

  @Override
  public String name() {
    return "settlement_sets";
  }

  @Override
  public String description() {
    return "What blocks a deal in a settlement model: whether any outcome meets every red line, the"
        + " minimal sets of red lines that together exclude every outcome (blocking sets), and the"
        + " minimal sets whose removal would leave one (concession sets). A model is what its"
        + " author assumes, not something said in a document.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(model);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    String id = arguments.text(model.name()).orElseGet(() -> models.keySet().iterator().next());
    ReadModel read = Optional.ofNullable(models.get(id)).orElseThrow();
    Blocking blocking = analysis.analyse(read).result().blocking();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("model", id);
    answer.put("file", read.source());
    answer.put("sha256", read.sha256());
    answer.put("dealPossible", blocking.possible());
    blocking
        .feasible()
        .ifPresentOrElse(n -> answer.put("outcomesLeft", n), () -> answer.putNull("outcomesLeft"));
    if (blocking.ruledOut()) {
      answer.put("ruledOut", "the model's rules exclude every outcome, whatever the red lines");
    }
    ArrayNode lines = answer.putArray("redLines");
    SettlementModel settlement = read.model();
    for (RedLine line : settlement.redLines().stream().limit(MOST).toList()) {
      lines
          .addObject()
          .put("id", Quoted.label(line.id()))
          .put("party", Quoted.label(settlement.parties().get(line.party()).name()))
          .put("refuses", Quoted.label(RedLineWords.of(settlement, line)));
    }
    sets(answer.putArray("blockingSets"), blocking.blockingSets());
    sets(answer.putArray("concessionSets"), blocking.concessionSets());
    answer.put("blockingSetsInAll", blocking.blockingSets().size());
    answer.put("concessionSetsInAll", blocking.concessionSets().size());
    answer.put("complete", blocking.complete());
    return answer;
  }

  private static void sets(ArrayNode array, List<List<String>> sets) {
    for (List<String> set : sets.stream().limit(MOST).toList()) {
      ArrayNode ids = array.addArray();
      set.forEach(id -> ids.add(Quoted.label(id)));
    }
  }
}
