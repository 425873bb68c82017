package parley.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import parley.gmcr.model.GraphModel;
import parley.workbench.ConflictResult;

/**
 * The graph of a conflict, as DOT for Graphviz and as SVG drawn on a circle: equilibria have a
 * double ring and the names of their concepts, each decision maker's moves their own colour and
 * dash, improvements a thicker line. Two-way moves are one line with two arrow heads.
 */
public final class GraphDrawing {
  private static final int MOST_STATES = 120;
  private static final String[] COLOURS = {
    "#0b6bcb", "#c41c1c", "#1f7a1f", "#9a5b13", "#6b3fa0", "#32383e"
  };
  private static final String[] DASHES = {"", "6 3", "2 3", "8 3 2 3", "1 4", "12 4"};

  private final ConflictResult result;
  private final GraphModel graph;

  /**
   * @throws parley.error.InputException if the model has no stored graph or too many states to draw
   */
  public GraphDrawing(ConflictResult result) {
    this.result = result;
    if (!drawable(result)) {
      throw new parley.error.InputException(
          result.model().id(),
          "too many states to draw",
          "drawings show up to " + MOST_STATES + " states");
    }
    this.graph = result.graph().orElseThrow();
  }

  /** Whether the result can be drawn. */
  public static boolean drawable(ConflictResult result) {
    return result.graph().isPresent() && result.graph().get().size() <= MOST_STATES;
  }

  /** By state, the concepts under which it is an equilibrium. */
  private Map<String, String> marks() {
    Map<String, TreeSet<String>> marks = new LinkedHashMap<>();
    result
        .equilibria()
        .forEach(
            (c, list) ->
                list.ids()
                    .forEach(s -> marks.computeIfAbsent(s, k -> new TreeSet<>()).add(c.name())));
    Map<String, String> text = new LinkedHashMap<>();
    marks.forEach((s, cs) -> text.put(s, String.join(" ", cs)));
    return text;
  }

  /** The graph for Graphviz. */
  public String dot() {
    var out = new StringBuilder("digraph conflict {\n  node [shape=circle, fontname=sans];\n");
    Map<String, String> marks = marks();
    for (GraphModel.State state : graph.states()) {
      String mark = marks.getOrDefault(state.id(), "");
      out.append("  ").append(quote(state.id())).append(" [label=").append(quote(state.id()));
      out.append(mark.isEmpty() ? "" : ", shape=doublecircle, xlabel=" + quote(mark));
      out.append("];\n");
    }
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      for (int s = 0; s < graph.size(); s++) {
        for (int t : graph.moves(dm, s)) {
          out.append("  ").append(quote(graph.states().get(s).id())).append(" -> ");
          out.append(quote(graph.states().get(t).id())).append(" [color=\"");
          out.append(COLOURS[dm % COLOURS.length]).append("\", penwidth=");
          out.append(graph.prefers(dm, t, s) ? "2" : "1").append("];\n");
        }
      }
    }
    return out.append("}\n").toString();
  }

  /** The graph as a stand-alone SVG image. */
  public String svg() {
    double radius = Math.max(120, graph.size() * 11.0);
    double centre = radius + 70;
    int height = (int) (2 * centre) + 24 * graph.decisionMakers().size();
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"11\" role=\"img\" aria-label=\"Graph of the conflict\">%n",
            (int) (2 * centre),
            height));
    out.append(
        "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
            + " markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker>"
            + "</defs>\n");
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      arcs(out, dm, radius, centre);
    }
    nodes(out, radius, centre);
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      int y = (int) (2 * centre) + 24 * dm;
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"20\" y1=\"%d\" x2=\"70\" y2=\"%d\" stroke=\"%s\" stroke-dasharray=\"%s\""
                  + " stroke-width=\"2\"/><text x=\"80\" y=\"%d\">%s</text>%n",
              y,
              y,
              COLOURS[dm % COLOURS.length],
              DASHES[dm % DASHES.length],
              y + 4,
              Html.escape(graph.decisionMakers().get(dm).name())));
    }
    return out.append("</svg>\n").toString();
  }

  private double angle(int state) {
    return 2 * Math.PI * state / graph.size() - Math.PI / 2;
  }

  private void arcs(StringBuilder out, int dm, double radius, double centre) {
    for (int s = 0; s < graph.size(); s++) {
      for (int t : graph.moves(dm, s)) {
        boolean back = java.util.Arrays.binarySearch(graph.moves(dm, t), s) >= 0;
        if (back && t < s) {
          continue;
        }
        boolean better = graph.prefers(dm, t, s) || (back && graph.prefers(dm, s, t));
        double x1 = centre + radius * Math.cos(angle(s));
        double y1 = centre + radius * Math.sin(angle(s));
        double x2 = centre + radius * Math.cos(angle(t));
        double y2 = centre + radius * Math.sin(angle(t));
        double shorten = 16 / Math.max(16, Math.hypot(x2 - x1, y2 - y1));
        out.append(
            String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                    + " stroke-dasharray=\"%s\" stroke-width=\"%s\" opacity=\"0.6\" marker-end=\"url(#a)\"%s/>%n",
                x1 + (x2 - x1) * shorten,
                y1 + (y2 - y1) * shorten,
                x2 - (x2 - x1) * shorten,
                y2 - (y2 - y1) * shorten,
                COLOURS[dm % COLOURS.length],
                DASHES[dm % DASHES.length],
                better ? "1.8" : "0.8",
                back ? " marker-start=\"url(#a)\"" : ""));
      }
    }
  }

  private void nodes(StringBuilder out, double radius, double centre) {
    Map<String, String> marks = marks();
    for (int s = 0; s < graph.size(); s++) {
      double x = centre + radius * Math.cos(angle(s));
      double y = centre + radius * Math.sin(angle(s));
      GraphModel.State state = graph.states().get(s);
      String mark = marks.getOrDefault(state.id(), "");
      String title = Html.escape(state.id() + " " + state.label() + " " + mark);
      out.append(
          String.format(
              Locale.ROOT,
              "<g><title>%s</title><circle cx=\"%.1f\" cy=\"%.1f\" r=\"14\" fill=\"%s\""
                  + " stroke=\"#333\"/>",
              title.strip(),
              x,
              y,
              mark.isEmpty() ? "#fff" : "#ffe9a8"));
      if (!mark.isEmpty()) {
        out.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"11\" fill=\"none\" stroke=\"#333\"/>",
                x,
                y));
      }
      double lx = centre + (radius + 30) * Math.cos(angle(s));
      double ly = centre + (radius + 30) * Math.sin(angle(s));
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text></g>%n",
              lx,
              ly + 4,
              Html.escape(state.id())));
    }
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
