package parley.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReviewTest extends ReviewContract {
  @TempDir Path folder = Path.of("");

  @Override
  String place() {
    return folder.resolve("ledger.parley").toString();
  }
}
