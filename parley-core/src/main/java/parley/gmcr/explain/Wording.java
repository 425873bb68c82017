package parley.gmcr.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.explain.Explanation;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.JointMoves;

/** Says a proof in plain English. */
public final class Wording {
  private final GraphModel model;

  /** Words for the model's proofs. */
  public Wording(GraphModel model) {
    this.model = model;
  }

  /** The proof as a tree of sentences. */
  public Explanation say(Proof proof) {
    String who = name(proof.dm());
    String where = state(proof.state());
    if (!proof.stable()) {
      String move = who + " can improve from " + where + " to " + state(proof.unanswered());
      return Explanation.of(
          who + " will not stay in " + where + " (" + proof.concept() + ")",
          1,
          Explanation.of(move + ", and nothing the others can do about it makes that a mistake."));
    }
    if (proof.answers().isEmpty()) {
      return Explanation.of(
          who + " stays in " + where + ": no move of its own improves on it (R).");
    }
    List<Explanation> parts = new ArrayList<>();
    for (Proof.Answer answer : proof.answers()) {
      parts.add(Explanation.of(sentence(proof, answer)));
    }
    return new Explanation(
        who + " stays in " + where + ": each improvement is answered (" + proof.concept() + ").",
        1,
        parts);
  }

  private String sentence(Proof proof, Proof.Answer answer) {
    String steps =
        answer.sanction().stream().map(this::step).collect(Collectors.joining(", then "));
    String end = state(answer.deterrent());
    int p = model.preferences().get(proof.dm()).level(proof.state());
    boolean equal = model.preferences().get(proof.dm()).level(answer.deterrent()) == p;
    String deters =
        " which "
            + name(proof.dm())
            + (equal ? " finds no better" : " finds worse")
            + " than where it started";
    String symmetric =
        proof.concept().symmetric() ? ", with no way back up by a move of its own" : "";
    String credible = proof.concept().credible() ? " (each of them gains by it)" : "";
    return "If it moves to "
        + state(answer.improvement())
        + ", "
        + steps
        + credible
        + "; that ends in "
        + end
        + ","
        + deters
        + symmetric
        + ".";
  }

  private String step(JointMoves.Step step) {
    return name(step.mover()) + " can move to " + state(step.to());
  }

  private String name(int dm) {
    return model.decisionMakers().get(dm).name();
  }

  private String state(int s) {
    GraphModel.State state = model.states().get(s);
    boolean plain = state.label().isEmpty() || state.label().equals(state.id());
    return plain ? state.id() : state.id() + " [" + state.label() + "]";
  }
}
