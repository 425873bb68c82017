package parley.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import parley.workbench.StateVerdicts;

/** Writes the verdicts of one state as {@code parley/conflict-state/1}, one object a line. */
public final class StateJson {
  private final JsonFactory factory = new JsonFactory();

  /** Writes one result and a line end. */
  public void write(StateVerdicts.Result result, Writer out) throws IOException {
    JsonGenerator json = factory.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("schema", "parley/conflict-state/1");
    json.writeStringField("id", result.model().id());
    json.writeStringField("state", result.state());
    json.writeObjectFieldStart("equilibrium");
    for (var entry : result.equilibrium().entrySet()) {
      json.writeBooleanField(entry.getKey().name(), entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("verdicts");
    for (var player : result.verdicts().entrySet()) {
      json.writeObjectFieldStart(player.getKey());
      for (var entry : player.getValue().entrySet()) {
        json.writeFieldName(entry.getKey().name());
        verdict(json, entry.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    ConflictJson.strings(json, "notes", result.notes());
    ConflictJson.provenance(json, result.provenance());
    json.writeEndObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private static void verdict(JsonGenerator json, StateVerdicts.Verdict verdict)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("stable");
    if (verdict.stable().isPresent()) {
      json.writeBoolean(verdict.stable().get());
    } else {
      json.writeNull();
    }
    if (verdict.unanswered().isPresent()) {
      json.writeStringField("unanswered", verdict.unanswered().get());
    }
    json.writeNumberField("improvements", verdict.improvements());
    json.writeArrayFieldStart("answers");
    for (var answer : verdict.answers()) {
      json.writeStartObject();
      json.writeStringField("improvement", answer.improvement());
      ConflictJson.steps(json, "sanction", answer.sanction());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (verdict.because().isPresent()) {
      json.writeFieldName("because");
      ConflictJson.explanation(json, verdict.because().get());
    }
    json.writeEndObject();
  }
}
