package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkMatrix;
import parley.error.InputException;
import parley.workbench.NetworkAnalysis.Network;

/**
 * A network as a stand-alone SVG image: rows round, columns square, larger with more statements;
 * ties thicker with more weight, dashed where negative; groups by colour and by their number after
 * the label. At most the strongest 2,000 ties are drawn.
 */
public final class NetworkSvg {
  private static final int MOST_NODES = 250;
  private static final int MOST_TIES = 2_000;
  private static final double SIZE = 900;
  private static final double MARGIN = 110;
  private static final String[] COLOURS = {
    "#0b6bcb", "#c41c1c", "#1f7a1f", "#9a5b13", "#6b3fa0", "#007a7a", "#a0307a", "#32383e"
  };

  private final Network network;
  private final NetworkMatrix matrix;
  private final NetworkLayout layout;
  private final StringBuilder out = new StringBuilder();

  private record Tie(int from, int to, double weight) {}

  private NetworkSvg(Network network) {
    this.network = network;
    this.matrix = network.matrix();
    int nodes =
        matrix.rowLabels().size() + (matrix.mode() == Mode.TWO ? matrix.columnLabels().size() : 0);
    if (nodes > MOST_NODES) {
      throw new InputException(
          "--format svg",
          nodes + " nodes are too many to draw; " + MOST_NODES + " are possible",
          "narrow the network, or open --format graphml in Gephi");
    }
    this.layout = NetworkLayout.of(matrix);
  }

  /**
   * The drawing.
   *
   * @throws InputException if there are more than 250 nodes
   */
  public static String render(Network network) {
    return new NetworkSvg(network).render();
  }

  private String render() {
    boolean two = matrix.mode() == Mode.TWO;
    int rows = matrix.rowLabels().size();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\""
                + " aria-label=\"Discourse network\">\n<title>%s</title>\n",
            SIZE,
            SIZE,
            Html.escape(title())));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<g stroke=\"#8a929a\">\n");
    ties(two ? rows : 0);
    out.append("</g>\n");
    for (int i = 0; i < rows; i++) {
      int group = network.groups().isPresent() ? network.groups().get().partition().of(i) : -1;
      node(i, matrix.rowLabels().get(i), matrix.rowTotal(i), group, false);
    }
    for (int j = 0; two && j < matrix.columnLabels().size(); j++) {
      node(rows + j, matrix.columnLabels().get(j), matrix.columnTotal(j), -1, true);
    }
    return out.append("</svg>\n").toString();
  }

  private String title() {
    var rules = network.rules();
    return rules.rows()
        + (matrix.mode() == Mode.ONE ? " by " : " and ")
        + rules.columns()
        + ", "
        + rules.relation().name().toLowerCase(Locale.ROOT)
        + ", "
        + matrix.statements()
        + " statements";
  }

  private void ties(int shift) {
    List<Tie> ties = new ArrayList<>();
    matrix.forEachTie((i, j, weight) -> ties.add(new Tie(i, j + shift, weight)));
    ties.sort(Comparator.comparingDouble((Tie tie) -> -Math.abs(tie.weight())));
    double most = ties.isEmpty() ? 1 : Math.abs(ties.get(0).weight());
    for (Tie tie : ties.subList(0, Math.min(MOST_TIES, ties.size()))) {
      double strength = Math.abs(tie.weight()) / most;
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.2f\""
                  + " opacity=\"%.2f\"%s><title>%s</title></line>\n",
              x(tie.from()),
              y(tie.from()),
              x(tie.to()),
              y(tie.to()),
              0.6 + 5 * strength,
              0.45 + 0.5 * strength,
              tie.weight() < 0 ? " stroke-dasharray=\"5 4\"" : "",
              SixDecimals.of(tie.weight())));
    }
  }

  private void node(int node, String label, double statements, int group, boolean square) {
    double radius = 4 + 1.5 * Math.sqrt(Math.max(0, Math.min(400, statements)));
    String colour = group < 0 ? (square ? "#ffffff" : "#5b646d") : COLOURS[group % COLOURS.length];
    String shape =
        square
            ? "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"#222\"/>"
            : "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"%.0s fill=\"%s\" stroke=\"#222\"/>";
    double side = square ? 2 * radius : radius;
    double left = square ? x(node) - radius : x(node);
    double top = square ? y(node) - radius : y(node);
    out.append(String.format(Locale.ROOT, shape, left, top, side, side, colour));
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
            x(node),
            y(node) - radius - 4,
            Html.escape(label + (group < 0 ? "" : " · " + (group + 1)))));
  }

  private double x(int node) {
    return MARGIN + layout.x(node) * (SIZE - 2 * MARGIN);
  }

  private double y(int node) {
    return MARGIN / 2 + layout.y(node) * (SIZE - MARGIN);
  }
}
