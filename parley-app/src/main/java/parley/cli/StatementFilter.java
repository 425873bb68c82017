package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.team.Assignment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which statements; a mixin. */
final class StatementFilter {
  @Option(names = "--party", paramLabel = "CODE", description = "Only of this party, e.g. UA.")
  Optional<String> party = Optional.empty();

  @Option(
      names = "--issue",
      paramLabel = "ID",
      description = "Only on this issue of the code book, e.g. neutrality_status.")
  Optional<String> issue = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      converter = LedgerWords.States.class,
      description = "Only these: proposed, accepted, corrected or rejected.")
  Optional<ReviewState> state = Optional.empty();

  @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
  Optional<String> document = Optional.empty();

  @Option(
      names = "--assigned-to",
      paramLabel = "NAME",
      description = "Only what is assigned to this coder.")
  Optional<String> assignedTo = Optional.empty();

  @Mixin AsOfOptions asOf = new AsOfOptions();

  boolean any() {
    return party.isPresent()
        || issue.isPresent()
        || state.isPresent()
        || document.isPresent()
        || assignedTo.isPresent();
  }

  StatementQuery query() {
    return new StatementQuery(document, Optional.empty(), party, issue, asOf.times(), false);
  }

  /** What the query of the ledger leaves to be asked of each statement. */
  Predicate<LedgerStatement> passes(Ledger ledger) {
    List<Assignment> assigned =
        assignedTo.map(c -> ledger.team().assignments(Optional.of(c))).orElse(List.of());
    return s ->
        (state.isEmpty() || state.get() == s.state())
            && (assignedTo.isEmpty() || assigned.stream().anyMatch(a -> a.covers(s)));
  }

  /** The statements of the ledger that pass, in the order of their ids. */
  List<LedgerStatement> statements(Ledger ledger) {
    var passed = new ArrayList<LedgerStatement>();
    Predicate<LedgerStatement> passes = passes(ledger);
    ledger.statements(
        query(),
        s -> {
          if (passes.test(s)) {
            passed.add(s);
          }
        });
    return passed;
  }
}
