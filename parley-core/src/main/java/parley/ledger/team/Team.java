package parley.ledger.team;

import java.util.List;
import java.util.Optional;

/**
 * The port to the people of a ledger. What a method has returned from is stored for good. Problems
 * are {@link parley.error.InputException}s: a name that is taken, a person or place that is not
 * there.
 */
public interface Team {
  /**
   * Lets a person in.
   *
   * @param name not blank; differs from every active reviewer's by more than upper and lower case
   * @param tokenSha256 of {@link Token#sha256}
   * @param by who lets in
   */
  Reviewer add(String name, Role role, String tokenSha256, String by);

  /** Shuts a person out; decisions and codings of that name stay. */
  Reviewer revoke(String name, String by);

  /** All reviewers, revoked ones too, in the order they were added. */
  List<Reviewer> reviewers();

  /** The active reviewer whose token has this hash. */
  Optional<Reviewer> holder(String tokenSha256);

  /**
   * Assigns documents or statements, all or none. What the coder has been assigned already, in the
   * same way, is not assigned again.
   *
   * @return the new assignments
   */
  List<Assignment> assign(List<Assignment.Task> tasks, String by);

  /** Takes assignments back by their numbers, all or none. */
  List<Assignment> withdraw(List<Long> numbers, String by);

  /** The assignments of a coder, or all; withdrawn ones too, in the order they were made. */
  List<Assignment> assignments(Optional<String> coder);
}
