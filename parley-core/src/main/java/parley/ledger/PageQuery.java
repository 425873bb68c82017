package parley.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of statements is asked for, as the ledger is now.
 *
 * @param which the statements; party and issue are those of the coding that is shown: the one that
 *     holds, or, of a rejected statement, the one proposed. Its times must be {@link AsOf#NOW}
 * @param states in these states; none for all
 * @param assignedTo assigned to this coder
 * @param notCodedBy neither coded nor decided on by this person (undone acts do not count)
 * @param order in which order
 * @param after goes on after this {@link StatementPage#next}; empty for the first page
 * @param limit at most so many, 1 to {@value #MOST}
 */
public record PageQuery(
    StatementQuery which,
    Set<ReviewState> states,
    Optional<String> assignedTo,
    Optional<String> notCodedBy,
    Order order,
    Optional<String> after,
    int limit) {
  /** The longest page. */
  public static final int MOST = 1000;

  private static final int USUAL = 50;

  /** The order of a list of pages. */
  public enum Order {
    /** By document id, then number. */
    ID,
    /** The least confident first: least of the attribution's confidence and the coding's. */
    DOUBT
  }

  /** Checks the limit and the times. */
  public PageQuery {
    states = Set.copyOf(states);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " statements, not " + limit);
    }
    if (!which.asOf().equals(AsOf.NOW)) {
      throw new IllegalArgumentException("pages show the ledger as it is now");
    }
  }

  /** The first page of all statements by id, without explanations. */
  public static PageQuery first() {
    return of(StatementQuery.all().withoutReasons());
  }

  /** The first page of these statements by id. */
  public static PageQuery of(StatementQuery which) {
    return new PageQuery(
        which,
        EnumSet.noneOf(ReviewState.class),
        Optional.empty(),
        Optional.empty(),
        Order.ID,
        Optional.empty(),
        USUAL);
  }

  /** The same, only in these states. */
  public PageQuery inStates(Set<ReviewState> only) {
    return new PageQuery(which, only, assignedTo, notCodedBy, order, after, limit);
  }

  /** The same, only what is assigned to this coder. */
  public PageQuery assignedTo(String coder) {
    return new PageQuery(which, states, Optional.of(coder), notCodedBy, order, after, limit);
  }

  /** The same, only what this person has left to do. */
  public PageQuery notCodedBy(String person) {
    return new PageQuery(which, states, assignedTo, Optional.of(person), order, after, limit);
  }

  /** The same, the most doubtful first. */
  public PageQuery byDoubt() {
    return new PageQuery(which, states, assignedTo, notCodedBy, Order.DOUBT, after, limit);
  }

  /** The same, so many at most. */
  public PageQuery limit(int most) {
    return new PageQuery(which, states, assignedTo, notCodedBy, order, after, most);
  }

  /** The page after the one that ended so. */
  public PageQuery after(String next) {
    return new PageQuery(which, states, assignedTo, notCodedBy, order, Optional.of(next), limit);
  }
}
