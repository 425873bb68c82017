package parley.gmcr.symbolic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.Direction;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.stability.Concept;

/**
 * Stability in option models too large to list, by binary decision diagrams.
 *
 * <p>Three copies of the options: the start s, the present state x and a next state y, interleaved.
 * The states from which opponents can reach a deterrent are a fixpoint of backward steps; a step
 * that need not improve is mere quantification over the mover's options, one that must improve goes
 * through the lexicographic comparison of y with x. What is stable are the starts none of whose
 * improvements escapes that set. With a given start the first copy is constant and the diagrams
 * shrink accordingly. Time and memory depend on how many options each statement ties together, not
 * on the number of states; beyond the budget of nodes an error says so.
 */
public final class SymbolicStability {
  private static final int COPIES = 3;
  private static final int START = 0;
  private static final int NOW = 1;
  private static final int NEXT = 2;

  private final OptionModel model;
  private final Bdd bdd;
  private final int[] rank;
  private final int[] start;

  private SymbolicStability(OptionModel model, OptionalLong state, int budget) {
    this.model = model;
    this.bdd = new Bdd(budget);
    this.rank = ranks(model);
    this.start =
        IntStream.range(0, rank.length)
            .map(
                k ->
                    state.isEmpty()
                        ? bdd.variable(variable(START, k))
                        : (int) (state.getAsLong() >>> k & 1))
            .toArray();
  }

  /** Questions about all states; at most {@code budget} nodes. */
  public static SymbolicStability ofAll(OptionModel model, int budget) {
    return new SymbolicStability(model, OptionalLong.empty(), budget);
  }

  /** Whether one feasible state is stable. */
  public static boolean stable(OptionModel model, int dm, Concept concept, long state, int budget) {
    return new SymbolicStability(model, OptionalLong.of(state), budget).stable(dm, concept)
        == Bdd.TRUE;
  }

  // options that statements and patterns mention together stand close together
  private static int[] ranks(OptionModel model) {
    int[] rank = new int[model.options().size()];
    Arrays.fill(rank, -1);
    var next = new int[1];
    for (List<Formula> statements : model.statements()) {
      for (Formula statement : statements) {
        mentioned(statement)
            .forEach(
                k -> {
                  if (rank[k] < 0) {
                    rank[k] = next[0]++;
                  }
                });
      }
    }
    for (int k = 0; k < rank.length; k++) {
      if (rank[k] < 0) {
        rank[k] = next[0]++;
      }
    }
    return rank;
  }

