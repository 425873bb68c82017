package parley.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One kind of question that an assistant can ask. */
interface Tool {
  /** The name by which it is called. */
  String name();

  /** What it answers, for the assistant. */
  String description();

  /** What can be asked, in the order in which it is listed. */
  List<Parameter> parameters();

  /**
   * The answer. Called by several threads at once.
   *
   * @throws parley.error.InputException if the question makes no sense; its message goes to the
   *     assistant
   */
  ObjectNode answer(Arguments arguments);

  /** Whether it records anything. */
  default boolean writes() {
    return false;
  }
}
