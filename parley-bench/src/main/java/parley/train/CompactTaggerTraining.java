package parley.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import parley.extract.tagger.CompactTraining;
import parley.extract.tagger.GoldDocument;

/**
 * Trains the compact tagger and writes its model. Run line in docs/model-cards/compact-tagger.md:
 * {@code CompactTaggerTraining OUT GOLD.jsonl [CODINGS.jsonl]}.
 */
public final class CompactTaggerTraining {
  private CompactTaggerTraining() {}

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: CompactTaggerTraining OUT GOLD.jsonl [CODINGS.jsonl]");
      System.exit(2);
    }
    var documents = new ArrayList<GoldDocument>(GoldAttributions.relations(Path.of(args[1])));
    if (args.length > 2) {
      documents.addAll(GoldAttributions.codings(Path.of(args[2])));
    }
    System.err.println(documents.size() + " documents");
    var training = new CompactTraining(CompactTraining.Settings.SHIPPED, System.err::println);
    try (var out = Files.newOutputStream(Path.of(args[0]))) {
      training.train(documents).write(out);
    }
  }
}
