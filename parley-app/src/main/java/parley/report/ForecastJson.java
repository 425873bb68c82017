package parley.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.bargain.forecast.MeanForecast;
import parley.bargain.forecast.PublishedError;
import parley.modelfile.settlement.ForecastFile.PartyStand;
import parley.modelfile.settlement.ForecastFile.ScaleIssue;
import parley.workbench.ForecastAnalysis.Forecast;
import parley.workbench.ForecastAnalysis.Forecasts;

/** Forecasts as {@code parley/forecast/1} JSON. */
public final class ForecastJson {
  private ForecastJson() {}

  /** Indented lines. */
  public static String render(Forecasts forecasts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", "parley/forecast/1");
    forecasts.file().title().ifPresent(title -> root.put("title", title));
    var issues = root.putArray("issues");
    forecasts.forecasts().forEach(forecast -> issues.add(issue(forecast)));
    var published = root.putArray("publishedErrors");
    for (PublishedError error : PublishedError.ALL) {
      published
          .addObject()
          .put("forecast", error.what())
          .put("meanAbsoluteErrorPoints", error.points())
          .put("issues", error.issues())
          .put("source", error.source());
    }
    root.put("caveat", PublishedError.CAVEAT);
    forecasts
        .record()
        .ifPresentOrElse(
            record ->
                root.putObject("ownRecord")
                    .put("issues", record.issues())
                    .put("meanErrorPoints", ForecastText.points(record.meanError()))
                    .put("medianErrorPoints", ForecastText.points(record.medianError()))
                    .put("middleErrorPoints", ForecastText.points(record.middleError()))
                    .put("largestPoints", ForecastText.points(record.largest())),
            () -> root.putNull("ownRecord"));
    root.set("provenance", ProvenanceJson.of(forecasts.provenance()));
    return root.toPrettyString();
  }

  private static ObjectNode issue(Forecast forecast) {
    ScaleIssue issue = forecast.issue();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", issue.name());
    node.put("from", issue.low().toDouble());
    node.put("to", issue.high().toDouble());
    if (!issue.unit().isEmpty()) {
      node.put("unit", issue.unit());
    }
    node.put("mean", forecast.forecast().mean().toDouble());
    node.put("meanExact", forecast.forecast().mean().toString());
    node.put("median", forecast.forecast().median().toDouble());
    node.put("expectedMiss", ForecastText.margin(issue).toDouble());
    issue.outcome().ifPresent(outcome -> node.put("outcome", outcome.toDouble()));
    var total = MeanForecast.total(issue.stands().stream().map(PartyStand::stand).toList());
    var stands = node.putArray("stands");
    for (PartyStand stand : issue.stands()) {
      stands
          .addObject()
          .put("party", stand.party())
          .put("position", stand.stand().place().toDouble())
          .put("weightShare", stand.stand().weight().divide(total).toDouble());
    }
    return node;
  }
}
