package parley.workbench.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.error.InputException;
import parley.ledger.Decision;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.ledger.Undoing;
import parley.ledger.team.Role;

/** The use case of a person who decides on statements at a desk, and takes decisions back. */
public final class Deciding {
  /**
   * Who decides.
   *
   * @param name signs what is written
   * @param role what the person may do
   */
  public record Person(String name, Role role) {}

  /** Another has decided since the person looked; nothing was stored. */
  public static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerStatement current;

    ChangedMeanwhile(LedgerStatement current) {
      super(current.id() + " was changed meanwhile");
      this.current = current;
    }

    /** The statement as it is now. */
    public LedgerStatement current() {
      return current;
    }
  }

  /** The person's role does not allow it; nothing was stored. */
  public static final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is not allowed and who may. */
    public NotAllowed(String message) {
      super(message);
    }
  }

  private final Desk desk;

  /** Deciding at a desk. */
  public Deciding(Desk desk) {
    this.desk = desk;
  }

  /**
   * Stores one review, which must say what the person has seen.
   *
   * @return the statement as it is now
   * @throws ChangedMeanwhile if somebody decided since
   * @throws NotAllowed if it overrules another's decision and the person is no adjudicator
   * @throws InputException if the statement is not there or the review makes no sense
   */
  public LedgerStatement review(Review review, Person by) {
    if (!by.role().includes(Role.REVIEWER)) {
      throw new NotAllowed("a " + by.role().word() + " looks and does not decide");
    }
    desk.write(
        ledger -> {
          LedgerStatement before = statement(ledger, review.statementId());
          boolean decides = review.verdict().isPresent();
          if (decides && review.seen().filter(seen -> before.lastEntry() > seen).isPresent()) {
            throw new ChangedMeanwhile(before);
          }
          Optional<Decision> standing = before.decision();
          if (decides
              && standing.filter(d -> !d.entry().by().equals(by.name())).isPresent()
              && !by.role().includes(Role.ADJUDICATOR)) {
            throw new NotAllowed(
                standing.get().entry().by()
                    + " has decided on "
                    + before.id()
                    + "; an adjudicator may overrule that");
          }
          return stored(ledger, review, by);
        },
        Entry::number,
        entry -> Set.of(review.statementId()));
    return desk.with(ledger -> statement(ledger, review.statementId()));
  }

  /** Another program may have written between our look and the ledger's: the ledger judges. */
  private static Entry stored(Ledger ledger, Review review, Person by) {
    try {
      return ledger.review(List.of(review), by.name());
    } catch (InputException e) {
      LedgerStatement now = statement(ledger, review.statementId());
      if (review.verdict().isPresent()
          && review.seen().filter(seen -> now.lastEntry() > seen).isPresent()) {
        throw new ChangedMeanwhile(now);
      }
      throw e;
    }
  }

  private static LedgerStatement statement(Ledger ledger, String id) {
    var found = new java.util.ArrayList<LedgerStatement>();
    ledger.statements(StatementQuery.all().ofId(id).withoutReasons(), found::add);
    return found.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(id, "there is no such statement", "see the list of statements"));
  }

  /**
   * What was taken back.
   *
   * @param undoing the new entry and the one it undoes
   * @param statements the ids of the statements that this touches
   */
  public record TakenBack(Undoing undoing, Set<String> statements) {
    /** Copies the ids. */
    public TakenBack {
      statements = Set.copyOf(statements);
    }
  }

  /**
   * Takes back an entry of one's own; adjudicators take back anybody's.
   *
   * @param entry its number; when empty the person's latest that is not undone
   * @throws NotAllowed if it is another's and the person is no adjudicator
   * @throws InputException if there is nothing to take back
   */
  public TakenBack undo(Optional<Long> entry, Person by) {
    if (!by.role().includes(Role.REVIEWER)) {
      throw new NotAllowed("a " + by.role().word() + " looks and does not decide");
    }
    return desk.write(
        ledger -> {
          if (entry.isPresent() && !by.role().includes(Role.ADJUDICATOR)) {
            ownOnly(ledger, entry.get(), by);
          }
          Undoing undoing = ledger.undo(entry, by.name());
          return new TakenBack(undoing, touched(ledger, undoing));
        },
        back -> back.undoing().entry().number(),
        TakenBack::statements);
  }

  private static void ownOnly(Ledger ledger, long entry, Person by) {
    ledger.entries().stream()
        .filter(e -> e.number() == entry && !e.by().equals(by.name()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new NotAllowed(
                  "entry "
                      + entry
                      + " is "
                      + other.by()
                      + "'s; an adjudicator may take back what others did");
            });
  }

  /** An undoing of an undoing touches what the first one touched. */
  private Set<String> touched(Ledger ledger, Undoing undoing) {
    Map<Long, Long> undone = new HashMap<>();
    ledger.undoings().forEach(u -> undone.put(u.entry().number(), u.undone()));
    long target = undoing.undone();
    while (undone.containsKey(target)) {
      target = undone.get(target);
    }
    var ids = new HashSet<String>();
    for (Row row : desk.known().rows()) {
      if (touches(row.statement(), target)) {
        ids.add(row.statement().id());
      }
    }
    return ids;
  }

  private static boolean touches(LedgerStatement statement, long entry) {
    return statement.codings().stream().anyMatch(c -> c.entry().number() == entry)
        || statement.decisions().stream().anyMatch(d -> d.entry().number() == entry);
  }
}
