package parley.gmcr.stability;

/** Which joint moves of several opponents count as an answer. */
public enum Semantics {
  /** Any legal sequence: any order and number, nobody twice in a row. The definition. */
  SEQUENCES,
  /** Each opponent moves at most once, in any order: what gmcr-py 0.4.1 computes. */
  ONCE,
  /** One opponent makes one move: what early results of GMCR+ follow. */
  SINGLE
}
