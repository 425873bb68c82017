package parley.extract.llm;

/** Waits. */
@FunctionalInterface
public interface Pause {
  /** Waits so long. */
  void millis(long millis) throws InterruptedException;
}
