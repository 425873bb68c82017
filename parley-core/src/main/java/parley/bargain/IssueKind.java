package parley.bargain;

/** What the values of an issue are; the mathematics treats all alike, charts and texts do not. */
public enum IssueKind {
  /** Values without an order: which of three harbours. */
  CATEGORICAL,
  /** Values from less to more: none, partial, full. */
  ORDINAL,
  /** A range of whole numbers: years, percent, thousands. */
  INTEGER
}
