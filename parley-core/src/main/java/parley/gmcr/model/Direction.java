package parley.gmcr.model;

/** Which changes of an option are possible at all. */
public enum Direction {
  /** The option may be taken and given up. */
  BOTH,
  /** Once taken, never given up: only from N to Y. */
  FORWARD,
  /** Once given up, never taken again: only from Y to N. */
  BACK
}
