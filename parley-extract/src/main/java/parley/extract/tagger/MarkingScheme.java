package parley.extract.tagger;

/**
 * By which rules a tagger marks who says what. People mark differently for different ends; a tagger
 * that has learned several rules is told which to follow.
 */
public enum MarkingScheme {
  /**
   * Every attribution, each content as a whole: the rules of PolNeAR (E. Newell, D. Margolin and D.
   * Ruths, "An Attribution Relations Corpus for Political News", LREC 2018).
   */
  ATTRIBUTIONS,

  /**
   * What a coder of positions would record: topics merely mentioned are left out, demands under one
   * cue are parted, attributions within others are marked too.
   */
  STATEMENTS
}
