package parley.report;

import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.gmcr.stability.Concept;
import parley.workbench.ConflictResult;

/** A conflict result as one HTML page: table of verdicts, reasons, paths, drawing. */
public final class ConflictHtml {
  private static final int MOST_ROWS = 1000;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>%s</title>
      <style>
      body{font:15px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
      table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .6em;text-align:left}
      tr.equilibrium{background:#ffe9a8}svg{max-width:100%%;height:auto}
      </style></head><body><h1>%s</h1>
      """;

  /** The page. */
  public String render(ConflictResult result) {
    String title =
        Html.escape(
            result.model().title().isEmpty() ? result.model().id() : result.model().title());
    var out = new StringBuilder(HEAD.formatted(title, title));
    out.append("<p>").append(result.states()).append(" states. Equilibria: ");
    out.append(
        result.equilibria().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue().count())
            .collect(Collectors.joining(", ")));
    out.append(".</p>\n");
    result.notes().forEach(n -> out.append("<p><em>").append(Html.escape(n)).append("</em></p>\n"));
    table(result, out);
    reasons(result, out);
    goal(result, out);
    paths(result, out);
    if (GraphDrawing.drawable(result)) {
      out.append(
          "<h2>Graph</h2><p>Double rings mark equilibria; thick lines are improvements.</p>");
      out.append(new GraphDrawing(result).svg());
    }
    return out.append("</body></html>\n").toString();
  }

  private static void table(ConflictResult result, StringBuilder out) {
    if (result.graph().isEmpty()) {
      out.append("<h2>Equilibria</h2>\n<ul>");
      result
          .equilibria()
          .forEach(
              (c, list) ->
                  out.append("<li>")
                      .append(c)
                      .append(": ")
                      .append(
                          list.ids().stream()
                              .limit(MOST_ROWS)
                              .map(Html::escape)
                              .collect(Collectors.joining(" ")))
                      .append("</li>"));
      out.append("</ul>\n");
      return;
    }
    out.append("<h2>Verdicts</h2>\n<table><tr><th>state</th><th>options</th>");
    result
        .stable()
        .keySet()
        .forEach(p -> out.append("<th>").append(Html.escape(p)).append("</th>"));
    out.append("<th>equilibrium</th></tr>\n");
    for (var state : result.graph().get().states().stream().limit(MOST_ROWS).toList()) {
      String all = concepts(result.equilibria(), state.id());
      out.append(all.isEmpty() ? "<tr>" : "<tr class=\"equilibrium\">");
      cell(out, state.id());
      cell(out, state.label());
      result.stable().values().forEach(lists -> cell(out, concepts(lists, state.id())));
      cell(out, all);
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private static String concepts(
      java.util.Map<Concept, ConflictResult.StateList> lists, String state) {
    return lists.entrySet().stream()
        .filter(e -> e.getValue().ids().contains(state))
        .map(e -> e.getKey().name())
        .collect(Collectors.joining(" "));
  }

  private static void cell(StringBuilder out, String text) {
    out.append("<td>").append(Html.escape(text)).append("</td>");
  }

  private static void reasons(ConflictResult result, StringBuilder out) {
    if (!result.details().explanations().isEmpty()) {
      out.append("<h2>Why</h2>\n<ul>");
      result.details().explanations().forEach(e -> tree(e, out));
      out.append("</ul>\n");
    }
  }

  private static void goal(ConflictResult result, StringBuilder out) {
    if (result.details().goal().isPresent() && result.graph().isPresent()) {
      out.append("<h2>What would make the goal stable</h2>\n<ul>");
      new GoalWords(result.graph().get())
          .say(result.details().goal().get())
          .forEach(e -> tree(e, out));
      out.append("</ul>\n");
    }
  }

  private static void tree(Explanation explanation, StringBuilder out) {
    out.append("<li>").append(Html.escape(explanation.because()));
    if (!explanation.parts().isEmpty()) {
      out.append("<ul>");
      explanation.parts().forEach(part -> tree(part, out));
      out.append("</ul>");
    }
    out.append("</li>");
  }

  private static void paths(ConflictResult result, StringBuilder out) {
    if (result.details().routes().isEmpty()) {
      return;
    }
    out.append("<h2>From the status quo</h2>\n<table><tr><th>to</th><th>shortest by moves</th>");
    out.append("<th>by improvements only</th></tr>");
    for (var route : result.details().routes()) {
      out.append("<tr>");
      cell(out, route.to());
      cell(out, steps(route.moves()));
      cell(out, steps(route.improvements()));
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private static String steps(java.util.List<ConflictResult.Step> steps) {
    return steps.stream().map(s -> s.by() + " → " + s.to()).collect(Collectors.joining(", "));
  }
}
