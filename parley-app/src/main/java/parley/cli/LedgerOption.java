package parley.cli;

import java.time.Clock;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import picocli.CommandLine.Option;

/** Which ledger a command works on; a mixin. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      defaultValue = "ledger.parley",
      description = {
        "A file, or a PostgreSQL database: jdbc:postgresql://HOST/DATABASE?user=NAME (the password"
            + " is best kept in ~/.pgpass). Default: ${DEFAULT-VALUE}."
      })
  String place = "ledger.parley";

  LedgerOption() {}

  /** A ledger that was not given by this option. */
  LedgerOption(String place) {
    this.place = place;
  }

  /** The ledger, which must be there. */
  StoredLedger open() {
    return new Ledgers(Clock.systemUTC()).open(place);
  }

  /** The ledger, made if it is not there. */
  StoredLedger openOrCreate() {
    return new Ledgers(Clock.systemUTC()).openOrCreate(place);
  }
}
