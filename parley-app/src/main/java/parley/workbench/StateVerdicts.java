package parley.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import parley.error.InputException;
import parley.explain.Explanation;
import parley.gmcr.explain.Proof;
import parley.gmcr.explain.Prover;
import parley.gmcr.explain.Wording;
import parley.gmcr.fast.StateQuery;
import parley.gmcr.model.Conflict;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;
import parley.gmcr.symbolic.SymbolicStability;
import parley.modelfile.conflict.LoadedConflict;
import parley.provenance.Provenance;

/** Why one state is stable or not: every decision maker, every wanted concept, with the proof. */
public final class StateVerdicts {
  /** The word for the state in which the conflict stands. */
  public static final String STATUS_QUO = "status-quo";

  private static final int MOST_COMPATIBLE_STATES = 20_000;
  // some five to ten seconds
  private static final long MOVES_LOOKED_AT = 400_000_000L;
  private static final int NODES = 12_000_000;

  private final ConflictAnalysis.Request request;
  private final String version;

  /**
   * What is known of one state.
   *
   * @param model the conflict
   * @param state the state's id
   * @param verdicts by decision maker and concept
   * @param equilibrium by concept, whether everybody stays; concepts left open are missing
   * @param notes what the reader should know
   * @param provenance tool, version and inputs
   */
  public record Result(
      Conflict model,
      String state,
      Map<String, Map<Concept, Verdict>> verdicts,
      Map<Concept, Boolean> equilibrium,
      List<String> notes,
      Provenance provenance) {}

  /**
   * One verdict.
   *
   * @param stable whether the decision maker stays; empty where the question was too hard
   * @param because the reason in words
   * @param unanswered where an unstable decision maker goes
   * @param answers how each improvement is answered, or the first of them
   * @param improvements how many improvements a stable decision maker has
   */
  public record Verdict(
      Optional<Boolean> stable,
      Optional<Explanation> because,
      Optional<String> unanswered,
      List<Answer> answers,
      long improvements) {}

  /** An improvement and the moves that answer it; the last ends in the deterrent. */
  public record Answer(String improvement, List<ConflictResult.Step> sanction) {}

  /** Questions by one version of the program. */
  public StateVerdicts(ConflictAnalysis.Request request, String version) {
    this.request = request;
    this.version = version;
  }

  /**
   * Why the state is stable for each decision maker, or not.
   *
   * @param state an id of the file, Y or N for each option, or {@value #STATUS_QUO}
   * @throws InputException if the model has no such state
   */
  public Result of(LoadedConflict loaded, String state) {
    List<String> notes = new ArrayList<>(loaded.warnings());
    if (loaded.model() instanceof OptionModel model) {
      return request.semantics() == Semantics.SEQUENCES
          ? onOptions(loaded, model, optionState(model, state), notes)
          : onGraph(
              loaded,
              model.toGraph(FeasibleStates.list(model, MOST_COMPATIBLE_STATES)),
              state,
              notes);
    }
    return onGraph(loaded, (GraphModel) loaded.model(), state, notes);
  }

  private Result onGraph(
      LoadedConflict loaded, GraphModel graph, String wanted, List<String> notes) {
    int state = graphState(graph, wanted);
    if (graph.hasUnknowns()) {
      notes.add("some preferences are unknown: only sure preferences count (version d)");
    }
    var reading = graph.hasUnknowns() ? Reading.D : Reading.SIMPLE;
    var prover = new Prover(graph, request.semantics(), reading);
    var wording = new Wording(graph);
    LongFunction<String> names = s -> graph.states().get((int) s).id();
    return collect(
        loaded,
        names.apply(state),
        (dm, concept) -> told(graph, wording, names, prover.prove(dm, concept, state)),
        notes);
  }

  private Result onOptions(
      LoadedConflict loaded, OptionModel model, long state, List<String> notes) {
    var query = new StateQuery(model, MOVES_LOOKED_AT);
    var wording = new Wording(model);
    return collect(
        loaded,
        model.write(state),
        (dm, concept) -> {
          Optional<Proof> proof = query.prove(dm, concept, state, request.limit());
          return proof.isPresent()
              ? told(model, wording, model::write, proof.get())
              : untold(model, dm, concept, state, notes);
        },
        notes);
  }

