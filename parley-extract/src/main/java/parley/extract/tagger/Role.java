package parley.extract.tagger;

/** The part a span plays in an attribution. */
enum Role {
  SOURCE,
  CUE,
  CONTENT
}
