package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedStatement;
import parley.extract.coding.CoderTraining;
import parley.extract.coding.PositionCoder;
import parley.extract.linear.SoftmaxTraining;
import parley.position.Position;
import parley.train.CodedStatements;

/**
 * How well positions are coded when source, cue and content are given as people marked them: {@code
 * PositionEval CODINGS.jsonl [SENTENCES.jsonl]} cross-validates over documents (five folds). End to
 * end, score the output of {@code parley code} with the reference scorer.
 */
public final class PositionEval {
  private static final int FOLDS = 5;

  private PositionEval() {}

  /** Prints the table; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: PositionEval CODINGS.jsonl [SENTENCES.jsonl]");
      System.exit(2);
    }
    Map<String, List<CodedStatement>> documents = CodedStatements.documents(Path.of(args[0]));
    List<CodedStatement> extra =
        args.length > 1 ? CodedStatements.sentences(Path.of(args[1])) : List.of();
    var ids = new ArrayList<>(documents.keySet());
    var tally = new Tally();
    var sentences = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      var train = new ArrayList<CodedStatement>();
      var test = new ArrayList<CodedStatement>();
      for (int i = 0; i < ids.size(); i++) {
        (i % FOLDS == fold ? test : train).addAll(documents.get(ids.get(i)));
      }
      var unseen = new ArrayList<CodedStatement>();
      for (int i = 0; i < extra.size(); i++) {
        (i % FOLDS == fold ? unseen : train).add(extra.get(i));
      }
      PositionCoder coder =
          new CoderTraining(CodebookReader.builtIn(), SoftmaxTraining.STANDARD).train(train);
      tally.add(coder, test);
      sentences.add(coder, unseen);
    }
    System.out.println("documents, " + FOLDS + "-fold\n" + tally);
    System.out.println("sentences, " + FOLDS + "-fold\n" + sentences);
  }

  /** Counts of agreement between people and the coder. */
  private static final class Tally {
    private int all;
    private int decided;
    private int both;
    private int issue;
    private int stance;
    private int act;
    private final List<int[]> levels = new ArrayList<>();

    void add(PositionCoder coder, List<CodedStatement> statements) {
      for (CodedStatement statement : statements) {
        Optional<Position> found =
            coder.code(statement.document(), List.of(statement.unit())).get(0);
        all++;
        decided += found.isPresent() == statement.position().isPresent() ? 1 : 0;
        if (found.isPresent() && statement.position().isPresent()) {
          CodedStatement.Coded gold = statement.position().get();
          both++;
          issue += found.get().issue().equals(gold.issue()) ? 1 : 0;
          stance += found.get().stance() == gold.stance() ? 1 : 0;
          act += found.get().act() == gold.act() ? 1 : 0;
          levels.add(new int[] {gold.strength().level(), found.get().strength().level()});
        }
      }
    }

    /** Cohen's kappa with quadratic weights (J. Cohen, Psychological Bulletin 70, 1968). */
    private double kappa() {
      var table = new double[5][5];
      levels.forEach(pair -> table[pair[0]][pair[1]]++);
      double observed = 0;
      double expected = 0;
      for (int a = 1; a <= 4; a++) {
        for (int b = 1; b <= 4; b++) {
          double row = 0;
          double column = 0;
          for (int k = 1; k <= 4; k++) {
            row += table[a][k];
            column += table[k][b];
          }
          double weight = (a - b) * (a - b) / 9.0;
          observed += weight * table[a][b];
          expected += weight * row * column / Math.max(1, levels.size());
        }
      }
      return expected == 0 ? 1 : 1 - observed / expected;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "  is-position %.3f (%d)  issue %.3f  stance %.3f  act %.3f  strength kappa %.3f",
          (double) decided / Math.max(1, all),
          all,
          (double) issue / Math.max(1, both),
          (double) stance / Math.max(1, both),
          (double) act / Math.max(1, both),
          kappa());
    }
  }
}
