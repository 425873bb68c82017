package parley.extract.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.issue.Codebook;

/**
 * What the linear models and the encoder answer about one statement whose coding is known, for
 * fitting and measuring how they go together.
 */
public final class CodingAnswers {
  private final Map<CodingTask, double[]> linear = new EnumMap<>(CodingTask.class);
  private final Map<CodingTask, Integer> labels = new EnumMap<>(CodingTask.class);
  private final CodingEncoder.Answers encoder;

  private CodingAnswers(CodingEncoder.Answers encoder) {
    this.encoder = encoder;
  }

  /**
   * The answers about all statements of the documents; the encoder knows the code book's issues.
   */
  public static List<CodingAnswers> of(
      Codebook codebook,
      CodingModels models,
      CodingEncoder encoder,
      List<CodedDocument> documents) {
    var features = new CodingFeatures();
    var lexicon = CodingLexicon.standard();
    var cues = new IssueCues(codebook);
    var experts = new Experts(models, Optional.empty(), codebook);
    var issues = new IssueChoice(cues, experts);
    var all = new ArrayList<CodingAnswers>();
    for (CodedDocument document : documents) {
      var names = new NameWords(document.document().text());
      var topics = new DocumentTopics(document.document(), document.units(), cues);
      var read = encoder.answers(document.document(), document.units());
      for (int i = 0; i < document.units().size(); i++) {
        var answers = new CodingAnswers(read.get(i));
        var c = new CodingCase(document.document().text(), document.units().get(i), names, lexicon);
        var bag = features.ofStance(c, topics);
        for (CodingTask task : CodingTask.values()) {
          answers.linear.put(
              task,
              task == CodingTask.ISSUE
                  ? issues.odds(c, features.ofTopic(c, topics), topics, Optional.empty())
                  : experts.probabilities(task, bag, Optional.empty()));
          answers.labels.put(
              task, task.label(document.positions().get(i), CodingTask.ISSUE.labels(codebook)));
        }
        all.add(answers);
      }
    }
    return all;
  }

  /** The probabilities by the linear model. */
  public double[] linear(CodingTask task) {
    return linear.getOrDefault(task, new double[0]).clone();
  }

  /** The logarithms of the probabilities by the encoder. */
  public double[] encoder(CodingTask task) {
    return encoder.of(task).clone();
  }

  /** The number of the right answer, -1 where there is none. */
  public int label(CodingTask task) {
    return labels.getOrDefault(task, -1);
  }
}
