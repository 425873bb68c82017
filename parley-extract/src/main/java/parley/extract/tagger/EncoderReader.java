package parley.extract.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads a text window by window: labels of all words from the first head, and from the second what
 * belongs to each cue. Windows are read in parallel; none sees the result of another, so the result
 * does not depend on their order.
 */
final class EncoderReader implements CueReader {
  private static final LinearChain ROLES = new LinearChain(RoleTagger.LABELS, 1);
  private static final LinearChain LINKS = new LinearChain(LinkTagger.LABELS, 1);

  private final EncoderText text;
  private final EncoderNetwork network;
  private final EncoderSettings settings;
  private final List<EncoderText.Window> windows;
  private final Map<List<Integer>, CueLinks> links = new HashMap<>();
  private final List<int[]> cues = new ArrayList<>();
  private final RoleTagger.Tags tags;

  EncoderReader(EncoderText text, EncoderNetwork network, EncoderSettings settings) {
    this.text = text;
    this.network = network;
    this.settings = settings;
    this.windows = text.windows();
    int n = text.text().size();
    this.tags = new RoleTagger.Tags(new byte[n], new byte[n], new float[n * RoleTagger.LABELS]);
    IntStream.range(0, windows.size())
        .parallel()
        .mapToObj(i -> readWindow(windows.get(i)))
        .toList()
        .forEach(
            found ->
                found.forEach(
                    c -> {
                      int first = c.window().cueFirst();
                      int last = c.window().cueLast();
                      cues.add(new int[] {first, last});
                      links.put(List.of(first, last), c);
                    }));
  }

  RoleTagger.Tags tags() {
    return tags;
  }

  /** The cues in the order of the text. */
  List<int[]> cues() {
    return cues;
  }

  @Override
  public CueLinks read(int first, int last) {
    CueLinks known = links.get(List.of(first, last));
    if (known != null) {
      return known;
    }
    EncoderText.Window window =
        windows.stream()
            .filter(w -> w.coreFrom() <= first && first < w.coreTo())
            .findFirst()
            .orElseThrow();
    int end = Math.min(last, window.to() - 1);
    try (EncoderNetwork.Reading reading = network.read(text.input(window))) {
      return links(reading, window, List.of(new int[] {first, end})).get(0);
    }
  }

  /** Sets the labels of the window's core; returns the links of the cues that begin in it. */
  private List<CueLinks> readWindow(EncoderText.Window window) {
    int length = window.to() - window.from();
    try (EncoderNetwork.Reading reading = network.read(text.input(window))) {
      float[] scores = reading.roleScores();
      float[] marginals = ROLES.marginals(scores, length);
      byte[] labels = ROLES.decode(scores, length);
      for (int i = 0; i < length; i++) {
        scores[i * RoleTagger.LABELS + Labels.first(RoleTagger.CUE)] += (float) settings.cueBonus();
      }
      byte[] cueLabels = ROLES.decode(scores, length);
      int skip = window.coreFrom() - window.from();
      int core = window.coreTo() - window.coreFrom();
      System.arraycopy(labels, skip, tags.labels(), window.coreFrom(), core);
      System.arraycopy(cueLabels, skip, tags.cueLabels(), window.coreFrom(), core);
      System.arraycopy(
          marginals,
          skip * RoleTagger.LABELS,
          tags.marginals(),
          window.coreFrom() * RoleTagger.LABELS,
          core * RoleTagger.LABELS);
      List<int[]> own =
          Labels.spans(cueLabels, RoleTagger.CUE).stream()
              .map(c -> new int[] {c[0] + window.from(), c[1] + window.from()})
              .filter(c -> c[0] >= window.coreFrom() && c[0] < window.coreTo())
              .toList();
      return own.isEmpty() ? List.of() : links(reading, window, own);
    }
  }

  private List<CueLinks> links(
      EncoderNetwork.Reading reading, EncoderText.Window window, List<int[]> cues) {
    int from = window.from();
    int to = window.to();
    float[] scores =
        reading.linkScores(
            cues.stream().map(c -> CuePlace.of(text.text(), from, to, c[0], c[1])).toList());
    int size = (to - from) * LinkTagger.LABELS;
    var found = new ArrayList<CueLinks>();
    for (int c = 0; c < cues.size(); c++) {
      float[] own = java.util.Arrays.copyOfRange(scores, c * size, (c + 1) * size);
      var around = new CueWindow(cues.get(c)[0], cues.get(c)[1], from, to);
      LinkTagger.Links links =
          LinkTagger.decode(
              LINKS,
              own,
              to - from,
              (float) settings.contentBonus(),
              (float) settings.sourceBonus());
      joinTouching(links.labels());
      found.add(new CueLinks(around, links));
    }
    return found;
  }

  /** A content goes on where the next one touches it: only what stands between can divide it. */
  private static void joinTouching(byte[] labels) {
    for (int i = 1; i < labels.length; i++) {
      boolean begins = labels[i] == Labels.first(LinkTagger.CONTENT);
      if (begins && Labels.role(labels[i - 1]) == LinkTagger.CONTENT) {
        labels[i] = (byte) Labels.inner(LinkTagger.CONTENT);
      }
    }
  }
}
