package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.explain.Explanation;
import parley.extract.coding.CodingLexicon.Sense;
import parley.extract.linear.FeatureBag;
import parley.issue.Issue;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.RedLineTest;
import parley.position.Stance;
import parley.position.Strength;

/** Codes one statement: one decision after the other, each with its reasons. */
final class StatementCoding {
  private static final List<Stance> STANCES = List.of(Stance.values());
  private static final List<Act> ACTS = List.of(Act.values());
  private static final List<Strength> STRENGTHS = List.of(Strength.values());

  /** How much a fixed expression that says yes or no weighs against the model. */
  private static final double SAID_WEIGHT = 20;

  /** How likely an absolute wording by a known party takes a side, whatever the model says. */
  private static final double ABSOLUTE = 0.6;

  /** How likely a cue such as "proposed" takes a side, where the model thinks less of it. */
  private static final double TOLD = 0.6;

  private final Experts experts;
  private final IssueChoice issues;
  private final PropositionWording wording;

  StatementCoding(IssueCues cues, Experts experts) {
    this.experts = experts;
    this.issues = new IssueChoice(cues, experts);
    this.wording = new PropositionWording(cues.codebook());
  }

  /** Whether a side is taken: the value, and the probability that one is. */
  Decision<Boolean> takesSide(CodingCase c, Seen seen) {
    if (c.asks()) {
      return new Decision<>(false, 0, Explanation.of("a question takes no side"));
    }
    if (Firmness.silent(c)) {
      return new Decision<>(false, 0, Explanation.of("who declines to speak takes no side"));
    }
    if (Firmness.onlyUncertain(c)) {
      return new Decision<>(false, 0, Explanation.of("that an outcome is open takes no side"));
    }
    boolean somebody = c.unit.speaker().party().isPresent();
    if (!somebody && c.cueSenses.contains(Sense.VOTE)) {
      return new Decision<>(false, 0, Explanation.of("a vote that is told takes no party's side"));
    }
    double[] odds = odds(CodingTask.POSITION, seen);
    Decision<Boolean> decision = decision(CodingTask.POSITION, seen, odds, List.of(false, true));
    if (somebody && Firmness.absolute(c) && odds[1] < ABSOLUTE) {
      return new Decision<>(
          true,
          ABSOLUTE,
          Explanation.of("an absolute wording takes a side: " + Firmness.expression(c), ABSOLUTE));
    }
    if (c.cueSenses.contains(Sense.TAKING) && odds[1] < TOLD) {
      Explanation because = Explanation.of("the cue says that a side is taken", TOLD);
      return new Decision<>(true, TOLD, because);
    }
    return new Decision<>(odds[1] >= CodebookPositionCoder.THRESHOLD, odds[1], decision.because());
  }

  /** What side it is, if it is one. */
  CodebookPositionCoder.Verdict position(
      CodingCase c, Seen seen, Decision<Boolean> taking, Topic topic) {
    double[] issueOdds = issues.odds(c, topic.bag(), topic.document(), seen.answers());
    Decision<Issue> issue = issues.best(c, topic.bag(), issueOdds);
    double[] stanceOdds = stanceOdds(c, seen);
    Decision<Stance> stance = decision(CodingTask.STANCE, seen, stanceOdds, STANCES);
    Decision<Act> act = act(c, seen);
    Decision<Strength> strength = strength(c, seen);
    Optional<Condition> condition = Conditions.in(c);
    boolean settlement = issues.settlementOdds(issueOdds) >= 0.5;
    RedLineTest redLine =
        RedLines.test(c, settlement, stance.value(), act.value(), strength.value());
    PropositionWording.Worded proposition = wording.word(c, issue.value(), act.value());
    double confidence =
        taking.probability() * Math.sqrt(issue.probability() * stance.probability());
    var because = new ArrayList<Explanation>();
    because.add(taking.because());
    because.add(issue.because());
    because.add(stance.because());
    because.add(act.because());
    because.add(strength.because());
    condition.ifPresent(x -> because.add(Explanation.of("condition: '" + x.text() + "'")));
    because.add(RedLines.explain(redLine));
    because.add(Explanation.of(proposition.because()));
    Stance side = proposition.contrary() ? stance.value().opposite() : stance.value();
    if (proposition.denied() && side == Stance.FOR && !refused(c)) {
      side = Stance.AGAINST;
      because.add(Explanation.of("stance against: the words say no to what is worded"));
    }
    String summary = side.word() + " on " + issue.value().label().toLowerCase(Locale.ROOT);
    var position =
        new Position(
            issue.value().id(),
            proposition.text(),
            side,
            act.value(),
            strength.value(),
            redLine.holds(),
            condition,
            confidence,
            new Explanation(summary, confidence, because));
    return new CodebookPositionCoder.Verdict(taking.probability(), position, stance.probability());
  }