  // too many moves to look at: decision diagrams may still know the verdict, without its reason
  private static Verdict untold(
      OptionModel model, int dm, Concept concept, long state, List<String> notes) {
    String whose = model.decisionMakers().get(dm).id() + " under " + concept;
    Optional<Boolean> stable = Optional.empty();
    try {
      stable = Optional.of(SymbolicStability.stable(model, dm, concept, state, NODES));
      notes.add(whose + ": too many moves to look at for a reason, the verdict alone is known");
    } catch (InputException e) {
      notes.add(whose + ": not decided, " + e.problems().get(0).what());
    }
    return new Verdict(stable, Optional.empty(), Optional.empty(), List.of(), 0);
  }

  private static Verdict told(
      Conflict model, Wording wording, LongFunction<String> names, Proof proof) {
    Function<Proof.Step, ConflictResult.Step> step =
        s ->
            new ConflictResult.Step(
                model.decisionMakers().get(s.mover()).id(), names.apply(s.to()));
    return new Verdict(
        Optional.of(proof.stable()),
        Optional.of(wording.say(proof)),
        proof.stable() ? Optional.empty() : Optional.of(names.apply(proof.unanswered())),
        proof.answers().stream()
            .map(
                a ->
                    new Answer(
                        names.apply(a.improvement()), a.sanction().stream().map(step).toList()))
            .toList(),
        proof.improvements());
  }

  /** Answers for one decision maker and concept. */
  @FunctionalInterface
  private interface Judge {
    Verdict verdict(int dm, Concept concept);
  }

  private Result collect(LoadedConflict loaded, String state, Judge judge, List<String> notes) {
    Conflict model = loaded.model();
    Map<String, Map<Concept, Verdict>> verdicts = new LinkedHashMap<>();
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      Map<Concept, Verdict> mine = new EnumMap<>(Concept.class);
      for (Concept concept : request.concepts()) {
        mine.put(concept, judge.verdict(dm, concept));
      }
      verdicts.put(model.decisionMakers().get(dm).id(), mine);
    }
    Map<Concept, Boolean> equilibrium = new EnumMap<>(Concept.class);
    for (Concept concept : request.concepts()) {
      List<Optional<Boolean>> all =
          verdicts.values().stream()
              .map(mine -> Optional.ofNullable(mine.get(concept)).flatMap(Verdict::stable))
              .toList();
      boolean broken = all.stream().anyMatch(v -> v.isPresent() && !v.get());
      if (broken || all.stream().allMatch(Optional::isPresent)) {
        equilibrium.put(concept, !broken);
      }
    }
    return new Result(
        model,
        state,
        verdicts,
        equilibrium,
        List.copyOf(notes),
        new Provenance(
            "parley conflict --state",
            version,
            Map.of("state", state),
            Map.of(model.id(), loaded.sha256())));
  }

  private static int graphState(GraphModel graph, String wanted) {
    if (wanted.equals(STATUS_QUO)) {
      return graph.statusQuo().orElseThrow(() -> noStatusQuo(graph));
    }
    return IntStream.range(0, graph.size())
        .filter(s -> graph.states().get(s).id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--state",
                    "there is no state '" + wanted + "' in " + graph.id(),
                    "the ids are those of the file, e.g. " + graph.states().get(0).id()));
  }

  private static long optionState(OptionModel model, String wanted) {
    if (wanted.equals(STATUS_QUO)) {
      return model.statusQuo().orElseThrow(() -> noStatusQuo(model));
    }
    int options = model.options().size();
    if (wanted.length() != options || !wanted.matches("[YN]+")) {
      throw new InputException(
          "--state",
          "'" + wanted + "' is no state of " + model.id(),
          "Y or N for each of the " + options + " options in the order of the file");
    }
    long state = Pattern.parse(wanted).yes();
    if (!model.feasible(state)) {
      throw new InputException("--state", "'" + wanted + "' is not feasible", "");
    }
    return state;
  }

  private static InputException noStatusQuo(Conflict model) {
    return new InputException(model.id(), "the model has no status quo", "add 'statusQuo'");
  }
}
