package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import parley.bargain.Combination;
import parley.scenario.Premise;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Witness;
import parley.scenario.evidence.Recoding.Kind;

/**
 * Premises that share statements, and what they can refuse together when few of these are coded
 * otherwise.
 */
final class RecodedUnit {
  private final List<Premise> premises;
  private final List<TableIssue> issues;
  private final Function<Standpoint, Optional<Combination>> box;
  private final Map<Set<Combination>, List<Set<Recoding>>> ways = new LinkedHashMap<>();
  private final Set<Combination> now;
  private final Set<String> statements = new HashSet<>();
  private boolean complete = true;

  /**
   * A unit.
   *
   * @param premises at least one
   * @param issues the issue of each premise
   * @param box what a standpoint refuses at the level asked about
   */
  RecodedUnit(
      List<Premise> premises,
      List<TableIssue> issues,
      Function<Standpoint, Optional<Combination>> box) {
    this.premises = List.copyOf(premises);
    this.issues = List.copyOf(issues);
    this.box = box;
    premises.stream()
        .flatMap(p -> p.standpoints().stream())
        .forEach(s -> statements.addAll(s.statements()));
    this.now = coded(Map.of());
    explore();
  }

  /** What is refused as it is coded. */
  Set<Combination> now() {
    return now;
  }

  /** What can be refused, each with the minimal recodings that lead there. */
  Map<Set<Combination>, List<Set<Recoding>>> ways() {
    return ways;
  }

  boolean complete() {
    return complete;
  }

  /** What is refused when statements are coded so. */
  Set<Combination> refused(Map<String, Kind> kinds) {
    return Collections.disjoint(statements, kinds.keySet()) ? now : coded(kinds);
  }

  private Set<Combination> coded(Map<String, Kind> kinds) {
    var boxes = new LinkedHashSet<Combination>();
    for (int p = 0; p < premises.size(); p++) {
      Recoded.of(premises.get(p), issues.get(p), kinds).flatMap(box).ifPresent(boxes::add);
    }
    return boxes;
  }

  private void explore() {
    Map<String, Set<Recoding>> codings = new TreeMap<>();
    premises.stream()
        .flatMap(p -> p.standpoints().stream())
        .flatMap(s -> s.witnesses().stream())
        .forEach(
            (Witness w) ->
                codings
                    .computeIfAbsent(w.statement(), k -> new TreeSet<>())
                    .addAll(Recoding.of(w)));
    int most = RecodedEvidence.MOST_CHANGED;
    if (codings.size() > RecodedEvidence.MOST_STATEMENTS) {
      // pairs of many statements are still few, triples are not
      most = Math.min(most, 2);
      complete = false;
    }
    // smaller sets first, so that what a set leads to is known to be minimal
    for (int size = 0; size <= most; size++) {
      explore(List.copyOf(codings.values()), 0, size, new ArrayList<>());
    }
  }

  private void explore(List<Set<Recoding>> codings, int at, int more, List<Recoding> chosen) {
    if (more == 0) {
      var kinds = new HashMap<String, Kind>();
      chosen.forEach(r -> kinds.put(r.statement(), r.kind()));
      List<Set<Recoding>> known = ways.computeIfAbsent(refused(kinds), k -> new ArrayList<>());
      if (known.stream().noneMatch(chosen::containsAll)) {
        known.add(new TreeSet<>(chosen));
      }
      return;
    }
    for (int i = at; i <= codings.size() - more; i++) {
      for (Recoding recoding : codings.get(i)) {
        chosen.add(recoding);
        explore(codings, i + 1, more - 1, chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  /** The kinds of a set of recodings by statement. */
  static Map<String, Kind> kinds(Set<Recoding> set) {
    var kinds = new HashMap<String, Kind>();
    set.forEach(r -> kinds.put(r.statement(), r.kind()));
    return kinds;
  }
}
