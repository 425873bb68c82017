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

  /** The probabilities of the code book's issues, of those by the linear model. */
  double[] issues(double[] linear, Optional<CodingEncoder.Answers> answers) {
    return blended(CodingTask.ISSUE, linear, answers.map(a -> byCodebook(a.of(CodingTask.ISSUE))));
  }

  private double[] blended(CodingTask task, double[] linear, Optional<double[]> logs) {
    return encoder.isPresent() && logs.isPresent()
        ? encoder.get().blend().probabilities(task, linear, logs.get())
        : linear;
  }

  /** An issue that the encoder does not know is as likely to it as the others are on average. */
  private double[] byCodebook(double[] logs) {
    double sum = 0;
    int known = 0;
    for (int label : issueLabels) {
      sum += label < 0 ? 0 : logs[label];
      known += label < 0 ? 0 : 1;
    }
    var own = new double[issueLabels.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = issueLabels[i] < 0 ? sum / Math.max(1, known) : logs[issueLabels[i]];
    }
    return own;
  }
}
