package parley.discourse;

import java.util.List;

/** Where coded statements come from: a ledger, a file of Discourse Network Analyzer. */
public interface DiscourseSource {
  /** The names of its statement types, in its order. */
  List<String> types();

  /**
   * All statements of a type.
   *
   * @throws parley.error.InputException if there is no such type or the source cannot be read
   */
  EventList read(String type);
}
