package parley.ledger;

import java.util.Optional;

/**
 * Which statements are asked for: those that fit all parts.
 *
 * @param document of this document
 * @param statement the one of this id
 * @param party for this party by some coding, alone or with others ({@code RU+US})
 * @param issue on this issue by the same coding
 * @param asOf the two times of the question
 * @param reasons whether codings come with their explanations, which takes longer
 */
public record StatementQuery(
    Optional<String> document,
    Optional<String> statement,
    Optional<String> party,
    Optional<String> issue,
    AsOf asOf,
    boolean reasons) {
  /** All statements. */
  public static StatementQuery all() {
    return new StatementQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), AsOf.NOW, true);
  }

  /** The same, of one document. */
  public StatementQuery ofDocument(String id) {
    return new StatementQuery(Optional.of(id), statement, party, issue, asOf, reasons);
  }

  /** The same, of one id. */
  public StatementQuery ofId(String id) {
    return new StatementQuery(document, Optional.of(id), party, issue, asOf, reasons);
  }

  /** The same, for one party. */
  public StatementQuery ofParty(String code) {
    return new StatementQuery(document, statement, Optional.of(code), issue, asOf, reasons);
  }

  /** The same, on one issue. */
  public StatementQuery onIssue(String id) {
    return new StatementQuery(document, statement, party, Optional.of(id), asOf, reasons);
  }

  /** The same, as of other times. */
  public StatementQuery asOf(AsOf times) {
    return new StatementQuery(document, statement, party, issue, times, reasons);
  }

  /** The same, with codings that do not tell why. */
  public StatementQuery withoutReasons() {
    return new StatementQuery(document, statement, party, issue, asOf, false);
  }
}
