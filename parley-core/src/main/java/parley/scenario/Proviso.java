package parley.scenario;

import java.util.Optional;

/**
 * What a standpoint depends on.
 *
 * @param text the words of the condition
 * @param refusedWith the values of another issue together with which the standpoint refuses what it
 *     refuses; empty when the words could not be tied to values of an issue
 */
public record Proviso(String text, Optional<Term> refusedWith) {
  /** A condition whose words could not be tied to values of an issue. */
  public static Proviso unresolved(String text) {
    return new Proviso(text, Optional.empty());
  }
}
