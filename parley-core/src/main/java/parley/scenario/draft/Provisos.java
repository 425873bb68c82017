package parley.scenario.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.position.Stance;
import parley.scenario.Proviso;
import parley.scenario.TableIssue;
import parley.scenario.Term;

/**
 * Ties conditions to values of issues on the table: "neutral only with guarantees" refuses
 * neutrality together with the values without guarantees.
 *
 * <p>Who is for something on a condition refuses it where the condition is not met, unless the
 * words are "unless". Who is against something "unless", "until" or "without" a condition refuses
 * it where the condition is not met, and who is against it "if" something, where that is met. All
 * other words stay as they are, for a person to read.
 */
final class Provisos {
  private static final Set<String> NOT_MET =
      Set.of("unless", "until", "without", "before", "only", "not");
  private static final Set<String> MET = Set.of("if", "when", "as", "once", "should", "in");

  private final Codebook codebook;
  private final Vocabulary vocabulary;
  private final List<TableIssue> table;

  Provisos(Codebook codebook, Vocabulary vocabulary, List<TableIssue> table) {
    this.codebook = codebook;
    this.vocabulary = vocabulary;
    this.table = List.copyOf(table);
  }

  /** What the condition means for a side on an issue other than the condition's own. */
  Proviso of(String words, Stance stance, String ownIssue) {
    Optional<Vocabulary.ConditionTerm> about = vocabulary.condition(words);
    if (about.isEmpty() || stance == Stance.NEUTRAL) {
      return Proviso.unresolved(words);
    }
    Optional<TableIssue> issue = onTable(about.get().issue(), ownIssue);
    Optional<Proposition> proposition =
        codebook.issue(about.get().issue()).map(Issue::propositions).orElse(List.of()).stream()
            .filter(p -> p.id().equals(about.get().proposition()))
            .findFirst();
    Optional<Boolean> met = refusedWhereMet(words, stance);
    if (issue.isEmpty()
        || issue.get().id().equals(ownIssue)
        || proposition.isEmpty()
        || met.isEmpty()) {
      return Proviso.unresolved(words);
    }
    List<String> holds = proposition.get().holds();
    boolean same = met.get() == about.get().holds();
    List<String> values =
        issue.get().values().stream().filter(v -> holds.contains(v) == same).toList();
    return values.isEmpty() || holds.isEmpty()
        ? Proviso.unresolved(words)
        : new Proviso(words, Optional.of(new Term(issue.get().id(), values)));
  }

  // the issue on the table about the same as the condition's own issue, or else the only one
  private Optional<TableIssue> onTable(String codebookIssue, String ownIssue) {
    int subject = ownIssue.indexOf(" (");
    String same = codebookIssue + (subject < 0 ? "" : ownIssue.substring(subject));
    Optional<TableIssue> exact =
        table.stream()
            .filter(t -> t.origin() == TableIssue.Origin.CODE_BOOK && t.id().equals(same))
            .findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<TableIssue> found =
        table.stream()
            .filter(t -> t.origin() == TableIssue.Origin.CODE_BOOK)
            .filter(t -> t.id().equals(codebookIssue) || t.id().startsWith(codebookIssue + " ("))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether the side refuses where the condition is met; empty when the words do not tell. */
  static Optional<Boolean> refusedWhereMet(String words, Stance stance) {
    String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\W+");
    String first = parts.length == 0 ? "" : parts[0];
    if (stance == Stance.FOR) {
      return Optional.of(first.equals("unless"));
    }
    if (NOT_MET.contains(first)) {
      return Optional.of(false);
    }
    return MET.contains(first) ? Optional.of(true) : Optional.empty();
  }
}
