package parley.gmcr.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.gmcr.explain.Proof;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;

/**
 * One verdict with its proof on an option model, without storing moves and without judging the
 * other states.
 *
 * <p>For each improvement a breadth-first search over the opponents' moves stops at the first
 * deterrent; moves are made up as they are needed. Option-form moves are transitive, and so are
 * preferences: whoever has just moved need not move again, which is also what a legal sequence
 * forbids. For symmetric concepts the states above the start are looked up once for each setting of
 * the others' options. Cost: at most 2^n times the moves of a state, usually far less.
 */
public final class StateQuery {
  // a state kept costs about as much memory as this many looked at cost time
  private static final int PRICE_OF_A_STATE = 32;

  private final OptionModel model;
  private final Levers levers;
  private final long budget;

  /**
   * Questions about the model.
   *
   * @param budget the most moves to look at for one verdict
   */
  public StateQuery(OptionModel model, long budget) {
    this.model = model;
    this.levers = new Levers(model);
    this.budget = budget;
  }

  /**
   * Why the state is stable for the decision maker, or not.
   *
   * @param state a feasible state, bit k for option k
   * @param keep the most answers to list in the proof
   * @return empty if the budget did not suffice
   */
  public Optional<Proof> prove(int dm, Concept concept, long state, int keep) {
    return new Search(dm, concept, state).run(keep);
  }

  private final class Search {
    private final int dm;
    private final Concept concept;
    private final long start;
    private final Map<Long, long[]> above = new HashMap<>();
    private long work;

    Search(int dm, Concept concept, long start) {
      this.dm = dm;
      this.concept = concept;
      this.start = start;
    }

    Optional<Proof> run(int keep) {
      List<Proof.Answer> answers = new ArrayList<>();
      long improvements = 0;
      long own = levers.switchable(dm, start);
      for (long sub = own & -own; sub != 0 && !spent(); sub = (sub - own) & own) {
        long t = start ^ sub;
        work++;
        if (!levers.feasible(t) || !prefers(dm, t, start)) {
          continue;
        }
        List<Proof.Step> answer = concept == Concept.R ? List.of() : answer(t);
        if (answer.isEmpty()) {
          return spent() ? Optional.empty() : Optional.of(Proof.unstable(dm, concept, start, t));
        }
        improvements++;
        if (answers.size() < keep) {
          answers.add(new Proof.Answer(t, answer));
        }
      }
      return spent()
          ? Optional.empty()
          : Optional.of(new Proof(dm, concept, start, true, improvements, answers, -1));
    }

    private boolean spent() {
      return work > budget || Thread.currentThread().isInterrupted();
    }

    private boolean prefers(int player, long a, long b) {
      return model.compare(player, a, b) > 0;
    }

    private List<Proof.Step> answer(long t) {
      var seen = new StateSet();
      var trail = new Trail();
      seen.add(t);
      trail.put(0, 0, dm);
      for (int at = 0; at < seen.size() && !spent(); at++) {
        long from = seen.get(at);
        for (int j = 0; j < model.decisionMakers().size(); j++) {
          long own = j == dm || j == trail.mover(at) ? 0 : levers.switchable(j, from);
          for (long sub = own & -own; sub != 0; sub = (sub - own) & own) {
            long x = from ^ sub;
            work++;
            boolean legal =
                !seen.contains(x)
                    && levers.feasible(x)
                    && (!concept.credible() || prefers(j, x, from));
            if (legal) {
              seen.add(x);
              work += PRICE_OF_A_STATE;
              trail.put(seen.size() - 1, at, j);
              if (deters(x)) {
                return trail.steps(seen, seen.size() - 1);
              }
            }
          }
        }
      }
      return List.of();
    }

    private boolean deters(long x) {
      if (prefers(dm, x, start)) {
        return false;
      }
      if (!concept.symmetric()) {
        return true;
      }
      long changeable = levers.switchable(dm, x);
      for (long z : above.computeIfAbsent(x & ~levers.owned(dm), this::above)) {
        if (((x ^ z) & ~changeable) == 0) {
          return false;
        }
      }
      return true;
    }

    // of the states above the start with these options of the others, one for each setting of the
    // focal decision maker's one-way options, which alone decide who can go there
    private long[] above(long others) {
      long free = levers.owned(dm) & ~levers.oneWay(dm);
      long oneWay = levers.oneWay(dm);
      long[] found = new long[4];
      int size = 0;
      long outer = 0;
      do {
        long inner = 0;
        do {
          long z = others | outer | inner;
          work++;
          if (levers.feasible(z) && prefers(dm, z, start)) {
            found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
            found[size++] = z;
            break;
          }
          inner = (inner - free) & free;
        } while (inner != 0);
        outer = (outer - oneWay) & oneWay;
      } while (outer != 0 && !spent());
      return Arrays.copyOf(found, size);
    }
  }

  /** Who moved from where to the states found. */
  private static final class Trail {
    private int[] from = new int[64];
    private int[] mover = new int[64];

    void put(int at, int before, int by) {
      if (at == from.length) {
        from = Arrays.copyOf(from, 2 * at);
        mover = Arrays.copyOf(mover, 2 * at);
      }
      from[at] = before;
      mover[at] = by;
    }

    int mover(int at) {
      return mover[at];
    }

    List<Proof.Step> steps(StateSet states, int last) {
      List<Proof.Step> steps = new ArrayList<>();
      for (int at = last; at != 0; at = from[at]) {
        steps.add(new Proof.Step(mover[at], states.get(at)));
      }
      Collections.reverse(steps);
      return List.copyOf(steps);
    }
  }
}
