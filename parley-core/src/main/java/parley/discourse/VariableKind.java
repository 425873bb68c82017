package parley.discourse;

/** What the values of a variable are. */
public enum VariableKind {
  /** {@code 0} or {@code 1}. */
  BOOLEAN,
  /** Whole numbers, negative ones too, e.g. a scale from -3 to 3. */
  INTEGER,
  /** Names: persons, organizations, concepts, categories. */
  SHORT_TEXT,
  /** Notes. */
  LONG_TEXT
}
