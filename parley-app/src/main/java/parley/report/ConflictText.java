package parley.report;

import java.util.List;
import java.util.stream.Collectors;
import parley.gmcr.inverse.Robustness;
import parley.gmcr.stability.Concept;
import parley.workbench.ConflictResult;
import parley.workbench.ConflictResult.StateList;

/** Conflict results for a terminal. */
public final class ConflictText {
  private static final int MOST_LISTED = 24;

  private final boolean summary;

  /**
   * @param summary counts instead of state lists
   */
  public ConflictText(boolean summary) {
    this.summary = summary;
  }

  /** The result in words. */
  public String render(ConflictResult result) {
    var out = new StringBuilder();
    String title = result.model().title();
    out.append(title.isEmpty() ? result.model().id() : title + " (" + result.model().id() + ")");
    out.append("\n").append(result.states()).append(" states, ");
    out.append(result.model().decisionMakers().size()).append(" decision makers\n\n");
    out.append("Equilibria (stable for everybody)\n");
    result.equilibria().forEach((c, states) -> line(out, c, states));
    result
        .stable()
        .forEach(
            (player, lists) -> {
              out.append("\nStable for ").append(player).append('\n');
              lists.forEach((c, states) -> line(out, c, states));
            });
    if (!summary) {
      details(result, out);
    }
    for (String note : result.notes()) {
      out.append("\nNote: ").append(note).append('\n');
    }
    if (result.partial()) {
      out.append("\nStopped before the end: what is above is complete, the rest is missing.\n");
    }
    return out.toString();
  }

  private void line(StringBuilder out, Concept concept, StateList states) {
    String few = states.ids().stream().limit(MOST_LISTED).collect(Collectors.joining(" "));
    boolean more = states.ids().size() > MOST_LISTED || !states.complete();
    out.append(
        String.format(
            "  %-5s %6s%s  %s%s%n",
            concept,
            states.count(),
            states.exact() ? "" : "+",
            summary ? "" : few,
            !summary && more ? " …" : ""));
  }

  private static void details(ConflictResult result, StringBuilder out) {
    var details = result.details();
    if (!details.explanations().isEmpty()) {
      out.append("\nWhy\n");
      details.explanations().forEach(e -> out.append(e.render()));
    }
    if (details.goal().isPresent() && result.graph().isPresent()) {
      out.append("\nWhat would make the goal stable (fewest changes first)\n");
      new GoalWords(result.graph().get())
          .say(details.goal().get())
          .forEach(e -> out.append(e.render().indent(2)));
    }
    routes(details, out);
    if (!details.jumps().isEmpty()) {
      out.append("\nEquilibrium jumps (nobody could make them alone)\n");
      details.jumps().stream()
          .map(j -> j.coalition() + " together: " + j.from() + " to " + j.to())
          .distinct()
          .forEach(j -> out.append("  ").append(j).append('\n'));
    }
    fragility(result, out);
    further(result, out);
    readings(details, out);
  }

  private static void routes(ConflictResult.Details details, StringBuilder out) {
    if (!details.routes().isEmpty()) {
      out.append("\nFrom the status quo\n");
      for (var route : details.routes()) {
        out.append("  to ").append(route.to()).append(": ");
        out.append(
            route.improvements().isEmpty()
                ? (route.moves().isEmpty()
                    ? "out of reach"
                    : "not by improvements alone; by moves " + path(route.moves()))
                : "by improvements " + path(route.improvements()));
        out.append('\n');
      }
      if (!details.absorbing().isEmpty()) {
        out.append("  improvements come to rest in ");
        out.append(String.join(", ", details.absorbing())).append('\n');
      }
    }
  }

  private static void readings(ConflictResult.Details details, StringBuilder out) {
    if (!details.readings().isEmpty()) {
      out.append("\nReadings of unknown and strong preferences\n");
    }
    details
        .readings()
        .forEach(
            (reading, byPlayer) ->
                byPlayer.forEach(
                    (player, lists) ->
                        lists.forEach(
                            (c, ids) ->
                                out.append("  ")
                                    .append(reading)
                                    .append(", ")
                                    .append(player)
                                    .append(", ")
                                    .append(c)
                                    .append(": ")
                                    .append(String.join(" ", ids))
                                    .append('\n'))));
  }

  private static void further(ConflictResult result, StringBuilder out) {
    if (!result.details().further().isEmpty()) {
      out.append("\nFurther\n");
    }
    result
        .details()
        .further()
        .forEach(
            (name, rows) -> {
              out.append("  ").append(name).append(":\n");
              rows.forEach(
                  (whose, states) ->
                      out.append("    ")
                          .append(whose)
                          .append(": ")
                          .append(states.isEmpty() ? "none" : String.join(" ", states))
                          .append('\n'));
            });
  }

  private static void fragility(ConflictResult result, StringBuilder out) {
    if (result.details().fragility().isEmpty() || result.graph().isEmpty()) {
      return;
    }
    out.append("\nHow fragile (swaps of neighbours in one ranking that end the equilibrium)\n");
    result
        .details()
        .fragility()
        .forEach(
            (concept, list) -> {
              String line =
                  list.stream()
                      .map(f -> f.state() + ": " + swaps(result, f.result()))
                      .collect(Collectors.joining("; "));
              out.append(String.format("  %-5s %s%n", concept, line));
            });
  }

  private static String swaps(ConflictResult result, Robustness.Result found) {
    if (found.nearest().isEmpty()) {
      return found.exact() ? "none" : "at least " + found.atLeast();
    }
    Robustness.Finding nearest = found.nearest().get();
    String count =
        found.exact() ? "" + nearest.swaps() : found.atLeast() + " to " + nearest.swaps();
    return count + " by " + result.model().decisionMakers().get(nearest.dm()).id();
  }

  private static String path(List<ConflictResult.Step> steps) {
    return steps.stream().map(s -> s.by() + " → " + s.to()).collect(Collectors.joining(", "));
  }
}
