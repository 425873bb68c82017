package parley.extract.tagger;

import java.util.Set;

/** Words whose full stop does not end a sentence when a name follows. */
final class Abbreviations {
  static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt",
          "sgt", "adm", "amb", "hon", "rev", "st", "jr", "sr", "messrs", "mt", "vs", "pres", "sec",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no",
          "art", "para", "paras", "fig");

  private Abbreviations() {}
}
