package parley.extract.coding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parley.extract.linear.SoftmaxModel;
import parley.extract.linear.SoftmaxTraining;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.position.Act;

/** Learns the coder's classifiers from statements coded by people. Deterministic. */
public final class CoderTraining {
  private final Codebook codebook;
  private final SoftmaxTraining settings;

  /** For statements coded by the code book's issues. */
  public CoderTraining(Codebook codebook, SoftmaxTraining settings) {
    this.codebook = codebook;
    this.settings = settings;
  }

  /** The coder that these statements teach. */
  public CodebookPositionCoder train(List<CodedStatement> statements) {
    return new CodebookPositionCoder(codebook, models(statements));
  }

  /** Writes the models that these statements teach. */
  public void write(List<CodedStatement> statements, OutputStream out) throws IOException {
    models(statements).write(out);
  }

  private CodingModels models(List<CodedStatement> statements) {
    var issues = new IssueFinder(codebook);
    List<int[]> all =
        statements.stream()
            .map(
                s -> {
                  String text = s.document().text();
                  List<String> hits = issues.hits(s.unit().attribution().content().in(text));
                  return new StatementFeatures(s.unit(), text).vector(hits);
                })
            .toList();
    var topics = new HashMap<String, List<String>>();
    List<int[]> withTopics =
        statements.stream()
            .map(
                s -> {
                  String text = s.document().text();
                  List<String> about =
                      topics.computeIfAbsent(s.document().id(), id -> issues.topics(text));
                  List<String> hits = issues.hits(s.unit().attribution().content().in(text));
                  return new StatementFeatures(s.unit(), text).issueVector(hits, about);
                })
            .toList();
    SoftmaxModel position =
        settings.train(
            List.of("no", "yes"),
            all,
            statements.stream().map(s -> s.position().isPresent() ? 1 : 0).toList());
    var features = new ArrayList<int[]>();
    var issueFeatures = new ArrayList<int[]>();
    var coded = new ArrayList<CodedStatement.Coded>();
    for (int i = 0; i < all.size(); i++) {
      if (statements.get(i).position().isPresent()) {
        features.add(all.get(i));
        issueFeatures.add(withTopics.get(i));
        coded.add(statements.get(i).position().get());
      }
    }
    List<String> issueIds = codebook.issues().stream().map(Issue::id).toList();
    return new CodingModels(
        position,
        learn(issueIds, issueFeatures, coded, CodedStatement.Coded::issue),
        learn(List.of("for", "against"), features, coded, c -> c.stance().word()),
        learn(
            Arrays.stream(Act.values()).map(Act::word).toList(),
            features,
            coded,
            c -> c.act().word()),
        learn(
            List.of("1", "2", "3", "4"),
            features,
            coded,
            c -> String.format(Locale.ROOT, "%d", c.strength().level())),
        "trained");
  }

  private SoftmaxModel learn(
      List<String> classes,
      List<int[]> features,
      List<CodedStatement.Coded> coded,
      Function<CodedStatement.Coded, String> label) {
    var kept = new ArrayList<int[]>();
    var gold = new ArrayList<Integer>();
    for (int i = 0; i < coded.size(); i++) {
      int index = classes.indexOf(label.apply(coded.get(i)));
      if (index >= 0) {
        kept.add(features.get(i));
        gold.add(index);
      }
    }
    return settings.train(classes, kept, gold);
  }
}
