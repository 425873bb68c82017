package parley.extract.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.party.SourceKind;

/**
 * Whom a pronoun means: of those mentioned before it the nearest that fits its gender and number,
 * sources and subjects before others. Looks back over a bounded number of mentions.
 */
final class Chain {
  private record Candidate(int word, int sentence, Who who, double weight) {}

  private static final int MEMORY = 24;
  private static final int LOOK_BACK = 400;
  private static final int APPOSITION = 12;
  private static final int NAME = 3;
  private static final double DELEGATES = 1.0;
  private static final double OTHERWISE = 4.0;
  private static final double NAMELESS = 1.5;

  private final Words words;
  private final double entity;
  private final int[] sentences;
  private final List<Candidate> candidates = new ArrayList<>();

  Chain(Words words, boolean[] quoted, boolean delegates) {
    this.entity = delegates ? DELEGATES : OTHERWISE;
    this.words = words;
    this.sentences = new int[words.size() + 1];
    int sentence = 0;
    for (int i = 0; i < words.size(); i++) {
      sentences[i] = sentence;
      boolean end = stops(words.at(i)) && (words.capital(i + 1) || !words.joined(i + 1));
      if (!quoted[i] && (end || words.at(i).equals("\n"))) {
        sentence++;
      }
    }
    sentences[words.size()] = sentence;
  }

  /** Notes somebody at the word; a source or a subject weighs more than a name inside a quote. */
  void note(int word, Who who, double weight) {
    candidates.add(new Candidate(word, sentences[word], who, weight));
  }

  /** The antecedent of a pronoun at the word, none of those that are left out. */
  Optional<Who> antecedent(int word, Set<Person> out) {
    String pronoun = words.at(word);
    Candidate best = null;
    double most = -9;
    int seen = 0;
    int least = Math.max(0, candidates.size() - LOOK_BACK);
    for (int i = candidates.size() - 1; i >= least && seen < MEMORY; i--) {
      Candidate candidate = candidates.get(i);
      if (candidate.word() >= word
          || !fits(pronoun, candidate.who())
          || left(candidate.who(), out)
          || relative(pronoun) && !reached(candidate, word)) {
        continue;
      }
      seen++;
      double score =
          candidate.weight()
              - Math.max(0, sentences[word] - candidate.sentence())
              - (personal(pronoun) ? impersonal(candidate.who()) : 0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return Optional.ofNullable(best).map(Candidate::who);
  }

  /** Whether a relative pronoun can mean it: "Salo, the minister of trade, who", "Salo who". */
  private boolean reached(Candidate candidate, int pronoun) {
    int reach = words.at(pronoun - 1).equals(",") ? APPOSITION : NAME;
    return candidate.sentence() == sentences[pronoun] && pronoun - candidate.word() <= reach;
  }

  private static boolean relative(String pronoun) {
    return pronoun.matches("who|which|whose");
  }

  private static boolean left(Who who, Set<Person> out) {
    return who.person() != null && out.contains(who.person());
  }

  /** The last group of named parties that spoke before the word. */
  Optional<Who> group(int word) {
    int least = Math.max(0, candidates.size() - LOOK_BACK);
    for (int i = candidates.size() - 1; i >= least; i--) {
      Who who = candidates.get(i).who();
      if (candidates.get(i).word() < word
          && who.speaker().kind() == SourceKind.GROUP
          && who.speaker().party().filter(p -> p.contains("+")).isPresent()) {
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  // a state or an organisation is "he" only where its delegates speak
  private double impersonal(Who who) {
    if (who.person() != null) {
      return 0;
    }
    return who.speaker().kind() == SourceKind.OFFICE ? Math.min(NAMELESS, entity) : entity;
  }

  private static boolean stops(String word) {
    return word.equals(".") || word.equals("!") || word.equals("?");
  }

  private static boolean personal(String pronoun) {
    return pronoun.matches("he|she|him|her|his|hers|himself|herself");
  }

  private static boolean fits(String pronoun, Who who) {
    Person person = who.person();
    SourceKind kind = who.speaker().kind();
    if (personal(pronoun)) {
      if (person != null) {
        String gender = pronoun.startsWith("h") && !pronoun.startsWith("her") ? "m" : "f";
        return person.gender.isEmpty() || person.gender.equals(gender);
      }
      return kind == SourceKind.STATE
          || kind == SourceKind.ORGANISATION
          || kind == SourceKind.OFFICE;
    }
    if (pronoun.matches("who|whose")) {
      return person != null || kind == SourceKind.GROUP || kind == SourceKind.UNNAMED;
    }
    if (pronoun.matches("it|its|itself|which")) {
      return person == null
          && (kind == SourceKind.STATE
              || kind == SourceKind.METONYM
              || kind == SourceKind.ORGANISATION);
    }
    return person == null
        && (kind == SourceKind.GROUP
            || kind == SourceKind.UNNAMED
            || kind == SourceKind.STATE
            || kind == SourceKind.ORGANISATION);
  }
}
