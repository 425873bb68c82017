package parley.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parley.attribution.QuoteRegions;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Span;

/**
 * Who is heard in the documents, and who is talked about without being heard.
 *
 * @param parties parties with at least one statement, most statements first, then by code
 * @param withoutParty how many statements have no known party
 * @param mentionedNotHeard parties without a statement, most mentions first, then by code
 * @param barelyHeard parties with statements but no directly quoted word, which the documents name
 *     at least five times for each statement; most mentions first, then by code
 */
public record Voices(
    List<Voice> parties,
    int withoutParty,
    List<NotHeard> mentionedNotHeard,
    List<NotHeard> barelyHeard) {
  /** Mentions for each statement from which on a party that is never quoted is barely heard. */
  private static final int MENTIONS = 5;

  /** Copies the lists. */
  public Voices {
    parties = List.copyOf(parties);
    mentionedNotHeard = List.copyOf(mentionedNotHeard);
    barelyHeard = List.copyOf(barelyHeard);
  }

  static Voices of(Material material) {
    Map<String, Count> counts = new TreeMap<>();
    int withoutParty = 0;
    Map<String, List<Statement>> byDocument = new HashMap<>();
    for (Statement statement : material.statements()) {
      byDocument.computeIfAbsent(statement.documentId(), id -> new ArrayList<>()).add(statement);
    }
    for (Document document : material.documents()) {
      List<Statement> said = byDocument.getOrDefault(document.id(), List.of());
      // most of a corpus's documents may hold no statement: no need to scan those for quotes
      var quotes = said.isEmpty() ? null : new QuoteRegions(document.text());
      for (Statement statement : said) {
        List<String> parties = Parties.of(statement.party());
        withoutParty += parties.isEmpty() ? 1 : 0;
        int direct = quotes == null ? 0 : direct(statement, document, quotes);
        for (String party : parties) {
          counts.computeIfAbsent(party, p -> new Count()).add(statement, direct);
        }
      }
    }
    var voices = new ArrayList<Voice>();
    counts.forEach((party, count) -> voices.add(count.voice(party)));
    voices.sort(Comparator.comparingInt((Voice v) -> -v.statements()).thenComparing(Voice::party));
    Map<String, Count> quoted = new TreeMap<>(counts);
    quoted.values().removeIf(count -> count.direct == 0);
    List<NotHeard> silent = notHeard(material.mentions(), counts);
    List<NotHeard> barely =
        notHeard(material.mentions(), quoted).stream()
            .filter(n -> counts.containsKey(n.party()))
            .filter(n -> named(n, Objects.requireNonNull(counts.get(n.party()))))
            .toList();
    return new Voices(voices, withoutParty, silent, barely);
  }

  private static boolean named(NotHeard party, Count heard) {
    return party.mentions().size() >= MENTIONS * heard.statements;
  }

  private static int direct(Statement statement, Document document, QuoteRegions quotes) {
    int characters = 0;
    for (Span span : statement.attribution().content().spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        boolean secondHalf =
            i > span.start()
                && Character.isLowSurrogate(document.text().charAt(i))
                && Character.isHighSurrogate(document.text().charAt(i - 1));
        characters += quotes.quoted(i) && !secondHalf ? 1 : 0;
      }
    }
    return characters;
  }

  private static List<NotHeard> notHeard(List<PartyMention> mentions, Map<String, Count> heard) {
    Map<String, List<PartyMention>> silent = new LinkedHashMap<>();
    for (PartyMention mention : mentions) {
      for (String party : Parties.of(mention.party())) {
        if (!heard.containsKey(party)) {
          silent.computeIfAbsent(party, p -> new ArrayList<>()).add(mention);
        }
      }
    }
    return silent.entrySet().stream()
        .map(e -> new NotHeard(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt((NotHeard n) -> -n.mentions().size())
                .thenComparing(NotHeard::party))
        .toList();
  }

  private static final class Count {
    private int statements;
    private int direct;
    private final Map<String, Integer> speakers = new TreeMap<>();

    void add(Statement statement, int directCharacters) {
      statements++;
      direct += directCharacters;
      statement.speaker().actor().ifPresent(actor -> speakers.merge(actor, 1, Integer::sum));
    }

    Voice voice(String party) {
      List<String> names =
          speakers.entrySet().stream()
              .sorted(
                  Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                      .thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .toList();
      return new Voice(party, statements, direct, names);
    }
  }
}
