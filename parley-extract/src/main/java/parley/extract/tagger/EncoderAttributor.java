package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.extract.encoder.WordPieces;
import parley.text.Document;

/**
 * The encoder tagger: a fine-tuned text encoder reads the text in overlapping windows; one head
 * marks cues, sources and contents, the other finds for each cue its own source and content. Slower
 * and more exact than {@link CompactAttributor}. Cost is linear in the text: each word is read in
 * about two windows.
 */
public final class EncoderAttributor implements Attributor {
  private final WordPieces vocabulary;
  private final EncoderNetwork network;
  private final EncoderSettings settings;
  private final MarkingScheme scheme;
  private final RelationChoice choice;
  private final String name;

  /** The tagger with a network, which stays the caller's to close. */
  public EncoderAttributor(
      WordPieces vocabulary,
      EncoderNetwork network,
      EncoderSettings settings,
      MarkingScheme scheme,
      String name) {
    this.vocabulary = vocabulary;
    this.network = network;
    this.settings = settings;
    this.scheme = scheme;
    this.choice = new RelationChoice(new Confidence(settings.confidence()), settings.threshold());
    this.name = name;
  }

  @Override
  public List<Attribution> attributions(Document document) {
    var text = new TaggedText(document.text());
    return text.size() == 0
        ? List.of()
        : Attributions.of(document.text(), text, choice.of(relations(text)));
  }

  @Override
  public String name() {
    return name;
  }

  private List<Relation> relations(TaggedText text) {
    var reader = new EncoderReader(new EncoderText(text, vocabulary, scheme), network, settings);
    return RelationFinder.find(text, reader.tags(), reader.cues(), reader);
  }

  /** The settings with the confidence fitted to marked documents that training did not see. */
  public EncoderSettings calibrated(List<GoldDocument> unseen) {
    var signals = new ArrayList<double[]>();
    var right = new ArrayList<Boolean>();
    for (GoldDocument document : unseen) {
      var text = new TaggedText(document.document().text());
      var gold = new GoldTokens(text, document.relations());
      for (Relation relation : relations(text)) {
        signals.add(relation.signals());
        right.add(RelationMatch.right(relation, gold));
      }
    }
    return settings.with(Confidence.fit(signals, right));
  }
}
