package parley.extract.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;

/**
 * Words what a stance is toward: a proposition of the code book with its slots filled from the
 * words, or, where none matches, the {@link ContentProposition} of the statement.
 */
final class PropositionWording {
  private static final Set<String> OWN = Set.of("we", "i");

  private record Cue(Proposition proposition, boolean contrary, int weight) {}

  private final Map<String, PhraseIndex<Cue>> byIssue = new HashMap<>();

  /**
   * A worded proposition.
   *
   * @param text the sentence
   * @param contrary whether the words speak of its contrary, which turns the stance round
   * @param because why it was chosen
   */
  record Worded(String text, boolean contrary, String because) {}

  PropositionWording(Codebook codebook) {
    for (Issue issue : codebook.issues()) {
      var index = new PhraseIndex<Cue>();
      for (Proposition proposition : issue.propositions()) {
        proposition
            .opposites()
            .forEach(cue -> index.add(cue, new Cue(proposition, true, weight(cue) + 1)));
        proposition.cues().forEach(cue -> index.add(cue, new Cue(proposition, false, weight(cue))));
      }
      byIssue.put(issue.id(), index);
    }
  }

  private static int weight(String cue) {
    return cue.split(" ").length;
  }

  Worded word(CodingCase c, Issue issue) {
    Optional<PhraseIndex.Match<Cue>> best = best(c, issue);
    if (best.isEmpty()) {
      return new Worded(
          ContentProposition.of(c), false, "proposition worded from the content itself");
    }
    PhraseIndex.Match<Cue> match = best.get();
    Proposition proposition = match.value().proposition();
    String said = c.core.between(match.from(), match.to());
    return new Worded(
        filled(c, proposition.template(), match.from(), match.to()),
        match.value().contrary(),
        "proposition "
            + proposition.id()
            + (match.value().contrary() ? " (its contrary)" : "")
            + ": cue '"
            + said
            + "'");
  }

  /** The match of most words; among equals the proposition that stands first in the code book. */
  private Optional<PhraseIndex.Match<Cue>> best(CodingCase c, Issue issue) {
    List<Proposition> order = issue.propositions();
    PhraseIndex.Match<Cue> best = null;
    PhraseIndex<Cue> cues = Objects.requireNonNull(byIssue.get(issue.id()), issue.id());
    for (PhraseIndex.Match<Cue> match : cues.matches(c.core)) {
      if (best == null
          || match.value().weight() > best.value().weight()
          || match.value().weight() == best.value().weight()
              && order.indexOf(match.value().proposition())
                  < order.indexOf(best.value().proposition())) {
        best = match;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String filled(CodingCase c, String template, int from, int to) {
    Matcher slots = Slots.SLOT.matcher(template);
    var out = new StringBuilder();
    int number = 0;
    while (slots.find()) {
      boolean first = number++ == 0 && slots.start() < template.length() / 2;
      String type = slots.group(1);
      String value = first ? before(c, from) : after(c, to, type);
      slots.appendReplacement(out, Matcher.quoteReplacement(value.isEmpty() ? "a " + type : value));
    }
    slots.appendTail(out);
    return capitalised(out.toString());
  }

  /** The subject before the cue: the speaker's party for "we", else the nearest name. */
  private static String before(CodingCase c, int from) {
    Optional<String> party = c.unit.speaker().party();
    for (int i = from - 1; i >= 0; i--) {
      if (OWN.contains(c.core.word(i))) {
        return party.orElse("");
      }
      if (c.names.isName(c.core, i)) {
        int start = i;
        while (start > 0 && c.names.isName(c.core, start - 1)) {
          start--;
        }
        return c.core.between(start, i + 1);
      }
    }
    // nobody is named: better no name than the speaker's, who may not be the one who acts
    return "";
  }

  private static String after(CodingCase c, int to, String type) {
    for (int i = to; i < c.core.size(); i++) {
      boolean number = Character.isDigit(c.core.word(i).charAt(0));
      if (type.equals("amount") ? number : c.names.isName(c.core, i)) {
        int end = i + 1;
        while (end < c.core.size()
            && (type.equals("amount")
                ? end < i + 2 && !c.core.mark(end)
                : c.names.isName(c.core, end))) {
          end++;
        }
        return c.core.between(i, end);
      }
    }
    return "";
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
