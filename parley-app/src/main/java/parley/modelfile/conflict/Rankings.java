package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.gmcr.model.Preference;

/** Reads rankings and pairwise preferences over named states. */
final class Rankings {
  /** Between two tiers: everything above is much better than everything below. */
  static final String STRONG = ">>";

  private final Reading reading;
  private final Map<String, Integer> states;

  Rankings(Reading reading, Map<String, Integer> states) {
    this.reading = reading;
    this.states = states;
  }

  /**
   * A ranking, best first, inner lists tied.
   *
   * @param unseen states that may be missing; they count as worst
   */
  Preference ranking(Source source, BitSet unseen, Set<Preference.Pair> unknown) {
    int[] level = new int[states.size()];
    int[] strength = new int[states.size()];
    Arrays.fill(level, Integer.MIN_VALUE);
    int tier = 0;
    int gaps = 0;
    for (Source item : reading.sequence(source, "a ranking")) {
      if (item instanceof Source.Scalar scalar && scalar.text().equals(STRONG)) {
        gaps++;
        continue;
      }
      tier--;
      List<Source> tied =
          item instanceof Source.Sequence sequence ? sequence.items() : List.of(item);
      for (Source member : tied) {
        int at = state(member);
        if (at >= 0 && level[at] != Integer.MIN_VALUE) {
          reading.problem(
              member,
              "state '" + reading.text(member, "a state") + "' is ranked twice",
              "each state has one place in a ranking");
        } else if (at >= 0) {
          level[at] = tier;
          strength[at] = -gaps;
        }
      }
    }
    complete(source, level, strength, unseen, gaps);
    return new Preference(level, strength, unknown);
  }

  private void complete(Source source, int[] level, int[] strength, BitSet unseen, int gaps) {
    List<String> missing = new ArrayList<>();
    List<String> names = List.copyOf(states.keySet());
    int worst = Arrays.stream(level).filter(l -> l > Integer.MIN_VALUE).min().orElse(0) - 1;
    for (int s = 0; s < level.length; s++) {
      if (level[s] == Integer.MIN_VALUE) {
        level[s] = worst;
        strength[s] = -gaps;
        if (!unseen.get(s)) {
          missing.add(names.get(s));
        }
      }
    }
    if (!missing.isEmpty()) {
      String some = String.join(", ", missing.subList(0, Math.min(10, missing.size())));
      reading.problem(
          source,
          "the ranking leaves out " + missing.size() + " states: " + some,
          "rank every state; tie those that do not matter in one inner list");
    }
  }

  /** A partial order by pairs [better, worse]; what does not follow from them is unknown. */
  Preference pairs(Source source) {
    int n = states.size();
    BitSet[] below = new BitSet[n];
    Arrays.setAll(below, s -> new BitSet());
    for (Source pair : reading.sequence(source, "'better'")) {
      List<Source> ends = reading.sequence(pair, "a pair [better, worse]");
      if (ends.size() != 2) {
        reading.problem(pair, "a pair needs exactly two states: [better, worse]", "");
        continue;
      }
      int better = state(ends.get(0));
      int worse = state(ends.get(1));
      if (better >= 0 && worse >= 0) {
        below[better].set(worse);
      }
    }
    return extension(source, below);
  }

  private Preference extension(Source source, BitSet[] below) {
    int n = below.length;
    for (int k = 0; k < n; k++) {
      for (BitSet set : below) {
        if (set.get(k)) {
          set.or(below[k]);
        }
      }
    }
    Set<Preference.Pair> unknown = new HashSet<>();
    int[] level = new int[n];
    for (int s = 0; s < n; s++) {
      // a state above t also lies above all below t, so counting gives a linear extension
      level[s] = below[s].cardinality();
      if (below[s].get(s)) {
        reading.problem(
            source,
            "the preferences run in a circle through '" + List.copyOf(states.keySet()).get(s) + "'",
            "drop one of the pairs on the circle");
        return Preference.ofLevels(level);
      }
      for (int t = 0; t < s; t++) {
        if (!below[s].get(t) && !below[t].get(s)) {
          unknown.add(Preference.Pair.of(s, t));
        }
      }
    }
    return new Preference(level, new int[n], unknown);
  }

  /** Pairs of states whose order is not known. */
  Set<Preference.Pair> unknown(List<Source> sources) {
    Set<Preference.Pair> pairs = new HashSet<>();
    for (Source source : sources) {
      List<Source> ends = reading.sequence(source, "an unknown pair");
      if (ends.size() != 2) {
        reading.problem(source, "an unknown pair needs exactly two states", "");
        continue;
      }
      int a = state(ends.get(0));
      int b = state(ends.get(1));
      if (a >= 0 && b >= 0 && a != b) {
        pairs.add(Preference.Pair.of(a, b));
      }
    }
    return pairs;
  }

  /** The number of the named state, or -1 after reporting that there is none. */
  int state(Source source) {
    return reading.find(source, reading.text(source, "a state"), states, "state").orElse(-1);
  }
}
