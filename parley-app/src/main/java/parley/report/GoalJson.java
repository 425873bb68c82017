package parley.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import parley.gmcr.inverse.Conditions;
import parley.gmcr.inverse.Demand;
import parley.gmcr.model.GraphModel;
import parley.workbench.ConflictResult;

/** Writes what would make a wanted state stable. */
final class GoalJson {
  private final JsonGenerator json;
  private final GraphModel graph;

  GoalJson(JsonGenerator json, GraphModel graph) {
    this.json = json;
    this.graph = graph;
  }

  void write(ConflictResult.Goal goal) throws IOException {
    json.writeObjectFieldStart("goal");
    json.writeStringField("state", goal.state());
    json.writeObjectFieldStart("conditions");
    for (var entry : goal.byConcept().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().name());
      json.writeObjectFieldStart("stable");
      for (var player : entry.getValue().alone().entrySet()) {
        json.writeFieldName(player.getKey());
        conditions(player.getValue());
      }
      json.writeEndObject();
      json.writeFieldName("equilibrium");
      conditions(entry.getValue().together());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void conditions(Conditions conditions) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("complete", conditions.complete());
    json.writeArrayFieldStart("minimal");
    for (Conditions.Condition condition : conditions.minimal()) {
      json.writeStartObject();
      json.writeNumberField("changes", condition.changes());
      json.writeArrayFieldStart("demands");
      for (Demand demand : condition.demands()) {
        json.writeStartObject();
        json.writeStringField("by", graph.decisionMakers().get(demand.dm()).id());
        json.writeStringField("finds", graph.states().get(demand.upper()).id());
        json.writeStringField(
            demand.strict() ? "betterThan" : "noWorseThan",
            graph.states().get(demand.lower()).id());
        json.writeBooleanField("holds", demand.holds(graph));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
