package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.explain.Explanation;
import parley.gmcr.inverse.Conditions;
import parley.gmcr.inverse.Demand;
import parley.gmcr.model.GraphModel;
import parley.workbench.ConflictResult;

/** What would make a wanted state stable, as a tree of sentences. */
final class GoalWords {
  private static final int MOST_TOLD = 5;

  private final GraphModel graph;

  GoalWords(GraphModel graph) {
    this.graph = graph;
  }

  List<Explanation> say(ConflictResult.Goal goal) {
    List<Explanation> all = new ArrayList<>();
    goal.byConcept()
        .forEach(
            (concept, reached) -> {
              List<Explanation> parts = new ArrayList<>();
              reached.alone().forEach((player, c) -> parts.add(say(player, c)));
              parts.add(say("everybody (equilibrium)", reached.together()));
              all.add(new Explanation(goal.state() + " under " + concept, 1, parts));
            });
    return all;
  }

  private Explanation say(String whose, Conditions conditions) {
    if (conditions.minimal().isEmpty()) {
      return Explanation.of(
          whose
              + (conditions.complete()
                  ? ": no preferences make it so"
                  : ": nothing found in time"));
    }
    int least = conditions.minimal().get(0).changes();
    String count =
        conditions.complete()
            ? conditions.minimal().size() + " minimal condition(s)"
            : "more than " + conditions.minimal().size() + " minimal conditions";
    String head =
        whose + ": " + (least == 0 ? "stable already" : least + " change(s) needed") + "; " + count;
    List<Explanation> parts =
        conditions.minimal().stream()
            .filter(c -> !c.demands().isEmpty())
            .limit(MOST_TOLD)
            .map(this::say)
            .toList();
    return new Explanation(head, 1, parts);
  }

  private Explanation say(Conditions.Condition condition) {
    String change = listed(condition, false);
    String kept = listed(condition, true);
    return Explanation.of(
        (change.isEmpty() ? "" : "to change: " + change)
            + (change.isEmpty() || kept.isEmpty() ? "" : "; ")
            + (kept.isEmpty() ? "" : "as it is now: " + kept));
  }

  private String listed(Conditions.Condition condition, boolean holds) {
    Map<String, List<String>> weak = new LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    for (Demand demand : condition.demands()) {
      if (demand.holds(graph) != holds) {
        continue;
      }
      String who = graph.decisionMakers().get(demand.dm()).name();
      String lower = graph.states().get(demand.lower()).id();
      if (demand.strict()) {
        all.add(who + " prefers " + graph.states().get(demand.upper()).id() + " to " + lower);
      } else {
        weak.computeIfAbsent(who, k -> new ArrayList<>()).add(lower);
      }
    }
    // only the goal itself is ever asked to be no worse than something
    weak.forEach(
        (who, states) ->
            all.add(who + " does not prefer " + String.join(" or ", states) + " to the goal"));
    return String.join(", ", all);
  }
}
