package parley.scenario.stability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.explain.Explanation;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;

/**
 * Whether a deal would hold, and whether the absence of one does.
 *
 * @param deal values by place
 * @param attitudes how each party would find it, in the order of the table
 * @param model the graph model, with parties of which that is not known finding both alike; bit
 *     sets of options are states
 * @param dealStable by concept, whether the deal is an equilibrium as things stand: those whose
 *     words do not tell are taken not to prefer it
 * @param noDealStable by concept, whether the state without a deal is an equilibrium
 * @param equilibria all equilibria (Nash) in words; empty where the model is too large to list them
 * @param leavers who would leave the deal, each with what deters it or that nothing does
 * @param flips the minimal sets of parties that would have to prefer the deal for it to be an
 *     equilibrium; an empty set among them when it is one already
 */
public record DealStability(
    List<Integer> deal,
    List<Attitude> attitudes,
    OptionModel model,
    Map<Concept, Boolean> dealStable,
    Map<Concept, Boolean> noDealStable,
    List<String> equilibria,
    List<Explanation> leavers,
    List<Set<String>> flips) {
  /** Copies the lists. */
  public DealStability {
    deal = List.copyOf(deal);
    attitudes = List.copyOf(attitudes);
    dealStable = Map.copyOf(dealStable);
    noDealStable = Map.copyOf(noDealStable);
    equilibria = List.copyOf(equilibria);
    leavers = List.copyOf(leavers);
    flips = List.copyOf(flips);
  }

  /** Whether the deal is a Nash equilibrium as things stand. */
  public boolean stable() {
    return dealStable.getOrDefault(Concept.R, false);
  }

  /** The parties of a kind, in the order of the table. */
  public List<String> parties(Attitude.Kind kind) {
    return attitudes.stream().filter(a -> a.kind() == kind).map(Attitude::party).toList();
  }
}
