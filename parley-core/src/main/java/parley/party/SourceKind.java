package parley.party;

/** What sort of mention a source is. */
public enum SourceKind {
  /** A person by name, or a pronoun that refers to one. */
  PERSON,
  /** An office without a name ("the foreign minister", "a Kremlin spokesman" when one is meant). */
  OFFICE,
  /** A place that stands for its government ("Moscow", "the White House"). */
  METONYM,
  /** A state by its name, or its people as an actor ("Ukraine", "the Russians"). */
  STATE,
  /** An organisation or a bloc ("NATO", "the union", "AOSIS"). */
  ORGANISATION,
  /** Several at once, named ("Moscow and Washington"). */
  GROUP,
  /** Somebody the text does not name ("officials", "a person close to the talks", "some"). */
  UNNAMED,
  /** No source in the text at all (an agentless passive). */
  NONE;

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
