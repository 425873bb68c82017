package parley.bargain.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import parley.bargain.AgreementRule;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.frontier.Frontier;
import parley.bargain.frontier.FrontierBuilder;
import parley.bargain.frontier.TiedOutcomes;
import parley.bargain.solution.Solutions;

/**
 * Visits every outcome once, block by block on all cores.
 *
 * <p>Cost: outcomes · (parties + red lines on utility) additions and comparisons, plus the frontier
 * filter. Memory: the frontier, the minimal violation sets and one block per thread, whatever the
 * number of outcomes.
 */
final class Enumeration {
  private static final int PARTS = 4 * Runtime.getRuntime().availableProcessors();
  private static final int MOST_HITTING_SETS = 100_000;

  private final ScanPlan plan;
  private final DoubleConsumer progress;

  Enumeration(SettlementModel model, Optional<AgreementRule> agreement, DoubleConsumer progress) {
    this.plan = new ScanPlan(model, agreement);
    this.progress = progress;
  }

  SettlementResult run() {
    BlockScan scan = scan();
    Frontier all = frontier(scan.all());
    boolean bind = plan.linesBind();
    Frontier accepted = bind ? frontier(scan.accepted()) : acceptedOf(scan.all());
    var model = plan.model();
    var solutions =
        Solutions.of(
            model,
            accepted,
            BigInteger.valueOf(scan.acceptedCount()),
            scan.firstAccepted().stream().map(BigInteger::valueOf).toList());
    return new SettlementResult(
        model,
        BigInteger.valueOf(scan.outcomes()),
        Optional.of(BigInteger.valueOf(scan.acceptedCount())),
        Optional.of(all),
        Optional.of(accepted),
        solutions,
        Blocking.ofViolations(
            model,
            BigInteger.valueOf(scan.feasible()),
            scan.feasible() > 0 ? List.of() : scan.violationSets().minimalSets(),
            MOST_HITTING_SETS),
        agreement(scan),
        List.of(),
        Optional.of(accepted.points().isEmpty()),
        new SettlementResult.Search("enumeration of every outcome", true, List.of()));
  }

  private Optional<SettlementResult.Agreement> agreement(BlockScan scan) {
    if (!plan.agreementAsked()) {
      return Optional.empty();
    }
    List<BigInteger> indices =
        scan.deals() <= Frontier.MOST_LISTED
            ? scan.firstDeals().stream().map(BigInteger::valueOf).toList()
            : List.of();
    return Optional.of(new SettlementResult.Agreement(BigInteger.valueOf(scan.deals()), indices));
  }

  private BlockScan scan() {
    long prefixes = plan.layout().prefixes();
    int parts = (int) Math.min(prefixes, PARTS);
    var done = new AtomicLong();
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> part(part, parts, done))
        .reduce(BlockScan::absorb)
        .orElseThrow();
  }

  private BlockScan part(int part, int parts, AtomicLong done) {
    long prefixes = plan.layout().prefixes();
    var scan = new BlockScan(plan);
    for (long p = prefixes * part / parts; p < prefixes * (part + 1) / parts; p++) {
      scan.block(p);
      if (done.incrementAndGet() % 256 == 0) {
        progress.accept((double) done.get() / prefixes);
      }
    }
    return scan;
  }

  private Frontier frontier(FrontierBuilder builder) {
    List<TiedOutcomes> tied = builder.frontier();
    return frontier(tied, builder.complete());
  }

  private Frontier frontier(List<TiedOutcomes> tied, boolean complete) {
    var points = tied.stream().map(this::point).sorted(FrontierSummary.BEST_FOR_FIRST).toList();
    if (complete) {
      long[] indices =
          tied.stream().flatMapToLong(t -> LongStream.of(t.indices())).sorted().toArray();
      return FrontierSummary.of(points, indices);
    }
    return FrontierSummary.withoutIndices(points);
  }

  private Frontier.Point point(TiedOutcomes tied) {
    var utilities = new ArrayList<Rational>();
    for (int k = 0; k < plan.parties(); k++) {
      utilities.add(plan.keys().utility(k, tied.key()[k]));
    }
    var first =
        LongStream.of(tied.indices())
            .limit(Frontier.MOST_NAMED)
            .mapToObj(BigInteger::valueOf)
            .toList();
    return new Frontier.Point(utilities, BigInteger.valueOf(tied.count()), first);
  }

  // an accepted outcome is only ever dominated by accepted ones, so this is the accepted frontier
  private Frontier acceptedOf(FrontierBuilder builder) {
    var accepted =
        builder.frontier().stream()
            .filter(
                tied ->
                    IntStream.range(0, plan.parties())
                        .allMatch(k -> tied.key()[k] >= plan.reservation(k)))
            .toList();
    return frontier(accepted, builder.complete());
  }
}
