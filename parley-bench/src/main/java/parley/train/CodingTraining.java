package parley.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedStatement;
import parley.extract.coding.CoderTraining;
import parley.extract.linear.SoftmaxTraining;

/**
 * Trains the coder's classifiers and writes them: {@code CodingTraining OUT CODINGS.jsonl
 * [SENTENCES.jsonl]}. The run line stands in docs/model-cards/coding.md.
 */
public final class CodingTraining {
  private CodingTraining() {}

  /** Trains; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: CodingTraining OUT CODINGS.jsonl [SENTENCES.jsonl]");
      System.exit(2);
    }
    var statements = new ArrayList<CodedStatement>();
    CodedStatements.documents(Path.of(args[1])).values().forEach(statements::addAll);
    if (args.length > 2) {
      statements.addAll(CodedStatements.sentences(Path.of(args[2])));
    }
    System.err.println(statements.size() + " statements");
    try (var out = Files.newOutputStream(Path.of(args[0]))) {
      new CoderTraining(CodebookReader.builtIn(), SoftmaxTraining.STANDARD).write(statements, out);
    }
  }
}
