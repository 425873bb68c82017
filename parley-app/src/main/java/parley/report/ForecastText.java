package parley.report;

import java.util.Locale;
import parley.bargain.Rational;
import parley.bargain.forecast.MeanForecast;
import parley.bargain.forecast.PublishedError;
import parley.bargain.forecast.TrackRecord;
import parley.modelfile.settlement.ForecastFile.PartyStand;
import parley.modelfile.settlement.ForecastFile.ScaleIssue;
import parley.workbench.ForecastAnalysis.Forecast;
import parley.workbench.ForecastAnalysis.Forecasts;

/** Forecasts as text for the terminal, never without the error that such forecasts had. */
public final class ForecastText {
  private final StringBuilder out = new StringBuilder();

  private ForecastText() {}

  /** The whole report, ending with a line break. */
  public static String render(Forecasts forecasts) {
    var text = new ForecastText();
    text.all(forecasts);
    return text.out.toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void all(Forecasts forecasts) {
    line("%s", forecasts.file().title().orElse(forecasts.file().source()));
    forecasts.forecasts().forEach(this::issue);
    line("");
    line("How far such forecasts missed, in points of a scale of 0 to 100:");
    for (PublishedError error : PublishedError.ALL) {
      line("  %s: %s on average, on %s", error.what(), error.points(), error.issues());
      line("    (%s)", error.source());
    }
    line(
        "  In the first of these half of the misses were above %.0f points, the worst was %.0f.",
        PublishedError.MEDIAN_MISS, PublishedError.LARGEST_MISS);
    line("  %s", PublishedError.CAVEAT);
    forecasts.record().ifPresent(this::record);
  }

  private void issue(Forecast forecast) {
    ScaleIssue issue = forecast.issue();
    Rational total = MeanForecast.total(issue.stands().stream().map(PartyStand::stand).toList());
    line("");
    line(
        "%s (%s to %s%s)",
        issue.name(),
        number(issue.low()),
        number(issue.high()),
        issue.unit().isEmpty() ? "" : " " + issue.unit());
    line(
        "  weighted mean %s, weighted median %s; expect to miss by about %s (published error)",
        number(forecast.forecast().mean()),
        number(forecast.forecast().median()),
        number(margin(issue)));
    issue
        .outcome()
        .ifPresent(
            outcome ->
                line(
                    "  ended at %s: the mean missed by %s, the median by %s",
                    number(outcome),
                    number(apart(outcome, forecast.forecast().mean())),
                    number(apart(outcome, forecast.forecast().median()))));
    for (PartyStand stand : issue.stands()) {
      line(
          "  %s at %s, %.0f%% of the weight",
          stand.party(),
          number(stand.stand().place()),
          100 * stand.stand().weight().divide(total).toDouble());
    }
  }

  /** The published mean error on the scale of the issue. */
  static Rational margin(ScaleIssue issue) {
    return issue
        .high()
        .subtract(issue.low())
        .multiply(Rational.parse(Double.toString(PublishedError.MARGIN.points())))
        .divide(Rational.of(100));
  }

  static Rational apart(Rational a, Rational b) {
    return a.subtract(b).max(b.subtract(a));
  }

  private void record(TrackRecord record) {
    line("");
    line("On the %d past issues of this file, in points of a scale of 0 to 100:", record.issues());
    line(
        "  weighted mean %.1f, weighted median %.1f, always the middle of the scale %.1f;"
            + " largest miss of the mean %.1f",
        points(record.meanError()),
        points(record.medianError()),
        points(record.middleError()),
        points(record.largest()));
  }

  static double points(Rational share) {
    return 100 * share.toDouble();
  }

  static String number(Rational value) {
    return String.format(Locale.ROOT, "%.2f", value.toDouble())
        .replaceAll("0+$", "")
        .replaceAll("\\.$", "");
  }
}
