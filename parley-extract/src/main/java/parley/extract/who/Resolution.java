package parley.extract.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.attribution.Attribution;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** The resolution of one document's sources, in reading order. */
final class Resolution {
  private static final Set<String> OBJECT_MARKS =
      Set.of("of", "to", "with", "by", "for", "on", "from", "about", "against", "and", "in", "at");
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "my", "our", "let me", "let us");
  private static final String PRONOUNS =
      "he|she|it|they|him|her|his|them|their|its|who|which|whose|himself|herself";

  private static final double SOURCE = 1.5;
  private static final double QUOTED = -2.5;
  private static final double OPENING = 5;

  private final List<Attribution> attributions;
  private final Words words;
  private final Matches matches;
  private final People people;
  private final OfficeHolders holders;
  private final SourcePhrase phrases;
  private final Chain chain;
  private final DocumentVoice voice;
  private final ActorTables tables;
  private final Document document;
  private final boolean[] quoted;
  private final Home home;
  private final Participants participants;

  Resolution(Document document, List<Attribution> attributions, ActorTables tables) {
    this.document = document;
    this.attributions = attributions;
    this.tables = tables;
    this.words = new Words(document.text());
    this.matches = tables.found(words);
    this.people = new People(words, matches, tables);
    this.home = Home.of(document, tables);
    this.holders = new OfficeHolders(people, tables, document.date(), home);
    this.phrases = new SourcePhrase(words, matches, people, holders);
    this.participants = new Participants(words, people, holders);
    this.voice = new DocumentVoice(document);
    this.quoted = quoted();
    this.chain = new Chain(words, quoted, delegates());
  }

  // where most sources are states and groups, "he" and "she" are their delegates
  private boolean delegates() {
    int states = 0;
    int all = 0;
    for (Attribution attribution : attributions) {
      if (!attribution.source().isEmpty()) {
        int i = words.firstAfter(attribution.source().start());
        int head = words.at(i).equals("the") && matches.starting(i) == null ? i + 1 : i;
        Term term = matches.starting(head);
        all++;
        boolean itself = term != null && term.names() && !words.at(matches.end(head)).equals("'s");
        states += itself ? 1 : 0;
      }
    }
    return all >= 3 && states * 2 > all;
  }

  private boolean[] quoted() {
    var inside = new boolean[words.size()];
    for (Attribution attribution : attributions) {
      for (Span span : attribution.content().spans()) {
        int to = words.firstAfter(span.end() - 1);
        Arrays.fill(inside, Math.min(words.firstAfter(span.start()), to), to, true);
      }
    }
    return inside;
  }

  List<Speaker> speakers() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < attributions.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> place(attributions.get(i))));
    var result = new Speaker[attributions.size()];
    int noted = 0;
    for (int i : order) {
      Attribution attribution = attributions.get(i);
      int at = place(attribution);
      while (noted < people.mentions().size()
          && words.start(people.mentions().get(noted).from()) < at) {
        note(people.mentions().get(noted++));
      }
      result[i] = resolve(attribution).speaker();
    }
    return Arrays.asList(result);
  }

  private static int place(Attribution attribution) {
    return attribution.source().isEmpty()
        ? attribution.content().start()
        : attribution.source().start();
  }

  private void note(People.Mention mention) {
    Person person = mention.person();
    String next = words.at(mention.to());
    double weight = quoted[mention.from()] ? QUOTED : 0;
    weight += next.equals("'s") ? -0.5 : 0;
    boolean subject = !OBJECT_MARKS.contains(words.at(mention.from() - 1));
    weight += subject ? 0.4 : -0.3;
    // "on Sky Radio, he said": an opening phrase names no subject
    boolean opening = next.equals(",") && words.at(mention.to() + 1).matches(PRONOUNS);
    weight -= !subject && opening ? OPENING : 0;
    boolean surely =
        !person.offices.isEmpty()
            || !person.gender.isEmpty()
            || !tables.lastNamed(person.last).isEmpty();
    weight -= surely ? 0 : 2;
    chain.note(
        mention.from(),
        Who.person(person, holders.standing(person), Optional.empty(), "named before"),
        weight);
  }

  private Who resolve(Attribution attribution) {
    Extent source = attribution.source();
    if (source.isEmpty()) {
      return ofDocument(attribution);
    }
    int from = words.firstAfter(source.start());
    Who who = mentioned(attribution);
    int last = words.firstAfter(source.end() - 1);
    if (from < words.size()) {
      // nobody says "he" or "they" of who just said "I" or "we"
      if (!firstPerson(from, last + 1)) {
        chain.note(from, who, SOURCE);
      }
      if (who.person() != null) {
        holders.spoke(who.person(), from);
      }
    }
    return who;
  }

  private Who mentioned(Attribution attribution) {
    Extent source = attribution.source();
    var found = new ArrayList<Who>();
    for (Span span : source.spans()) {
      int first = words.firstAfter(span.start());
      int to = words.firstAfter(span.end() - 1) + 1;
      if (first >= words.size() || to <= first) {
        continue;
      }
      to = Math.min(to, words.size());
      if (to - first == 1 && words.at(first).matches(PRONOUNS)) {
        found.add(pronoun(first, attribution.content()));
      } else if (firstPerson(first, to)) {
        found.add(ofDocumentOrNobody(span.start()));
      } else {
        register(first, to);
        List<Who> sides = sides(first, to);
        if (!sides.isEmpty()) {
          found.addAll(sides);
          continue;
        }
        found.addAll(phrases.read(first, to));
      }
    }
    return together(found);
  }

  private boolean firstPerson(int from, int to) {
    return to - from == 1 && FIRST_PERSON.contains(words.at(from))
        || to - from == 2 && FIRST_PERSON.contains(words.at(from) + " " + words.at(from + 1));
  }

  // "the parties", "both sides", "their joint statement": the last group that spoke, or those of a
  // joint document
  private List<Who> sides(int from, int to) {
    String phrase = Words.fold(words.in(from, to));
    if (!phrase.matches(
        "(the|both|the two|each|both the) (parties|sides|side|leaders|presidents|ministers|delegations"
            + "|interlocutors|heads of state|heads of government|prime ministers|foreign ministers"
            + "|politicians|diplomats|negotiators)"
            + "|(their|the|a) (joint )?(statement|declaration|communique)")) {
      return List.of();
    }
    Optional<Who> group = chain.group(from);
    if (group.isEmpty() && voice.words().isPresent()) {
      group =
          Optional.of(ofDocumentOrNobody(0)).filter(w -> w.speaker().kind() == SourceKind.GROUP);
    }
    if (group.isEmpty()) {
      group = participants.together();
    }
    return group
        .map(w -> List.of(because(w, '"' + phrase + "\" are those who spoke or met")))
        .orElse(List.of());
  }

  // a name that only the source shows to be one ("Radchenko" where nobody called him professor)
  private void register(int from, int to) {
    for (int i = from; i < to; i++) {
      if (people.starting(i) != null) {
        return;
      }
    }
    int end = people.nameFrom(from);
    boolean lone = to - from == 1 && people.known(from);
    if (lone || (end == to && to - from <= 3)) {
      people.register(from, to);
    }
  }

  private Who together(List<Who> found) {
    List<Who> named =
        found.stream()
            .filter(
                w -> w.speaker().kind() != SourceKind.UNNAMED || w.speaker().party().isPresent())
            .toList();
    List<Who> sure = named.stream().filter(w -> w.speaker().party().isPresent()).toList();
    if (named.isEmpty()) {
      return found.isEmpty()
          ? Who.unnamed(SourceKind.UNNAMED, "the source names nobody")
          : found.get(0);
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    return Who.group(sure.isEmpty() ? named : sure);
  }

  /** Whom a pronoun means: nobody who is named in what it says ("he added that Roe …"). */
  private Who pronoun(int word, Extent content) {
    Set<Person> named = people.within(content.start(), content.end());
    return chain
        .antecedent(word, named)
        .map(who -> because(who, "\"" + words.at(word) + "\" points back"))
        .orElseGet(
            () -> Who.unnamed(SourceKind.UNNAMED, "nobody before \"" + words.at(word) + "\" fits"));
  }

  private static Who because(Who who, String reason) {
    Speaker s = who.speaker();
    return new Who(
        new Speaker(
            s.actor(),
            s.party(),
            s.kind(),
            s.authority(),
            s.onBehalfOf(),
            s.description(),
            parley.explain.Explanation.of(reason, 1, s.because())),
        who.person());
  }

  private Who ofDocument(Attribution attribution) {
    Who who = ofDocumentOrNobody(attribution.content().start());
    boolean agentless = !attribution.cue().isEmpty();
    return agentless || who.speaker().kind() == SourceKind.UNNAMED
        ? Who.unnamed(SourceKind.NONE, "the text names no source")
        : who;
  }

  private @Nullable Who whole;

  private Who ofDocumentOrNobody(int offset) {
    Who known = whole;
    if (voice.words().isPresent()) {
      if (known == null) {
        known = byWords(voice.words().get(), "the document is a statement by \"");
        whole = known;
      }
      return known;
    }
    return voice
        .turn(offset)
        .map(name -> byWords(name, "the words stand in a turn of \""))
        .filter(w -> w.person() != null || w.speaker().party().isPresent())
        .orElseGet(() -> Who.unnamed(SourceKind.UNNAMED, "the text names no source"));
  }

  /** Reads a title or a turn's name with the people of the document at hand. */
  private Who byWords(String phrase, String how) {
    var own = new Words(phrase);
    Matches found = tables.lexicon().match(own);
    var named = new People(own, found, tables);
    var known = new OfficeHolders(named, tables, document.date(), home);
    List<Who> who = new SourcePhrase(own, found, named, known).read(0, own.size());
    return because(together(who), how + phrase + '"');
  }
}
