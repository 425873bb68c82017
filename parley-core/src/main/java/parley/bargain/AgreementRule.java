package parley.bargain;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a deal is agreed: all but at most {@code mayFail} parties accept it, and every veto party
 * does. A party accepts what reaches its reservation value and, where red lines bind, crosses none
 * of its own. Unanimity is {@code mayFail = 0}. The scorable games use all but one with two vetoes.
 *
 * @param mayFail how many parties need not accept, at least 0
 * @param vetoes indices of the parties that must accept
 */
public record AgreementRule(int mayFail, SortedSet<Integer> vetoes) {
  /** Everyone must accept. */
  public static final AgreementRule UNANIMITY = new AgreementRule(0, new TreeSet<>());

  /** Copies the vetoes. */
  public AgreementRule {
    if (mayFail < 0) {
      throw new IllegalArgumentException("mayFail must be at least 0, is " + mayFail);
    }
    vetoes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(vetoes));
  }
}
