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

/** Finds proofs on stored graphs under full legal sequences, with shortest sanctions. */
public final class Prover {
  private final GraphModel model;
  private final GraphStability stability;
  private final JointMoves joint;

  /** Proofs in the model. */
  public Prover(GraphModel model) {
    this.model = model;
    this.stability = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
    this.joint = new JointMoves(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /** Why the state is stable or not. */
  public Proof prove(int dm, Concept concept, int s) {
    int[] opponents =
        IntStream.range(0, model.decisionMakers().size()).filter(j -> j != dm).toArray();
    List<Proof.Answer> answers = new ArrayList<>();
    for (int t : model.moves(dm, s)) {
      if (!model.prefers(dm, t, s)) {
        continue;
      }
      BitSet sanctions =
          concept == Concept.R ? new BitSet() : stability.sanctions(dm, concept, s, t);
      if (sanctions.isEmpty()) {
        return new Proof(dm, concept, s, false, List.of(), t);
      }
      answers.add(new Proof.Answer(t, joint.path(opponents, t, concept.credible(), sanctions)));
    }
    return new Proof(dm, concept, s, true, answers, -1);
  }
}
