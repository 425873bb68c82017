package parley.scenario.draft;

import java.util.Optional;

/** What a draft asks those who know words: which party a name means, what a condition speaks of. */
public interface Vocabulary {
  /** A vocabulary that knows nothing. */
  Vocabulary NONE =
      new Vocabulary() {
        @Override
        public Optional<String> party(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<ConditionTerm> condition(String words) {
          return Optional.empty();
        }
      };

  /** The code of the party that a name means ("Kyiv" as UA), if one surely does. */
  Optional<String> party(String name);

  /** The proposition of the code book that a condition speaks of, if it surely speaks of one. */
  Optional<ConditionTerm> condition(String words);

  /**
   * Why a name cannot fill a slot of a proposition ("a state is no alliance").
   *
   * @param slot the slot's type in the code book, e.g. {@code alliance}
   * @param name what fills it, without an article
   * @return empty when it fits, or when nothing is known of what such slots hold
   */
  default Optional<String> misfit(String slot, String name) {
    return Optional.empty();
  }

  /**
   * What a condition is about.
   *
   * @param issue the issue's id in the code book
   * @param proposition the proposition's id
   * @param holds whether the condition is that it holds; else that it does not
   */
  record ConditionTerm(String issue, String proposition, boolean holds) {}
}
