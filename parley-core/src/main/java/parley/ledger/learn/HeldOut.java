package parley.ledger.learn;

import java.util.List;
import java.util.Optional;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.position.Position;

/**
 * Whether examples help, measured on the reviewed statements: each is coded by the examples of all
 * other documents, and compared with what the person said, as is what the program had proposed.
 *
 * @param statements how many reviewed statements had a machine's coding to compare with
 * @param documents in how many documents
 * @param rightBefore how many of the program's codings were right in issue, proposition, side and
 *     firmness
 * @param advised for how many the examples of other documents had an advice that differs
 * @param mended how many of these were wrong before and right after
 * @param spoiled how many were right before and wrong after
 */
public record HeldOut(
    int statements, long documents, int rightBefore, int advised, int mended, int spoiled) {
  /** Measures on the reviewed ones of these statements. */
  public static HeldOut of(List<LedgerStatement> statements, double least) {
    var examples = new Examples(statements, least);
    List<LedgerStatement> reviewed =
        statements.stream().filter(s -> Examples.reviewed(s) && machine(s).isPresent()).toList();
    int right = 0;
    int advised = 0;
    int mended = 0;
    int spoiled = 0;
    for (LedgerStatement s : reviewed) {
      String truth = Examples.label(s.holding().flatMap(Coding::position));
      String before = Examples.label(machine(s).flatMap(Coding::position));
      right += before.equals(truth) ? 1 : 0;
      Optional<Examples.Advice> advice =
          examples.advice(s, other -> !other.documentId().equals(s.documentId()));
      if (advice.isPresent()) {
        Optional<Position> position = advice.get().position();
        String after = Examples.label(position);
        if (!after.equals(before)) {
          advised++;
          mended += after.equals(truth) ? 1 : 0;
          spoiled += before.equals(truth) ? 1 : 0;
        }
      }
    }
    return new HeldOut(
        reviewed.size(),
        reviewed.stream().map(LedgerStatement::documentId).distinct().count(),
        right,
        advised,
        mended,
        spoiled);
  }

  /** How many are right after. */
  public int rightAfter() {
    return rightBefore + mended - spoiled;
  }

  /** Whether more are right after than before. */
  public boolean helps() {
    return mended > spoiled;
  }

  /** What the program had proposed, before any example was learnt from. */
  private static Optional<Coding> machine(LedgerStatement s) {
    return s.codings().stream()
        .filter(c -> c.live() && c.coder().kind() == Coder.Kind.MACHINE)
        .findFirst();
  }
}
