package parley.extract.who;

import parley.party.Authority;

/**
 * What a description says of somebody.
 *
 * @param at the word where the description starts
 * @param words the document's own words
 * @param key the office; empty when no title stands there
 * @param party the party's code; empty when none
 * @param authority what the office may bind
 * @param former whether it says that the office is past
 * @param place the state or organisation named, also where the title speaks for no party
 * @param entry the table entries used
 */
record Office(
    int at,
    String words,
    String key,
    String party,
    Authority authority,
    boolean former,
    String place,
    String entry) {
  /** Whether two keys can mean the same person ("the minister" for a foreign minister). */
  static boolean sameOffice(String asked, String held) {
    return asked.equals(held)
        || switch (asked) {
          case "leader" -> held.equals("hos") || held.equals("hog");
          case "minister" -> held.matches("fm|dm|fin|im|dpm");
          case "envoy" -> held.matches("fm|dfm");
          case "dfm" -> held.equals("dpm");
          case "dpm" -> held.equals("minister");
          default -> false;
        };
  }
}
