package parley.extract.coding;

/**
 * What the encoder reads of a statement: the title, source and cue, and the content with words
 * around it.
 *
 * @param pieces WordPiece ids, from the piece that begins to the one that ends an input
 * @param marks what each piece belongs to: {@link #SOURCE}, {@link #CUE}, {@link #CONTENT} or 0
 * @param means {@link #POOLS} rows over the pieces, each adding up to 1 or being empty: the first
 *     piece, the content, the cue
 */
public record CodingInput(int[] pieces, int[] marks, float[] means) {
  /** How many marks there are. */
  public static final int MARKS = 4;

  /** How many means of states the heads see. */
  public static final int POOLS = 3;

  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;
}
