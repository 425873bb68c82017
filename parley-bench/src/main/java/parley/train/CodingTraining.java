package parley.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attributor;
import parley.extract.StatementFinder;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingModels;
import parley.extract.coding.CodingTrainer;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.MarkingScheme;
import parley.extract.tagger.SpeechAttributor;
import parley.extract.who.DocumentSpeakerResolver;

/**
 * Makes the models of the position coder: {@code CodingTraining DIR OUT.model}, where DIR holds
 * {@code positions-train.jsonl} and {@code sentences-dev.jsonl}. Deterministic: equal data give
 * equal bytes. The run line and the scores stand in docs/model-cards/coding.md.
 */
public final class CodingTraining {
  /** How often each sentence pattern is filled. */
  private static final int FILLINGS = 6;

  private CodingTraining() {}

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: CodingTraining DIR OUT.model");
      System.exit(2);
    }
    CodingModels models = models(data(Path.of(args[0])));
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      models.write(out);
    }
    System.out.println(Files.size(Path.of(args[1])) + " bytes in " + args[1]);
  }

  /**
   * The models that learn from the documents, from their patterns and from what is found in them.
   */
  public static CodingModels models(List<CodedDocument> coded) {
    List<Attributor> taggers =
        List.of(CompactAttributor.standard(), EncoderModel.standard(MarkingScheme.STATEMENTS));
    return CodingTrainer.calibrated(examples(coded, taggers), CodebookReader.builtIn());
  }

  /**
   * All that there is to learn from the documents: the coders' statements and those of documents of
   * our own, the same as each of the taggers finds them, and sentence patterns.
   */
  public static List<CodedDocument> examples(
      List<CodedDocument> coded, List<? extends Attributor> taggers) {
    var all = new ArrayList<>(coded);
    all.addAll(WrittenCodings.documents());
    var ragged = new ArrayList<CodedDocument>();
    for (Attributor tagger : taggers) {
      var finder =
          new StatementFinder(new SpeechAttributor(tagger), DocumentSpeakerResolver.standard());
      for (CodedDocument document : all) {
        // a labelled sentence has nothing else to be found in it
        if (document.units().size() > 1) {
          ragged.add(FoundCodings.of(document, finder.units(document.document())));
        }
      }
    }
    all.addAll(SentencePatterns.filled(FILLINGS));
    all.addAll(ragged);
    return all;
  }

  /** The documents coded by people, and the labelled sentences. */
  public static List<CodedDocument> data(Path folder) throws IOException {
    var data = new ArrayList<>(GoldCodings.documents(folder.resolve("positions-train.jsonl"), "a"));
    data.addAll(GoldCodings.documents(folder.resolve("sentences-dev.jsonl"), "a"));
    return data;
  }
}
