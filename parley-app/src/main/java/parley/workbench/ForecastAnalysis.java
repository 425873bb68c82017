package parley.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bargain.forecast.MeanForecast;
import parley.bargain.forecast.TrackRecord;
import parley.modelfile.settlement.ForecastFile;
import parley.modelfile.settlement.ForecastFile.ScaleIssue;
import parley.provenance.Provenance;

/** The use case behind {@code parley forecast}: mean and median of positions, and their errors. */
public final class ForecastAnalysis {
  private ForecastAnalysis() {}

  /**
   * A file with its forecasts.
   *
   * @param file as read
   * @param forecasts in the order of the issues
   * @param record how far such forecasts missed on the file's past issues; empty if it has none
   * @param provenance what it was made with
   */
  public record Forecasts(
      ForecastFile file,
      List<Forecast> forecasts,
      Optional<TrackRecord> record,
      Provenance provenance) {
    /** Copies the list. */
    public Forecasts {
      forecasts = List.copyOf(forecasts);
    }
  }

  /**
   * An issue with its forecast.
   *
   * @param issue the issue
   * @param forecast mean and median
   */
  public record Forecast(ScaleIssue issue, MeanForecast forecast) {}

  /** Forecasts every issue of the file and compares those whose outcome it gives. */
  public static Forecasts of(ForecastFile file, String version) {
    var forecasts = new ArrayList<Forecast>();
    var pasts = new ArrayList<TrackRecord.Past>();
    for (ScaleIssue issue : file.issues()) {
      var forecast =
          MeanForecast.of(issue.stands().stream().map(ForecastFile.PartyStand::stand).toList());
      forecasts.add(new Forecast(issue, forecast));
      issue
          .outcome()
          .ifPresent(
              outcome ->
                  pasts.add(new TrackRecord.Past(forecast, outcome, issue.low(), issue.high())));
    }
    return new Forecasts(
        file,
        forecasts,
        pasts.isEmpty() ? Optional.empty() : Optional.of(TrackRecord.of(pasts)),
        new Provenance(
            "parley forecast",
            version,
            Map.of("format", "parley-forecast/1"),
            Map.of(file.source(), file.sha256())));
  }
}
