package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * Decides whether an outcome is efficient for some possible preferences, and finds such
 * preferences.
 *
 * <p>An outcome x is efficient if every other y is worse for some party or as good as x for all.
 * The search takes preferences that meet what has been asked for so far, looks for a y that
 * dominates x under them, and branches: y worse for the first party, for the second, ..., or equal
 * for all. Each step is one exact linear program for each party concerned ({@link
 * PreferenceProgram}). Cost: up to {@value #MOST_STEPS} programs an outcome; beyond that the answer
 * stays open.
 */
final class PossibleEfficiency {
  private static final int MOST_STEPS = 400;
  private static final int MOST_VARIABLES = 120;

  private final PreferenceBounds bounds;
  private final List<PreferenceProgram> programs;
  private final List<int[]> outcomes;
  private int steps;

  /** What is known of an outcome. */
  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    OPEN
  }

  /**
   * An answer.
   *
   * @param answer the answer
   * @param witness for each party a table of weighted utilities under which the outcome is
   *     efficient; empty unless possible
   */
  record Decision(Answer answer, List<List<List<Rational>>> witness) {}

  PossibleEfficiency(PreferenceBounds bounds, List<Preference> preferences, List<int[]> outcomes) {
    this.bounds = bounds;
    this.programs = preferences.stream().map(PreferenceProgram::new).toList();
    this.outcomes = outcomes;
  }

  Decision decide(int[] x) {
    var threats = new ArrayList<int[]>();
    for (int[] y : outcomes) {
      if (bounds.possiblyDominates(y, x)) {
        if (bounds.necessarilyDominates(y, x)) {
          return new Decision(Answer.IMPOSSIBLE, List.of());
        }
        threats.add(y);
      }
    }
    if (programs.stream().anyMatch(program -> program.size() > MOST_VARIABLES)) {
      return new Decision(Answer.OPEN, List.of());
    }
    steps = 0;
    var search = new Search(x, threats);
    Optional<List<List<List<Rational>>>> witness = search.start();
    if (witness.isPresent()) {
      return new Decision(Answer.POSSIBLE, witness.get());
    }
    return new Decision(steps > MOST_STEPS ? Answer.OPEN : Answer.IMPOSSIBLE, List.of());
  }

  /**
   * The search for one outcome; constraints are added on the way down and removed on the way up.
   */
  private final class Search {
    private final int[] x;
    private final List<int[]> threats;
    private final List<List<int[]>> worse = new ArrayList<>();
    private final List<int[]> equal = new ArrayList<>();

    Search(int[] x, List<int[]> threats) {
      this.x = x;
      this.threats = threats;
      programs.forEach(program -> worse.add(new ArrayList<>()));
    }

    Optional<List<List<List<Rational>>>> start() {
      return all().flatMap(this::below);
    }

    private Optional<List<List<Rational>>> table(int party) {
      steps++;
      return programs.get(party).table(x, worse.get(party), equal);
    }

    private Optional<List<List<List<Rational>>>> all() {
      var tables = new ArrayList<List<List<Rational>>>();
      for (int k = 0; k < programs.size(); k++) {
        Optional<List<List<Rational>>> table = table(k);
        if (table.isEmpty()) {
          return Optional.empty();
        }
        tables.add(table.get());
      }
      return Optional.of(tables);
    }

    private Optional<List<List<List<Rational>>>> below(List<List<List<Rational>>> tables) {
      Optional<int[]> dominating =
          threats.stream().filter(y -> dominates(tables, y, x)).findFirst();
      if (dominating.isEmpty()) {
        return Optional.of(tables);
      }
      int[] y = dominating.get();
      for (int k = 0; k < programs.size() && steps <= MOST_STEPS; k++) {
        if (bounds.signOfMost(k, x, y) > 0) {
          worse.get(k).add(y);
          var found = replaced(tables, k).flatMap(this::below);
          worse.get(k).remove(worse.get(k).size() - 1);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      if (steps > MOST_STEPS) {
        return Optional.empty();
      }
      equal.add(y);
      var found = all().flatMap(this::below);
      equal.remove(equal.size() - 1);
      return found;
    }

    private Optional<List<List<List<Rational>>>> replaced(
        List<List<List<Rational>>> tables, int party) {
      return table(party)
          .map(
              table -> {
                var other = new ArrayList<>(tables);
                other.set(party, table);
                return other;
              });
    }
  }

  private static boolean dominates(List<List<List<Rational>>> tables, int[] y, int[] x) {
    boolean better = false;
    for (List<List<Rational>> table : tables) {
      Rational difference = Rational.ZERO;
      for (int i = 0; i < x.length; i++) {
        if (x[i] != y[i]) {
          difference = difference.add(table.get(i).get(y[i])).subtract(table.get(i).get(x[i]));
        }
      }
      if (difference.signum() < 0) {
        return false;
      }
      better |= difference.signum() > 0;
    }
    return better;
  }
}
