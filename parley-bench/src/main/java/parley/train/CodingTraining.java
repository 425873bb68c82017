package parley.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingModels;
import parley.extract.coding.CodingTrainer;

/**
 * Makes the models of the position coder: {@code CodingTraining DIR OUT.model}, where DIR holds
 * {@code positions-train.jsonl} and {@code sentences-dev.jsonl}. Deterministic: equal data give
 * equal bytes. The run line and the scores stand in docs/model-cards/coding.md.
 */
public final class CodingTraining {
  private CodingTraining() {}

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: CodingTraining DIR OUT.model");
      System.exit(2);
    }
    CodingModels models =
        CodingTrainer.calibrated(data(Path.of(args[0])), CodebookReader.builtIn());
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      models.write(out);
    }
    System.out.println(Files.size(Path.of(args[1])) + " bytes in " + args[1]);
  }

  /** The coded documents that the models learn from. */
  public static List<CodedDocument> data(Path folder) throws IOException {
    var data = new ArrayList<>(GoldCodings.documents(folder.resolve("positions-train.jsonl"), "a"));
    data.addAll(GoldCodings.documents(folder.resolve("sentences-dev.jsonl"), "a"));
    return data;
  }
}