  /** Whether the cue itself says no ("denied that …"). */
  private static boolean refused(CodingCase c) {
    return c.cueSenses.contains(Sense.REJECTION) || c.cueSenses.contains(Sense.REFUSAL);
  }

  /**
   * What the issue is chosen by.
   *
   * @param bag the statement's own features
   * @param document what the document around it speaks of
   */
  record Topic(FeatureBag bag, DocumentTopics document) {}

  /**
   * What the models see.
   *
   * @param bag the features of the linear models
   * @param answers of the encoder, where there is one
   */
  record Seen(FeatureBag bag, Optional<CodingEncoder.Answers> answers) {}

  private double[] odds(CodingTask task, Seen seen) {
    return experts.probabilities(task, seen.bag(), seen.answers());
  }

  private <T> Decision<T> decision(CodingTask task, Seen seen, double[] odds, List<T> values) {
    return Decision.byModel(experts.linear(task), seen.bag(), odds, values);
  }

  private double[] stanceOdds(CodingCase c, Seen seen) {
    double[] odds = odds(CodingTask.STANCE, seen);
    if (Firmness.leavesOpen(c)
        || Firmness.givesUp(c)
        || Firmness.requires(c)
        || Firmness.declaresKept(c)) {
      favour(odds, Stance.FOR);
    } else if (Firmness.flatNo(c)) {
      favour(odds, Stance.AGAINST);
    }
    return odds;
  }

  /** Weighs a fixed expression that tells the stance against the model. */
  private static void favour(double[] odds, Stance stance) {
    double told = odds[stance.ordinal()];
    double sum = 1 - told + told * SAID_WEIGHT;
    for (int i = 0; i < odds.length; i++) {
      odds[i] *= (i == stance.ordinal() ? SAID_WEIGHT : 1) / sum;
    }
  }

  private Decision<Act> act(CodingCase c, Seen seen) {
    if (Firmness.leavesOpen(c)) {
      return Decision.byRule(Act.ACCEPT, "act accept: the door is left open");
    }
    if (Firmness.givesUp(c)) {
      return Decision.byRule(Act.CONCEDE, "act concede: an earlier line is given up");
    }
    if (c.cueSenses.contains(Sense.VERDICT)) {
      return Decision.byRule(Act.ASSERT, "act assert: the matter is said to be closed");
    }
    if (Firmness.flatNo(c) && !Negation.firstPerson(c.content)) {
      return Decision.byRule(Act.REJECT, "act reject: a flat no");
    }
    double[] odds = odds(CodingTask.ACT, seen);
    if (Firmness.requires(c) && odds[Act.THREATEN.ordinal()] < 0.5) {
      return Decision.byRule(Act.DEMAND, "act demand: agreement hangs on one condition");
    }
    return decision(CodingTask.ACT, seen, odds, ACTS);
  }

  private Decision<Strength> strength(CodingCase c, Seen seen) {
    Optional<Strength> said = Firmness.of(c);
    if (said.isPresent()) {
      String word = said.get().word();
      return Decision.byRule(said.get(), "strength " + word + ": " + Firmness.expression(c));
    }
    return decision(CodingTask.STRENGTH, seen, odds(CodingTask.STRENGTH, seen), STRENGTHS);
  }
}
