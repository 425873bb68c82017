package parley.discourse.network;

/** Within which window a statement with the same row, column and qualifier counts once. */
public enum DuplicateRule {
  /** None: all count. */
  INCLUDE,
  /** The document. */
  DOCUMENT,
  /** The ISO week of an ISO week year, in UTC. */
  WEEK,
  /** The month of a year, in UTC. */
  MONTH,
  /** The calendar year, in UTC. */
  YEAR,
  /** The whole range. */
  ACROSSRANGE
}
