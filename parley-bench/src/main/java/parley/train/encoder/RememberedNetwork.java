package parley.train.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.extract.tagger.CuePlace;
import parley.extract.tagger.EncoderInput;
import parley.extract.tagger.EncoderNetwork;

/** Runs a network once for each window and cue, however often it is asked. */
final class RememberedNetwork implements EncoderNetwork {
  private final EncoderNetwork network;
  private final Map<List<Integer>, Window> windows = new ConcurrentHashMap<>();

  RememberedNetwork(EncoderNetwork network) {
    this.network = network;
  }

  @Override
  public Reading read(EncoderInput input) {
    var key = Arrays.stream(input.pieces()).boxed().toList();
    Window window = windows.computeIfAbsent(key, k -> new Window(input));
    return new Reading() {
      @Override
      public float[] roleScores() {
        return window.roles.clone();
      }

      @Override
      public float[] linkScores(List<CuePlace> cues) {
        return window.links(cues);
      }

      @Override
      public void close() {
        // kept for the next time
      }
    };
  }

  @Override
  public void close() {
    network.close();
  }

  private final class Window {
    private final EncoderInput input;
    private final float[] roles;
    private final Map<List<Integer>, float[]> links = new LinkedHashMap<>();

    Window(EncoderInput input) {
      this.input = input;
      try (Reading reading = network.read(input)) {
        roles = reading.roleScores().clone();
      }
    }

    synchronized float[] links(List<CuePlace> cues) {
      var missing = new ArrayList<CuePlace>();
      for (CuePlace cue : cues) {
        if (!links.containsKey(key(cue))) {
          missing.add(cue);
        }
      }
      int size = cues.get(0).distances().length * 5;
      if (!missing.isEmpty()) {
        try (Reading reading = network.read(input)) {
          float[] scores = reading.linkScores(missing);
          for (int c = 0; c < missing.size(); c++) {
            links.put(key(missing.get(c)), Arrays.copyOfRange(scores, c * size, (c + 1) * size));
          }
        }
      }
      var all = new float[cues.size() * size];
      for (int c = 0; c < cues.size(); c++) {
        System.arraycopy(links.get(key(cues.get(c))), 0, all, c * size, size);
      }
      return all;
    }

    private static List<Integer> key(CuePlace cue) {
      return List.of(cue.first(), cue.last());
    }
  }
}
