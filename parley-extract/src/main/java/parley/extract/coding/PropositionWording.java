package parley.extract.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.position.Act;

/**
 * Words what a stance is toward: a proposition of the code book with its slots filled from the
 * words, or, where none matches, the {@link ContentProposition} of the statement.
 */
final class PropositionWording {
  private record Cue(Proposition proposition, boolean contrary, int weight) {}

  private final Map<String, PhraseIndex<Cue>> byIssue = new HashMap<>();

  /**
   * A worded proposition.
   *
   * @param text the sentence
   * @param contrary whether the words speak of its contrary, which turns the stance round
   * @param denied whether the words say no to it, which is left out of it
   * @param because why it was chosen
   */
  record Worded(String text, boolean contrary, boolean denied, String because) {}

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

  Worded word(CodingCase c, Issue issue, Act act) {
    Optional<PhraseIndex.Match<Cue>> best = best(c, issue);
    if (best.isEmpty()) {
      return ofContent(ContentProposition.of(c, act));
    }
    PhraseIndex.Match<Cue> match = best.get();
    Proposition proposition = match.value().proposition();
    SlotFilling.Filled filled =
        new SlotFilling(c, act, match.from(), match.to()).filled(proposition.template());
    if (filled.doerOpen()) {
      // one that leaves open who acts says less than a content that is a sentence itself
      ContentProposition.Worded own = ContentProposition.of(c, act);
      if (own.clause()) {
        return ofContent(own);
      }
    }
    String said = c.core.between(match.from(), match.to());
    return new Worded(
        filled.text(),
        match.value().contrary(),
        false,
        "proposition "
            + proposition.id()
            + (match.value().contrary() ? " (its contrary)" : "")
            + ": cue '"
            + said
            + "'");
  }

  private static Worded ofContent(ContentProposition.Worded own) {
    String because = "proposition worded from the content itself";
    return new Worded(own.text(), false, own.denied(), because);
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

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
