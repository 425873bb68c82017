package parley.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import parley.explain.Explanation;
import parley.gmcr.inverse.Robustness;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.provenance.Provenance;
import parley.workbench.ConflictResult;
import parley.workbench.ConflictResult.StateList;

/** Writes conflict results as {@code parley/conflict/1}, one object a line. */
public final class ConflictJson {
  private final JsonFactory factory = new JsonFactory();
  private final boolean summary;
  private final boolean pretty;

  /**
   * @param summary counts instead of state lists
   * @param pretty indented, over many lines
   */
  public ConflictJson(boolean summary, boolean pretty) {
    this.summary = summary;
    this.pretty = pretty;
  }

  /** Writes one result and a line end. */
  public void write(ConflictResult result, Writer out) throws IOException {
    JsonGenerator json = factory.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (pretty) {
      json.useDefaultPrettyPrinter();
    }
    json.writeStartObject();
    json.writeStringField("schema", "parley/conflict/1");
    json.writeStringField("id", result.model().id());
    json.writeStringField("title", result.model().title());
    json.writeFieldName("states");
    json.writeNumber(result.states());
    json.writeStringField("engine", result.engine());
    json.writeStringField(
        "semantics", result.semantics().name().toLowerCase(java.util.Locale.ROOT));
    json.writeObjectFieldStart("stable");
    for (var player : result.stable().entrySet()) {
      json.writeFieldName(player.getKey());
      lists(json, player.getValue());
    }
    json.writeEndObject();
    json.writeFieldName("equilibria");
    lists(json, result.equilibria());
    json.writeObjectFieldStart("statusQuo");
    for (var entry : result.statusQuo().entrySet()) {
      json.writeBooleanField(entry.getKey().name(), entry.getValue());
    }
    json.writeEndObject();
    if (!summary) {
      details(json, result);
    }
    json.writeBooleanField("partial", result.partial());
    json.writeBooleanField("truncated", truncated(result));
    strings(json, "notes", result.notes());
    provenance(json, result.provenance());
    json.writeEndObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  static void provenance(JsonGenerator json, Provenance provenance) throws IOException {
    json.writeObjectFieldStart("provenance");
    json.writeStringField("tool", provenance.tool());
    json.writeStringField("version", provenance.version());
    json.writeObjectFieldStart("inputs");
    for (var input : provenance.inputs().entrySet()) {
      json.writeStringField(input.getKey(), input.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private boolean truncated(ConflictResult result) {
    return !summary
        && (result.equilibria().values().stream().anyMatch(l -> !l.complete())
            || result.stable().values().stream()
                .anyMatch(m -> m.values().stream().anyMatch(l -> !l.complete())));
  }

  private void lists(JsonGenerator json, Map<Concept, StateList> lists) throws IOException {
    json.writeStartObject();
    for (var entry : lists.entrySet()) {
      json.writeFieldName(entry.getKey().name());
      if (summary) {
        json.writeNumber(entry.getValue().count());
      } else {
        array(json, entry.getValue().ids());
      }
    }
    json.writeEndObject();
  }

  private static void jumps(JsonGenerator json, ConflictResult.Details details) throws IOException {
    json.writeArrayFieldStart("jumps");
    for (var jump : details.jumps()) {
      json.writeStartObject();
      json.writeStringField("coalition", jump.coalition());
      json.writeStringField("concept", jump.concept().name());
      json.writeStringField("from", jump.from());
      json.writeStringField("to", jump.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void array(JsonGenerator json, List<String> items) throws IOException {
    json.writeStartArray();
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String field, List<String> items) throws IOException {
    json.writeFieldName(field);
    array(json, items);
  }

  private static void details(JsonGenerator json, ConflictResult result) throws IOException {
    var details = result.details();
    json.writeFieldName("coalitions");
    nested(json, details.coalitions());
    jumps(json, details);
    robustness(json, result);
    json.writeObjectFieldStart("paths");
    for (var route : details.routes()) {
      json.writeObjectFieldStart(route.to());
      steps(json, "moves", route.moves());
      steps(json, "improvements", route.improvements());
      json.writeEndObject();
    }
    json.writeEndObject();
    strings(json, "absorbing", details.absorbing());
    json.writeObjectFieldStart("readings");
    for (var reading : details.readings().entrySet()) {
      json.writeFieldName(reading.getKey());
      nested(json, reading.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("further");
    for (var table : details.further().entrySet()) {
      json.writeObjectFieldStart(table.getKey());
      for (var row : table.getValue().entrySet()) {
        strings(json, row.getKey(), row.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (details.goal().isPresent() && result.graph().isPresent()) {
      new GoalJson(json, result.graph().get()).write(details.goal().get());
    }
    json.writeArrayFieldStart("explanations");
    for (Explanation explanation : details.explanations()) {
      explanation(json, explanation);
    }
    json.writeEndArray();
  }

  private static void nested(JsonGenerator json, Map<String, Map<Concept, List<String>>> lists)
      throws IOException {
    json.writeStartObject();
    for (var outer : lists.entrySet()) {
      json.writeObjectFieldStart(outer.getKey());
      for (var inner : outer.getValue().entrySet()) {
        strings(json, inner.getKey().name(), inner.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void robustness(JsonGenerator json, ConflictResult result) throws IOException {
    json.writeObjectFieldStart("robustness");
    for (var entry : result.details().fragility().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().name());
      for (var fragility : entry.getValue()) {
        json.writeObjectFieldStart(fragility.state());
        json.writeBooleanField("exact", fragility.result().exact());
        var nearest = fragility.result().nearest();
        if (nearest.isPresent() && result.graph().isPresent()) {
          json.writeNumberField("swaps", nearest.get().swaps());
          json.writeNumberField("atLeast", fragility.result().atLeast());
          json.writeStringField("of", result.model().decisionMakers().get(nearest.get().dm()).id());
          changes(json, result.graph().get(), nearest.get().changes());
        } else {
          json.writeNullField("swaps");
          if (!fragility.result().exact()) {
            json.writeNumberField("atLeast", fragility.result().atLeast());
          }
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void changes(JsonGenerator json, GraphModel graph, List<Robustness.Change> changes)
      throws IOException {
    String[] signs = {"<", "=", ">"};
    json.writeArrayFieldStart("changes");
    for (Robustness.Change change : changes) {
      String upper = graph.states().get(change.upper()).id();
      String lower = graph.states().get(change.lower()).id();
      json.writeStartObject();
      json.writeStringField("was", upper + " " + signs[change.was() + 1] + " " + lower);
      json.writeStringField("is", upper + " " + signs[change.is() + 1] + " " + lower);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void steps(JsonGenerator json, String field, List<ConflictResult.Step> steps)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (var step : steps) {
      json.writeStartObject();
      json.writeStringField("by", step.by());
      json.writeStringField("to", step.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void explanation(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeStringField("because", explanation.because());
    json.writeArrayFieldStart("parts");
    for (Explanation part : explanation.parts()) {
      explanation(json, part);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
