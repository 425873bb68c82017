package parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.learn.Examples;
import parley.ledger.learn.HeldOut;
import parley.position.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger learn}: codes similar statements as reviewers have coded. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Codes statements that nobody has decided on as persons coded the most similar ones of the"
          + " same party: the five nearest accepted or corrected statements vote, weighted by how"
          + " near their words are. What was coded before stays, the new coding is a proposal like"
          + " any of a machine, and 'parley ledger undo --entry' takes all of it back.",
      "First the effect is measured on the reviewed statements, each coded by the examples of other"
          + " documents only. Where not more of them are right after than before, nothing is"
          + " stored.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger learn --dry-run",
      "  parley ledger learn --nearness 0.6"
    })
final class LedgerLearnCommand implements Callable<Integer> {
  private static final String CODER = "nearest reviewed examples 1";

  private final Console console;

  @Option(
      names = "--nearness",
      paramLabel = "C",
      defaultValue = "0.7",
      description =
          "The least cosine of words of an example, above 0 to 1; default ${DEFAULT-VALUE}.")
  double nearness;

  @Option(names = "--dry-run", description = "Only measure; store nothing.")
  boolean dryRun;

  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!(nearness > 0 && nearness <= 1)) {
      throw new InputException("--nearness", "must be above 0 and at most 1", "0.7 is usual");
    }
    try (var open = ledger.open()) {
      List<LedgerStatement> statements = new ArrayList<>();
      open.statements(StatementQuery.all().withoutReasons(), statements::add);
      HeldOut heldOut = HeldOut.of(statements, nearness);
      PrintWriter out = console.out();
      measured(out, heldOut);
      if (heldOut.helps()) {
        Map<String, Review.Correction> codings =
            codings(statements, new Examples(statements, nearness));
        Optional<Entry> entry =
            dryRun
                ? Optional.empty()
                : open.propose(codings, new Coder(Coder.Kind.MACHINE, CODER, ""));
        out.println(
            entry
                .map(e -> "Entry " + e.number() + ": " + codings.size() + " statements coded anew.")
                .orElse(codings.size() + " statements would be coded anew."));
      } else {
        out.println("That does not help: nothing is coded anew.");
      }
      out.flush();
    }
    return ExitCode.DONE;
  }

  private static void measured(PrintWriter out, HeldOut h) {
    out.printf(
        Locale.ROOT,
        "%d reviewed statements in %d documents, each coded by the examples of other documents:%n"
            + "right before %d, after %d (%d coded otherwise: %d mended, %d spoiled).%n",
        h.statements(),
        h.documents(),
        h.rightBefore(),
        h.rightAfter(),
        h.advised(),
        h.mended(),
        h.spoiled());
  }

  private static Map<String, Review.Correction> codings(
      List<LedgerStatement> statements, Examples examples) {
    Map<String, Review.Correction> codings = new TreeMap<>();
    for (LedgerStatement s : statements) {
      Optional<Coding> proposed = s.proposed();
      if (s.state() == ReviewState.PROPOSED && proposed.isPresent()) {
        examples
            .advice(s)
            .map(Examples::adapted)
            .filter(p -> !same(p, proposed.get().position()))
            .ifPresent(
                p -> codings.put(s.id(), new Review.Correction(proposed.get().speaker(), p)));
      }
    }
    return codings;
  }

  private static boolean same(Optional<Position> one, Optional<Position> other) {
    return Examples.label(one).equals(Examples.label(other));
  }
}
