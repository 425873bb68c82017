package parley.ledger.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;

/**
 * A statement that persons coded differently and that nobody has settled yet.
 *
 * @param statement the statement
 * @param codings the latest live coding of each person, by name, in the order they first coded
 * @param variables in what they differ
 */
public record Disagreement(
    LedgerStatement statement, Map<String, Coding> codings, List<CodedVariable> variables) {
  /** Keeps the order. */
  public Disagreement {
    codings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codings));
    variables = List.copyOf(variables);
  }

  /**
   * What is left to settle; nothing when fewer than two coded, when they agree or it is decided.
   */
  public static Optional<Disagreement> of(LedgerStatement statement) {
    Map<String, Coding> latest = persons(statement);
    if (latest.size() < 2 || statement.state() != ReviewState.PROPOSED) {
      return Optional.empty();
    }
    List<CodedVariable> differ =
        java.util.Arrays.stream(CodedVariable.values())
            .filter(v -> values(v, latest.values()).size() > 1)
            .toList();
    return differ.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disagreement(statement, latest, differ));
  }

  /** The latest live coding of each person. */
  public static Map<String, Coding> persons(LedgerStatement statement) {
    Map<String, Coding> latest = new LinkedHashMap<>();
    statement.codings().stream()
        .filter(c -> c.live() && c.coder().kind() == Coder.Kind.PERSON)
        .forEach(c -> latest.put(c.coder().name(), c));
    return latest;
  }

  private static Set<String> values(CodedVariable variable, Collection<Coding> codings) {
    return codings.stream().map(variable::value).collect(Collectors.toSet());
  }
}