  private static IntStream mentioned(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return IntStream.of(literal.option());
    }
    if (formula instanceof Formula.Not not) {
      return mentioned(not.part());
    }
    if (formula instanceof Formula.And and) {
      return and.parts().stream().flatMapToInt(SymbolicStability::mentioned);
    }
    if (formula instanceof Formula.Or or) {
      return or.parts().stream().flatMapToInt(SymbolicStability::mentioned);
    }
    Formula.Iff iff = (Formula.Iff) formula;
    return IntStream.concat(mentioned(iff.left()), mentioned(iff.right()));
  }

  private int variable(int copy, int option) {
    return COPIES * rank[option] + copy;
  }

  private int[] copy(int which) {
    return which == START
        ? start.clone()
        : IntStream.range(0, rank.length).map(k -> bdd.variable(variable(which, k))).toArray();
  }

  /** The copy with one decision maker's options taken from another copy. */
  private int[] mixed(int[] base, int dm, int[] own) {
    int[] mixed = base.clone();
    for (int k : owned(dm)) {
      mixed[k] = own[k];
    }
    return mixed;
  }

  private int[] owned(int dm) {
    return IntStream.range(0, rank.length)
        .filter(k -> model.options().get(k).owner() == dm)
        .toArray();
  }

  private BitSet variables(int copy, int dm) {
    var set = new BitSet();
    for (int k : owned(dm)) {
      set.set(variable(copy, k));
    }
    return set;
  }

  private int feasible(int[] state) {
    int all = Bdd.TRUE;
    for (Pattern pattern : model.infeasible()) {
      int match = Bdd.TRUE;
      for (int k = 0; k < state.length; k++) {
        if ((pattern.mask() >>> k & 1) == 1) {
          boolean yes = (pattern.yes() >>> k & 1) == 1;
          match = bdd.and(match, yes ? state[k] : bdd.not(state[k]));
        }
      }
      all = bdd.and(all, bdd.not(match));
    }
    return all;
  }

  private int truth(Formula formula, int[] state) {
    if (formula instanceof Formula.Literal literal) {
      int value = state[literal.option()];
      return literal.taken() ? value : bdd.not(value);
    }
    if (formula instanceof Formula.Not not) {
      return bdd.not(truth(not.part(), state));
    }
    if (formula instanceof Formula.And and) {
      return and.parts().stream().mapToInt(part -> truth(part, state)).reduce(Bdd.TRUE, bdd::and);
    }
    if (formula instanceof Formula.Or or) {
      return or.parts().stream().mapToInt(part -> truth(part, state)).reduce(Bdd.FALSE, bdd::or);
    }
    Formula.Iff iff = (Formula.Iff) formula;
    int right = truth(iff.right(), state);
    return bdd.ite(truth(iff.left(), state), right, bdd.not(right));
  }

  /** Where the decision maker strictly prefers a to b. */
  private int prefers(int dm, int[] a, int[] b) {
    List<Formula> statements = model.statements().get(dm);
    int better = Bdd.FALSE;
    for (int j = statements.size() - 1; j >= 0; j--) {
      int inA = truth(statements.get(j), a);
      int inB = truth(statements.get(j), b);
      better = bdd.ite(inA, bdd.ite(inB, better, Bdd.TRUE), bdd.ite(inB, Bdd.FALSE, better));
    }
    return better;
  }

  /** Where every change of the decision maker's options goes a permitted way. */
  private int permitted(int dm, int[] from, int[] to) {
    int all = Bdd.TRUE;
    for (int k : owned(dm)) {
      Direction direction = model.options().get(k).direction();
      if (direction == Direction.FORWARD) {
        all = bdd.and(all, bdd.ite(from[k], to[k], Bdd.TRUE));
      } else if (direction == Direction.BACK) {
        all = bdd.and(all, bdd.ite(to[k], from[k], Bdd.TRUE));
      }
    }
    return all;
  }

  /** The starts that are stable for the decision maker, as a function of the start copy. */
  public int stable(int dm, Concept concept) {
    int[] now = copy(NOW);
    int[] moved = mixed(start, dm, now);
    int escape = bdd.and(permitted(dm, start, moved), feasible(moved));
    escape = bdd.and(escape, prefers(dm, moved, start));
    if (concept != Concept.R) {
      int answered = answered(dm, concept);
      for (int k = 0; k < start.length; k++) {
        if (model.options().get(k).owner() != dm) {
          answered = bdd.compose(answered, variable(NOW, k), start[k]);
        }
      }
      escape = bdd.and(escape, bdd.not(answered));
    }
    int leaves = bdd.exists(escape, variables(NOW, dm));
    return bdd.and(feasible(start), bdd.not(leaves));
  }

  private int answered(int dm, Concept concept) {
    int[] now = copy(NOW);
    int here = feasible(now);
    int deterrent = bdd.and(here, bdd.not(prefers(dm, now, start)));
    if (concept.symmetric()) {
      int[] back = mixed(now, dm, copy(NEXT));
      int way = bdd.and(permitted(dm, now, back), feasible(back));
      int escape = bdd.and(way, prefers(dm, back, start));
      deterrent = bdd.and(deterrent, bdd.not(bdd.exists(escape, variables(NEXT, dm))));
    }
    int reached = deterrent;
    int before;
    do {
      before = reached;
      for (int j = 0; j < model.decisionMakers().size(); j++) {
        if (j != dm) {
          int step = concept.credible() ? improvingInto(j, reached) : movingInto(j, reached);
          reached = bdd.or(reached, bdd.and(here, step));
        }
      }
    } while (reached != before);
    return reached;
  }

  private int movingInto(int j, int goal) {
    int set = goal;
    for (int k : owned(j)) {
      int v = variable(NOW, k);
      int off = bdd.restrict(set, v, false);
      int on = bdd.restrict(set, v, true);
      int either = bdd.or(off, on);
      ConflictOption option = model.options().get(k);
      int fromOn = option.direction() == Direction.FORWARD ? on : either;
      int fromOff = option.direction() == Direction.BACK ? off : either;
      set = bdd.ite(bdd.variable(v), fromOn, fromOff);
    }
    return set;
  }

  private int improvingInto(int j, int goal) {
    int[] now = copy(NOW);
    int[] next = mixed(now, j, copy(NEXT));
    BitSet own = variables(NOW, j);
    int moved = bdd.rename(goal, v -> own.get(v) ? v + NEXT - NOW : v);
    int step = bdd.and(permitted(j, now, next), prefers(j, next, now));
    return bdd.exists(bdd.and(bdd.and(step, feasible(next)), moved), variables(NEXT, j));
  }

  /** The starts that are stable for everybody. */
  public int equilibria(Concept concept) {
    int all = feasible(start);
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      all = bdd.and(all, stable(dm, concept));
    }
    return all;
  }

  /** The feasible starts. */
  public int feasible() {
    return feasible(start);
  }

  /** How many starts the function holds for. */
  public BigInteger count(int starts) {
    return bdd.count(starts, startVariables());
  }

  /** The first starts that the function holds for, at most {@code limit}. */
  public long[] list(int starts, int limit) {
    long[] found = new long[limit];
    var size = new int[1];
    bdd.visit(
        starts,
        startVariables(),
        values -> {
          long state = 0;
          for (int k = 0; k < rank.length; k++) {
            state |= (values >>> rank[k] & 1) << k;
          }
          found[size[0]++] = state;
          return size[0] < limit;
        });
    long[] states = Arrays.copyOf(found, size[0]);
    Arrays.sort(states);
    return states;
  }

  private int[] startVariables() {
    return IntStream.range(0, rank.length).map(r -> COPIES * r + START).toArray();
  }
}
