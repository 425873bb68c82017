package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookPositionCoder.Verdict;
import parley.extract.coding.CodedDocument;
import parley.position.Position;

/**
 * How well positions are coded when the statements are given: shares of right answers, counted over
 * all statements (is-position) and over those that both sides call a position (the rest).
 */
final class PositionTable {
  private static final int BINS = 10;

  private int statements;
  private int positionRight;
  private int truePositives;
  private int goldPositions;
  private int codedPositions;
  private int issueRight;
  private int stanceRight;
  private int actRight;
  private int redGold;
  private int redCoded;
  private int redBoth;
  private final List<int[]> strengths = new ArrayList<>();
  private final List<double[]> positionOdds = new ArrayList<>();
  private final List<double[]> stanceOdds = new ArrayList<>();
  private final TreeMap<String, Integer> errors = new TreeMap<>();

  void add(CodedDocument gold, List<Verdict> verdicts) {
    for (int i = 0; i < verdicts.size(); i++) {
      add(gold.positions().get(i), verdicts.get(i));
    }
  }

  private void add(Optional<Position> gold, Verdict verdict) {
    boolean coded = verdict.probability() >= CodebookPositionCoder.THRESHOLD;
    statements++;
    positionRight += coded == gold.isPresent() ? 1 : 0;
    goldPositions += gold.isPresent() ? 1 : 0;
    codedPositions += coded ? 1 : 0;
    positionOdds.add(new double[] {verdict.probability(), gold.isPresent() ? 1 : 0});
    boolean red = gold.map(Position::redLine).orElse(false);
    boolean redHere = coded && verdict.position().redLine();
    redGold += red ? 1 : 0;
    redCoded += redHere ? 1 : 0;
    redBoth += red && redHere ? 1 : 0;
    if (coded && gold.isPresent()) {
      compare(gold.get(), verdict);
    }
  }

  private void compare(Position gold, Verdict verdict) {
    Position coded = verdict.position();
    truePositives++;
    issueRight += gold.issue().equals(coded.issue()) ? 1 : 0;
    stanceRight += gold.stance() == coded.stance() ? 1 : 0;
    actRight += gold.act() == coded.act() ? 1 : 0;
    strengths.add(new int[] {gold.strength().level(), coded.strength().level()});
    stanceOdds.add(
        new double[] {verdict.stanceProbability(), gold.stance() == coded.stance() ? 1 : 0});
    error("issue", gold.issue(), coded.issue());
    error("act", gold.act().word(), coded.act().word());
    error("strength", gold.strength().word(), coded.strength().word());
    error("stance", gold.stance().word(), coded.stance().word());
  }

  private void error(String what, String gold, String coded) {
    if (!gold.equals(coded)) {
      errors.merge(what + ": " + gold + " coded as " + coded, 1, Integer::sum);
    }
  }

  /** The table under the title. */
  String render(String title) {
    var out = new StringBuilder("== " + title + "\n");
    line(out, "statements", statements, "positions " + goldPositions + ", coded " + codedPositions);
    share(out, "is-position accuracy", positionRight, statements);
    out.append(
        String.format(
            Locale.ROOT,
            "  %-22s %.3f%n",
            "is-position F1",
            2.0 * truePositives / Math.max(1, goldPositions + codedPositions)));
    share(out, "issue", issueRight, truePositives);
    share(out, "stance", stanceRight, truePositives);
    share(out, "act", actRight, truePositives);
    out.append(
        String.format(
            Locale.ROOT, "  %-22s %.3f%n", "strength kappa", StrengthKappa.of(strengths)));
    share(out, "red-line precision", redBoth, redCoded);
    share(out, "red-line recall", redBoth, redGold);
    out.append(
        String.format(
            Locale.ROOT,
            "  %-22s Brier %.3f ECE %.3f (is-position), Brier %.3f ECE %.3f (stance)%n",
            "calibration",
            brier(positionOdds),
            calibrationError(positionOdds),
            brier(stanceOdds),
            calibrationError(stanceOdds)));
    return out.toString();
  }

  /** The most frequent confusions. */
  String confusions(int most) {
    var out = new StringBuilder();
    errors.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(most)
        .forEach(
            e ->
                out.append("  ").append(e.getValue()).append("  ").append(e.getKey()).append('\n'));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, int value, String note) {
    out.append(String.format(Locale.ROOT, "  %-22s %d (%s)%n", name, value, note));
  }

  private static void share(StringBuilder out, String name, int right, int all) {
    out.append(
        String.format(
            Locale.ROOT,
            "  %-22s %.3f (%d of %d)%n",
            name,
            right / (double) Math.max(1, all),
            right,
            all));
  }

  private static double brier(List<double[]> odds) {
    return odds.stream().mapToDouble(o -> (o[0] - o[1]) * (o[0] - o[1])).average().orElse(0);
  }

  /** Expected calibration error over ten bins of equal width. */
  private static double calibrationError(List<double[]> odds) {
    var sum = new double[BINS][2];
    for (double[] o : odds) {
      int bin = Math.min(BINS - 1, (int) (o[0] * BINS));
      sum[bin][0] += o[0];
      sum[bin][1] += o[1];
    }
    double error = 0;
    for (double[] bin : sum) {
      error += Math.abs(bin[0] - bin[1]);
    }
    return error / Math.max(1, odds.size());
  }
}
