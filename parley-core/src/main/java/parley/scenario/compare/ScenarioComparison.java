package parley.scenario.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.scenario.Premise;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.ValueStanding;

/**
 * What differs between two scenarios of one negotiation, usually of two days.
 *
 * @param before the earlier one, analysed
 * @param after the later one, analysed
 * @param values the values whose verdict differs, by issue
 * @param come premises of the later one that the earlier lacks or holds otherwise
 * @param gone premises of the earlier one that the later lacks or holds otherwise
 */
public record ScenarioComparison(
    OpenDeals before,
    OpenDeals after,
    List<ValueChange> values,
    List<Premise> come,
    List<Premise> gone) {
  /** Copies the lists. */
  public ScenarioComparison {
    values = List.copyOf(values);
    come = List.copyOf(come);
    gone = List.copyOf(gone);
  }

  /**
   * A value whose verdict differs.
   *
   * @param issue the issue's id
   * @param value the value
   * @param before the verdict before; empty when the issue was not on the table
   * @param after the verdict after; likewise
   * @param because the premises responsible: those that say no only before or only after, and what
   *     the same parties say on the issue instead
   */
  public record ValueChange(
      String issue,
      String value,
      Optional<ValueStanding.Verdict> before,
      Optional<ValueStanding.Verdict> after,
      List<Premise> because) {
    /** Copies the list. */
    public ValueChange {
      because = List.copyOf(because);
    }

    /** Whether the value was blocked or contested and is so no more. */
    public boolean opened() {
      return rank(before) > rank(after) && after.isPresent();
    }

    /** Whether it has become blocked or contested. */
    public boolean closed() {
      return rank(after) > rank(before) && after.isPresent();
    }

    private static int rank(Optional<ValueStanding.Verdict> verdict) {
      return verdict
          .map(
              v ->
                  switch (v) {
                    case BLOCKED -> 3;
                    case CONTESTED -> 2;
                    case FREE -> 1;
                    case ACCEPTED -> 0;
                  })
          .orElse(1);
    }
  }

  /** The comparison. */
  public static ScenarioComparison of(OpenDeals before, OpenDeals after) {
    var issues = new LinkedHashSet<String>();
    before.scenario().issues().forEach(i -> issues.add(i.id()));
    after.scenario().issues().forEach(i -> issues.add(i.id()));
    var values = new ArrayList<ValueChange>();
    for (String issue : issues) {
      var names = new LinkedHashSet<String>();
      before.on(issue).forEach(v -> names.add(v.value()));
      after.on(issue).forEach(v -> names.add(v.value()));
      for (String name : names) {
        change(issue, name, before, after).ifPresent(values::add);
      }
    }
    return new ScenarioComparison(
        before,
        after,
        values,
        missing(after.scenario().premises(), before.scenario().premises()),
        missing(before.scenario().premises(), after.scenario().premises()));
  }

  private static Optional<ValueChange> change(
      String issue, String value, OpenDeals before, OpenDeals after) {
    Optional<ValueStanding> was = find(before, issue, value);
    Optional<ValueStanding> is = find(after, issue, value);
    var verdictBefore = was.map(ValueStanding::verdict);
    var verdictAfter = is.map(ValueStanding::verdict);
    if (verdictBefore.equals(verdictAfter)) {
      return Optional.empty();
    }
    Set<Premise> because = new LinkedHashSet<>();
    List<Premise> noBefore = was.map(ValueStanding::against).orElse(List.of());
    List<Premise> noAfter = is.map(ValueStanding::against).orElse(List.of());
    missing(noBefore, noAfter).forEach(because::add);
    missing(noAfter, noBefore).forEach(because::add);
    Set<String> parties = new LinkedHashSet<>();
    because.forEach(p -> parties.add(p.party()));
    // where nobody said no on either day, what turned it is who speaks for it
    missing(after.scenario().on(issue), before.scenario().on(issue)).stream()
        .filter(p -> parties.isEmpty() || parties.contains(p.party()))
        .forEach(because::add);
    return Optional.of(
        new ValueChange(issue, value, verdictBefore, verdictAfter, List.copyOf(because)));
  }

  private static Optional<ValueStanding> find(OpenDeals deals, String issue, String value) {
    return deals.on(issue).stream().filter(v -> v.value().equals(value)).findFirst();
  }

  private static List<Premise> missing(List<Premise> from, List<Premise> others) {
    return from.stream()
        .filter(
            p ->
                others.stream()
                    .noneMatch(
                        o ->
                            o.party().equals(p.party())
                                && o.issue().equals(p.issue())
                                && o.now().role() == p.now().role()
                                && o.now().wants().equals(p.now().wants())
                                && o.now().refuses().equals(p.now().refuses())))
        .toList();
  }
}
