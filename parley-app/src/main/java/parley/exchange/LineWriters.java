package parley.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;

/** The formats with a line or row for each statement. */
public final class LineWriters {
  private LineWriters() {}

  /** JSON Lines. */
  public static StatementWriter jsonLines(Writer out) {
    return new StatementWriter() {
      @Override
      public void write(ObjectNode statement) throws IOException {
        out.write(statement + "\n");
      }

      @Override
      public void end() {
        // nothing follows the last line
      }
    };
  }

  /** CSV with a head. */
  public static StatementWriter csv(Writer out) throws IOException {
    out.write(Csv.row(StatementColumns.head()));
    return new StatementWriter() {
      @Override
      public void write(ObjectNode statement) throws IOException {
        out.write(Csv.row(StatementColumns.row(statement)));
      }

      @Override
      public void end() {
        // nothing follows the last row
      }
    };
  }
}
