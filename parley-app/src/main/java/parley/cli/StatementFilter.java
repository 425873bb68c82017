package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
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

  @Mixin AsOfOptions asOf = new AsOfOptions();

  boolean any() {
    return party.isPresent() || issue.isPresent() || state.isPresent() || document.isPresent();
  }

  StatementQuery query() {
    return new StatementQuery(document, Optional.empty(), party, issue, asOf.times(), false);
  }

  /** The statements of the ledger that pass, in the order of their ids. */
  List<LedgerStatement> statements(Ledger ledger) {
    var passed = new ArrayList<LedgerStatement>();
    ledger.statements(
        query(),
        s -> {
          if (state.isEmpty() || state.get() == s.state()) {
            passed.add(s);
          }
        });
    return passed;
  }
}
