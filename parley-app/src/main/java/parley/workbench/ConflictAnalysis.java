package parley.workbench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.gmcr.fast.BitModel;
import parley.gmcr.fast.BitStability;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.LevelStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;
import parley.gmcr.stability.Verdicts;
import parley.modelfile.conflict.LoadedConflict;
import parley.provenance.Provenance;
import parley.workbench.ConflictResult.StateList;

/**
 * Which states of a conflict are stable, for whom, and what else is worth knowing.
 *
 * <p>Picks the engine by the model: stored graph for small ones, bit arrays up to {@value
 * BitModel#MOST_OPTIONS} options, decision diagrams beyond.
 */
public final class ConflictAnalysis {
  /** An option model with at most this many states is judged and explained on a stored graph. */
  static final int MOST_GRAPH_STATES = 600;

  /** Compatibility semantics need every move stored. */
  private static final int MOST_COMPATIBLE_STATES = 20_000;

  private final Request request;
  private final String version;
  private final Consumer<String> judged;
  // written by the analysing thread, read by the one that reports an interruption
  private volatile Supplier<Optional<ConflictResult>> sofar = Optional::empty;

  /**
   * What is asked.
   *
   * @param concepts which concepts to judge; not empty
   * @param semantics which joint moves of opponents count
   * @param limit the most states in each list
   * @param mix by decision maker, the concept it thinks by, for mixed equilibria; may be empty
   * @param goal a state to make stable, for goal seeking
   * @param details whether coalitions, paths, robustness and explanations are wanted where feasible
   */
  public record Request(
      Set<Concept> concepts,
      Semantics semantics,
      int limit,
      boolean details,
      Map<String, Concept> mix,
      Optional<String> goal) {
    /** Copies the set in the natural order. */
    public Request {
      mix = Map.copyOf(mix);
      concepts = java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(concepts));
    }
  }

  /**
   * An analysis by one version of the program.
   *
   * @param judged hears of each piece of the work that is done
   */
  public ConflictAnalysis(Request request, String version, Consumer<String> judged) {
    this.request = request;
    this.version = version;
    this.judged = judged;
  }

  /** What is known of the model being analysed by another thread; empty when nothing is yet. */
  public Optional<ConflictResult> sofar() {
    return sofar.get();
  }

  /** The result for the model. */
  public ConflictResult analyse(LoadedConflict loaded) {
    try {
      ConflictResult result = pickEngine(loaded);
      boolean asked = !request.mix().isEmpty() || request.goal().isPresent();
      boolean able =
          result.graph().isPresent()
              && request.details()
              && request.semantics() == Semantics.SEQUENCES;
      if (asked && !able) {
        throw new InputException(
            loaded.model().id(),
            "--mix and --goal need a model of at most " + MOST_GRAPH_STATES + " states",
            "and neither --summary nor a compatibility semantics");
      }
      return result;
    } finally {
      sofar = Optional::empty;
    }
  }

  private ConflictResult pickEngine(LoadedConflict loaded) {
    List<String> notes = new ArrayList<>(loaded.warnings());
    if (loaded.model() instanceof GraphModel graph) {
      return byGraph(loaded, graph, notes);
    }
    OptionModel options = (OptionModel) loaded.model();
    if (options.options().size() > BitModel.MOST_OPTIONS) {
      return new LargeConflict(request, version)
          .analyse(
              loaded,
              options,
              notes,
              (piece, result) -> {
                sofar = () -> Optional.of(result);
                judged.accept(piece);
              });
    }
    if (request.semantics() != Semantics.SEQUENCES) {
      return byGraph(
          loaded, options.toGraph(FeasibleStates.list(options, MOST_COMPATIBLE_STATES)), notes);
    }
    Optional<long[]> few = few(options);
    return few.isPresent()
        ? byGraph(loaded, options.toGraph(few.get()), notes)
        : byBits(loaded, options, notes);
  }

  private static Optional<long[]> few(OptionModel options) {
    var count = new long[1];
    FeasibleStates.visit(
        options,
        (first, open) -> {
          count[0] += 1L << open;
          return count[0] <= MOST_GRAPH_STATES;
        });
    return count[0] <= MOST_GRAPH_STATES
        ? Optional.of(FeasibleStates.list(options, MOST_GRAPH_STATES))
        : Optional.empty();
  }

  private ConflictResult byGraph(LoadedConflict loaded, GraphModel graph, List<String> notes) {
    if (graph.hasUnknowns() && request.semantics() == Semantics.SEQUENCES) {
      notes.add(
          "some preferences are unknown: 'stable' counts only sure preferences (version d); see"
              + " 'readings' for what is necessary and what is possible");
    }
    boolean large = graph.size() > MOST_GRAPH_STATES && !graph.hasUnknowns();
    boolean linear = large && request.semantics() == Semantics.SEQUENCES;
    Verdicts verdicts =
        linear
            ? new LevelStability(graph).verdicts(request.concepts())
            : new GraphStability(
                    graph, request.semantics(), graph.hasUnknowns() ? Reading.D : Reading.SIMPLE)
                .verdicts(request.concepts());
    Lists lists =
        lists(
            loaded,
            verdicts,
            s -> graph.states().get(s).id(),
            graph.decisionMakers().size(),
            graph.statusQuo());
    var details = ConflictResult.Details.none();
    List<String> known = List.copyOf(notes);
    sofar =
        () ->
            Optional.of(ofGraph(loaded, graph, lists, ConflictResult.Details.none(), known, true));
    judged.accept("verdicts");
    if (request.details() && request.semantics() == Semantics.SEQUENCES) {
      details =
          new ConflictDetails(graph, verdicts, notes)
              .collect(further(graph, verdicts), goal(graph));
    }
    return ofGraph(loaded, graph, lists, details, notes, false);
  }

  private ConflictResult ofGraph(
      LoadedConflict loaded,
      GraphModel graph,
      Lists lists,
      ConflictResult.Details details,
      List<String> notes,
      boolean partial) {
    return result(
        loaded,
        Optional.of(graph),
        "graph",
        BigInteger.valueOf(graph.size()),
        lists,
        new Found(details, List.copyOf(notes), partial));
  }

  private Map<String, Map<String, List<String>>> further(GraphModel graph, Verdicts verdicts) {
    return new FurtherConcepts(graph, verdicts).collect(request.mix());
  }

  private Optional<ConflictResult.Goal> goal(GraphModel graph) {
    if (request.goal().isPresent() && graph.size() > MOST_GRAPH_STATES) {
      throw new InputException(
          graph.id(), "--goal needs a model of at most " + MOST_GRAPH_STATES + " states", "");
    }
    return request.goal().map(g -> new ConflictGoal(graph).reach(g, request.concepts()));
  }

  private ConflictResult byBits(LoadedConflict loaded, OptionModel options, List<String> notes) {
    try {
      var bits = new BitModel(options);
      var engine = new BitStability(bits);
      var verdicts = new Verdicts(options.decisionMakers().size(), bits.size());
      sofar = () -> Optional.of(ofBits(loaded, bits, verdicts, 0, notes));
      for (int dm = 0; dm < options.decisionMakers().size(); dm++) {
        engine.judge(dm, request.concepts(), verdicts);
        int known = dm + 1;
        sofar = () -> Optional.of(ofBits(loaded, bits, verdicts, known, notes));
        judged.accept(options.decisionMakers().get(dm).id());
      }
      return ofBits(loaded, bits, verdicts, options.decisionMakers().size(), notes);
    } catch (OutOfMemoryError e) {
      throw new InputException(
          options.id(),
          options.options().size() + " options need more memory than there is",
          "set PARLEY_JAVA_OPTS=-Xmx4g or more");
    }
  }

  private ConflictResult ofBits(
      LoadedConflict loaded, BitModel bits, Verdicts verdicts, int judged, List<String> warnings) {
    List<String> notes = new ArrayList<>(warnings);
    if (request.details()) {
      notes.add(
          "coalitions, paths and robustness are computed up to "
              + MOST_GRAPH_STATES
              + " states; this model has "
              + bits.count());
    }
    IntFunction<String> names = s -> bits.model().write(s);
    var quo = bits.model().statusQuo();
    OptionalInt at = quo.isPresent() ? OptionalInt.of((int) quo.getAsLong()) : OptionalInt.empty();
    return result(
        loaded,
        Optional.empty(),
        "bits",
        BigInteger.valueOf(bits.count()),
        lists(loaded, verdicts, names, judged, at),
        new Found(
            ConflictResult.Details.none(),
            List.copyOf(notes),
            judged < loaded.model().decisionMakers().size()));
  }

  private record Found(ConflictResult.Details details, List<String> notes, boolean partial) {}

  private record Lists(
      Map<String, Map<Concept, StateList>> stable,
      Map<Concept, StateList> equilibria,
      Map<Concept, Boolean> statusQuo) {}

  private Lists lists(
      LoadedConflict loaded,
      Verdicts verdicts,
      IntFunction<String> names,
      int judged,
      OptionalInt quo) {
    Map<String, Map<Concept, StateList>> stable = new LinkedHashMap<>();
    Map<Concept, StateList> equilibria = new EnumMap<>(Concept.class);
    var players = loaded.model().decisionMakers();
    for (int dm = 0; dm < judged; dm++) {
      Map<Concept, StateList> mine = new EnumMap<>(Concept.class);
      for (Concept concept : request.concepts()) {
        mine.put(concept, list(verdicts.stable(dm, concept), names));
      }
      stable.put(players.get(dm).id(), mine);
    }
    Map<Concept, Boolean> calm = new EnumMap<>(Concept.class);
    for (Concept concept : judged == players.size() ? request.concepts() : Set.<Concept>of()) {
      BitSet all = verdicts.equilibria(concept);
      equilibria.put(concept, list(all, names));
      quo.ifPresent(s -> calm.put(concept, all.get(s)));
    }
    return new Lists(stable, equilibria, calm);
  }

  private StateList list(BitSet states, IntFunction<String> names) {
    return new StateList(
        BigInteger.valueOf(states.cardinality()),
        states.stream().limit(request.limit()).mapToObj(names).toList(),
        true);
  }

  private ConflictResult result(
      LoadedConflict loaded,
      Optional<GraphModel> graph,
      String engine,
      BigInteger states,
      Lists lists,
      Found found) {
    return new ConflictResult(
        loaded.model(),
        graph,
        engine,
        request.semantics(),
        states,
        lists.stable(),
        lists.equilibria(),
        lists.statusQuo(),
        found.details(),
        found.notes(),
        found.partial(),
        provenance(loaded));
  }

  private Provenance provenance(LoadedConflict loaded) {
    return new Provenance(
        "parley conflict", version, Map.of(), Map.of(loaded.model().id(), loaded.sha256()));
  }
}
