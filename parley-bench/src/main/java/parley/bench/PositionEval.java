package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingEncoder;
import parley.extract.coding.CodingTrainer;
import parley.issue.Codebook;
import parley.train.AttributionCodings;
import parley.train.CodingTraining;
import parley.train.GoldCodings;
import parley.train.WrittenCodings;
import parley.train.encoder.CodingEncoderTraining;

/**
 * How well positions are coded. {@code PositionEval DIR} measures with the coders' own statements
 * given: the linear models alone, cross-validated over the training documents and sentences of DIR
 * and on its development documents, and there the shipped program too. {@code PositionEval DIR
 * HELD} measures linear models and an encoder together on every fifth document, which neither saw
 * (HELD as of {@link parley.train.encoder.CodingEncoderTraining}). {@code PositionEval FILE.jsonl}
 * measures the shipped program, statements given, on documents that nothing learned from: press in
 * which others marked who says what, against codings of our own, or a file of coded documents.
 * {@code PositionEval CODED.jsonl PRED.jsonl} scores a file that {@code parley code} wrote, end to
 * end. The run lines stand in docs/model-cards/coding.md.
 */
public final class PositionEval {
  private static final int FOLDS = 10;

  private PositionEval() {}

  /** Prints the tables; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length == 1 && Files.isDirectory(Path.of(args[0]))) {
      given(Path.of(args[0]));
    } else if (args.length == 1) {
      unseen(Path.of(args[0]));
    } else if (args.length == 2 && Files.isDirectory(Path.of(args[1]))) {
      heldOut(Path.of(args[0]), Path.of(args[1]));
    } else if (args.length == 2) {
      System.out.print(CodedScore.table(Path.of(args[0]), Path.of(args[1])));
    } else {
      System.err.println("usage: PositionEval DIR [HELD] | FILE.jsonl | CODED.jsonl PRED.jsonl");
      System.exit(2);
    }
  }

  private static void given(Path folder) throws IOException {
    List<CodedDocument> train = GoldCodings.documents(folder.resolve("positions-train.jsonl"), "a");
    List<CodedDocument> sentences =
        GoldCodings.documents(folder.resolve("sentences-dev.jsonl"), "a");
    Codebook codebook = CodebookReader.builtIn();
    var trainTable = new PositionTable();
    var sentenceTable = new PositionTable();
    var all = new ArrayList<>(train);
    all.addAll(sentences);
    for (int fold = 0; fold < FOLDS; fold++) {
      var seen = new ArrayList<>(WrittenCodings.documents());
      for (int i = 0; i < all.size(); i++) {
        if (i % FOLDS != fold) {
          seen.add(all.get(i));
        }
      }
      var coder =
          CodebookPositionCoder.of(codebook, CodingTrainer.train(seen, codebook), Optional.empty());
      for (int i = fold; i < all.size(); i += FOLDS) {
        CodedDocument held = all.get(i);
        PositionTable table = i < train.size() ? trainTable : sentenceTable;
        table.add(held, coder.judge(held.document(), held.units()));
      }
    }
    System.out.print(trainTable.render("positions-train, cross-validated by document"));
    System.out.print(trainTable.confusions(30));
    System.out.print(sentenceTable.render("sentences-dev, cross-validated"));
    System.out.print(sentenceTable.confusions(12));
    all.addAll(WrittenCodings.documents());
    development(
        folder,
        CodebookPositionCoder.of(codebook, CodingTrainer.train(all, codebook), Optional.empty()));
    System.out.println("the shipped program:");
    development(folder, CodebookPositionCoder.of(codebook));
  }

  private static void heldOut(Path folder, Path model) throws IOException {
    List<CodedDocument> data = CodingTraining.data(folder);
    Codebook codebook = CodebookReader.builtIn();
    var coder =
        CodebookPositionCoder.of(
            codebook,
            CodingTraining.models(CodingEncoderTraining.part(data, false)),
            Optional.of(CodingEncoder.read(model)));
    var documents = new PositionTable();
    var sentences = new PositionTable();
    for (CodedDocument held : CodingEncoderTraining.part(data, true)) {
      PositionTable table = held.units().size() > 1 ? documents : sentences;
      table.add(held, coder.judge(held.document(), held.units()));
    }
    System.out.print(documents.render("positions-train, documents held out"));
    System.out.print(documents.confusions(30));
    System.out.print(sentences.render("sentences-dev, held out"));
    System.out.print(sentences.confusions(12));
    development(folder, coder);
  }

  private static void unseen(Path file) throws IOException {
    boolean coded = Files.readString(file).contains("\"is_position\"");
    shipped(coded ? GoldCodings.documents(file, "a") : AttributionCodings.documents(file));
  }

  private static void shipped(List<CodedDocument> coded) throws IOException {
    Codebook codebook = CodebookReader.builtIn();
    shipped("the shipped program", coded, CodebookPositionCoder.of(codebook));
    shipped("with --fast", coded, CodebookPositionCoder.fast(codebook));
  }

  private static void shipped(String name, List<CodedDocument> coded, CodebookPositionCoder coder) {
    var table = new PositionTable();
    coded.forEach(d -> table.add(d, coder.judge(d.document(), d.units())));
    System.out.print(table.render(coded.size() + " documents, " + name));
    System.out.print(table.confusions(12));
  }

  private static void development(Path folder, CodebookPositionCoder coder) throws IOException {
    for (String name : List.of("a", "b")) {
      var table = new PositionTable();
      long words = 0;
      long start = System.nanoTime();
      for (CodedDocument gold :
          GoldCodings.documents(folder.resolve("positions-dev.jsonl"), name)) {
        table.add(gold, coder.judge(gold.document(), gold.units()));
        words +=
            gold.units().stream()
                .mapToLong(
                    u -> u.attribution().content().in(gold.document().text()).split("\\s+").length)
                .sum();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.print(table.render("positions-dev, coder " + name));
      System.out.print(table.confusions(12));
      System.out.printf(Locale.ROOT, "  %.0f words of content a second%n", words / seconds);
    }
  }
}
