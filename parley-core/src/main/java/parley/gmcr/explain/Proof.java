package parley.gmcr.explain;

import java.util.List;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.JointMoves;

/**
 * Why a state is stable, or not, for one decision maker under one concept.
 *
 * <p>A stable state answers every temptation; an unstable one shows a temptation that nothing
 * answers. {@link Replay} checks either against the definitions.
 *
 * @param dm the focal decision maker
 * @param concept the concept
 * @param state the state judged
 * @param stable the verdict
 * @param answers for a stable state, one answer to each improvement; for an unstable one, empty
 * @param unanswered for an unstable state, the improvement that nothing answers; else -1
 */
public record Proof(
    int dm, Concept concept, int state, boolean stable, List<Answer> answers, int unanswered) {
  /** Copies the list. */
  public Proof {
    answers = List.copyOf(answers);
  }

  /**
   * How opponents answer one improvement.
   *
   * @param improvement where the focal decision maker would go
   * @param sanction the opponents' moves from there, at least one; the last ends in the deterrent
   */
  public record Answer(int improvement, List<JointMoves.Step> sanction) {
    /** Copies the list. */
    public Answer {
      sanction = List.copyOf(sanction);
    }

    /** Where the opponents bring the conflict. */
    public int deterrent() {
      return sanction.get(sanction.size() - 1).to();
    }
  }
}
