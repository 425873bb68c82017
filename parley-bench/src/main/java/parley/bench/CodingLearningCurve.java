package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingTrainer;
import parley.issue.Codebook;
import parley.train.GoldCodings;

/**
 * What more coded documents would bring: {@code CodingLearningCurve DIR} trains on an eighth, a
 * quarter, half and all of the documents of {@code positions-train.jsonl} but each fifth one, which
 * are coded with the coders' statements given.
 */
public final class CodingLearningCurve {
  private static final int FOLDS = 5;
  private static final List<Integer> PARTS = List.of(8, 4, 2, 1);

  private CodingLearningCurve() {}

  /** Prints a table for each part; see the class comment for the argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: CodingLearningCurve DIR");
      System.exit(2);
    }
    List<CodedDocument> all =
        GoldCodings.documents(Path.of(args[0]).resolve("positions-train.jsonl"), "a");
    Codebook codebook = CodebookReader.builtIn();
    var seen = new ArrayList<CodedDocument>();
    IntStream.range(0, all.size()).filter(i -> i % FOLDS != 0).forEach(i -> seen.add(all.get(i)));
    for (int part : PARTS) {
      // every part-th document, so that each part has all kinds of texts
      List<CodedDocument> taught =
          IntStream.range(0, seen.size()).filter(i -> i % part == 0).mapToObj(seen::get).toList();
      var coder =
          CodebookPositionCoder.of(
              codebook, CodingTrainer.train(taught, codebook), Optional.empty());
      var table = new PositionTable();
      for (int i = 0; i < all.size(); i += FOLDS) {
        CodedDocument held = all.get(i);
        table.add(held, coder.judge(held.document(), held.units()));
      }
      System.out.print(table.render("trained on " + taught.size() + " documents"));
    }
  }
}
