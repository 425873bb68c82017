package parley.discourse.network;

/** What the lines and columns of a network are. */
public enum Mode {
  /** Row entities with each other, tied by what they say on the same columns. */
  ONE,
  /** Row entities with column entities. */
  TWO
}
