package parley.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.bargain.Combination;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.search.DealSearch;
import parley.bargain.search.ScaledModel;

/**
 * Answers with CP-SAT: one Boolean for each value of each issue, one clause for each refused box,
 * one linear inequality for each red line on utility; whole numbers only, so that answers are
 * exact. The question whether there is an outcome is given up after {@value #SECONDS} seconds, that
 * for the best one after {@value #SECONDS_FOR_BEST}, and the answer says so.
 */
public final class CpSatSearch implements DealSearch {
  /** Seconds for the question whether there is an outcome. */
  public static final int SECONDS = 5;

  /** Seconds for the question which outcome is best. */
  public static final int SECONDS_FOR_BEST = 30;

  private static final int WORKERS = Math.min(8, Runtime.getRuntime().availableProcessors());
  private static final long BOUND = 1L << 52;

  /** Loads the native library. */
  public CpSatSearch() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "CP-SAT";
  }

  @Override
  public Found find(SettlementModel model, BitSet lines) {
    return solve(model, lines, Optional.empty());
  }

  @Override
  public Found best(SettlementModel model, BitSet lines, Goal goal) {
    return solve(model, lines, Optional.of(goal));
  }

  private static Found solve(SettlementModel model, BitSet lines, Optional<Goal> goal) {
    // a binding cap is not linear, and numbers of too many digits do not fit: stay silent
    Optional<ScaledModel> scaled = model.capBinds() ? Optional.empty() : ScaledModel.of(model);
    return scaled
        .map(numbers -> new Question(model, numbers).ask(lines, goal))
        .orElse(new Found(Proof.UNDECIDED, Optional.empty()));
  }

  /** One question to the solver. */
  private static final class Question {
    private final SettlementModel model;
    private final ScaledModel scaled;
    private final CpModel program = new CpModel();
    private final List<List<BoolVar>> chosen = new ArrayList<>();

    Question(SettlementModel model, ScaledModel scaled) {
      this.model = model;
      this.scaled = scaled;
      for (int i = 0; i < model.issues().size(); i++) {
        var values = new ArrayList<BoolVar>();
        for (int v = 0; v < model.issues().get(i).size(); v++) {
          values.add(program.newBoolVar("i" + i + "v" + v));
        }
        program.addExactlyOne(values.toArray(Literal[]::new));
        chosen.add(values);
      }
      model.rules().forEach(this::exclude);
    }

    private void exclude(Combination box) {
      var outside = new ArrayList<Literal>();
      box.values()
          .forEach(
              (issue, values) -> {
                for (int v = 0; v < chosen.get(issue).size(); v++) {
                  if (!values.contains(v)) {
                    outside.add(chosen.get(issue).get(v));
                  }
                }
              });
      program.addBoolOr(outside.toArray(Literal[]::new));
    }

    private LinearExprBuilder utility(LinearExprBuilder sum, int party) {
      for (int i = 0; i < chosen.size(); i++) {
        for (int v = 0; v < chosen.get(i).size(); v++) {
          sum.addTerm(chosen.get(i).get(v), scaled.utility(party, i, v));
        }
      }
      return sum;
    }

    private void oblige(RedLine line) {
      if (line instanceof RedLine.Refusal refusal) {
        exclude(refusal.refused());
      } else if (line instanceof RedLine.LeastUtility least) {
        program.addGreaterOrEqual(
            utility(LinearExpr.newBuilder(), least.party()), scaled.scaled(least.minimum()));
      }
    }

    private void aim(Goal goal) {
      if (goal == Goal.UTILITARIAN) {
        LinearExprBuilder total = LinearExpr.newBuilder();
        for (int k = 0; k < model.parties().size(); k++) {
          utility(total, k);
        }
        program.maximize(total);
        return;
      }
      IntVar least = program.newIntVar(-BOUND, BOUND, "least gain");
      for (int k = 0; k < model.parties().size(); k++) {
        program.addGreaterOrEqual(
            utility(LinearExpr.newBuilder(), k).addTerm(least, -1), scaled.reservation(k));
      }
      program.maximize(least);
    }

    Found ask(BitSet lines, Optional<Goal> goal) {
      lines.stream().mapToObj(model.redLines()::get).forEach(this::oblige);
      goal.ifPresent(this::aim);
      var solver = new CpSolver();
      solver
          .getParameters()
          .setMaxTimeInSeconds(goal.isPresent() ? SECONDS_FOR_BEST : SECONDS)
          .setNumWorkers(WORKERS)
          .setRandomSeed(1);
      CpSolverStatus status = solver.solve(program);
      return switch (status) {
        case OPTIMAL -> new Found(Proof.PROVED, Optional.of(outcome(solver)));
        case FEASIBLE ->
            new Found(
                goal.isPresent() ? Proof.UNDECIDED : Proof.PROVED, Optional.of(outcome(solver)));
        case INFEASIBLE -> new Found(Proof.IMPOSSIBLE, Optional.empty());
        default -> new Found(Proof.UNDECIDED, Optional.empty());
      };
    }

    private List<Integer> outcome(CpSolver solver) {
      var outcome = new ArrayList<Integer>();
      for (List<BoolVar> values : chosen) {
        for (int v = 0; v < values.size(); v++) {
          if (solver.booleanValue(values.get(v))) {
            outcome.add(v);
          }
        }
      }
      return outcome;
    }
  }
}
