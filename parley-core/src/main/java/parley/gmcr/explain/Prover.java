package parley.gmcr.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/** Finds proofs on stored graphs, with shortest sanctions. */
public final class Prover {
  private final GraphModel model;
  private final Reading reading;
  private final GraphStability stability;
  private final JointMoves joint;

  /** Proofs by the definitions: full legal sequences, sure preferences. */
  public Prover(GraphModel model) {
    this(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /** Proofs under the joint moves and the reading of preferences. */
  public Prover(GraphModel model, Semantics semantics, Reading reading) {
    this.model = model;
    this.reading = reading;
    this.stability = new GraphStability(model, semantics, reading);
    this.joint = new JointMoves(model, semantics, reading);
  }

  /** Why the state is stable or not. */
  public Proof prove(int dm, Concept concept, int s) {
    int[] opponents =
        IntStream.range(0, model.decisionMakers().size()).filter(j -> j != dm).toArray();
    List<Proof.Answer> answers = new ArrayList<>();
    for (int t : model.moves(dm, s)) {
      if (!reading.tempts(model, dm, s, t)) {
        continue;
      }
      BitSet sanctions =
          concept == Concept.R ? new BitSet() : stability.sanctions(dm, concept, s, t);
      if (sanctions.isEmpty()) {
        return Proof.unstable(dm, concept, s, t);
      }
      var path = joint.path(opponents, t, concept.credible(), sanctions);
      answers.add(
          new Proof.Answer(
              t, path.stream().map(step -> new Proof.Step(step.mover(), step.to())).toList()));
    }
    return Proof.stable(dm, concept, s, answers);
  }
}
