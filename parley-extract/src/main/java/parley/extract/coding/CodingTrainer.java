package parley.extract.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.extract.linear.Example;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearModel;
import parley.extract.linear.LinearTrainer;
import parley.extract.linear.Temperature;
import parley.issue.Codebook;
import parley.position.Position;

/** Learns {@link CodingModels} from documents coded by people. Deterministic. */
public final class CodingTrainer {
  private static final int FOLDS = 5;

  private final IssueCues cues;
  private final List<String> issues;
  private final CodingFeatures features = new CodingFeatures();
  private final CodingLexicon lexicon = CodingLexicon.standard();
  // for each task the examples, document by document
  private final Map<CodingTask, List<List<Example>>> examples = new EnumMap<>(CodingTask.class);
  private final LinearTrainer.Settings settings = LinearTrainer.Settings.standard();

  private CodingTrainer(Codebook codebook) {
    this.cues = new IssueCues(codebook);
    this.issues = CodingTask.ISSUE.labels(codebook);
    for (CodingTask task : CodingTask.values()) {
      examples.put(task, new ArrayList<>());
    }
  }

  /** The models that fit the documents, for issues as in the code book; not calibrated. */
  public static CodingModels train(List<CodedDocument> documents, Codebook codebook) {
    return of(documents, codebook, false);
  }

  /**
   * The same, with temperatures that make the probabilities honest, found on held-out documents;
   * takes six times as long.
   */
  public static CodingModels calibrated(List<CodedDocument> documents, Codebook codebook) {
    return of(documents, codebook, true);
  }

  private static CodingModels of(
      List<CodedDocument> documents, Codebook codebook, boolean calibrated) {
    var trainer = new CodingTrainer(codebook);
    documents.forEach(trainer::add);
    return new CodingModels(
        trainer.model(CodingTask.POSITION, calibrated),
        trainer.model(CodingTask.ISSUE, calibrated),
        trainer.model(CodingTask.STANCE, calibrated),
        trainer.model(CodingTask.ACT, calibrated),
        trainer.model(CodingTask.STRENGTH, calibrated));
  }

  private LinearModel model(CodingTask task, boolean calibrated) {
    List<String> labels = task.labels(cues.codebook());
    List<List<Example>> documents = Objects.requireNonNull(examples.get(task));
    String name = task.name().toLowerCase(Locale.ROOT);
    List<Example> all = documents.stream().flatMap(List::stream).toList();
    LinearModel model = LinearTrainer.train(name, labels, all, settings);
    if (!calibrated) {
      return model;
    }
    var temperature = new Temperature();
    for (int fold = 0; fold < FOLDS; fold++) {
      var seen = new ArrayList<Example>();
      var held = new ArrayList<Example>();
      for (int i = 0; i < documents.size(); i++) {
        (i % FOLDS == fold ? held : seen).addAll(documents.get(i));
      }
      LinearModel without = LinearTrainer.train(name, labels, seen, settings);
      held.forEach(example -> temperature.add(without, example));
    }
    return LinearTrainer.withTemperature(model, temperature.best());
  }

  private void add(CodedDocument coded) {
    String text = coded.document().text();
    var names = new NameWords(text);
    var topics = new DocumentTopics(coded.document(), coded.units(), cues);
    examples.values().forEach(list -> list.add(new ArrayList<>()));
    for (int i = 0; i < coded.units().size(); i++) {
      var c = new CodingCase(text, coded.units().get(i), names, lexicon);
      FeatureBag bag = features.ofStance(c, topics);
      Optional<Position> gold = coded.positions().get(i);
      for (CodingTask task : CodingTask.values()) {
        int label = task.label(gold, issues);
        if (label >= 0) {
          add(
              task,
              task == CodingTask.ISSUE
                  ? new Example(features.ofTopic(c, topics), cues.rows(c, topics), label, 1f)
                  : Example.of(bag, label));
        }
      }
    }
  }

  private void add(CodingTask task, Example example) {
    List<List<Example>> documents = Objects.requireNonNull(examples.get(task));
    documents.get(documents.size() - 1).add(example);
  }
}
