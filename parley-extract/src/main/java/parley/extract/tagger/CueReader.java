package parley.extract.tagger;

/** Finds what belongs to a cue. */
@FunctionalInterface
interface CueReader {
  /** The links of the cue from its first to its last word. */
  CueLinks read(int first, int last);
}
