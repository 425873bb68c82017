package parley.train.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.extract.encoder.WordPieces;
import parley.extract.tagger.EncoderExample;
import parley.extract.tagger.GoldDocument;

/** The windows of the training documents in steps of about equal size. */
final class TaggerExamples {
  private static final int POOL = 96;

  private final List<GoldDocument> documents;
  private final WordPieces vocabulary;
  private final int pieces;
  private final long seed;

  /** Steps of at most so many pieces, the filling of shorter windows included. */
  TaggerExamples(List<GoldDocument> documents, WordPieces vocabulary, int pieces, long seed) {
    this.documents = documents;
    this.vocabulary = vocabulary;
    this.pieces = pieces;
    this.seed = seed;
  }

  /** The steps of an epoch; the same for the same epoch and seed. */
  List<List<EncoderExample>> epoch(int epoch) {
    var random = new Random(seed * 31 + epoch);
    var examples = new ArrayList<EncoderExample>();
    documents.forEach(d -> examples.addAll(EncoderExample.of(d, vocabulary, random)));
    return TrainingSteps.of(examples, e -> e.input().pieces().length, POOL, pieces, random);
  }
}
