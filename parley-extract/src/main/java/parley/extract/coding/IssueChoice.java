package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import parley.explain.Explanation;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearModel;
import parley.issue.Issue;

/**
 * Which issue of the code book a statement is about: cues and likeness to the code book, which work
 * for any issue, together with what the model learned about the words of those it knows.
 */
final class IssueChoice {
  private static final int REASONS = 4;

  private final IssueCues cues;
  private final Experts experts;
  private final LinearModel model;
  private final int[] label;

  IssueChoice(IssueCues cues, Experts experts) {
    this.cues = cues;
    this.experts = experts;
    this.model = experts.linear(CodingTask.ISSUE);
    List<Issue> issues = cues.codebook().issues();
    this.label = new int[issues.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = model.labels().indexOf(issues.get(i).id());
    }
  }

  /** The probability of each issue, in the order of the code book. */
  double[] odds(
      CodingCase c,
      FeatureBag bag,
      DocumentTopics topics,
      Optional<CodingEncoder.Answers> answers) {
    double[] words = model.scores(bag);
    double mean = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (double score : words) {
      mean += score / words.length;
      most = Math.max(most, score);
    }
    float[][] rows = cues.rows(c, topics);
    var scores = new double[rows.length];
    var named = new boolean[rows.length];
    for (int i = 0; i < scores.length; i++) {
      named[i] = rows[i][IssueCues.NAMED] > 0;
      // what no model knows must not lose to what is learned where the words name it
      double own = label[i] >= 0 ? words[label[i]] : named[i] ? most : mean;
      scores[i] = own + model.sharedScore(rows[i]);
    }
    return experts.issues(LinearModel.softmax(scores, model.temperature()), named, answers);
  }

  /** The likeliest issue. */
  Decision<Issue> best(CodingCase c, FeatureBag bag, double[] odds) {
    int best = Decision.best(odds);
    Issue issue = cues.codebook().issues().get(best);
    List<String> found = cues.found(c.core, best);
    String words =
        found.isEmpty() ? "no cue of the code book" : "cues '" + String.join("', '", found) + "'";
    String learned =
        label[best] < 0
            ? "an issue that the model does not know"
            : String.join(", ", model.reasons(bag, label[best], REASONS));
    return new Decision<>(
        issue,
        odds[best],
        Explanation.of("issue " + issue.id() + ": " + words + "; model: " + learned, odds[best]));
  }

  /** How likely the matter is one that a settlement would hold a term on. */
  double settlementOdds(double[] odds) {
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      sum += cues.codebook().issues().get(i).settlementTerm() ? odds[i] : 0;
    }
    return Math.min(1, sum);
  }
}
