package parley.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import parley.workbench.NetworkAnalysis.PolarisedWindow;

/** Polarisation over time as a stand-alone SVG image: one point per window, 0 to 1. */
public final class PolarisationSvg {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 360;
  private static final double LEFT = 60;
  private static final double BOTTOM = 40;

  private PolarisationSvg() {}

  /** The curve; windows without statements leave a gap. */
  public static String render(List<PolarisedWindow> windows) {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\""
                + " aria-label=\"Polarisation over time\">\n",
            WIDTH,
            HEIGHT));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (double level : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ccd2d8\"/>"
                  + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>\n",
              LEFT,
              y(level),
              WIDTH - 20,
              y(level),
              LEFT - 8,
              y(level) + 4,
              level));
    }
    curve(windows, out);
    int step = Math.max(1, windows.size() / 8);
    for (int w = 0; w < windows.size(); w += step) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
              x(windows, w),
              HEIGHT - 12,
              windows.get(w).window().map(v -> day(v.middle())).orElse("all")));
    }
    return out.append("</svg>\n").toString();
  }

  private static void curve(List<PolarisedWindow> windows, StringBuilder out) {
    boolean drawing = false;
    var path = new StringBuilder();
    var points = new StringBuilder();
    for (int w = 0; w < windows.size(); w++) {
      if (windows.get(w).statements() == 0) {
        drawing = false;
        continue;
      }
      double share = windows.get(w).polarisation().share();
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x(windows, w), y(share)));
      points.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#0b6bcb\"><title>%s</title></circle>\n",
              x(windows, w),
              y(share),
              SixDecimals.of(share)));
      drawing = true;
    }
    if (path.length() > 0) {
      out.append("<path d=\"").append(path);
      out.append("\" fill=\"none\" stroke=\"#0b6bcb\" stroke-width=\"2\"/>\n");
    }
    out.append(points);
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static double x(List<PolarisedWindow> windows, int w) {
    double share = windows.size() < 2 ? 0.5 : (double) w / (windows.size() - 1);
    return LEFT + 20 + share * (WIDTH - LEFT - 60);
  }

  private static double y(double share) {
    return 20 + (1 - share) * (HEIGHT - 20 - BOTTOM);
  }
}
