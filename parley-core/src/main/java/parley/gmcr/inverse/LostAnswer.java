package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/** Whether another ranking of one opponent takes an answer away on which a state's rest depends. */
final class LostAnswer {
  private final GraphModel model;
  private final int opponent;
  private final List<Temptation> temptations = new ArrayList<>();

  /** An improvement, who answers it and what deters. */
  private record Temptation(int[] opponents, int improvement, BitSet deterrents) {}

  LostAnswer(GraphModel model, Concept concept, int opponent, int s) {
    this.model = model;
    this.opponent = opponent;
    for (int i = 0; i < model.decisionMakers().size(); i++) {
      if (i == opponent) {
        continue;
      }
      int who = i;
      var deterrents = new BitSet();
      IntStream.range(0, model.size())
          .filter(x -> !model.prefers(who, x, s))
          .filter(
              x ->
                  !concept.symmetric()
                      || IntStream.of(model.moves(who, x)).noneMatch(z -> model.prefers(who, z, s)))
          .forEach(deterrents::set);
      int[] others =
          IntStream.range(0, model.decisionMakers().size()).filter(j -> j != who).toArray();
      IntStream.of(model.moves(i, s))
          .filter(t -> model.prefers(who, t, s))
          .forEach(t -> temptations.add(new Temptation(others, t, deterrents)));
    }
  }

  /** Whether some improvement of somebody else is no longer answered. */
  boolean lost(Ranking ranking) {
    var joint =
        new JointMoves(
            model.with(opponent, ranking.preference()), Semantics.SEQUENCES, Reading.SIMPLE);
    return temptations.stream()
        .anyMatch(t -> joint.path(t.opponents, t.improvement, true, t.deterrents).isEmpty());
  }
}
