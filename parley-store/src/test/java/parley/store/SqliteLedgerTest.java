package parley.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir Path folder;

  @Override
  String place() {
    return folder.resolve("ledger.parley").toString();
  }
}
