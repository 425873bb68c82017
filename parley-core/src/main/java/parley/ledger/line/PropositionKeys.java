package parley.ledger.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parley.position.PropositionWords;

/**
 * Which propositions of one party on one issue are the same, though they name the parties in them
 * in different ways. A country's English name and its ISO 3166 code are one (the names are those of
 * the Unicode CLDR, as Java has them). A proposition that leaves a party open ("A party gets…") is
 * the one that names it, if there is just one of otherwise the same words; if several fit, nobody
 * knows which is meant, and it stays by itself.
 */
final class PropositionKeys {
  private static final String OPEN = "\u2217";
  private static final Pattern SOME_PARTY =
      Pattern.compile("\\b(?:an?|some|any|one) (?:other )?party\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\b\\p{Lu}{2,6}\\b");
  private static final Map<String, String> COUNTRIES = countries();
  private static final Pattern COUNTRY =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  COUNTRIES.keySet().stream()
                      .sorted((a, b) -> b.length() - a.length())
                      .map(Pattern::quote)
                      .toList())
              + ")\\b");

  private final Map<String, String> keys = new HashMap<>();

  private PropositionKeys() {}

  /** The keys of these propositions, which are of one party and issue. */
  static PropositionKeys of(Collection<String> propositions) {
    var made = new PropositionKeys();
    Map<String, String> coded = new LinkedHashMap<>();
    propositions.forEach(p -> coded.computeIfAbsent(p, PropositionKeys::coded));
    Map<String, Set<String>> named = new HashMap<>();
    for (String one : coded.values()) {
      if (!one.contains(OPEN)) {
        shapes(one).forEach(s -> named.computeIfAbsent(s, x -> new TreeSet<>()).add(key(one)));
      }
    }
    coded.forEach(
        (proposition, one) -> {
          Set<String> fits = one.contains(OPEN) ? named.getOrDefault(key(one), Set.of()) : Set.of();
          made.keys.put(proposition, fits.size() == 1 ? fits.iterator().next() : key(one));
        });
    return made;
  }

  /** Equal for propositions that are the same. */
  String keyOf(String proposition) {
    return Optional.ofNullable(keys.get(proposition)).orElseGet(() -> key(coded(proposition)));
  }

  /** Whether it leaves a party open. */
  static boolean open(String proposition) {
    return SOME_PARTY.matcher(proposition).find();
  }

  private static String key(String coded) {
    return PropositionWords.key(coded);
  }

  private static String coded(String proposition) {
    String open = SOME_PARTY.matcher(proposition).replaceAll(OPEN);
    return COUNTRY
        .matcher(open)
        .replaceAll(found -> COUNTRIES.getOrDefault(found.group(), found.group()));
  }

  /** What it looks like with any one of its codes left open, and with all. */
  private static Set<String> shapes(String coded) {
    Set<String> shapes = new TreeSet<>();
    var codes = CODE.matcher(coded);
    var all = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    while (codes.find()) {
      places.add(new int[] {codes.start(), codes.end()});
      codes.appendReplacement(all, OPEN);
    }
    codes.appendTail(all);
    shapes.add(key(all.toString()));
    for (int[] place : places) {
      shapes.add(key(coded.substring(0, place[0]) + OPEN + coded.substring(place[1])));
    }
    return shapes;
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      countries.put(
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
    }
    return Map.copyOf(countries);
  }
}
