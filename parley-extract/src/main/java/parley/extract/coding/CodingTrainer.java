package parley.extract.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.extract.linear.Example;
import parley.extract.linear.FeatureBag;
import parley.extract.linear.LinearTrainer;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/** Learns {@link CodingModels} from documents coded by people. Deterministic. */
public final class CodingTrainer {
  static final List<String> YES_NO = List.of("no", "yes");

  private final IssueCues cues;
  private final CodingFeatures features = new CodingFeatures();
  private final CodingLexicon lexicon = CodingLexicon.standard();
  private final List<Example> position = new ArrayList<>();
  private final List<Example> issue = new ArrayList<>();
  private final List<Example> stance = new ArrayList<>();
  private final List<Example> act = new ArrayList<>();
  private final List<Example> strength = new ArrayList<>();

  private CodingTrainer(Codebook codebook) {
    this.cues = new IssueCues(codebook);
  }

  /** The models that fit the documents, for issues as in the code book. */
  public static CodingModels train(List<CodedDocument> documents, Codebook codebook) {
    var trainer = new CodingTrainer(codebook);
    documents.forEach(trainer::add);
    LinearTrainer.Settings settings = LinearTrainer.Settings.standard();
    return new CodingModels(
        LinearTrainer.train("position", YES_NO, trainer.position, settings),
        LinearTrainer.train(
            "issue", codebook.issues().stream().map(Issue::id).toList(), trainer.issue, settings),
        LinearTrainer.train("stance", names(Stance.values()), trainer.stance, settings),
        LinearTrainer.train("act", names(Act.values()), trainer.act, settings),
        LinearTrainer.train("strength", names(Strength.values()), trainer.strength, settings));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private void add(CodedDocument coded) {
    String text = coded.document().text();
    var names = new NameWords(text);
    var topics = new DocumentTopics(coded.document(), coded.units(), cues);
    for (int i = 0; i < coded.units().size(); i++) {
      var c = new CodingCase(text, coded.units().get(i), names, lexicon);
      FeatureBag bag = features.ofStance(c, topics);
      Optional<Position> gold = coded.positions().get(i);
      position.add(Example.of(bag, gold.isPresent() ? 1 : 0));
      if (gold.isPresent()) {
        stance.add(Example.of(bag, gold.get().stance().ordinal()));
        act.add(Example.of(bag, gold.get().act().ordinal()));
        strength.add(Example.of(bag, gold.get().strength().ordinal()));
        addIssue(c, gold.get().issue(), topics);
      }
    }
  }

  private void addIssue(CodingCase c, String id, DocumentTopics topics) {
    List<Issue> issues = cues.codebook().issues();
    for (int i = 0; i < issues.size(); i++) {
      if (issues.get(i).id().equals(id)) {
        issue.add(new Example(features.ofTopic(c, topics), cues.rows(c, topics), i, 1f));
      }
    }
  }
}
