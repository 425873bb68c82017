package parley.gmcr.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.error.InputException;

/** A formula as a list of patterns, at least one of which holds: disjunctive normal form. */
public final class NormalForm {
  private static final int MOST_PATTERNS = 100_000;

  private NormalForm() {}

  /**
   * The patterns of the formula; none when it can never be true.
   *
   * @throws InputException when there would be more than 100,000
   */
  public static List<Pattern> of(Formula formula) {
    return List.copyOf(of(formula, true));
  }

  private static Set<Pattern> of(Formula formula, boolean wanted) {
    if (formula instanceof Formula.Literal literal) {
      long bit = 1L << literal.option();
      return Set.of(new Pattern(bit, literal.taken() == wanted ? bit : 0));
    }
    if (formula instanceof Formula.Not not) {
      return of(not.part(), !wanted);
    }
    if (formula instanceof Formula.And and) {
      return wanted ? product(and.parts(), true) : union(and.parts(), false);
    }
    if (formula instanceof Formula.Or or) {
      return wanted ? union(or.parts(), true) : product(or.parts(), false);
    }
    Formula.Iff iff = (Formula.Iff) formula;
    var both = new Formula.And(List.of(iff.left(), iff.right()));
    var neither =
        new Formula.And(List.of(new Formula.Not(iff.left()), new Formula.Not(iff.right())));
    return of(new Formula.Or(List.of(both, neither)), wanted);
  }

  private static Set<Pattern> union(List<Formula> parts, boolean wanted) {
    Set<Pattern> all = new LinkedHashSet<>();
    for (Formula part : parts) {
      all.addAll(of(part, wanted));
    }
    return all;
  }

  private static Set<Pattern> product(List<Formula> parts, boolean wanted) {
    Set<Pattern> all = new LinkedHashSet<>(List.of(new Pattern(0, 0)));
    for (Formula part : parts) {
      List<Pattern> mine = new ArrayList<>(of(part, wanted));
      Set<Pattern> next = new LinkedHashSet<>();
      for (Pattern a : all) {
        for (Pattern b : mine) {
          if ((a.mask() & b.mask() & (a.yes() ^ b.yes())) == 0) {
            next.add(new Pattern(a.mask() | b.mask(), a.yes() | b.yes()));
          }
        }
        if (next.size() > MOST_PATTERNS) {
          throw new InputException(
              "infeasible",
              "a condition unfolds into more than " + MOST_PATTERNS + " patterns",
              "split it into simpler ones");
        }
      }
      all = next;
    }
    return all;
  }
}
