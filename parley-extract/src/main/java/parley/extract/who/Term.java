package parley.extract.who;

import parley.party.Authority;

/**
 * What a phrase of the tables means.
 *
 * @param kind what sort of phrase it is
 * @param code the party's code, or for a title the party it implies; empty when none
 * @param key for a title the office, else empty
 * @param authority for a title what its holder may bind
 * @param rule for a title whose party its holder speaks for
 * @param entry the table and the entry, for explanations
 */
record Term(Kind kind, String code, String key, Authority authority, Rule rule, String entry) {
  /** Sorts of phrases. */
  enum Kind {
    STATE,
    DEMONYM,
    SEAT,
    ORGANISATION,
    OUTSIDER,
    TITLE,
    ORGAN,
    SERVANTS,
    SPEAKING,
    OUTSIDE,
    TEXT,
    UNNAMED
  }

  /** Whose party a title's holder speaks for. */
  enum Rule {
    OWN,
    NONE,
    PARTY
  }

  static Term of(Kind kind, String code, String entry) {
    return new Term(kind, code, "", Authority.UNKNOWN, Rule.OWN, entry);
  }

  /** Whether it names a party. */
  boolean names() {
    return switch (kind) {
      case STATE, DEMONYM, SEAT, ORGANISATION -> true;
      default -> false;
    };
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
