package parley.report;

import static parley.report.SettlementMarkup.escape;
import static parley.report.SettlementMarkup.point;
import static parley.report.SettlementMarkup.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.bargain.Rational;
import parley.bargain.forecast.MeanForecast;
import parley.bargain.forecast.PublishedError;
import parley.bargain.forecast.TrackRecord;
import parley.modelfile.settlement.ForecastFile.PartyStand;
import parley.modelfile.settlement.ForecastFile.ScaleIssue;
import parley.workbench.ForecastAnalysis.Forecast;
import parley.workbench.ForecastAnalysis.Forecasts;

/** Forecasts as one self-contained HTML page: no script, nothing from outside. */
public final class ForecastHtml {
  private static final int WIDTH = 640;
  private static final int MARGIN = 60;
  private static final int LINE = 60;
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
        padding: 0 1rem; color: #1a1a1a; background: #fff; }
      table { border-collapse: collapse; margin: 1rem 0; }
      caption { text-align: left; font-weight: 600; padding: .3rem 0; }
      th, td { border: 1px solid #8a8a8a; padding: .25rem .6rem; text-align: left; }
      svg { width: 100%; height: auto; border: 1px solid #8a8a8a; box-sizing: border-box; }
      svg text { font: 12px system-ui, sans-serif; fill: #1a1a1a; }
      .axis { stroke: #1a1a1a; }
      .margin { fill: #f3e3cf; stroke: #7a3b00; stroke-dasharray: 5 4; }
      .stand { fill: #0b5394; fill-opacity: .55; stroke: #0b5394; }
      .mean { stroke: #7a3b00; stroke-width: 2.5; }
      .median { stroke: #7a3b00; stroke-width: 2.5; stroke-dasharray: 2 3; }
      """;

  private final StringBuilder out = new StringBuilder();

  private ForecastHtml() {}

  /** The page. */
  public static String render(Forecasts forecasts) {
    return new ForecastHtml().page(forecasts);
  }

  private String page(Forecasts forecasts) {
    String title = forecasts.file().title().orElse(forecasts.file().source());
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escape("Forecast: " + title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n");
    paragraph(
        "Mean and median of the positions, weighted by capability and salience. Such forecasts"
            + " missed by about a quarter of the scale: read the margin, not the point.");
    forecasts.forecasts().forEach(this::issue);
    errors();
    forecasts.record().ifPresent(this::record);
    out.append(SettlementMarkup.inputs(forecasts.provenance()));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void paragraph(String words) {
    out.append(SettlementMarkup.paragraph(words));
  }

  private void issue(Forecast forecast) {
    ScaleIssue issue = forecast.issue();
    out.append("<h2>").append(escape(issue.name())).append("</h2>\n");
    chart(forecast);
    Rational total = MeanForecast.total(issue.stands().stream().map(PartyStand::stand).toList());
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "weighted mean",
            ForecastText.number(forecast.forecast().mean()),
            "± " + ForecastText.number(ForecastText.margin(issue)) + " (published mean error)"));
    rows.add(List.of("weighted median", ForecastText.number(forecast.forecast().median()), ""));
    issue
        .outcome()
        .ifPresent(
            outcome ->
                rows.add(
                    List.of(
                        "outcome",
                        ForecastText.number(outcome),
                        "the mean missed by "
                            + ForecastText.number(
                                ForecastText.apart(outcome, forecast.forecast().mean())))));
    for (PartyStand stand : issue.stands()) {
      rows.add(
          List.of(
              stand.party(),
              ForecastText.number(stand.stand().place()),
              String.format(
                  Locale.ROOT,
                  "%.0f %% of the weight",
                  100 * stand.stand().weight().divide(total).toDouble())));
    }
    out.append(
        table(
            "From "
                + ForecastText.number(issue.low())
                + " to "
                + ForecastText.number(issue.high())
                + (issue.unit().isEmpty() ? "" : " " + issue.unit()),
            List.of("what", "place", "note"),
            rows));
  }

  private void chart(Forecast forecast) {
    ScaleIssue issue = forecast.issue();
    int height = 2 * LINE + 20;
    out.append("<svg role=\"img\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" xmlns=\"http://www.w3.org/2000/svg\">\n<title>Positions on the scale</title>\n")
        .append(
            "<desc>Circles: parties, area by weight. Solid line: weighted mean; dotted: weighted")
        .append(" median. Band: mean plus and minus the published mean error.</desc>\n");
    Rational mean = forecast.forecast().mean();
    Rational margin = ForecastText.margin(issue);
    double left = x(issue, mean.subtract(margin).max(issue.low()));
    double right = x(issue, mean.add(margin).min(issue.high()));
    out.append("<rect class=\"margin\" y=\"20\" x=\"")
        .append(point(left))
        .append("\" width=\"")
        .append(point(right - left))
        .append("\" height=\"")
        .append(LINE)
        .append("\"/>\n");
    line("axis", MARGIN, WIDTH - MARGIN, 20 + LINE, 20 + LINE);
    line("mean", x(issue, mean), x(issue, mean), 20, 20 + LINE);
    double median = x(issue, forecast.forecast().median());
    line("median", median, median, 20, 20 + LINE);
    text(MARGIN - 26, 20 + LINE + 4, "end", ForecastText.number(issue.low()));
    text(WIDTH - MARGIN + 26, 20 + LINE + 4, "start", ForecastText.number(issue.high()));
    text(x(issue, mean), 14, "middle", "mean " + ForecastText.number(mean));
    stands(issue);
    out.append("</svg>\n");
  }

  private void stands(ScaleIssue issue) {
    Rational total = MeanForecast.total(issue.stands().stream().map(PartyStand::stand).toList());
    for (int s = 0; s < issue.stands().size(); s++) {
      PartyStand stand = issue.stands().get(s);
      double share = stand.stand().weight().divide(total).toDouble();
      double at = x(issue, stand.stand().place());
      out.append("<circle class=\"stand\" cx=\"")
          .append(point(at))
          .append("\" cy=\"")
          .append(20 + LINE)
          .append("\" r=\"")
          .append(point(3 + 17 * Math.sqrt(share)))
          .append("\"><title>")
          .append(escape(stand.party()))
          .append("</title></circle>\n");
      text(
          Math.min(Math.max(at, MARGIN + 20), WIDTH - MARGIN - 20),
          20 + LINE + 32 + 13 * (s % 2),
          "middle",
          stand.party());
    }
  }

  private static double x(ScaleIssue issue, Rational place) {
    return MARGIN
        + place.subtract(issue.low()).divide(issue.high().subtract(issue.low())).toDouble()
            * (WIDTH - 2 * MARGIN);
  }

  private void line(String style, double x1, double x2, double y1, double y2) {
    out.append("<line class=\"")
        .append(style)
        .append("\" x1=\"")
        .append(point(x1))
        .append("\" x2=\"")
        .append(point(x2))
        .append("\" y1=\"")
        .append(point(y1))
        .append("\" y2=\"")
        .append(point(y2))
        .append("\"/>\n");
  }

  private void text(double x, double y, String anchor, String words) {
    out.append(SettlementMarkup.label(x, y, anchor, words));
  }

  private void errors() {
    out.append("<h2>How far such forecasts missed</h2>\n")
        .append(
            table(
                "Mean absolute error in points of a scale of 0 to 100",
                List.of("forecast", "points", "issues", "source"),
                PublishedError.ALL.stream()
                    .map(
                        error ->
                            List.of(
                                error.what(),
                                Double.toString(error.points()),
                                error.issues(),
                                error.source()))
                    .toList()));
    paragraph(
        String.format(
            Locale.ROOT,
            "In the first of these half of the misses were above %.0f points, the worst was %.0f.",
            PublishedError.MEDIAN_MISS,
            PublishedError.LARGEST_MISS));
    paragraph(PublishedError.CAVEAT);
  }

  private void record(TrackRecord record) {
    out.append(
        table(
            "On the " + record.issues() + " past issues of this file, in the same points",
            List.of("forecast", "mean absolute error"),
            List.of(
                List.of("weighted mean", points(record.meanError())),
                List.of("weighted median", points(record.medianError())),
                List.of("always the middle of the scale", points(record.middleError())),
                List.of("largest miss of the weighted mean", points(record.largest())))));
  }

  private static String points(Rational share) {
    return String.format(Locale.ROOT, "%.1f", ForecastText.points(share));
  }
}
