package parley.gmcr.explain;

import java.util.List;
import parley.gmcr.stability.Concept;

/**
 * Why a state is stable, or not, for one decision maker under one concept.
 *
 * <p>A stable state answers every temptation; an unstable one shows a temptation that nothing
 * answers. {@link Replay} checks either against the definitions. States are indices of a stored
 * graph, or bit sets of options where the model is in option form.
 *
 * @param dm the focal decision maker
 * @param concept the concept
 * @param state the state judged
 * @param stable the verdict
 * @param improvements how many improvements a stable state has; 0 for an unstable one
 * @param answers for a stable state, one answer to each improvement, or to the first of them where
 *     the caller asked for few; for an unstable one, empty
 * @param unanswered for an unstable state, the improvement that nothing answers; else -1
 */
public record Proof(
    int dm,
    Concept concept,
    long state,
    boolean stable,
    long improvements,
    List<Answer> answers,
    long unanswered) {
  /** Copies the list. */
  public Proof {
    answers = List.copyOf(answers);
  }

  /** A proof of instability. */
  public static Proof unstable(int dm, Concept concept, long state, long unanswered) {
    return new Proof(dm, concept, state, false, 0, List.of(), unanswered);
  }

  /** A proof of stability with an answer to every improvement. */
  public static Proof stable(int dm, Concept concept, long state, List<Answer> answers) {
    return new Proof(dm, concept, state, true, answers.size(), answers, -1);
  }

  /** Whether every improvement's answer is listed. */
  public boolean complete() {
    return improvements == answers.size();
  }

  /**
   * One move: who, and the state it ends in.
   *
   * @param mover the index of the decision maker who moves
   * @param to where the move ends
   */
  public record Step(int mover, long to) {}

  /**
   * How opponents answer one improvement.
   *
   * @param improvement where the focal decision maker would go
   * @param sanction the opponents' moves from there, at least one; the last ends in the deterrent
   */
  public record Answer(long improvement, List<Step> sanction) {
    /** Copies the list. */
    public Answer {
      sanction = List.copyOf(sanction);
    }

    /** Where the opponents bring the conflict. */
    public long deterrent() {
      return sanction.get(sanction.size() - 1).to();
    }
  }
}
