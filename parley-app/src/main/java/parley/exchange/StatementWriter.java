package parley.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Writes STATEMENT objects in one exchange format, one after the other. */
public interface StatementWriter {
  /** Writes one. */
  void write(ObjectNode statement) throws IOException;

  /** Writes what the format needs after the last. */
  void end() throws IOException;
}
