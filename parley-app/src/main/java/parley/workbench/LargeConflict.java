package parley.workbench;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import parley.error.InputException;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Semantics;
import parley.gmcr.symbolic.SymbolicStability;
import parley.modelfile.conflict.LoadedConflict;
import parley.provenance.Provenance;
import parley.workbench.ConflictResult.StateList;

/** Option models with too many states to list: decision diagrams count them and list the first. */
final class LargeConflict {
  private static final int NODES = 12_000_000;
  private static final int MOST_OPTIONS = 60;

  private final ConflictAnalysis.Request request;
  private final String version;

  LargeConflict(ConflictAnalysis.Request request, String version) {
    this.request = request;
    this.version = version;
  }

  ConflictResult analyse(
      LoadedConflict loaded,
      OptionModel model,
      List<String> notes,
      BiConsumer<String, ConflictResult> sofar) {
    if (model.options().size() > MOST_OPTIONS) {
      throw new InputException(
          model.id(), model.options().size() + " options", "at most " + MOST_OPTIONS);
    }
    if (request.semantics() != Semantics.SEQUENCES) {
      throw new InputException(
          model.id(), "too many states for compatibility semantics", "use --semantics sequences");
    }
    Map<String, Map<Concept, StateList>> stable = new LinkedHashMap<>();
    model.decisionMakers().forEach(dm -> stable.put(dm.id(), new EnumMap<>(Concept.class)));
    Map<Concept, StateList> equilibria = new EnumMap<>(Concept.class);
    var counted = SymbolicStability.ofAll(model, NODES);
    BigInteger states = counted.count(counted.feasible());
    if (states.signum() == 0) {
      throw new InputException(
          model.id(), "no state is feasible: the infeasible patterns exclude everything", "");
    }
    boolean partial = false;
    for (Concept concept : request.concepts()) {
      partial |= !judge(model, concept, stable, equilibria, notes);
      sofar.accept(
          concept.name(),
          result(loaded, states, new Found(stable, equilibria, Map.of()), notes, true));
    }
    Map<Concept, Boolean> quo = statusQuo(model, notes);
    return result(loaded, states, new Found(stable, equilibria, quo), notes, partial);
  }

  private record Found(
      Map<String, Map<Concept, StateList>> stable,
      Map<Concept, StateList> equilibria,
      Map<Concept, Boolean> statusQuo) {
    // the maps go on growing
    Found {
      Map<String, Map<Concept, StateList>> now = new LinkedHashMap<>();
      stable.forEach((player, lists) -> now.put(player, new LinkedHashMap<>(lists)));
      stable = now;
      equilibria = new LinkedHashMap<>(equilibria);
    }
  }

  private ConflictResult result(
      LoadedConflict loaded, BigInteger states, Found found, List<String> notes, boolean partial) {
    return new ConflictResult(
        loaded.model(),
        Optional.empty(),
        "symbolic",
        request.semantics(),
        states,
        found.stable(),
        found.equilibria(),
        found.statusQuo(),
        ConflictResult.Details.none(),
        List.copyOf(notes),
        partial,
        new Provenance(
            "parley conflict", version, Map.of(), Map.of(loaded.model().id(), loaded.sha256())));
  }

  private boolean judge(
      OptionModel model,
      Concept concept,
      Map<String, Map<Concept, StateList>> stable,
      Map<Concept, StateList> equilibria,
      List<String> notes) {
    try {
      var symbolic = SymbolicStability.ofAll(model, NODES);
      for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
        StateList list = list(model, symbolic, symbolic.stable(dm, concept));
        stable
            .getOrDefault(model.decisionMakers().get(dm).id(), new EnumMap<>(Concept.class))
            .put(concept, list);
      }
      equilibria.put(concept, list(model, symbolic, symbolic.equilibria(concept)));
      return true;
    } catch (InputException e) {
      notes.add(concept + " is missing: " + e.problems().get(0).what());
      return false;
    }
  }

  private StateList list(OptionModel model, SymbolicStability symbolic, int starts) {
    List<String> ids =
        Arrays.stream(symbolic.list(starts, request.limit())).mapToObj(model::write).toList();
    return new StateList(symbolic.count(starts), ids, true);
  }

  private Map<Concept, Boolean> statusQuo(OptionModel model, List<String> notes) {
    Map<Concept, Boolean> verdicts = new EnumMap<>(Concept.class);
    if (model.statusQuo().isEmpty()) {
      return verdicts;
    }
    long state = model.statusQuo().getAsLong();
    for (Concept concept : request.concepts()) {
      try {
        boolean all = true;
        for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
          all &= SymbolicStability.stable(model, dm, concept, state, NODES);
        }
        verdicts.put(concept, all);
        notes.add("the status quo is " + (all ? "an" : "no") + " equilibrium under " + concept);
      } catch (InputException e) {
        notes.add("the status quo under " + concept + ": " + e.problems().get(0).what());
      }
    }
    return verdicts;
  }
}
