package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.explain.Explanation;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearModel;
import parley.issue.Issue;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.RedLineTest;
import parley.position.Stance;
import parley.position.Strength;

/** Codes one statement. */
final class StatementCoding {
  private static final int REASONS = 4;

  private final IssueCues cues;
  private final CodingModels models;
  private final PropositionWording wording;
  private final int[] modelLabel;

  StatementCoding(IssueCues cues, CodingModels models) {
    this.cues = cues;
    this.models = models;
    this.wording = new PropositionWording(cues.codebook());
    List<Issue> issues = cues.codebook().issues();
    this.modelLabel = new int[issues.size()];
    for (int i = 0; i < modelLabel.length; i++) {
      modelLabel[i] = models.issue().labels().indexOf(issues.get(i).id());
    }
  }

  CodebookPositionCoder.Verdict judge(
      CodingCase c, FeatureBag bag, FeatureBag topicBag, DocumentTopics topics) {
    var because = new ArrayList<Explanation>();
    double taking = position(c, bag, because);
    double[] issueOdds = issueOdds(c, topicBag, topics);
    int issue = best(issueOdds);
    because.add(issueReason(c, topicBag, issue, issueOdds[issue]));
    double[] stanceOdds = models.stance().probabilities(bag);
    tilt(c, stanceOdds);
    Stance stance = Stance.values()[best(stanceOdds)];
    because.add(reason(models.stance(), bag, stance.word(), stanceOdds));
    double[] actOdds = models.act().probabilities(bag);
    Act act = act(c, actOdds);
    because.add(reason(models.act(), bag, act.word(), actOdds));
    Strength strength = strength(c, bag, because);
    Optional<Condition> condition = Conditions.in(c);
    condition.ifPresent(x -> because.add(Explanation.of("condition: '" + x.text() + "'")));
    Issue chosen = cues.codebook().issues().get(issue);
    RedLineTest test = RedLines.test(c, settlementOdds(issueOdds) >= 0.5, stance, act, strength);
    because.add(RedLines.explain(test));
    PropositionWording.Worded proposition = wording.word(c, chosen);
    because.add(Explanation.of(proposition.because()));
    double confidence = taking * Math.sqrt(issueOdds[issue] * stanceOdds[stance.ordinal()]);
    var position =
        new Position(
            chosen.id(),
            proposition.text(),
            proposition.contrary() ? stance.opposite() : stance,
            act,
            strength,
            test.holds(),
            condition,
            confidence,
            Explanation.of(
                stance.word() + " on " + chosen.label().toLowerCase(Locale.ROOT),
                confidence,
                because.toArray(Explanation[]::new)));
    return new CodebookPositionCoder.Verdict(taking, position, stanceOdds);
  }

  private double position(CodingCase c, FeatureBag bag, List<Explanation> because) {
    if (c.asks()) {
      because.add(Explanation.of("a question takes no side"));
      return 0;
    }
    double[] odds = models.position().probabilities(bag);
    because.add(reason(models.position(), bag, odds[1] >= 0.5 ? "yes" : "no", odds));
    return odds[1];
  }

  private double[] issueOdds(CodingCase c, FeatureBag bag, DocumentTopics topics) {
    LinearModel model = models.issue();
    double[] words = model.scores(bag);
    double mean = 0;
    for (double score : words) {
      mean += score / words.length;
    }
    float[][] rows = cues.rows(c, topics);
    var scores = new double[rows.length];
    for (int i = 0; i < scores.length; i++) {
      double own = modelLabel[i] < 0 ? mean : words[modelLabel[i]];
      scores[i] = own + model.sharedScore(rows[i]);
    }
    return LinearModel.softmax(scores, model.temperature());
  }

  /** How likely the matter is one that a settlement would hold a term on. */
  private double settlementOdds(double[] issueOdds) {
    double sum = 0;
    for (int i = 0; i < issueOdds.length; i++) {
      sum += cues.codebook().issues().get(i).settlementTerm() ? issueOdds[i] : 0;
    }
    return sum;
  }

  private Explanation issueReason(CodingCase c, FeatureBag bag, int issue, double odds) {
    Issue chosen = cues.codebook().issues().get(issue);
    List<String> found = cues.found(c.content, issue);
    String words =
        found.isEmpty() ? "no cue of the code book" : "cues '" + String.join("', '", found) + "'";
    int label = modelLabel[issue];
    List<String> learned = label < 0 ? List.of() : models.issue().reasons(bag, label, REASONS);
    return Explanation.of(
        "issue " + chosen.id() + ": " + words + "; model: " + String.join(", ", learned), odds);
  }

  /** Expressions of few examples weigh against the model: an open door, a line given up. */
  private static void tilt(CodingCase c, double[] odds) {
    boolean yes = Firmness.leavesOpen(c) || Firmness.givesUp(c) || Firmness.requires(c);
    if (yes) {
      double sum = 0;
      odds[Stance.FOR.ordinal()] *= 20;
      for (double p : odds) {
        sum += p;
      }
      for (int i = 0; i < odds.length; i++) {
        odds[i] /= sum;
      }
    }
  }

  private Strength strength(CodingCase c, FeatureBag bag, List<Explanation> because) {
    Optional<Strength> said = Firmness.of(c);
    if (said.isPresent()) {
      because.add(Explanation.of("strength " + said.get().word() + ": fixed expression"));
      return said.get();
    }
    double[] odds = models.strength().probabilities(bag);
    int best = best(odds);
    because.add(reason(models.strength(), bag, Strength.values()[best].word(), odds));
    return Strength.values()[best];
  }

  private static Act act(CodingCase c, double[] odds) {
    if (Firmness.leavesOpen(c)) {
      return Act.ACCEPT;
    }
    if (Firmness.givesUp(c)) {
      return Act.CONCEDE;
    }
    return Firmness.requires(c) && odds[Act.THREATEN.ordinal()] < 0.5
        ? Act.DEMAND
        : Act.values()[best(odds)];
  }

  private static Explanation reason(
      LinearModel model, FeatureBag bag, String label, double[] odds) {
    int index = model.labels().indexOf(label);
    return Explanation.of(
        model.name()
            + " "
            + label
            + ": model: "
            + String.join(", ", model.reasons(bag, index, REASONS)),
        odds[index]);
  }

  private static int best(double[] odds) {
    int best = 0;
    for (int i = 1; i < odds.length; i++) {
      best = odds[i] > odds[best] ? i : best;
    }
    return best;
  }
}
