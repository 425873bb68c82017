package parley.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteWritersTest extends WritersContract {
  @TempDir Path folder = Path.of("");

  @Override
  String place() {
    return folder.resolve("ledger.parley").toString();
  }
}
