package parley.extract.tagger;

import java.util.List;
import parley.extract.encoder.OnnxNetwork;

/** The encoder and its two heads on ONNX Runtime. */
final class OnnxTagger implements EncoderNetwork {
  private static final int WIDTH = 384;

  private final OnnxNetwork encoder;
  private final OnnxNetwork links;

  OnnxTagger(OnnxNetwork encoder, OnnxNetwork links) {
    this.encoder = encoder;
    this.links = links;
  }

  @Override
  public Reading read(EncoderInput input) {
    int length = input.pieces().length;
    OnnxNetwork.Outputs outputs =
        encoder.run(
            new OnnxNetwork.Inputs()
                .wholes("pieces", input.pieces(), 1, length)
                .wholes("shapes", input.shapes(), 1, length)
                .wholes("quotes", input.quotes(), 1, length)
                .wholes("firsts", input.firsts(), input.words()));
    float[] states = outputs.reals("states");
    float[] roles = outputs.reals("roles");
    return new Reading() {
      @Override
      public float[] roleScores() {
        return roles;
      }

      @Override
      public float[] linkScores(List<CuePlace> cues) {
        return OnnxTagger.this.linkScores(states, input.words(), cues);
      }

      @Override
      public void close() {
        // nothing outside the heap is held
      }
    };
  }

  private float[] linkScores(float[] states, int words, List<CuePlace> cues) {
    int n = cues.size();
    var means = new float[n * words];
    var distances = new int[n * words];
    var steps = new int[n * words];
    for (int c = 0; c < n; c++) {
      CuePlace cue = cues.get(c);
      float share = 1f / (cue.last() - cue.first() + 1);
      java.util.Arrays.fill(means, c * words + cue.first(), c * words + cue.last() + 1, share);
      System.arraycopy(cue.distances(), 0, distances, c * words, words);
      System.arraycopy(cue.steps(), 0, steps, c * words, words);
    }
    return links
        .run(
            new OnnxNetwork.Inputs()
                .reals("states", states, words, WIDTH)
                .reals("means", means, n, words)
                .wholes("distances", distances, n, words)
                .wholes("steps", steps, n, words))
        .reals("labels");
  }

  @Override
  public void close() {
    encoder.close();
    links.close();
  }
}
