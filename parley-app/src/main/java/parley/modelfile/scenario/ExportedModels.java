package parley.modelfile.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.List;
import java.util.stream.Collectors;
import parley.bargain.Issue;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.Preference;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.scenario.settlement.ScenarioModel;

/**
 * Writes what a scenario comes to as model files for {@code parley settle} and {@code conflict}.
 */
public final class ExportedModels {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  private ExportedModels() {}

  /** The settlement model, {@code parley-settlement/1}, with ranges for what is not known. */
  public static String settlement(ScenarioModel exported) {
    SettlementModel model = exported.model();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", "parley-settlement/1");
    node.put("id", model.id());
    ArrayNode issues = node.putArray("issues");
    for (Issue issue : model.issues()) {
      strings(issues.addObject().put("name", issue.name()), "values", issue.values());
    }
    ArrayNode parties = node.putArray("parties");
    for (int k = 0; k < model.parties().size(); k++) {
      party(parties.addObject(), model, k, exported.preferences().get(k));
    }
    ArrayNode lines = node.putArray("redLines");
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.Refusal refusal) {
        ObjectNode one = lines.addObject().put("id", line.id());
        one.put("party", model.parties().get(line.party()).name());
        ObjectNode refuses = one.putObject("refuses");
        refusal
            .refused()
            .values()
            .forEach(
                (place, values) -> {
                  Issue issue = model.issues().get(place);
                  strings(refuses, issue.name(), values.stream().map(issue.values()::get).toList());
                });
      }
    }
    return written(node);
  }

  private static void party(ObjectNode node, SettlementModel model, int k, Preference known) {
    node.put("name", model.parties().get(k).name());
    node.put("reservation", model.parties().get(k).reservation().toString());
    ObjectNode weights = node.putObject("weights");
    ObjectNode utility = node.putObject("utility");
    for (int i = 0; i < model.issues().size(); i++) {
      Issue issue = model.issues().get(i);
      weights
          .putArray(issue.name())
          .add(known.weights().low().get(i).toString())
          .add(known.weights().high().get(i).toString());
      ObjectNode values = utility.putObject(issue.name());
      for (int v = 0; v < issue.size(); v++) {
        values
            .putArray(issue.values().get(v))
            .add(known.values().get(i).low().get(v).toString())
            .add(known.values().get(i).high().get(v).toString());
      }
    }
  }

  /** The graph model, {@code parley-conflict/1}. */
  public static String conflict(OptionModel model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", "parley-conflict/1");
    node.put("id", model.id());
    model.statusQuo().ifPresent(state -> node.put("statusQuo", model.write(state)));
    ArrayNode parties = node.putArray("decisionMakers");
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      ObjectNode one = parties.addObject();
      one.put("id", model.decisionMakers().get(dm).id());
      one.put("name", model.decisionMakers().get(dm).name());
      ArrayNode options = one.putArray("options");
      for (ConflictOption option : model.options()) {
        if (option.owner() == dm) {
          options.addObject().put("id", option.id()).put("name", option.name());
        }
      }
      strings(
          one,
          "statements",
          model.statements().get(dm).stream().map(f -> words(f, model)).toList());
    }
    strings(
        node,
        "infeasible",
        model.infeasible().stream().map((Pattern p) -> p.write(model.options().size())).toList());
    return written(node);
  }

  private static String words(Formula formula, OptionModel model) {
    if (formula instanceof Formula.Literal literal) {
      String id = "\"" + model.options().get(literal.option()).id() + "\"";
      return literal.taken() ? id : "not " + id;
    }
    if (formula instanceof Formula.Not not) {
      return "not (" + words(not.part(), model) + ")";
    }
    if (formula instanceof Formula.Iff iff) {
      return "(" + words(iff.left(), model) + ") iff (" + words(iff.right(), model) + ")";
    }
    boolean and = formula instanceof Formula.And;
    List<Formula> parts =
        formula instanceof Formula.And all ? all.parts() : ((Formula.Or) formula).parts();
    return parts.stream()
        .map(part -> "(" + words(part, model) + ")")
        .collect(Collectors.joining(and ? " and " : " or "));
  }

  private static String written(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }
}
