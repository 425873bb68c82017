package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.Random;
import parley.extract.tagger.CuePlace;
import parley.extract.tagger.EncoderExample;
import parley.extract.tagger.EncoderInput;
import parley.extract.tagger.EncoderNetwork;

/**
 * The encoder with the two heads of the attribution tagger. Head one maps the state of each word's
 * first piece to role labels. Head two looks, for one cue, at the states of all words of the window
 * plus what they are to the cue (its state, their product, distance, sentences and paragraphs
 * between), through one small transformer layer.
 */
final class TaggerNetwork implements EncoderNetwork {
  static final int LINK_WIDTH = 160;
  static final Transformer LINKS = new Transformer("links.layer", 1, LINK_WIDTH, 5, 320);
  private static final float DROPOUT = 0.1f;

  private final NDManager manager;
  private final Parameters p;

  TaggerNetwork(NDManager manager, Parameters parameters) {
    this.manager = manager;
    this.p = parameters;
  }

  /** Adds the weights of the heads and of the additional embeddings. */
  static void initialise(Parameters p, Random random) {
    p.constant("embeddings.shape", 0, EncoderInput.SHAPES, MiniLm.WIDTH);
    p.constant("embeddings.quote", 0, EncoderInput.QUOTES, MiniLm.WIDTH);
    p.random("roles.weight", random, 0.02, EncoderExample.ROLE_LABELS, MiniLm.WIDTH);
    p.constant("roles.bias", 0, EncoderExample.ROLE_LABELS);
    Transformer.linear(p, random, "links.word", 2L * LINK_WIDTH, MiniLm.WIDTH);
    Transformer.linear(p, random, "links.cue", 2L * LINK_WIDTH, MiniLm.WIDTH);
    p.random("links.distance", random, 0.1, CuePlace.DISTANCES, LINK_WIDTH);
    p.random("links.step", random, 0.1, CuePlace.STEPS, LINK_WIDTH);
    Transformer.norm(p, "links.norm", LINK_WIDTH);
    LINKS.initialise(p, random);
    Transformer.linear(p, random, "links.label", EncoderExample.LINK_LABELS, LINK_WIDTH);
  }

  /** The states of the words of several windows, {@code [windows * mostWords, 384]}. */
  NDArray words(NDManager step, List<EncoderInput> inputs, boolean training) {
    int longest = inputs.stream().mapToInt(i -> i.pieces().length).max().orElseThrow();
    float dropout = training ? DROPOUT : 0;
    NDArray pieces = rectangle(step, inputs.stream().map(EncoderInput::pieces).toList(), longest);
    NDArray shapes = rectangle(step, inputs.stream().map(EncoderInput::shapes).toList(), longest);
    NDArray quotes = rectangle(step, inputs.stream().map(EncoderInput::quotes).toList(), longest);
    NDArray embedded =
        MiniLmEmbeddings.sum(p, pieces)
            .add(MiniLmEmbeddings.rows(shapes, p.get("embeddings.shape")))
            .add(MiniLmEmbeddings.rows(quotes, p.get("embeddings.quote")));
    NDArray x = Transformer.dropout(Transformer.norm(p, "embeddings.norm", embedded), dropout);
    int[] lengths = inputs.stream().mapToInt(i -> i.pieces().length).toArray();
    NDArray mask = Transformer.mask(step, lengths, longest);
    NDArray states = MiniLm.LAYERS.states(p, x, mask, dropout);
    NDArray flat = states.reshape((long) inputs.size() * longest, MiniLm.WIDTH);
    int most = mostWords(inputs);
    var firsts = new int[inputs.size() * most];
    for (int b = 0; b < inputs.size(); b++) {
      for (int w = 0; w < inputs.get(b).words(); w++) {
        firsts[b * most + w] = b * longest + inputs.get(b).firsts()[w];
      }
    }
    NDArray words = MiniLmEmbeddings.rows(step.create(firsts), flat);
    return Transformer.dropout(words, dropout);
  }

