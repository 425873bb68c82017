package parley.cli;

import java.util.List;
import java.util.Map;
import parley.ledger.Entry;
import parley.provenance.Provenance;
import parley.store.StoredLedger;

/** The formats of answers about a ledger. */
enum LedgerFormat {
  text,
  json;

  /** What an answer was made from: the ledger at its last entry. */
  static Provenance provenance(String command, StoredLedger ledger) {
    List<Entry> entries = ledger.entries();
    String last = entries.isEmpty() ? "none" : "" + entries.get(entries.size() - 1).number();
    return new Provenance(
        "parley ledger " + command,
        Version.current(),
        Map.of("ledger", ledger.place(), "lastEntry", last),
        Map.of());
  }
}
