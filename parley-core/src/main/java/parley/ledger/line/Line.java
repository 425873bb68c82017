package parley.ledger.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.ledger.duplicate.Utterance;
import parley.position.Stance;

/**
 * What one party said on one proposition over time.
 *
 * @param party the party
 * @param issue the issue's id
 * @param proposition in the words of its first utterance that names whom it is about
 * @param utterances all of them, by day, undated ones last
 */
public record Line(String party, String issue, String proposition, List<Utterance> utterances) {
  private record Key(String issue, String proposition) {}

  /** Copies the list. */
  public Line {
    utterances = List.copyOf(utterances);
  }

  /**
   * The lines of a party, by issue, then proposition.
   *
   * @param utterances of one party, by day
   */
  public static List<Line> of(List<Utterance> utterances) {
    Map<String, Set<String>> wordings = new HashMap<>();
    for (Utterance u : utterances) {
      wordings
          .computeIfAbsent(u.position().issue(), i -> new LinkedHashSet<>())
          .add(u.position().proposition());
    }
    Map<String, PropositionKeys> keys = new HashMap<>();
    wordings.forEach((issue, words) -> keys.put(issue, PropositionKeys.of(words)));
    Map<Key, List<Utterance>> lines = new LinkedHashMap<>();
    for (Utterance u : utterances) {
      String issue = u.position().issue();
      String key =
          Optional.ofNullable(keys.get(issue))
              .map(k -> k.keyOf(u.position().proposition()))
              .orElseThrow();
      lines.computeIfAbsent(new Key(issue, key), k -> new ArrayList<>()).add(u);
    }
    return lines.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Key, List<Utterance>> e) -> e.getKey().issue())
                .thenComparing(e -> e.getKey().proposition()))
        .map(
            e ->
                new Line(
                    e.getValue().get(0).party(),
                    e.getKey().issue(),
                    wording(e.getValue()),
                    e.getValue()))
        .toList();
  }

  /** The first wording that leaves nothing open, else the first. */
  private static String wording(List<Utterance> utterances) {
    List<String> wordings = utterances.stream().map(u -> u.position().proposition()).toList();
    return wordings.stream()
        .filter(w -> !PropositionKeys.open(w))
        .findFirst()
        .orElse(wordings.get(0));
  }

  /** Undated utterances: they have no place on the line. */
  public List<Utterance> undated() {
    return utterances.stream().filter(u -> u.saidOn().isEmpty()).toList();
  }

  /** The stands that the line went through, each superseding the one before, by day. */
  public List<Stand> stands() {
    return walk().stands;
  }

  /** What changed from stand to stand, by day; within a day a shift, then firmness, condition. */
  public List<Change> changes() {
    List<Stand> stands = stands();
    var changes = new ArrayList<Change>();
    for (int i = 1; i < stands.size(); i++) {
      changes.addAll(Change.between(this, stands.get(i - 1), stands.get(i)));
    }
    return List.copyOf(changes);
  }

  /** Positions that hold beside the line and do not fit it, by day of the second one. */
  public List<Tension> tensions() {
    return walk().tensions;
  }

  private Walk walk() {
    Map<LocalDate, List<Utterance>> days = new TreeMap<>();
    for (Utterance u : utterances) {
      u.saidOn().ifPresent(day -> days.computeIfAbsent(day, d -> new ArrayList<>()).add(u));
    }
    var walk = new Walk(this);
    days.forEach(walk::day);
    return walk;
  }

  /** One pass over the days. */
  private static final class Walk {
    private final Line line;
    private final List<Stand> stands = new ArrayList<>();
    private final List<Tension> tensions = new ArrayList<>();

    Walk(Line line) {
      this.line = line;
    }

    void day(LocalDate day, List<Utterance> said) {
      Rank highest = said.stream().map(Rank::of).max(Comparator.naturalOrder()).orElseThrow();
      boolean supersedes =
          stands.isEmpty() || highest.compareTo(stands.get(stands.size() - 1).rank()) >= 0;
      if (supersedes) {
        List<Utterance> voices = said.stream().filter(u -> Rank.of(u) == highest).toList();
        Stance side = prevailing(voices);
        stands.add(Stand.of(day, highest, voices.stream().filter(u -> side(u) == side).toList()));
      }
      Stand current = stands.get(stands.size() - 1);
      for (Utterance u : said) {
        if (side(u) == current.stance().opposite() && current.stance() != Stance.NEUTRAL) {
          tensions.add(Tension.between(line, current.evidence(), u));
        }
      }
    }

    private static Stance side(Utterance u) {
      return u.position().stance();
    }

    /** The side with most utterances; the firmest utterance decides a draw, then the first. */
    private static Stance prevailing(List<Utterance> voices) {
      Map<Stance, Integer> votes = new LinkedHashMap<>();
      voices.forEach(u -> votes.merge(side(u), 1, Integer::sum));
      int most = votes.values().stream().mapToInt(v -> v).max().orElseThrow();
      return voices.stream()
          .filter(u -> votes.getOrDefault(side(u), 0) == most)
          .reduce((a, b) -> b.position().strength().compareTo(a.position().strength()) > 0 ? b : a)
          .map(Walk::side)
          .orElseThrow();
    }
  }
}
