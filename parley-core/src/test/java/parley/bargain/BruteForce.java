package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The definitions taken word by word: all outcomes, all pairs, all subsets of red lines. */
public final class BruteForce {
  private final SettlementModel model;
  private final List<Long> outcomes = new ArrayList<>();

  public BruteForce(SettlementModel model) {
    this.model = model;
    for (long x = 0; x < model.combinations().longValueExact(); x++) {
      int[] values = values(x);
      if (model.rules().stream().noneMatch(rule -> rule.contains(values))) {
        outcomes.add(x);
      }
    }
  }

  public List<Long> outcomes() {
    return outcomes;
  }

  private int[] values(long x) {
    return model.outcome(BigInteger.valueOf(x)).stream().mapToInt(v -> v).toArray();
  }

  public List<Rational> utilities(long x) {
    return model.utilities(model.outcome(BigInteger.valueOf(x)));
  }

  public boolean meets(long x, RedLine line) {
    if (line instanceof RedLine.LeastUtility least) {
      return utilities(x).get(line.party()).compareTo(least.minimum()) >= 0;
    }
    return !((RedLine.Refusal) line).refused().contains(values(x));
  }

  public List<Long> accepted() {
    return outcomes.stream()
        .filter(
            x -> {
              List<Rational> u = utilities(x);
              boolean rational = true;
              for (int k = 0; k < u.size(); k++) {
                rational &= u.get(k).compareTo(model.parties().get(k).reservation()) >= 0;
              }
              return rational
                  && (!model.redLinesBind()
                      || model.redLines().stream().allMatch(line -> meets(x, line)));
            })
        .toList();
  }

  /** The outcomes that all but at most {@code mayFail} parties and all of the vetoes accept. */
  public List<Long> agreed(AgreementRule rule) {
    return outcomes.stream()
        .filter(
            x -> {
              var refusing = new HashSet<Integer>();
              for (int k = 0; k < model.parties().size(); k++) {
                if (utilities(x).get(k).compareTo(model.parties().get(k).reservation()) < 0) {
                  refusing.add(k);
                }
              }
              if (model.redLinesBind()) {
                model.redLines().stream()
                    .filter(line -> !meets(x, line))
                    .forEach(line -> refusing.add(line.party()));
              }
              return refusing.size() <= rule.mayFail()
                  && rule.vetoes().stream().noneMatch(refusing::contains);
            })
        .toList();
  }

  public List<Long> efficient(List<Long> among) {
    return among.stream()
        .filter(x -> among.stream().noneMatch(y -> dominates(utilities(y), utilities(x))))
        .toList();
  }

  public static boolean dominates(List<Rational> a, List<Rational> b) {
    boolean more = false;
    for (int k = 0; k < a.size(); k++) {
      if (a.get(k).compareTo(b.get(k)) < 0) {
        return false;
      }
      more |= a.get(k).compareTo(b.get(k)) > 0;
    }
    return more;
  }

  private List<Rational> gains(long x) {
    var gains = new ArrayList<Rational>();
    List<Rational> u = utilities(x);
    for (int k = 0; k < u.size(); k++) {
      gains.add(u.get(k).subtract(model.parties().get(k).reservation()));
    }
    return gains;
  }

  public List<Long> nash() {
    return best(x -> List.of(gains(x).stream().reduce(Rational.ONE, Rational::multiply)));
  }

  public List<Long> utilitarian() {
    return best(x -> List.of(utilities(x).stream().reduce(Rational.ZERO, Rational::add)));
  }

  public List<Long> egalitarian() {
    return best(x -> gains(x).stream().sorted().toList());
  }

  public List<Long> kalaiSmorodinsky() {
    var ideal = new ArrayList<Rational>();
    for (int k = 0; k < model.parties().size(); k++) {
      int party = k;
      ideal.add(
          accepted().stream()
              .map(x -> gains(x).get(party))
              .max(Comparator.naturalOrder())
              .orElse(Rational.ZERO));
    }
    return best(
        x -> {
          var relative = new ArrayList<Rational>();
          for (int k = 0; k < ideal.size(); k++) {
            relative.add(
                ideal.get(k).signum() == 0 ? Rational.ONE : gains(x).get(k).divide(ideal.get(k)));
          }
          return relative.stream().sorted().toList();
        });
  }

  private List<Long> best(Function<Long, List<Rational>> measure) {
    Comparator<List<Rational>> order =
        (a, b) -> {
          for (int i = 0; i < a.size(); i++) {
            int c = a.get(i).compareTo(b.get(i));
            if (c != 0) {
              return c;
            }
          }
          return 0;
        };
    var accepted = accepted();
    return accepted.stream()
        .filter(
            x ->
                accepted.stream()
                    .noneMatch(y -> order.compare(measure.apply(y), measure.apply(x)) > 0))
        .toList();
  }

  private boolean possible(BitSet lines) {
    return outcomes.stream()
        .anyMatch(x -> lines.stream().allMatch(l -> meets(x, model.redLines().get(l))));
  }

  private static Set<Set<String>> named(SettlementModel model, List<BitSet> sets) {
    var named = new HashSet<Set<String>>();
    for (BitSet set : sets) {
      var ids = new HashSet<String>();
      set.stream().forEach(l -> ids.add(model.redLines().get(l).id()));
      named.add(ids);
    }
    return named;
  }

  private List<BitSet> subsets() {
    var subsets = new ArrayList<BitSet>();
    for (long s = 0; s < 1L << model.redLines().size(); s++) {
      subsets.add(BitSet.valueOf(new long[] {s}));
    }
    return subsets;
  }

  private static List<BitSet> minimal(List<BitSet> sets) {
    return sets.stream()
        .filter(a -> sets.stream().noneMatch(b -> !a.equals(b) && within(b, a)))
        .toList();
  }

  private static boolean within(BitSet a, BitSet b) {
    var rest = (BitSet) a.clone();
    rest.andNot(b);
    return rest.isEmpty();
  }

  public Set<Set<String>> blockingSets() {
    return named(model, minimal(subsets().stream().filter(s -> !possible(s)).toList()));
  }

  public Set<Set<String>> concessionSets() {
    var all = new BitSet();
    all.set(0, model.redLines().size());
    if (possible(all)) {
      return Set.of();
    }
    return named(
        model,
        minimal(
            subsets().stream()
                .filter(
                    s -> {
                      var kept = (BitSet) all.clone();
                      kept.andNot(s);
                      return possible(kept);
                    })
                .toList()));
  }
}
