package parley.ledger.duplicate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.party.PartyCode;
import parley.position.Position;
import parley.position.Stance;

/**
 * Brings statements together by which the same party says the same within {@value #DAYS} days.
 *
 * <p>Two contents repeat each other when the Jaccard coefficient of their shingles of {@value
 * #WIDTH} words is at least {@value #SAME}, or when {@value #INSIDE} of the shorter one's stand in
 * the other and it has at least {@value #ENOUGH} of them. Found by an index of shingles, leaving
 * out those that more than {@value #COMMON} different contents share. {@link Meanings} then bring
 * together what is said again in other words, on the same issue and side, and keep apart what
 * differs in a number, a name, a negation or a condition. Opposite sides of one issue are two
 * utterances ("rejected talks with X", "accepts talks with X") unless they are told in the very
 * same words and nobody has decided on both. Cost: linear in the statements times the words, apart
 * from common shingles.
 */
public final class Utterances {
  static final int WIDTH = 3;
  static final int DAYS = 14;
  static final double SAME = 0.5;
  static final double INSIDE = 0.9;
  static final int ENOUGH = 4;
  static final int COMMON = 100;

  private static final Comparator<LedgerStatement> BY_DAY =
      Comparator.comparing(
              (LedgerStatement s) -> s.saidOn().orElse(LocalDate.MAX), Comparator.naturalOrder())
          .thenComparing(LedgerStatement::documentId)
          .thenComparingInt(LedgerStatement::number);

  private Utterances() {}

  /** The utterances of one party as words alone tell them. */
  public static List<Utterance> of(String party, List<LedgerStatement> statements) {
    return of(party, statements, Meanings.NONE);
  }

  /**
   * The utterances of one party among the statements that hold a position of it, by day, undated
   * ones last.
   */
  public static <M> List<Utterance> of(
      String party, List<LedgerStatement> statements, Meanings<M> meanings) {
    List<Said> said =
        statements.stream()
            .flatMap(s -> position(party, s).map(p -> new Said(s, p)).stream())
            .sorted(Comparator.comparing(Said::statement, BY_DAY))
            .toList();
    var partition = new Partition(said.size());
    Map<String, List<Integer>> byWords = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      String words = said.get(i).words();
      // redacted words are like no others
      byWords.computeIfAbsent(words.isEmpty() ? "\n" + i : words, w -> new ArrayList<>()).add(i);
    }
    byWords.values().forEach(same -> joinInTime(same, said, partition));
    List<Integer> distinct = byWords.values().stream().map(l -> l.get(0)).sorted().toList();
    List<Integer> groups = partition.groups().stream().map(g -> g.get(0)).toList();
    var restatements = new Restatements<>(said, meanings);
    joinAlike(distinct, said, restatements, partition);
    restatements.join(groups, partition);
    return partition.groups().stream()
        .map(group -> utterance(party, group.stream().map(i -> said.get(i).statement()).toList()))
        .toList();
  }

  /** A statement and the party's position in it. */
  record Said(LedgerStatement statement, Position position) {
    String words() {
      return statement.anchor().content().text();
    }

    Optional<LocalDate> day() {
      return statement.saidOn();
    }

    private boolean decided() {
      return statement.state() != ReviewState.PROPOSED;
    }
  }

  /** The position of the coding that holds, if it is this party's, alone or with others. */
  public static Optional<Position> position(String party, LedgerStatement statement) {
    return statement
        .holding()
        .filter(
            c -> c.speaker().party().filter(p -> PartyCode.parties(p).contains(party)).isPresent())
        .flatMap(c -> c.position());
  }

  private static void joinInTime(List<Integer> same, List<Said> said, Partition partition) {
    for (int k = 1; k < same.size(); k++) {
      Said a = said.get(same.get(k - 1));
      Said b = said.get(same.get(k));
      if (inTime(a, b) && !(a.decided() && b.decided() && opposed(a, b))) {
        partition.join(same.get(k - 1), same.get(k));
      }
    }
  }

  private static boolean opposed(Said a, Said b) {
    Position one = a.position();
    Position other = b.position();
    return one.issue().equals(other.issue())
        && one.stance() != Stance.NEUTRAL
        && one.stance() == other.stance().opposite();
  }

  private static void joinAlike(
      List<Integer> distinct, List<Said> said, Restatements<?> restatements, Partition partition) {
    List<Shingles> shingles =
        distinct.stream().map(i -> Shingles.of(said.get(i).words(), WIDTH)).toList();
    new SharedShingles(shingles, COMMON)
        .forEachPair(
            (a, b) -> {
              int i = distinct.get(a);
              int j = distinct.get(b);
              if (partition.find(i) != partition.find(j)
                  && inTime(said.get(i), said.get(j))
                  && alike(shingles.get(a), shingles.get(b))
                  && !opposed(said.get(i), said.get(j))
                  && !restatements.contrast(i, j)) {
                partition.join(i, j);
              }
            });
  }

  /** Whether two contents repeat each other, by the measure of this class. */
  public static boolean alike(String one, String other) {
    return !one.isEmpty()
        && (one.equals(other) || alike(Shingles.of(one, WIDTH), Shingles.of(other, WIDTH)));
  }

  static boolean alike(Shingles a, Shingles b) {
    int shared = a.shared(b);
    int all = a.size() + b.size() - shared;
    int shorter = Math.min(a.size(), b.size());
    return (all > 0 && shared >= SAME * all) || (shorter >= ENOUGH && shared >= INSIDE * shorter);
  }

  private static boolean inTime(Said a, Said b) {
    return a.day().isEmpty()
        || b.day().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(a.day().get(), b.day().get())) <= DAYS;
  }

  private static Utterance utterance(String party, List<LedgerStatement> statements) {
    LedgerStatement first =
        statements.stream()
            .filter(s -> s.state() != ReviewState.PROPOSED)
            .findFirst()
            .orElse(statements.get(0));
    var coding = first.holding().orElseThrow(() -> new IllegalStateException("holds a position"));
    return new Utterance(party, first, coding, coding.position().orElseThrow(), statements);
  }
}
