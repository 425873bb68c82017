package parley.gmcr.stability;

/**
 * How a decision maker thinks about the answer to its own move.
 *
 * <p>Always: R ⊆ SSEQ ⊆ SEQ ⊆ GMR, R ⊆ SMR ⊆ GMR and SSEQ ⊆ SMR.
 */
public enum Concept {
  /** Nash: there is no improvement at all. */
  R(false, false),
  /** General metarationality: opponents can answer each improvement (Howard 1971). */
  GMR(false, false),
  /** Symmetric metarationality: and the mover cannot escape afterwards (Howard 1971). */
  SMR(false, true),
  /** Sequential stability: opponents gain by answering (Fraser and Hipel 1979). */
  SEQ(true, false),
  /** Symmetric sequential stability: they gain, and no escape (Rêgo and Vieira 2015, 2017). */
  SSEQ(true, true);

  private final boolean credible;
  private final boolean symmetric;

  Concept(boolean credible, boolean symmetric) {
    this.credible = credible;
    this.symmetric = symmetric;
  }

  /** Whether each step of a sanction must be an improvement for the one who makes it. */
  public boolean credible() {
    return credible;
  }

  /** Whether a sanction must also leave the mover no way back above the start. */
  public boolean symmetric() {
    return symmetric;
  }
}
