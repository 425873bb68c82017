package parley.store.dna;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import parley.discourse.Variable;

/**
 * What a file of Discourse Network Analyzer holds: documents with the statements coded in them.
 *
 * @param types the statement types that are read or written
 * @param documents in the order of their numbers
 */
public record DnaContents(List<Type> types, List<Text> documents) {
  /** DNA's limit on the length of titles, names and short texts, in UTF-16 units. */
  public static final int SHORT = 190;

  /**
   * A statement type.
   *
   * @param label its name
   * @param variables its slots
   */
  public record Type(String label, List<Variable> variables) {
    /** Copies the list. */
    public Type {
      variables = List.copyOf(variables);
    }
  }

  /**
   * A document.
   *
   * @param number in the file
   * @param title at most {@value #SHORT} units, as all names
   * @param author may be empty
   * @param source may be empty
   * @param notes free text; may be empty
   * @param time its date
   * @param text its text
   * @param statements coded in it, in the order of their numbers
   */
  public record Text(
      long number,
      String title,
      String author,
      String source,
      String notes,
      Instant time,
      String text,
      List<Coded> statements) {
    /** Copies the list. */
    public Text {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A statement.
   *
   * @param type the label of its type
   * @param start in UTF-16 units of the document's text
   * @param end after its last unit
   * @param coder the coder's name
   * @param values by the variable's name; numbers in decimal, booleans as 0 or 1; what was not
   *     coded is missing
   */
  public record Coded(String type, int start, int end, String coder, Map<String, String> values) {
    /** Copies the map. */
    public Coded {
      values = Map.copyOf(values);
    }
  }

  /** Copies the lists. */
  public DnaContents {
    types = List.copyOf(types);
    documents = List.copyOf(documents);
  }
}
