package parley.train.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.train.GoldAttributions;
import parley.train.HeldDocuments;

/**
 * What the encoder tagger learns from: marked attributions, coded statements and the documents of
 * our own. Every so-manieth of each is kept from training, for the confidence.
 */
final class TaggerData {
  private static final int KEPT = 16;

  /** How often an epoch has the coded documents, short and few beside the others. */
  private static final int CODED_AGAIN = 4;

  private final List<GoldDocument> attributions;
  private final List<GoldDocument> codings;
  private final List<GoldDocument> written = GoldAttributions.written();

  private TaggerData(Path attributions, Path codings) throws IOException {
    this.attributions = GoldAttributions.relations(attributions);
    this.codings = GoldAttributions.codings(codings);
  }

  /** Reads marked attributions and coded statements, both JSON Lines. */
  static TaggerData read(Path attributions, Path codings) throws IOException {
    return new TaggerData(attributions, codings);
  }

  /** The documents of an epoch; both schemes have about as much text in it. */
  List<GoldDocument> training() {
    var training = new ArrayList<>(part(attributions, false));
    var coded = new ArrayList<>(part(codings, false));
    coded.addAll(part(written, false));
    Collections.nCopies(CODED_AGAIN, coded).forEach(training::addAll);
    return training;
  }

  /** The documents of a scheme that training does not see. */
  List<GoldDocument> kept(MarkingScheme scheme) {
    return switch (scheme) {
      case ATTRIBUTIONS -> part(attributions, true);
      case STATEMENTS -> {
        var kept = new ArrayList<>(part(codings, true));
        kept.addAll(part(written, true));
        yield kept;
      }
    };
  }

  private static List<GoldDocument> part(List<GoldDocument> all, boolean kept) {
    return HeldDocuments.part(all, KEPT, kept);
  }
}
