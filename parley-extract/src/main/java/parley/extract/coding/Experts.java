package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearModel;
import parley.issue.Codebook;

/** The models that answer: linear ones, and an encoder beside them where there is one. */
final class Experts {
  private final CodingModels models;
  private final Optional<CodingEncoder> encoder;

  // for each issue of the code book its label of the encoder, -1 where that does not know it
  private final int[] issueLabels;

  Experts(CodingModels models, Optional<CodingEncoder> encoder, Codebook codebook) {
    this.models = models;
    this.encoder = encoder;
    List<String> known = encoder.map(CodingEncoder::issues).orElse(List.of());
    this.issueLabels =
        codebook.issues().stream().mapToInt(issue -> known.indexOf(issue.id())).toArray();
  }

  LinearModel linear(CodingTask task) {
    return switch (task) {
      case POSITION -> models.position();
      case ISSUE -> models.issue();
      case STANCE -> models.stance();
      case ACT -> models.act();
      case STRENGTH -> models.strength();
    };
  }

  /** The probabilities of a task's labels. */
  double[] probabilities(CodingTask task, FeatureBag bag, Optional<CodingEncoder.Answers> answers) {
    return blended(task, linear(task).probabilities(bag), answers.map(a -> a.of(task)));
  }

  /**
   * The probabilities of the code book's issues.
   *
   * @param linear those by the linear model
   * @param named whether the content has cues of the issue
   */
  double[] issues(double[] linear, boolean[] named, Optional<CodingEncoder.Answers> answers) {
    return blended(
        CodingTask.ISSUE, linear, answers.map(a -> byCodebook(a.of(CodingTask.ISSUE), named)));
  }

  private double[] blended(CodingTask task, double[] linear, Optional<double[]> logs) {
    return encoder.isPresent() && logs.isPresent()
        ? encoder.get().blend().probabilities(task, linear, logs.get())
        : linear;
  }

  /**
   * An issue that the encoder does not know is as likely to it as the likeliest one where the words
   * name it, and else as the others are on average.
   */
  private double[] byCodebook(double[] logs, boolean[] named) {
    double sum = 0;
    double most = Math.log(1e-9);
    for (double log : logs) {
      sum += log;
      most = Math.max(most, log);
    }
    var own = new double[issueLabels.length];
    for (int i = 0; i < own.length; i++) {
      double unknown = named[i] ? most : sum / logs.length;
      own[i] = issueLabels[i] < 0 ? unknown : logs[issueLabels[i]];
    }
    return own;
  }
}
