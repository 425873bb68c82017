package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.SpeechAttributor;
import parley.extract.who.DocumentSpeakerResolver;
import parley.issue.Codebook;
import parley.report.StatementJson;
import parley.text.Document;
import parley.train.CodingTraining;
import parley.train.GoldCodings;

/**
 * How well whole texts are coded, nothing given: {@code EndToEndEval DIR OUT} codes the training
 * documents of DIR by models that did not see them (cross-validation) and the development documents
 * by models of all training data, writes both to the folder OUT as {@code parley code} would, and
 * prints the scores. Without encoders; what the shipped program reaches is scored by {@link
 * PositionEval}.
 */
public final class EndToEndEval {
  private static final int FOLDS = 5;

  private EndToEndEval() {}

  /** Prints the tables; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: EndToEndEval DIR OUT");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    Path train = folder.resolve("positions-train.jsonl");
    List<CodedDocument> data = CodingTraining.data(folder);
    List<CodedDocument> coded = GoldCodings.documents(train, "a");
    var lines = new ArrayList<String>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<CodedDocument> seen =
          IntStream.range(0, data.size())
              .filter(i -> i >= coded.size() || i % FOLDS != held)
              .mapToObj(data::get)
              .toList();
      StatementExtractor extractor = extractor(seen);
      IntStream.range(0, coded.size())
          .filter(i -> i % FOLDS == held)
          .forEach(i -> lines.add(line(extractor, coded.get(i).document())));
    }
    Path trainOut = Files.write(out.resolve("train.jsonl"), lines);
    System.out.print("positions-train, cross-validated\n" + CodedScore.table(train, trainOut));
    Path dev = folder.resolve("positions-dev.jsonl");
    StatementExtractor all = extractor(data);
    Path devOut =
        Files.write(
            out.resolve("dev.jsonl"),
            GoldCodings.documents(dev, "a").stream().map(d -> line(all, d.document())).toList());
    System.out.print("positions-dev\n" + CodedScore.table(dev, devOut));
  }

  private static StatementExtractor extractor(List<CodedDocument> seen) {
    Codebook codebook = CodebookReader.builtIn();
    return new StatementExtractor(
        new SpeechAttributor(CompactAttributor.standard()),
        DocumentSpeakerResolver.standard(),
        CodebookPositionCoder.of(codebook, CodingTraining.models(seen), Optional.empty()));
  }

  private static String line(StatementExtractor extractor, Document document) {
    return StatementJson.line(document, extractor.statements(document, "s"));
  }
}
