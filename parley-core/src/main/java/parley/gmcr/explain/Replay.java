package parley.gmcr.explain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;

/**
 * Checks a proof step by step against the definitions, sharing no code with the engines: every
 * improvement is answered, every step of a sanction is a legal move, and the end deters. States of
 * the proof are the graph's indices.
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
    if (!proof.complete()) {
      return Optional.of("only " + proof.answers().size() + " answers are listed");
    }
    Set<Integer> answered = new HashSet<>();
    for (Proof.Answer answer : proof.answers()) {
      int at = (int) answer.improvement();
      answered.add(at);
      int last = -1;
      for (Proof.Step step : answer.sanction()) {
        int to = (int) step.to();
        boolean move = Arrays.binarySearch(model.moves(step.mover(), at), to) >= 0;
        if (!move || step.mover() == proof.dm() || step.mover() == last) {
          return Optional.of("illegal step " + step + " from " + at);
        }
        if (proof.concept().credible() && !model.prefers(step.mover(), to, at)) {
          return Optional.of("step " + step + " from " + at + " is no improvement");
        }
        at = to;
        last = step.mover();
      }
      if (answer.sanction().isEmpty() || !deters(proof, at)) {
        return Optional.of("ending in " + at + " does not deter");
      }
    }
    int s = (int) proof.state();
    for (int t : model.moves(proof.dm(), s)) {
      boolean tempting = model.prefers(proof.dm(), t, s);
      if (tempting && (proof.concept() == Concept.R || !answered.contains(t))) {
        return Optional.of("the improvement to " + t + " is not answered");
      }
    }
    return Optional.empty();
  }

  private boolean deters(Proof proof, int x) {
    int s = (int) proof.state();
    if (model.prefers(proof.dm(), x, s)) {
      return false;
    }
    return !proof.concept().symmetric()
        || Arrays.stream(model.moves(proof.dm(), x))
            .noneMatch(z -> model.prefers(proof.dm(), z, s));
  }

  private Optional<String> faultOfUnstable(Proof proof) {
    int t = (int) proof.unanswered();
    int s = (int) proof.state();
    boolean improves =
        t >= 0
            && Arrays.binarySearch(model.moves(proof.dm(), s), t) >= 0
            && model.prefers(proof.dm(), t, s);
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
