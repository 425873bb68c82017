package parley.ledger.duplicate;

/**
 * Tells by their meaning whether contents say the same: the semantic stage beside the lexical one
 * of {@link Utterances}.
 *
 * @param <M> the meaning of one content, made once and compared often
 */
public interface Meanings<M> {
  /** Knows nothing of meaning: words alone decide. */
  Meanings<Boolean> NONE =
      new Meanings<>() {
        @Override
        public Boolean of(String content) {
          return false;
        }

        @Override
        public boolean restates(Boolean one, Boolean other) {
          return false;
        }

        @Override
        public boolean contrasts(Boolean one, Boolean other) {
          return false;
        }
      };

  /** The meaning of a content. */
  M of(String content);

  /** Whether both say the same in other words. Symmetric; in doubt, no. */
  boolean restates(M one, M other);

  /**
   * Whether they say different things though their words are alike: another number or name, a
   * negation or condition in one only. Symmetric; excludes {@link #restates}.
   */
  boolean contrasts(M one, M other);
}
