package parley.discourse.network;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What network is asked for.
 *
 * @param mode rows with rows, or rows with columns
 * @param rows variable (or document property) of the rows
 * @param columns variable of the columns; in a one-mode network what ties the rows
 * @param qualifier variable of the stance; may be absent only with {@link Relation#IGNORE}
 * @param relation what the qualifier does
 * @param normalisation what weights are divided by
 * @param duplicates when a repetition counts
 * @param isolates keep labels that end up without a counted statement
 * @param from first instant that counts, if limited
 * @param to last instant that counts, if limited
 * @param excluded by variable, the values whose statements are left out
 */
public record NetworkRules(
    Mode mode,
    String rows,
    String columns,
    Optional<String> qualifier,
    Relation relation,
    Normalisation normalisation,
    DuplicateRule duplicates,
    boolean isolates,
    Optional<Instant> from,
    Optional<Instant> to,
    Map<String, Set<String>> excluded) {
  /** Copies and checks. */
  public NetworkRules {
    excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    if (!relation.allowedIn(mode)) {
      throw new IllegalArgumentException(relation + " needs the other mode");
    }
    if (!normalisation.allowedIn(mode)) {
      throw new IllegalArgumentException(normalisation + " needs the other mode");
    }
    if (qualifier.isEmpty() && relation != Relation.IGNORE) {
      throw new IllegalArgumentException(relation + " needs a qualifier");
    }
  }

  /** Organizations and concepts by agreement, nothing normalised, excluded or filtered. */
  public static NetworkRules of(Mode mode, Relation relation) {
    return new NetworkRules(
        mode,
        "organization",
        "concept",
        Optional.of("agreement"),
        relation,
        Normalisation.NO,
        DuplicateRule.INCLUDE,
        false,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The same with other variables. */
  public NetworkRules over(String rows, String columns, Optional<String> qualifier) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same with another relation. */
  public NetworkRules relation(Relation relation) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same, normalised otherwise. */
  public NetworkRules normalised(Normalisation normalisation) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same with another rule for duplicates. */
  public NetworkRules duplicates(DuplicateRule duplicates) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same with or without isolates. */
  public NetworkRules isolates(boolean isolates) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same within a range, both ends included. */
  public NetworkRules between(Optional<Instant> from, Optional<Instant> to) {
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        excluded);
  }

  /** The same without the statements that have one of the values in the variable. */
  public NetworkRules without(String variable, Collection<String> values) {
    var more = new TreeMap<>(excluded);
    more.put(variable, Set.copyOf(values));
    return new NetworkRules(
        mode,
        rows,
        columns,
        qualifier,
        relation,
        normalisation,
        duplicates,
        isolates,
        from,
        to,
        more);
  }
}
