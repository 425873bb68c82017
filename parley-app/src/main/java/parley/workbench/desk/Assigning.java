package parley.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.PageQuery;
import parley.ledger.ReviewState;
import parley.ledger.StatementPage;
import parley.ledger.StatementQuery;
import parley.ledger.team.Assignment;
import parley.ledger.team.Role;
import parley.ledger.team.Sharing;
import parley.workbench.desk.Deciding.NotAllowed;
import parley.workbench.desk.Deciding.Person;

/** The use case of sharing work out among coders at a desk, and of seeing what is left of it. */
public final class Assigning {
  private final Desk desk;

  /**
   * How far a coder is.
   *
   * @param coder the name
   * @param statements how many are assigned
   * @param left how many of these the coder has neither coded nor decided on
   */
  public record Load(String coder, long statements, long left) {}

  /** Assigning at a desk. */
  public Assigning(Desk desk) {
    this.desk = desk;
  }

  /**
   * Shares the statements that fit, or their documents, out among coders.
   *
   * @param whole whether documents are shared out, later statements of them included
   * @return the new assignments; what was assigned in the same way already is not assigned again
   * @throws NotAllowed unless the person is an adjudicator
   */
  public List<Assignment> assign(Sharing sharing, Selection selection, boolean whole, Person by) {
    adjudicator(by);
    List<LedgerStatement> statements =
        desk.now().select(selection).stream().map(Row::statement).toList();
    return written(ledger -> ledger.team().assign(sharing.of(statements, whole), by.name()), true);
  }

  /**
   * Takes assignments back by their numbers, all or none.
   *
   * @throws NotAllowed unless the person is an adjudicator
   */
  public List<Assignment> withdraw(List<Long> numbers, Person by) {
    adjudicator(by);
    return written(ledger -> ledger.team().withdraw(numbers, by.name()), false);
  }

  private static void adjudicator(Person by) {
    if (!by.role().includes(Role.ADJUDICATOR)) {
      throw new NotAllowed("a " + by.role().word() + " does not assign work; an adjudicator does");
    }
  }

  /** Assignments touch no statement, yet their entry counts. */
  private List<Assignment> written(
      java.util.function.Function<Ledger, List<Assignment>> work, boolean made) {
    return desk.write(
        work,
        done ->
            done.stream()
                .findFirst()
                .flatMap(a -> made ? Optional.of(a.entry()) : a.withdrawn())
                .map(Entry::number)
                .orElse(0L),
        done -> Set.of());
  }

  /**
   * The assignments that are still asked for, of a coder or of all, in the order they were made.
   */
  public List<Assignment> active(Optional<String> coder) {
    return desk.with(
        ledger -> ledger.team().assignments(coder).stream().filter(Assignment::active).toList());
  }

  /** How far the coders of assignments are, by name. */
  public List<Load> loads(List<Assignment> assignments) {
    List<String> coders =
        assignments.stream().map(a -> a.task().coder()).distinct().sorted().toList();
    return desk.with(
        ledger -> {
          var loads = new ArrayList<Load>();
          for (String coder : coders) {
            PageQuery all = PageQuery.of(StatementQuery.all()).assignedTo(coder);
            loads.add(new Load(coder, sum(ledger, all), sum(ledger, all.notCodedBy(coder))));
          }
          return loads;
        });
  }

  private static long sum(Ledger ledger, PageQuery query) {
    return ledger.counts(query).values().stream().mapToLong(n -> n).sum();
  }

  /**
   * A page of what a coder has left to do.
   *
   * @param page the coder's statements that fit
   * @param counts how many of all that is assigned to the coder are in each state
   */
  public record Left(StatementPage page, Map<ReviewState, Long> counts) {
    /** Copies the counts. */
    public Left {
      counts = Map.copyOf(counts);
    }
  }

  /** What is assigned to a coder, who has neither coded it nor decided on it. */
  public Left left(String coder, StatementQuery which, Optional<String> after, int limit) {
    PageQuery all = PageQuery.of(which.withoutReasons()).assignedTo(coder).limit(limit);
    PageQuery open = all.notCodedBy(coder);
    PageQuery page = after.map(open::after).orElse(open);
    return desk.with(ledger -> new Left(ledger.page(page), ledger.counts(all)));
  }

  /**
   * Whether a person is to code the statement without seeing how others coded it: it is assigned so
   * and the person has not coded it yet.
   */
  public boolean blind(LedgerStatement statement, Person person) {
    boolean coded =
        statement.codings().stream().anyMatch(c -> c.live() && c.entry().by().equals(person.name()))
            || statement.decisions().stream()
                .anyMatch(d -> d.live() && d.entry().by().equals(person.name()));
    return !coded
        && active(Optional.of(person.name())).stream()
            .anyMatch(a -> a.task().blind() && a.covers(statement));
  }
}
