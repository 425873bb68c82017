package parley.extract.tagger;

/**
 * What the encoder reads of one window of text.
 *
 * @param pieces WordPiece ids, from the piece that begins to the one that ends an input; paragraphs
 *     are separated by a separator piece
 * @param shapes the outer form of the word each piece belongs to, below {@link #SHAPES}
 * @param quotes whether a quotation is open at each piece, below {@link #QUOTES}
 * @param firsts for each word of the window, its first piece
 */
public record EncoderInput(int[] pieces, int[] shapes, int[] quotes, int[] firsts) {
  /** How many outer forms there are; the last one is that of pieces outside words. */
  public static final int SHAPES = 9;

  /** How many states of quotation there are. */
  public static final int QUOTES = 4;

  /** How many words the window has. */
  public int words() {
    return firsts.length;
  }
}
