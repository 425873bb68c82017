package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.extract.encoder.WordPieces;

/** A window of a marked document, as an encoder learns from it. */
public final class EncoderExample {
  private final EncoderText.Window window;
  private final TaggedText text;
  private final GoldTokens gold;
  private final EncoderInput input;
  private final byte[] roles;

  private EncoderExample(EncoderText text, EncoderText.Window window, GoldTokens gold) {
    this.window = window;
    this.text = text.text();
    this.gold = gold;
    this.input = text.input(window);
    byte[] labels = gold.roleLabels();
    this.roles = java.util.Arrays.copyOfRange(labels, window.from(), window.to());
    GoldTokens.repair(roles);
  }

  /** How many labels the first head tells apart: none, and two for each of three roles. */
  public static final int ROLE_LABELS = RoleTagger.LABELS;

  /** How many labels the second head tells apart: none, and two for each of source and content. */
  public static final int LINK_LABELS = LinkTagger.LABELS;

  /** The windows of a document; where the first of them ends is random. */
  public static List<EncoderExample> of(
      GoldDocument document, WordPieces vocabulary, Random random) {
    var text = new TaggedText(document.document().text());
    var encoded = new EncoderText(text, vocabulary, document.scheme());
    var gold = new GoldTokens(text, document.relations());
    return encoded.windows(random).stream().map(w -> new EncoderExample(encoded, w, gold)).toList();
  }

  /** What the encoder reads. */
  public EncoderInput input() {
    return input;
  }

  /** The label of each word: 0 none, then first and inner words of source, cue and content. */
  public byte[] roles() {
    return roles.clone();
  }

  /** The marked cues that stand in the window as a whole, {@code {first, last}} word of it. */
  public List<int[]> cues() {
    var cues = new ArrayList<int[]>();
    for (GoldDocument.Gold relation : gold.relations()) {
      for (int[] cue : gold.ranges(relation.cue())) {
        boolean inside = cue[0] >= window.from() && cue[1] < window.to();
        int[] shifted = {cue[0] - window.from(), cue[1] - window.from()};
        if (inside && cues.stream().noneMatch(c -> c[0] == shifted[0])) {
          cues.add(shifted);
        }
      }
    }
    return cues;
  }

  /** Whether a marked cue shares a word with the range. */
  public boolean touchesCue(int first, int last) {
    return !gold.withCueAt(first + window.from(), last + window.from()).isEmpty();
  }

  /** How the words stand to the cue. */
  public CuePlace place(int first, int last) {
    int shift = window.from();
    return CuePlace.of(text, window.from(), window.to(), first + shift, last + shift);
  }

  /** The label of each word for the cue: 0 none, then first and inner words of source, content. */
  public byte[] links(int first, int last) {
    int shift = window.from();
    var around = new CueWindow(first + shift, last + shift, window.from(), window.to());
    return gold.linkLabels(around, gold.withCueAt(first + shift, last + shift));
  }
}
