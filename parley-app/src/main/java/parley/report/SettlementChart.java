package parley.report;

import static parley.report.SettlementMarkup.number;
import static parley.report.SettlementMarkup.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.frontier.Frontier;

/**
 * The efficient outcomes as SVG: the contract zone for two parties, parallel coordinates for other
 * numbers. Shapes and labels carry what colour carries; the tables beside it have the numbers.
 */
final class SettlementChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final int MOST_DRAWN = 400;
  private static final List<String> SHAPES = List.of("circle", "square", "diamond", "triangle");

  private final SettlementModel model;
  private final List<Frontier.Point> points;
  private final List<Frontier.Point> accepted;
  private final Map<String, List<Rational>> marked;
  private final double[] least;
  private final double[] most;
  private final StringBuilder svg = new StringBuilder();

  /**
   * @param points the efficient outcomes, whether anyone refuses them or not
   * @param accepted the efficient ones among those all accept
   * @param marked the utilities of outcomes to be marked, by label
   */
  SettlementChart(
      SettlementModel model,
      List<Frontier.Point> points,
      List<Frontier.Point> accepted,
      Map<String, List<Rational>> marked) {
    this.model = model;
    this.points = points.subList(0, Math.min(MOST_DRAWN, points.size()));
    this.accepted = accepted.subList(0, Math.min(MOST_DRAWN, accepted.size()));
    this.marked = marked;
    int parties = model.parties().size();
    least = new double[parties];
    most = new double[parties];
    for (int k = 0; k < parties; k++) {
      double reservation = model.parties().get(k).reservation().toDouble();
      least[k] = Math.min(model.lowest(k).toDouble(), reservation);
      most[k] = Math.max(model.highest(k).toDouble(), reservation);
      if (most[k] <= least[k]) {
        most[k] = least[k] + 1;
      }
    }
  }

  String render() {
    boolean plane = model.parties().size() == 2;
    String title = plane ? "Contract zone" : "Efficient outcomes, one line each";
    svg.append("<svg role=\"img\" aria-labelledby=\"chart-title chart-text\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" xmlns=\"http://www.w3.org/2000/svg\">\n")
        .append("<title id=\"chart-title\">")
        .append(title)
        .append("</title>\n")
        .append("<desc id=\"chart-text\">")
        .append(accepted.size())
        .append(" efficient utility vectors that all accept and ")
        .append(points.size())
        .append(" efficient ones without regard to that; the tables give the numbers.</desc>\n");
    if (plane) {
      plane();
    } else {
      parallel();
    }
    legend();
    return svg.append("</svg>\n").toString();
  }

  private double x(double utility) {
    return MARGIN + (utility - least[0]) / (most[0] - least[0]) * (WIDTH - 2 * MARGIN);
  }

  private double y(int party, double utility) {
    return HEIGHT
        - MARGIN
        - (utility - least[party]) / (most[party] - least[party]) * (HEIGHT - 2 * MARGIN);
  }

  private void plane() {
    double zoneX = x(model.parties().get(0).reservation().toDouble());
    double zoneY = y(1, model.parties().get(1).reservation().toDouble());
    svg.append("<rect class=\"zone\" x=\"")
        .append(point(zoneX))
        .append("\" y=\"")
        .append(MARGIN)
        .append("\" width=\"")
        .append(point(Math.max(0, WIDTH - MARGIN - zoneX)))
        .append("\" height=\"")
        .append(point(Math.max(0, zoneY - MARGIN)))
        .append("\"/>\n");
    line(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN, "axis");
    line(MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN, "axis");
    line(zoneX, MARGIN, zoneX, HEIGHT - MARGIN, "limit");
    line(MARGIN, zoneY, WIDTH - MARGIN, zoneY, "limit");
    text(WIDTH / 2.0, HEIGHT - 36, "middle", "utility to " + model.parties().get(0).name());
    text(
        MARGIN,
        MARGIN - 14,
        "start",
        "utility to " + model.parties().get(1).name() + " (upwards); dashed: reservation values");
    text(MARGIN, HEIGHT - MARGIN + 16, "start", number(least[0]));
    text(WIDTH - MARGIN, HEIGHT - MARGIN + 16, "end", number(most[0]));
    text(MARGIN - 6, HEIGHT - MARGIN, "end", number(least[1]));
    text(MARGIN - 6, MARGIN + 4, "end", number(most[1]));
    points.forEach(efficient -> dot(efficient, "refused"));
    accepted.forEach(efficient -> dot(efficient, "efficient"));
    svg.append("<circle class=\"efficient\" r=\"3\" cx=\"64\" cy=\"402\"/>\n");
    text(72, HEIGHT - 14, "start", "accepted by all");
    svg.append("<circle class=\"refused\" r=\"3\" cx=\"484\" cy=\"402\"/>\n");
    text(492, HEIGHT - 14, "start", "refused by somebody");
    int shape = 0;
    for (List<Rational> utilities : marked.values()) {
      shape(shape++, x(utilities.get(0).toDouble()), y(1, utilities.get(1).toDouble()));
    }
  }

  private void dot(Frontier.Point efficient, String style) {
    svg.append("<circle class=\"")
        .append(style)
        .append("\" r=\"3\" cx=\"")
        .append(point(x(efficient.utilities().get(0).toDouble())))
        .append("\" cy=\"")
        .append(point(y(1, efficient.utilities().get(1).toDouble())))
        .append("\"/>\n");
  }

  private double column(int party) {
    int parties = model.parties().size();
    return parties == 1
        ? WIDTH / 2.0
        : MARGIN + (double) party / (parties - 1) * (WIDTH - 2 * MARGIN);
  }

  private void parallel() {
    for (int k = 0; k < model.parties().size(); k++) {
      line(column(k), MARGIN, column(k), HEIGHT - MARGIN, "axis");
      text(
          column(k),
          HEIGHT - MARGIN + (k % 2 == 0 ? 16 : 32),
          k == 0 ? "start" : k == model.parties().size() - 1 ? "end" : "middle",
          model.parties().get(k).name());
      double reservation = y(k, model.parties().get(k).reservation().toDouble());
      line(column(k) - 10, reservation, column(k) + 10, reservation, "limit");
    }
    text(
        MARGIN,
        MARGIN - 14,
        "start",
        "utility upwards, each party on its own scale; dashes across"
            + " an axis: reservation value");
    points.forEach(efficient -> polyline(efficient.utilities(), "faint"));
    accepted.forEach(efficient -> polyline(efficient.utilities(), "path"));
    text(
        MARGIN,
        HEIGHT - 8,
        "start",
        "strong lines: efficient and accepted by all; faint lines: efficient, refused by somebody");
    int shape = 0;
    for (List<Rational> utilities : marked.values()) {
      polyline(utilities, "chosen");
      for (int k = 0; k < utilities.size(); k++) {
        shape(shape, column(k), y(k, utilities.get(k).toDouble()));
      }
      shape++;
    }
  }

  private void polyline(List<Rational> utilities, String style) {
    var corners = new ArrayList<String>();
    for (int k = 0; k < utilities.size(); k++) {
      corners.add(point(column(k)) + "," + point(y(k, utilities.get(k).toDouble())));
    }
    svg.append("<polyline class=\"")
        .append(style)
        .append("\" points=\"")
        .append(String.join(" ", corners))
        .append("\"/>\n");
  }

  private void legend() {
    int shape = 0;
    for (String label : marked.keySet()) {
      double left = MARGIN + shape * 140.0;
      shape(shape, left, 20);
      text(left + 10, 24, "start", label);
      shape++;
    }
  }

  private void line(double x1, double y1, double x2, double y2, String style) {
    svg.append("<line class=\"")
        .append(style)
        .append("\" x1=\"")
        .append(point(x1))
        .append("\" y1=\"")
        .append(point(y1))
        .append("\" x2=\"")
        .append(point(x2))
        .append("\" y2=\"")
        .append(point(y2))
        .append("\"/>\n");
  }

  private void text(double x, double y, String anchor, String words) {
    svg.append(SettlementMarkup.label(x, y, anchor, words));
  }

  private void shape(int number, double x, double y) {
    String kind = SHAPES.get(number % SHAPES.size());
    double r = 6;
    String corners =
        switch (kind) {
          case "square" -> corners(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
          case "diamond" -> corners(x, y - r, x + r, y, x, y + r, x - r, y);
          case "triangle" -> corners(x, y - r, x + r, y + r, x - r, y + r);
          default -> "";
        };
    if (corners.isEmpty()) {
      svg.append("<circle class=\"mark\" r=\"6\" cx=\"")
          .append(point(x))
          .append("\" cy=\"")
          .append(point(y))
          .append("\"/>\n");
    } else {
      svg.append("<polygon class=\"mark\" points=\"").append(corners).append("\"/>\n");
    }
  }

  private static String corners(double... coordinates) {
    var corners = new ArrayList<String>();
    for (int i = 0; i < coordinates.length; i += 2) {
      corners.add(point(coordinates[i]) + "," + point(coordinates[i + 1]));
    }
    return String.join(" ", corners);
  }
}
