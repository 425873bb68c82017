package parley.extract.tagger;

import java.util.List;

/**
 * A trained encoder with two heads: one says which role each word plays, the other which words
 * belong to a given cue. Implementations are safe for use by several threads.
 */
public interface EncoderNetwork extends AutoCloseable {
  /** Reads a window. */
  Reading read(EncoderInput input);

  @Override
  void close();

  /** A window that has been read. */
  interface Reading extends AutoCloseable {
    /** Scores (unnormalised logarithms) of the role labels, {@code [word * 7 + label]}. */
    float[] roleScores();

    /** Scores of the link labels for each cue, {@code [(cue * words + word) * 5 + label]}. */
    float[] linkScores(List<CuePlace> cues);

    @Override
    void close();
  }
}
