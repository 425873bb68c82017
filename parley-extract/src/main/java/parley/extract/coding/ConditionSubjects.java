package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.text.Extent;
import parley.text.Span;

/**
 * Tells which proposition of a code book the words of a condition speak of ("only after
 * withdrawal").
 *
 * <p>Only where it is plain: the longest cue in the words belongs to one proposition that holds in
 * some values of its issue, no other issue's cue is as long, and the words hold no negation of
 * their own beyond the connective.
 */
public final class ConditionSubjects {
  private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "nobody", "nothing");

  private final PhraseIndex<Cue> cues = new PhraseIndex<>();

  private record Cue(Issue issue, Proposition proposition, boolean contrary, int words) {}

  /**
   * What a condition speaks of.
   *
   * @param issue the issue's id
   * @param proposition the proposition's id
   * @param contrary whether of its contrary
   */
  public record Subject(String issue, String proposition, boolean contrary) {}

  /** The subjects that the code book knows. */
  public ConditionSubjects(Codebook codebook) {
    for (Issue issue : codebook.issues()) {
      for (Proposition proposition : issue.propositions()) {
        if (!proposition.holds().isEmpty()) {
          add(issue, proposition, proposition.cues(), false);
          add(issue, proposition, proposition.opposites(), true);
        }
      }
    }
  }

  private void add(Issue issue, Proposition proposition, List<String> phrases, boolean contrary) {
    for (String phrase : phrases) {
      int words = phrase.replace("...", " ").strip().split("\\s+").length;
      cues.add(phrase, new Cue(issue, proposition, contrary, words));
    }
  }

  /** The subject of the words, the connective included; empty when it is not plain. */
  public Optional<Subject> of(String words) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    var wording = new Wording(words, Extent.of(new Span(0, words.length())));
    for (int i = 1; i < wording.size(); i++) {
      if (NEGATIONS.contains(wording.word(i))) {
        return Optional.empty();
      }
    }
    Cue best = null;
    boolean plain = true;
    for (PhraseIndex.Match<Cue> match : cues.matches(wording)) {
      Cue cue = match.value();
      if (best == null || cue.words() > best.words()) {
        best = cue;
        plain = true;
      } else if (cue.words() == best.words() && !cue.proposition().equals(best.proposition())) {
        plain = false;
      }
    }
    return best == null || !plain
        ? Optional.empty()
        : Optional.of(new Subject(best.issue().id(), best.proposition().id(), best.contrary()));
  }
}
