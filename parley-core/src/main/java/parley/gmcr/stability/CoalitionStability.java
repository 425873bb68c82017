package parley.gmcr.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;

/**
 * Stability against groups that act together: CR, CGMR, CSMR, CSEQ.
 *
 * <p>A coalition improvement is a state the members reach by a legal sequence of their own and that
 * every member prefers to the start; only the end counts. For CSEQ the others answer by sequences
 * of improvements of any of their sub-coalitions, none moving twice in a row. Kilgour, Hipel, Fang
 * and Peng, Coalition analysis in group decision support (2001); Inohara and Hipel (2008). Cost: a
 * breadth-first search for each (coalition, state), times 2^(others) for CSEQ.
 */
public final class CoalitionStability {
  private final GraphModel model;
  private final JointMoves joint;
  private final Map<Long, BitSet> reach = new HashMap<>();
  private final Map<Long, BitSet> improvements = new HashMap<>();
  private final Map<Long, BitSet> credible = new HashMap<>();

  /**
   * A move of a coalition from one equilibrium to another that nobody can make alone.
   *
   * @param members the coalition, as a bit set of decision makers
   */
  public record Jump(int members, int from, int to) {}

  /** Coalition verdicts under full legal sequences. */
  public CoalitionStability(GraphModel model) {
    this.model = model;
    this.joint = new JointMoves(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /**
   * Whether the state is stable against the coalition.
   *
   * @param members a bit set of decision makers, not empty
   * @param concept R, GMR, SMR or SEQ; SSEQ adds to CSEQ that no escape is left
   */
  public boolean stable(int members, Concept concept, int s) {
    BitSet tempting = improvements(members, s);
    for (int t = tempting.nextSetBit(0); t >= 0; t = tempting.nextSetBit(t + 1)) {
      if (concept == Concept.R || !sanctioned(members, concept, s, t)) {
        return false;
      }
    }
    return true;
  }

  /** All states stable against the coalition. */
  public BitSet stable(int members, Concept concept) {
    var stable = new BitSet();
    IntStream.range(0, model.size()).filter(s -> stable(members, concept, s)).forEach(stable::set);
    return stable;
  }

  /** The states that all members prefer to s and that they can bring about together. */
  public BitSet improvements(int members, int s) {
    return improvements.computeIfAbsent(
        key(members, s),
        k -> {
          var better = new BitSet();
          reach(members, s).stream()
              .filter(t -> everyMember(members).allMatch(i -> model.prefers(i, t, s)))
              .forEach(better::set);
          return better;
        });
  }

  /** The jumps between the equilibria by coalitions of two or more. */
  public List<Jump> jumps(BitSet equilibria) {
    List<Jump> jumps = new ArrayList<>();
    for (int members = 1; members < 1 << model.decisionMakers().size(); members++) {
      if (Integer.bitCount(members) < 2) {
        continue;
      }
      for (int s = equilibria.nextSetBit(0); s >= 0; s = equilibria.nextSetBit(s + 1)) {
        BitSet ends = (BitSet) improvements(members, s).clone();
        ends.and(equilibria);
        for (int t = ends.nextSetBit(0); t >= 0; t = ends.nextSetBit(t + 1)) {
          int from = s;
          int to = t;
          boolean alone =
              IntStream.range(0, model.decisionMakers().size())
                  .anyMatch(i -> java.util.Arrays.binarySearch(model.moves(i, from), to) >= 0);
          if (!alone && isMinimal(members, s, t)) {
            jumps.add(new Jump(members, s, t));
          }
        }
      }
    }
    return List.copyOf(jumps);
  }

  private boolean isMinimal(int members, int s, int t) {
    for (int part = (members - 1) & members; part > 0; part = (part - 1) & members) {
      if (improvements(part, s).get(t)) {
        return false;
      }
    }
    return true;
  }

  private boolean sanctioned(int members, Concept concept, int s, int t) {
    int others = (1 << model.decisionMakers().size()) - 1 & ~members;
    if (others == 0) {
      return false;
    }
    BitSet answers = concept.credible() ? credible(others, t) : reach(others, t);
    return answers.stream()
        .anyMatch(
            x ->
                hurts(members, s, x)
                    && (!concept.symmetric()
                        || reach(members, x).stream().allMatch(z -> hurts(members, s, z))));
  }

  private boolean hurts(int members, int s, int x) {
    return everyMember(members).anyMatch(i -> !model.prefers(i, x, s));
  }

  private BitSet reach(int members, int s) {
    return reach.computeIfAbsent(
        key(members, s), k -> joint.reach(everyMember(members).toArray(), s, false));
  }

  private BitSet credible(int others, int from) {
    return credible.computeIfAbsent(key(others, from), k -> searchCredible(others, from));
  }

  private BitSet searchCredible(int others, int from) {
    var reached = new BitSet();
    var seen = new BitSet();
    int memories = 1 << model.decisionMakers().size();
    var queue = new ArrayDeque<Integer>();
    queue.add(from * memories);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int part = others; part > 0; part = (part - 1) & others) {
        if (part == node % memories) {
          continue;
        }
        BitSet ends = improvements(part, node / memories);
        for (int t = ends.nextSetBit(0); t >= 0; t = ends.nextSetBit(t + 1)) {
          reached.set(t);
          if (!seen.get(t * memories + part)) {
            seen.set(t * memories + part);
            queue.add(t * memories + part);
          }
        }
      }
    }
    return reached;
  }

  private IntStream everyMember(int members) {
    return IntStream.range(0, model.decisionMakers().size()).filter(i -> (members >> i & 1) == 1);
  }

  private long key(int members, int s) {
    return (long) members * model.size() + s;
  }
}
