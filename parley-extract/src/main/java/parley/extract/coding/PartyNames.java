package parley.extract.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.extract.who.DocumentSpeakerResolver;
import parley.extract.who.NamedParty;
import parley.party.PartyCode;
import parley.text.Document;

/**
 * Where a text names parties (a state, its people, its seat of government, a body), and the one
 * name by which propositions speak of each, however the text calls it.
 */
final class PartyNames {
  private static final Set<String> STATES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final String text;
  private final DocumentSpeakerResolver resolver;
  private @Nullable NavigableMap<Integer, NamedParty> byStart;

  /** By the names that the resolver knows. */
  PartyNames(String text, DocumentSpeakerResolver resolver) {
    this.text = text;
    this.resolver = resolver;
  }

  /** The code of the party that the words from start to end name or are part of a name of. */
  Optional<String> at(int start, int end) {
    NavigableMap<Integer, NamedParty> named = named();
    var entry = named.lowerEntry(end);
    return entry != null && entry.getValue().span().end() > start
        ? Optional.of(entry.getValue().party())
        : Optional.empty();
  }

  /** The parties named from start to end, in the order of the text. */
  List<NamedParty> within(int start, int end) {
    return start >= end ? List.of() : List.copyOf(named().subMap(start, end).values());
  }

  private NavigableMap<Integer, NamedParty> named() {
    if (byStart == null) {
      var found = new TreeMap<Integer, NamedParty>();
      for (NamedParty party : resolver.named(Document.of("", text))) {
        found.put(party.span().start(), party);
      }
      byStart = found;
    }
    return byStart;
  }

  /** The shipped tables, read once. */
  static DocumentSpeakerResolver standard() {
    return Resolver.STANDARD;
  }

  private static final class Resolver {
    static final DocumentSpeakerResolver STANDARD = DocumentSpeakerResolver.standard();
  }

  /** The English names of the states and the short names of other parties, joined by "and". */
  static String display(String code) {
    return PartyCode.parties(code).stream()
        .map(PartyNames::single)
        .collect(Collectors.joining(" and "));
  }

  private static String single(String code) {
    if (!STATES.contains(code)) {
      return code;
    }
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    return name.startsWith("United ") ? "the " + name : name;
  }
}
