package parley.bargain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.AgreementRule;
import parley.bargain.Combination;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/** What every outcome is to be tested for, prepared once and shared by all threads. */
final class ScanPlan {
  private final SettlementModel model;
  private final BlockLayout layout;
  private final OutcomeKeys keys;
  private final long[] reservation;
  private final BoxTable lines;
  private final BoxTable rules;
  private final List<Least> leastUtilities = new ArrayList<>();
  private final int words;
  private final Optional<AgreementRule> agreement;
  private final int[] promising;
  private final long[][] linesOf;

  /** A red line on utility: the party's key must reach the given one. */
  record Least(int bit, int party, long key) {}

  ScanPlan(SettlementModel model, Optional<AgreementRule> agreement) {
    this.model = model;
    this.agreement = agreement;
    layout = new BlockLayout(model);
    var scaled = new ScaledUtilities(model);
    keys = scaled.long64() ? new LongKeys(scaled, layout) : new RankedKeys(scaled, layout);
    reservation = new long[model.parties().size()];
    for (int k = 0; k < reservation.length; k++) {
      reservation[k] = keys.threshold(k, model.parties().get(k).reservation());
    }
    words = (model.redLines().size() + Long.SIZE - 1) / Long.SIZE;
    lines = lineTable();
    linesOf = new long[model.parties().size()][words];
    for (int bit = 0; bit < model.redLines().size(); bit++) {
      linesOf[model.redLines().get(bit).party()][bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
    }
    rules = ruleTable();
    promising = model.rules().isEmpty() ? keys.promisingColumns() : everyColumn();
  }

  private int[] everyColumn() {
    return java.util.stream.IntStream.range(0, layout.columns()).toArray();
  }

  private BoxTable lineTable() {
    var boxes = new ArrayList<Combination>();
    var bits = new ArrayList<Integer>();
    for (int bit = 0; bit < model.redLines().size(); bit++) {
      RedLine line = model.redLines().get(bit);
      if (line instanceof RedLine.Refusal refusal) {
        boxes.add(refusal.refused());
        bits.add(bit);
      } else if (line instanceof RedLine.LeastUtility least) {
        leastUtilities.add(
            new Least(bit, least.party(), keys.threshold(least.party(), least.minimum())));
      }
    }
    return new BoxTable(layout, boxes, bits, words);
  }

  // every rule may share one bit: it only matters whether some rule excludes the outcome
  private BoxTable ruleTable() {
    return new BoxTable(
        layout, model.rules(), java.util.Collections.nCopies(model.rules().size(), 0), 1);
  }

  SettlementModel model() {
    return model;
  }

  BlockLayout layout() {
    return layout;
  }

  OutcomeKeys keys() {
    return keys;
  }

  int parties() {
    return reservation.length;
  }

  long reservation(int party) {
    return reservation[party];
  }

  long[] reservations() {
    return reservation;
  }

  int words() {
    return words;
  }

  BoxTable lines() {
    return lines;
  }

  BoxTable rules() {
    return rules;
  }

  boolean ruled() {
    return !model.rules().isEmpty();
  }

  List<Least> leastUtilities() {
    return leastUtilities;
  }

  boolean linesBind() {
    return model.redLinesBind() && words > 0;
  }

  boolean agreementAsked() {
    return agreement.isPresent();
  }

  int mayFail() {
    return agreement.map(AgreementRule::mayFail).orElse(0);
  }

  boolean vetoes(int party) {
    return agreement.isPresent() && agreement.get().vetoes().contains(party);
  }

  int[] promisingColumns() {
    return promising;
  }

  /** The party's red lines as bits. */
  long[] linesOf(int party) {
    return linesOf[party];
  }

  /** Whether a block may be judged by its bounds and its best columns. */
  boolean simple() {
    return words == 0 && !ruled() && agreement.isEmpty() && keys.bounded();
  }
}
