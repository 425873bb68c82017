package parley.ledger.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parley.explain.Explanation;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.party.Speaker;
import parley.position.Position;
import parley.position.PropositionWords;

/**
 * Codings that persons accepted or corrected, to code similar statements by: the vote of the
 * {@value #NEIGHBOURS} nearest of the same party whose words have a cosine of at least {@link
 * #least()} (Cover and Hart 1967, Nearest neighbor pattern classification, DOI
 * 10.1109/TIT.1967.1053964; votes weighted by the cosine, Dudani 1976). Cost of a question: the
 * words of the party's examples.
 */
public final class Examples {
  /** So many nearest examples vote. */
  static final int NEIGHBOURS = 5;

  /** The share of the votes that a coding needs. */
  static final double MAJORITY = 0.6;

  private static final String NONE = "none";

  private final double least;
  private final WordVectors words;
  private final Map<String, List<Example>> byParty = new HashMap<>();

  private record Example(LedgerStatement statement, Coding coding, Map<String, Double> vector) {}

  private record Near(Example example, double cosine) {}

  /**
   * What the examples say of a statement.
   *
   * @param position the side taken, or none
   * @param agreement the share of the votes for it, in [0,1]
   * @param nearest the nearest example that says so
   * @param cosine how near, in [0,1]
   */
  public record Advice(
      Optional<Position> position, double agreement, LedgerStatement nearest, double cosine) {}

  /**
   * Keeps the reviewed ones of these statements.
   *
   * @param least the least cosine of a neighbour, in (0,1]
   */
  public Examples(List<LedgerStatement> statements, double least) {
    this.least = least;
    List<LedgerStatement> reviewed = statements.stream().filter(Examples::reviewed).toList();
    this.words = new WordVectors(reviewed.stream().map(Examples::content).toList());
    for (LedgerStatement s : reviewed) {
      Coding coding = s.holding().orElseThrow();
      var example = new Example(s, coding, words.vector(content(s)));
      coding
          .speaker()
          .party()
          .ifPresent(p -> byParty.computeIfAbsent(p, x -> new ArrayList<>()).add(example));
    }
  }

  /** Whether a person has said how it is to be coded. */
  public static boolean reviewed(LedgerStatement s) {
    return (s.state() == ReviewState.ACCEPTED || s.state() == ReviewState.CORRECTED)
        && s.holding().isPresent()
        && !content(s).isEmpty();
  }

  /** The least cosine of a neighbour. */
  public double least() {
    return least;
  }

  /** What the nearest examples of its party say; nothing when there are none, or no majority. */
  public Optional<Advice> advice(LedgerStatement statement) {
    return advice(statement, other -> true);
  }

  /** The same of those examples only that are allowed. */
  Optional<Advice> advice(LedgerStatement statement, Predicate<LedgerStatement> allowed) {
    Optional<String> party = statement.proposed().map(Coding::speaker).flatMap(Speaker::party);
    if (party.isEmpty() || content(statement).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> vector = words.vector(content(statement));
    List<Near> nearest =
        byParty.getOrDefault(party.get(), List.of()).stream()
            .filter(e -> allowed.test(e.statement()))
            .map(e -> new Near(e, WordVectors.cosine(vector, e.vector())))
            .filter(n -> n.cosine() >= least)
            .sorted(
                Comparator.comparingDouble(Near::cosine)
                    .reversed()
                    .thenComparing(n -> n.example().statement().id()))
            .limit(NEIGHBOURS)
            .toList();
    return vote(nearest);
  }

  private static Optional<Advice> vote(List<Near> nearest) {
    double all = nearest.stream().mapToDouble(Near::cosine).sum();
    Map<String, Double> votes = new HashMap<>();
    nearest.forEach(
        n -> votes.merge(label(n.example().coding().position()), n.cosine(), Double::sum));
    // the nearest of the winning label is the first in order that has it
    for (Near n : nearest) {
      double share = votes.getOrDefault(label(n.example().coding().position()), 0.0) / all;
      if (share >= MAJORITY) {
        return Optional.of(
            new Advice(
                n.example().coding().position(),
                Math.min(1, share),
                n.example().statement(),
                n.cosine()));
      }
    }
    return Optional.empty();
  }

  /** Equal for positions that say the same: issue, proposition, side and firmness. */
  public static String label(Optional<Position> position) {
    return position
        .map(
            p ->
                String.join(
                    "\n",
                    p.issue(),
                    PropositionWords.key(p.proposition()),
                    p.stance().word(),
                    p.strength().word()))
        .orElse(NONE);
  }

  /** The position that an advice gives a statement, with its reason. */
  public static Optional<Position> adapted(Advice advice) {
    var because =
        Explanation.of(
            String.format(
                Locale.ROOT,
                "as %s, which a person reviewed; its words are as near as %.2f",
                advice.nearest().id(),
                advice.cosine()),
            advice.agreement());
    return advice
        .position()
        .map(
            p ->
                new Position(
                    p.issue(),
                    p.proposition(),
                    p.stance(),
                    p.act(),
                    p.strength(),
                    p.redLine(),
                    Optional.empty(),
                    advice.agreement() * advice.cosine(),
                    because));
  }

  private static String content(LedgerStatement s) {
    return s.anchor().content().text();
  }
}
