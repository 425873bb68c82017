package parley.gmcr.explain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.JointMoves;

/**
 * Checks a proof step by step against the definitions, sharing no code with the engines: every
 * improvement is answered, every step of a sanction is a legal move, and the end deters.
 */
public final class Replay {
  private final GraphModel model;

  /** Replays in the model. */
  public Replay(GraphModel model) {
    this.model = model;
  }

  /** What is wrong with the proof; empty when it holds. */
  public Optional<String> fault(Proof proof) {
    return proof.stable() ? faultOfStable(proof) : faultOfUnstable(proof);
  }

  private Optional<String> faultOfStable(Proof proof) {
    Set<Integer> answered = new HashSet<>();
    for (Proof.Answer answer : proof.answers()) {
      answered.add(answer.improvement());
      int at = answer.improvement();
      int last = -1;
      for (JointMoves.Step step : answer.sanction()) {
        boolean move = Arrays.binarySearch(model.moves(step.mover(), at), step.to()) >= 0;
        if (!move || step.mover() == proof.dm() || step.mover() == last) {
          return Optional.of("illegal step " + step + " from " + at);
        }
        if (proof.concept().credible() && !model.prefers(step.mover(), step.to(), at)) {
          return Optional.of("step " + step + " from " + at + " is no improvement");
        }
        at = step.to();
        last = step.mover();
      }
      if (answer.sanction().isEmpty() || !deters(proof, at)) {
        return Optional.of("ending in " + at + " does not deter");
      }
    }
    for (int t : model.moves(proof.dm(), proof.state())) {
      boolean tempting = model.prefers(proof.dm(), t, proof.state());
      if (tempting && (proof.concept() == Concept.R || !answered.contains(t))) {
        return Optional.of("the improvement to " + t + " is not answered");
      }
    }
    return Optional.empty();
  }

  private boolean deters(Proof proof, int x) {
    if (model.prefers(proof.dm(), x, proof.state())) {
      return false;
    }
    return !proof.concept().symmetric()
        || Arrays.stream(model.moves(proof.dm(), x))
            .noneMatch(z -> model.prefers(proof.dm(), z, proof.state()));
  }

  private Optional<String> faultOfUnstable(Proof proof) {
    int t = proof.unanswered();
    boolean improves =
        t >= 0
            && Arrays.binarySearch(model.moves(proof.dm(), proof.state()), t) >= 0
            && model.prefers(proof.dm(), t, proof.state());
    if (!improves) {
      return Optional.of("the move to " + t + " is no improvement");
    }
    if (proof.concept() != Concept.R && deterred(proof, t, -1, new HashSet<>())) {
      return Optional.of("the improvement to " + t + " has an answer");
    }
    return Optional.empty();
  }

  private boolean deterred(Proof proof, int at, int last, Set<Long> seen) {
    for (int j = 0; j < model.decisionMakers().size(); j++) {
      if (j == proof.dm() || j == last) {
        continue;
      }
      for (int to : model.moves(j, at)) {
        if (proof.concept().credible() && !model.prefers(j, to, at)) {
          continue;
        }
        if (seen.add((long) to * model.decisionMakers().size() + j)
            && (deters(proof, to) || deterred(proof, to, j, seen))) {
          return true;
        }
      }
    }
    return false;
  }
}
