package parley.gmcr.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;

/** Says a proof in plain English. */
public final class Wording {
  /** More answers than these are counted, not told. */
  public static final int MOST_ANSWERS = 12;

  private final List<DecisionMaker> decisionMakers;
  private final LongFunction<String> states;
  private final Better better;

  /** Whether a decision maker prefers one state to another. */
  @FunctionalInterface
  private interface Better {
    boolean prefers(int dm, long a, long b);
  }

  /** Words for the graph's proofs. */
  public Wording(GraphModel model) {
    this.decisionMakers = model.decisionMakers();
    this.states = s -> state(model.states().get((int) s));
    this.better = (dm, a, b) -> model.prefers(dm, (int) a, (int) b);
  }

  /** Words for proofs about option combinations. */
  public Wording(OptionModel model) {
    this.decisionMakers = model.decisionMakers();
    this.states = model::write;
    this.better = (dm, a, b) -> model.compare(dm, a, b) > 0;
  }

  /** The proof as a tree of sentences. */
  public Explanation say(Proof proof) {
    String who = name(proof.dm());
    String where = states.apply(proof.state());
    if (!proof.stable()) {
      String move = who + " can improve from " + where + " to " + states.apply(proof.unanswered());
      return Explanation.of(
          who + " will not stay in " + where + " (" + proof.concept() + ")",
          1,
          Explanation.of(
              move
                  + (proof.concept() == Concept.R
                      ? ", and Nash stability looks no further."
                      : ", and nothing the others can do about it makes that a mistake.")));
    }
    if (proof.improvements() == 0) {
      return Explanation.of(
          who + " stays in " + where + ": no move of its own improves on it (R).");
    }
    List<Explanation> parts = new ArrayList<>();
    proof.answers().stream()
        .limit(MOST_ANSWERS)
        .forEach(answer -> parts.add(Explanation.of(say(proof, answer))));
    long more = proof.improvements() - parts.size();
    if (more > 0) {
      parts.add(Explanation.of("So are " + more + " more improvements."));
    }
    return new Explanation(
        who + " stays in " + where + ": each improvement is answered (" + proof.concept() + ").",
        1,
        parts);
  }

  /** How one improvement is answered, in a sentence. */
  public String say(Proof proof, Proof.Answer answer) {
    String steps =
        answer.sanction().stream().map(this::step).collect(Collectors.joining(", then "));
    String deters =
        " which "
            + name(proof.dm())
            + (better.prefers(proof.dm(), proof.state(), answer.deterrent())
                ? " finds worse"
                : " finds no better")
            + " than where it started";
    String symmetric =
        proof.concept().symmetric() ? ", with no way back up by a move of its own" : "";
    String credible = proof.concept().credible() ? " (each of them gains by it)" : "";
    return "If it moves to "
        + states.apply(answer.improvement())
        + ", "
        + steps
        + credible
        + "; that ends in "
        + states.apply(answer.deterrent())
        + ","
        + deters
        + symmetric
        + ".";
  }

  private String step(Proof.Step step) {
    return name(step.mover()) + " can move to " + states.apply(step.to());
  }

  private String name(int dm) {
    return decisionMakers.get(dm).name();
  }

  private static String state(GraphModel.State state) {
    boolean plain = state.label().isEmpty() || state.label().equals(state.id());
    return plain ? state.id() : state.id() + " [" + state.label() + "]";
  }
}
