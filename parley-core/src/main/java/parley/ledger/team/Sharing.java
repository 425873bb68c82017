package parley.ledger.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.ledger.LedgerStatement;

/**
 * Shares work out among coders in turn: every unit goes to {@code each} different coders, and no
 * coder gets more than one unit more than another (Krippendorff 2004, Content Analysis, ch. 11:
 * every pair of coders should share units, which turns give).
 *
 * @param coders who may code
 * @param each so many coders for each unit, 1 to the number of different coders
 * @param blind whether they are not to see what others coded
 */
public record Sharing(List<String> coders, int each, boolean blind) {
  /** Drops repeated names and checks their number. */
  public Sharing {
    coders = coders.stream().distinct().toList();
    if (each < 1 || each > coders.size()) {
      throw new IllegalArgumentException(each + " of " + coders.size() + " coders");
    }
  }

  /**
   * Tasks in the order of the statements.
   *
   * @param whole whether the units are the statements' documents
   */
  public List<Assignment.Task> of(List<LedgerStatement> statements, boolean whole) {
    var tasks = new ArrayList<Assignment.Task>();
    int turn = 0;
    if (whole) {
      for (String document :
          statements.stream().map(LedgerStatement::documentId).distinct().toList()) {
        turn = add(document, Optional.empty(), turn, tasks);
      }
    } else {
      for (LedgerStatement s : statements) {
        turn = add(s.documentId(), Optional.of(s.id()), turn, tasks);
      }
    }
    return List.copyOf(tasks);
  }

  private int add(
      String document, Optional<String> statement, int turn, List<Assignment.Task> tasks) {
    for (int k = 0; k < each; k++) {
      String coder = coders.get((turn + k) % coders.size());
      tasks.add(new Assignment.Task(coder, document, statement, blind));
    }
    return turn + each;
  }
}
