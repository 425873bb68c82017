package parley.ledger.line;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import parley.explain.Explanation;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterance;
import parley.ledger.duplicate.Utterances;

/**
 * A change and how much it weighs: how probable it is that both of its ends are as they are coded.
 *
 * <p>An end is held by the stands in succession around it that agree in what changed (side for a
 * shift, side and firmness for hardening and softening, side and condition for conditions). It is
 * right unless all of the codings that hold it are wrong, which is taken as {@code 1 - Π(1 - c)}
 * over their certainties c: 1 for what a person has decided on, else the coder's own times {@value
 * #TRUST}, because about half of the ends of changes that were read against their texts were right
 * whatever the coder thought of them (docs/ledger.md). Errors of one coder are not independent, so
 * that the weight ranks and is no probability to bet on. A change within {@value #NEAR} days weighs
 * half.
 *
 * @param change the change
 * @param weight in [0,1]
 * @param noise why it is most likely noise of the coding, if it is
 * @param because how the weight comes about
 */
public record WeighedChange(
    Change change, double weight, Optional<String> noise, Explanation because) {
  /** Fewer days between two stands halve the weight. */
  public static final int NEAR = 3;

  /** A shift, a single step of firmness and a condition count where each end is held so often. */
  public static final int HELD = 2;

  /** The share of unreviewed ends of changes that are right. */
  public static final double TRUST = 0.5;

  private static final double NEAR_FACTOR = 0.5;

  /** The heaviest first; equal ones by day. */
  public static final Comparator<WeighedChange> HEAVIEST =
      Comparator.comparingDouble(WeighedChange::weight)
          .reversed()
          .thenComparing(c -> c.change().to().day());

  /** The changes of a line, weighed, by day. */
  public static List<WeighedChange> of(Line line) {
    List<Stand> stands = line.stands();
    var weighed = new ArrayList<WeighedChange>();
    for (int i = 1; i < stands.size(); i++) {
      for (Change change : Change.between(line, stands.get(i - 1), stands.get(i))) {
        weighed.add(weigh(change, stands, i));
      }
    }
    return List.copyOf(weighed);
  }

  private static WeighedChange weigh(Change change, List<Stand> stands, int at) {
    List<Stand> before = new ArrayList<>();
    for (int i = at - 1; i >= 0 && agrees(change.kind(), change.from()).test(stands.get(i)); i--) {
      before.add(stands.get(i));
    }
    List<Stand> after = new ArrayList<>();
    for (int i = at;
        i < stands.size() && agrees(change.kind(), change.to()).test(stands.get(i));
        i++) {
      after.add(stands.get(i));
    }
    double one = held(before);
    double other = held(after);
    long days = ChronoUnit.DAYS.between(change.from().day(), change.to().day());
    boolean near = days < NEAR;
    double weight = one * other * (near ? NEAR_FACTOR : 1);
    var because =
        Explanation.of(
            String.format(
                Locale.ROOT,
                "the end before is right (%.2f) and the end after is right (%.2f)%s",
                one,
                other,
                near ? ", halved: " + days + " days between them" : ""),
            weight,
            Explanation.of("before: stands that agree " + before.size(), one),
            Explanation.of("after: stands that agree " + after.size(), other));
    return new WeighedChange(change, weight, noise(change, before, after), because);
  }

  private static Predicate<Stand> agrees(Change.Kind kind, Stand end) {
    return switch (kind) {
      case SHIFT -> s -> s.stance() == end.stance();
      case HARDENING, SOFTENING ->
          s ->
              s.stance() == end.stance()
                  && s.strength() == end.strength()
                  && s.redLine() == end.redLine();
      case CONDITION_ADDED, CONDITION_DROPPED ->
          s -> s.stance() == end.stance() && s.conditional() == end.conditional();
    };
  }

  /** How probable it is that not all codings of these stands are wrong. */
  private static double held(List<Stand> stands) {
    double allWrong = 1;
    for (Stand stand : stands) {
      for (Utterance u : stand.utterances()) {
        allWrong *= 1 - certainty(u);
      }
    }
    return 1 - allWrong;
  }

  private static double certainty(Utterance u) {
    return u.state() == ReviewState.PROPOSED ? TRUST * u.first().certainty() : 1;
  }

  private static Optional<String> noise(Change change, List<Stand> before, List<Stand> after) {
    Utterance one = change.from().evidence();
    Utterance other = change.to().evidence();
    if (one.state() != ReviewState.PROPOSED && other.state() != ReviewState.PROPOSED) {
      return Optional.empty();
    }
    if (Utterances.alike(
        one.first().anchor().content().text(), other.first().anchor().content().text())) {
      return Optional.of("both ends say the same words");
    }
    boolean held = before.size() >= HELD && after.size() >= HELD;
    if (held) {
      return Optional.empty();
    }
    return switch (change.kind()) {
      case SHIFT -> Optional.of("a side taken once");
      case HARDENING, SOFTENING ->
          step(change) < 2 && change.from().redLine() == change.to().redLine()
              ? Optional.of("a single step of firmness, held once")
              : Optional.empty();
      case CONDITION_ADDED, CONDITION_DROPPED -> Optional.of("a condition named or missing once");
    };
  }

  private static int step(Change change) {
    return Math.abs(change.to().strength().level() - change.from().strength().level());
  }
}
