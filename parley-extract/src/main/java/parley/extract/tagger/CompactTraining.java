package parley.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains the compact tagger. The second pass learns from first-pass tags of documents that the
 * first pass had not seen (jackknifing over folds), so that it meets the errors it will meet later;
 * the confidence is fitted the same way.
 */
public final class CompactTraining {
  /**
   * How to train.
   *
   * @param bits the weight tables have 2^bits features
   * @param folds parts of the jackknife
   * @param threshold relations less sure than this are left out later, in [0,1]
   * @param seed of all random choices
   */
  public record Settings(int bits, int folds, double threshold, long seed) {
    /** The settings of the shipped model. */
    public static final Settings SHIPPED = new Settings(20, 12, 0.3, 20261124L);
  }

  private static final int ROLE_EPOCHS = 9;
  private static final float ROLE_RATE = 0.015f;
  private static final int ROLE_CUTOFF = 2;
  private static final int LINK_EPOCHS = 5;
  private static final float LINK_RATE = 0.02f;
  private static final int LINK_CUTOFF = 8;

  private final Settings settings;
  private final Consumer<String> progress;

  /** Trains with the settings and tells the listener of each step. */
  public CompactTraining(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  private record Item(TaggedText text, WordFeatures words, GoldTokens gold) {}

  /** The tagger trained on the documents. */
  public CompactAttributor train(List<GoldDocument> documents) {
    List<TaggedText> texts =
        documents.stream().map(d -> new TaggedText(d.document().text())).toList();
    List<GoldTokens> gold =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new GoldTokens(texts.get(i), documents.get(i).relations()))
            .toList();
    var reporting = ReportingWords.learn(texts, gold.stream().map(GoldTokens::roleLabels).toList());
    List<Item> items =
        IntStream.range(0, texts.size())
            .mapToObj(
                i -> new Item(texts.get(i), new WordFeatures(texts.get(i), reporting), gold.get(i)))
            .toList();
    int[] fold = folds(items.size());
    var tags = new RoleTagger.Tags[items.size()];
    IntStream.range(0, settings.folds())
        .parallel()
        .forEach(
            f -> {
              var tagger = new RoleTagger(trainRoles(pick(items, fold, f, false), "fold " + f));
              for (int i = 0; i < tags.length; i++) {
                if (fold[i] == f) {
                  Item item = items.get(i);
                  tags[i] = tagger.tag(item.text(), item.words(), RelationFinder.CUE_BONUS);
                }
              }
            });
    var whole = IntStream.range(0, 3).parallel().mapToObj(i -> part(i, items, fold, tags)).toList();
    Confidence confidence = confidence(items, fold, tags, new LinkTagger(whole.get(2)));
    return CompactAttributor.of(
        new CompactModel(reporting, whole.get(0), whole.get(1), confidence, settings.threshold()));
  }

  private LinearChain part(int part, List<Item> items, int[] fold, RoleTagger.Tags[] tags) {
    return switch (part) {
      case 0 -> trainRoles(items, "roles");
      case 1 -> trainLinks(items, tags, fold, -1, "links");
      default -> trainLinks(items, tags, fold, 0, "links without fold 0");
    };
  }

  private int[] folds(int size) {
    var random = new Random(settings.seed());
    return random.ints(size, 0, settings.folds()).toArray();
  }

  private static List<Item> pick(List<Item> items, int[] fold, int which, boolean inside) {
    return IntStream.range(0, items.size())
        .filter(i -> (fold[i] == which) == inside)
        .mapToObj(items::get)
        .toList();
  }

  private LinearChain trainRoles(List<Item> items, String name) {
    var samples = new ArrayList<ChainTraining.Sample>();
    for (Item item : items) {
      byte[] labels = item.gold().roleLabels();
      int[][] features = wordFeatures(item);
      for (int[] range : RoleTagger.sequences(item.text())) {
        int length = range[1] - range[0];
        var parts = new int[length][][];
        for (int i = 0; i < length; i++) {
          parts[i] = new int[][] {features[range[0] + i]};
        }
        byte[] gold = java.util.Arrays.copyOfRange(labels, range[0], range[1]);
        GoldTokens.repair(gold);
        samples.add(new ChainTraining.Sample(parts, gold));
      }
    }
    return chain(
        new ChainTraining.Settings(
            RoleTagger.LABELS,
            settings.bits(),
            ROLE_EPOCHS,
            ROLE_RATE,
            ROLE_CUTOFF,
            settings.seed()),
        samples,
        name);
  }

  private LinearChain trainLinks(
      List<Item> items, RoleTagger.Tags[] tags, int[] fold, int leftOut, String name) {
    var samples = new ArrayList<ChainTraining.Sample>();
    for (int n = 0; n < items.size(); n++) {
      if (fold[n] != leftOut) {
        addLinks(items.get(n), tags[n], samples);
      }
    }
    // a word stands in the windows of several cues, so rare features need a higher cut-off
    return chain(
        new ChainTraining.Settings(
            LinkTagger.LABELS,
            settings.bits(),
            LINK_EPOCHS,
            LINK_RATE,
            LINK_CUTOFF,
            settings.seed()),
        samples,
        name);
  }

  private static void addLinks(
      Item item, RoleTagger.Tags tags, List<ChainTraining.Sample> samples) {
    int[][] words = wordFeatures(item);
    var links = new LinkFeatures(item.text(), item.words(), tags);
    var out = new Features();
    for (int[] cue : trainingCues(item, tags)) {
      var window = CueWindow.around(item.text(), cue[0], cue[1]);
      var features = new int[window.length()][][];
      for (int i = 0; i < features.length; i++) {
        links.of(window.from() + i, window, out);
        features[i] = new int[][] {words[window.from() + i], out.copy()};
      }
      byte[] gold = item.gold().linkLabels(window, item.gold().withCueAt(cue[0], cue[1]));
      samples.add(new ChainTraining.Sample(features, gold));
    }
  }

  /** The cues of the first pass, and the gold cues it missed. */
  private static List<int[]> trainingCues(Item item, RoleTagger.Tags tags) {
    var cues = new ArrayList<>(Labels.spans(tags.cueLabels(), RoleTagger.CUE));
    for (GoldDocument.Gold relation : item.gold().relations()) {
      for (int[] gold : item.gold().ranges(relation.cue())) {
        if (cues.stream().noneMatch(c -> c[0] <= gold[1] && gold[0] <= c[1])) {
          cues.add(gold);
        }
      }
    }
    cues.sort(Comparator.comparingInt(c -> c[0]));
    return cues;
  }

  private static int[][] wordFeatures(Item item) {
    var features = new int[item.text().size()][];
    var out = new Features();
    for (int i = 0; i < features.length; i++) {
      item.words().of(i, out);
      features[i] = out.copy();
    }
    return features;
  }

  private LinearChain chain(
      ChainTraining.Settings settings, List<ChainTraining.Sample> samples, String name) {
    return new ChainTraining(settings)
        .train(samples, epoch -> progress.accept(name + ": epoch " + epoch));
  }

  private Confidence confidence(
      List<Item> items, int[] fold, RoleTagger.Tags[] tags, LinkTagger links) {
    var signals = new ArrayList<double[]>();
    var right = new ArrayList<Boolean>();
    for (int n = 0; n < items.size(); n++) {
      if (fold[n] != 0) {
        continue;
      }
      Item item = items.get(n);
      for (Relation relation : RelationFinder.find(item.text(), item.words(), tags[n], links)) {
        signals.add(relation.signals());
        right.add(RelationMatch.right(relation, item.gold()));
      }
    }
    return Confidence.fit(signals, right);
  }
}
