package parley.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.gmcr.stability.Concept;
import parley.workbench.StateVerdicts;

/** The verdicts of one state for a terminal. */
public final class StateText {
  /** The result in words. */
  public String render(StateVerdicts.Result result) {
    String title = result.model().title();
    var out = new StringBuilder();
    out.append(title.isEmpty() ? result.model().id() : title + " (" + result.model().id() + ")");
    out.append("\nState ").append(result.state()).append('\n');
    result
        .equilibrium()
        .forEach(
            (concept, yes) ->
                out.append(String.format("  %-5s %s%n", concept, yes ? "equilibrium" : "no")));
    result
        .verdicts()
        .forEach(
            (player, verdicts) -> {
              out.append("\nFor ").append(player).append('\n');
              alike(verdicts).forEach(concepts -> verdicts(out, concepts, verdicts));
            });
    result.notes().forEach(note -> out.append("\nNote: ").append(note).append('\n'));
    return out.toString();
  }

  // concepts that share a verdict and its reason are told together
  private static Collection<List<Concept>> alike(Map<Concept, StateVerdicts.Verdict> verdicts) {
    Map<List<Object>, List<Concept>> groups = new LinkedHashMap<>();
    verdicts.forEach(
        (concept, v) ->
            groups
                .computeIfAbsent(
                    List.of(v.stable(), v.unanswered(), v.answers(), v.because().isPresent()),
                    k -> new ArrayList<>())
                .add(concept));
    return groups.values();
  }

  private static void verdicts(
      StringBuilder out, List<Concept> concepts, Map<Concept, StateVerdicts.Verdict> all) {
    // the last concept asks most, so its reason covers the others
    StateVerdicts.Verdict verdict = all.get(concepts.get(concepts.size() - 1));
    if (verdict == null) {
      return;
    }
    String names = concepts.stream().map(Concept::name).collect(Collectors.joining(" "));
    String word =
        verdict.stable().map(stable -> stable ? "stable" : "not stable").orElse("not decided");
    out.append("  ").append(names).append(": ").append(word).append('\n');
    verdict
        .because()
        .ifPresent(
            why -> {
              List<Explanation> parts = why.parts().isEmpty() ? List.of(why) : why.parts();
              parts.forEach(part -> out.append("    ").append(part.because()).append('\n'));
            });
  }
}
