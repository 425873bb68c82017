package parley.ledger;

import java.util.List;
import parley.position.Statement;
import parley.text.Document;

/**
 * A document and what a coder found in it.
 *
 * @param document the document
 * @param statements its statements in reading order, with spans in UTF-16 units as everywhere
 *     outside a ledger
 */
public record Reading(Document document, List<Statement> statements) {
  /** Copies the list. */
  public Reading {
    statements = List.copyOf(statements);
  }
}
