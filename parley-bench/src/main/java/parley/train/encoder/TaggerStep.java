package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import parley.extract.tagger.EncoderExample;
import parley.extract.tagger.EncoderInput;

/**
 * One step of learning: the losses of a few windows and their gradients. Cues that the network
 * believes in by mistake take part as cues to which nothing belongs.
 */
final class TaggerStep {
  private static final int THREADS = 2;
  private static final float BELIEVED = 0.15f;
  private static final float TYPICAL_LINK = 40;
  private static final int ROLES = EncoderExample.ROLE_LABELS;
  private static final int LINKS = EncoderExample.LINK_LABELS;
  private static final int CUE_FIRST = 3;

  private final NDManager manager;
  private final TaggerNetwork network;
  private final Random random;

  private TaggerStep(NDManager manager, TaggerNetwork network, Random random) {
    this.manager = manager;
    this.network = network;
    this.random = random;
  }

  /**
   * Losses in nats.
   *
   * @param roles a word
   * @param links a cue
   */
  record Losses(float roles, float links) {}

  /** Adds the gradients of the windows' losses to those of the weights, on two threads. */
  static Losses learn(
      NDManager manager, TaggerNetwork network, List<EncoderExample> examples, long seed) {
    int parts = Math.min(THREADS, examples.size());
    List<List<EncoderExample>> shares =
        IntStream.range(0, parts)
            .mapToObj(
                n ->
                    IntStream.range(0, examples.size())
                        .filter(i -> i % parts == n)
                        .mapToObj(examples::get)
                        .toList())
            .toList();
    double words = examples.stream().mapToInt(e -> e.input().words()).sum();
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            n -> {
              var step = new TaggerStep(manager, network, new Random(seed + n));
              int own = shares.get(n).stream().mapToInt(e -> e.input().words()).sum();
              return step.learn(shares.get(n), (float) (own / words));
            })
        .reduce(new Losses(0, 0), (x, y) -> new Losses(x.roles + y.roles, x.links + y.links));
  }

  private Losses learn(List<EncoderExample> examples, float share) {
    List<EncoderInput> inputs = examples.stream().map(EncoderExample::input).toList();
    int most = TaggerNetwork.mostWords(inputs);
    try (NDManager step = manager.newSubManager();
        GradientMode recorded = GradientMode.on()) {
      NDArray words = network.words(step, inputs, true);
      NDArray scores = network.roleScores(words);
      NDArray roleLoss = roleLoss(step, scores, examples, most);
      float[] probabilities = scores.softmax(-1).toFloatArray();
      var cues = new ArrayList<TaggerNetwork.Cue>();
      var labels = new ArrayList<byte[]>();
      for (int b = 0; b < examples.size(); b++) {
        addCues(examples.get(b), b, most, probabilities, cues, labels);
      }
      NDArray loss = roleLoss;
      float linkValue = 0;
      if (!cues.isEmpty()) {
        NDArray links = network.linkScores(step, words, most, cues, true);
        NDArray linkLoss = linkLoss(step, links, labels, most);
        loss = loss.add(linkLoss);
        linkValue = linkLoss.getFloat();
      }
      recorded.backward(loss.mul(share));
      return new Losses(share * roleLoss.getFloat(), share * linkValue);
    }
  }

  private static NDArray roleLoss(
      NDManager step, NDArray scores, List<EncoderExample> examples, int most) {
    int total = examples.stream().mapToInt(e -> e.input().words()).sum();
    var wanted = new float[examples.size() * most * ROLES];
    for (int b = 0; b < examples.size(); b++) {
      byte[] roles = examples.get(b).roles();
      for (int w = 0; w < roles.length; w++) {
        wanted[(b * most + w) * ROLES + roles[w]] = -1f / total;
      }
    }
    NDArray weights = step.create(wanted, new Shape((long) examples.size() * most, ROLES));
    return scores.logSoftmax(-1).mul(weights).sum();
  }

  private static NDArray linkLoss(NDManager step, NDArray scores, List<byte[]> labels, int most) {
    var wanted = new float[labels.size() * most * LINKS];
    for (int c = 0; c < labels.size(); c++) {
      for (int w = 0; w < labels.get(c).length; w++) {
        wanted[(c * most + w) * LINKS + labels.get(c)[w]] = -1f / (labels.size() * TYPICAL_LINK);
      }
    }
    NDArray weights = step.create(wanted, new Shape(labels.size(), most, LINKS));
    return scores.logSoftmax(-1).mul(weights).sum();
  }

  private void addCues(
      EncoderExample example,
      int window,
      int most,
      float[] probabilities,
      List<TaggerNetwork.Cue> cues,
      List<byte[]> labels) {
    int words = example.input().words();
    var ranges = new ArrayList<int[]>();
    List<int[]> believed = believed(window, words, most, probabilities);
    for (int[] gold : example.cues()) {
      // half of the marked cues are learned as the network cuts them
      int[] own =
          believed.stream()
              .filter(r -> r[0] <= gold[1] && gold[0] <= r[1] && r[1] - r[0] < 6)
              .findFirst()
              .orElse(gold);
      ranges.add(random.nextBoolean() ? own : gold);
    }
    int wrong = 2 + example.cues().size() / 2;
    for (int[] range : believed) {
      if (wrong > 0 && range[1] - range[0] < 6 && !example.touchesCue(range[0], range[1])) {
        ranges.add(range);
        wrong--;
      }
    }
    for (int[] range : ranges) {
      var place = example.place(range[0], range[1]);
      cues.add(new TaggerNetwork.Cue(window, words, place));
      labels.add(example.links(range[0], range[1]));
    }
  }

  private static List<int[]> believed(int window, int words, int most, float[] probabilities) {
    var ranges = new ArrayList<int[]>();
    int start = -1;
    for (int w = 0; w <= words; w++) {
      int at = (window * most + w) * ROLES + CUE_FIRST;
      boolean cue = w < words && probabilities[at] + probabilities[at + 1] > BELIEVED;
      if (cue && start < 0) {
        start = w;
      } else if (!cue && start >= 0) {
        ranges.add(new int[] {start, w - 1});
        start = -1;
      }
    }
    java.util.Collections.shuffle(ranges, new Random(words));
    return ranges;
  }
}
