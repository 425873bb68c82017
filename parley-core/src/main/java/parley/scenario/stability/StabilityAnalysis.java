package parley.scenario.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.error.Interruption;
import parley.explain.Explanation;
import parley.gmcr.explain.Proof;
import parley.gmcr.explain.Prover;
import parley.gmcr.explain.Wording;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;
import parley.scenario.Scenario;

/**
 * Judges deals by the graph model of {@link DealConflict}, with the engine of {@code parley.gmcr}.
 *
 * <p>A party that would leave the deal by its words, or of which that is not known, is one whose
 * preference may turn the verdict; all sets of up to {@value #MOST_OPEN} such parties are tried,
 * and the minimal ones told.
 */
public final class StabilityAnalysis {
  private static final int MOST_STATES = 4096;
  private static final int MOST_LISTED = 600;
  private static final int MOST_OPEN = 8;

  private final Scenario scenario;

  /** For deals of this scenario. */
  public StabilityAnalysis(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The verdict on a deal, values by place; empty if the parties and levers are too many. */
  public Optional<DealStability> of(List<Integer> deal) {
    List<Attitude> attitudes = Attitudes.of(scenario, deal);
    var conflict = new DealConflict(scenario, attitudes);
    if (conflict.size() > 16) {
      return Optional.empty();
    }
    Set<String> better = parties(attitudes, Attitude.Kind.BETTER);
    Set<String> worse = parties(attitudes, Attitude.Kind.WORSE);
    Set<String> open = parties(attitudes, Attitude.Kind.UNKNOWN);
    var against = new TreeSet<>(worse);
    // not known to prefer it: the deal cannot count on them
    against.addAll(open);
    OptionModel model = conflict.model(better, against);
    long[] feasible = FeasibleStates.list(model, 1 << 16);
    if (feasible.length > MOST_STATES) {
      return Optional.empty();
    }
    GraphModel graph = worded(model, conflict, feasible);
    int agreed = Arrays.binarySearch(feasible, conflict.agreed());
    int without = Arrays.binarySearch(feasible, conflict.statusQuo());
    return Optional.of(
        new DealStability(
            deal,
            attitudes,
            model,
            verdicts(graph, agreed),
            verdicts(graph, without),
            equilibria(graph),
            leavers(graph, agreed),
            flips(conflict, better, against, feasible)));
  }

  private static Set<String> parties(List<Attitude> attitudes, Attitude.Kind kind) {
    var parties = new TreeSet<String>();
    attitudes.stream().filter(a -> a.kind() == kind).forEach(a -> parties.add(a.party()));
    return parties;
  }

  private static GraphModel worded(OptionModel model, DealConflict conflict, long[] feasible) {
    GraphModel graph = model.toGraph(feasible);
    var states = new ArrayList<GraphModel.State>();
    for (long state : feasible) {
      String words = conflict.words(state);
      states.add(new GraphModel.State(words, words));
    }
    return new GraphModel(
        graph.id(),
        graph.title(),
        graph.decisionMakers(),
        states,
        graph.moves(),
        graph.preferences(),
        graph.statusQuo());
  }

  private static Map<Concept, Boolean> verdicts(GraphModel graph, int state) {
    Interruption.check();
    var stability = new GraphStability(graph, Semantics.SEQUENCES, Reading.SIMPLE);
    var verdicts = new EnumMap<Concept, Boolean>(Concept.class);
    for (Concept concept : Concept.values()) {
      boolean all = true;
      for (int dm = 0; all && dm < graph.decisionMakers().size(); dm++) {
        all = stability.stable(dm, concept, state);
      }
      verdicts.put(concept, all);
    }
    return verdicts;
  }

  private static List<String> equilibria(GraphModel graph) {
    if (graph.size() > MOST_LISTED) {
      return List.of();
    }
    return new GraphStability(graph, Semantics.SEQUENCES, Reading.SIMPLE)
        .verdicts(List.of(Concept.R)).equilibria(Concept.R).stream()
            .mapToObj(s -> graph.states().get(s).id())
            .toList();
  }

  // who can gain by leaving, and what the others could do about it
  private static List<Explanation> leavers(GraphModel graph, int agreed) {
    var prover = new Prover(graph);
    var wording = new Wording(graph);
    var leavers = new ArrayList<Explanation>();
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      Proof nash = prover.prove(dm, Concept.R, agreed);
      if (!nash.stable()) {
        leavers.add(wording.say(prover.prove(dm, Concept.SEQ, agreed)));
      }
    }
    return leavers;
  }

  private static List<Set<String>> flips(
      DealConflict conflict, Set<String> better, Set<String> against, long[] feasible) {
    List<String> open = List.copyOf(against);
    var flips = new ArrayList<Set<String>>();
    if (open.size() > MOST_OPEN) {
      return flips;
    }
    int agreed = Arrays.binarySearch(feasible, conflict.agreed());
    // what a party wants is its own matter, so that two models hold every mixture
    var all = new TreeSet<>(better);
    all.addAll(against);
    GraphModel as = conflict.model(better, against).toGraph(feasible);
    GraphModel turnedAll = conflict.model(all, Set.of()).toGraph(feasible);
    List<Integer> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << open.size(); bits++) {
      subsets.add(bits);
    }
    subsets.sort(java.util.Comparator.comparingInt(Integer::bitCount));
    for (int bits : subsets) {
      Interruption.check();
      var turned = new TreeSet<String>();
      for (int k = 0; k < open.size(); k++) {
        if ((bits >> k & 1) == 1) {
          turned.add(open.get(k));
        }
      }
      if (flips.stream().noneMatch(turned::containsAll)) {
        GraphModel graph = as;
        for (String party : turned) {
          int dm = as.decisionMakers().indexOf(new DecisionMaker(party, party));
          graph = graph.with(dm, turnedAll.preferences().get(dm));
        }
        if (nash(graph, agreed)) {
          flips.add(turned);
        }
      }
    }
    return flips;
  }

  private static boolean nash(GraphModel graph, int state) {
    var stability = new GraphStability(graph, Semantics.SEQUENCES, Reading.SIMPLE);
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      if (!stability.stable(dm, Concept.R, state)) {
        return false;
      }
    }
    return true;
  }
}