  static int mostWords(List<EncoderInput> inputs) {
    return inputs.stream().mapToInt(EncoderInput::words).max().orElseThrow();
  }

  private static NDArray rectangle(NDManager step, List<int[]> rows, int longest) {
    return MiniLmEmbeddings.rectangle(step, rows, longest);
  }

  /** Scores of the role labels, {@code [windows * mostWords, 7]}. */
  NDArray roleScores(NDArray words) {
    return Transformer.linear(p, "roles", words);
  }

  /**
   * A cue of one of the windows.
   *
   * @param window which one
   * @param words how many words that has
   * @param place how its words stand to the cue
   */
  record Cue(int window, int words, CuePlace place) {}

  /** Scores of the link labels, {@code [cues, mostWords, 5]}. */
  NDArray linkScores(NDManager step, NDArray words, int most, List<Cue> cues, boolean training) {
    int n = cues.size();
    long windows = words.getShape().get(0) / most;
    var mean = new float[n * (int) words.getShape().get(0)];
    for (int c = 0; c < n; c++) {
      CuePlace place = cues.get(c).place();
      int at = c * (int) words.getShape().get(0) + cues.get(c).window() * most;
      float share = 1f / (place.last() - place.first() + 1);
      java.util.Arrays.fill(mean, at + place.first(), at + place.last() + 1, share);
    }
    NDArray cueStates = step.create(mean, new Shape(n, words.getShape().get(0))).matMul(words);
    NDArray cue = Transformer.linear(p, "links.cue", cueStates).reshape(n, 1, 2L * LINK_WIDTH);
    int[] owners = cues.stream().mapToInt(Cue::window).toArray();
    NDArray projected =
        Transformer.linear(p, "links.word", words).reshape(windows, (long) most * 2 * LINK_WIDTH);
    NDArray word =
        MiniLmEmbeddings.rows(step.create(owners), projected).reshape(n, most, 2L * LINK_WIDTH);
    NDArray distances =
        rectangle(step, cues.stream().map(c -> c.place().distances()).toList(), most);
    NDArray steps = rectangle(step, cues.stream().map(c -> c.place().steps()).toList(), most);
    NDArray sum = half(word, 0).add(half(cue, 0)).add(half(word, 1).mul(half(cue, 1)));
    NDArray placed =
        sum.add(MiniLmEmbeddings.rows(distances, p.get("links.distance")))
            .add(MiniLmEmbeddings.rows(steps, p.get("links.step")));
    NDArray x = Transformer.norm(p, "links.norm", placed);
    int[] lengths = cues.stream().mapToInt(Cue::words).toArray();
    NDArray mask = Transformer.mask(step, lengths, most);
    NDArray states = LINKS.states(p, x, mask, training ? DROPOUT : 0);
    return Transformer.linear(p, "links.label", Activation.gelu(states));
  }

  private static NDArray half(NDArray both, int which) {
    return both.split(2, 2).get(which);
  }

  @Override
  @SuppressWarnings("try") // the mode is in force as long as it is open
  public Reading read(EncoderInput input) {
    NDManager step = manager.newSubManager();
    NDArray words = GradientMode.unrecorded(() -> words(step, List.of(input), false));
    return new Reading() {
      @Override
      @SuppressWarnings("try")
      public float[] roleScores() {
        return GradientMode.unrecorded(() -> TaggerNetwork.this.roleScores(words).toFloatArray());
      }

      @Override
      @SuppressWarnings("try")
      public float[] linkScores(List<CuePlace> places) {
        List<Cue> cues = places.stream().map(c -> new Cue(0, input.words(), c)).toList();
        int most = input.words();
        return GradientMode.unrecorded(
            () -> TaggerNetwork.this.linkScores(step, words, most, cues, false).toFloatArray());
      }

      @Override
      public void close() {
        step.close();
      }
    };
  }

  @Override
  public void close() {
    // the weights belong to whoever made them
  }
}
