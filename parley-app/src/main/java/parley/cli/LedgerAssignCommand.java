package parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.ledger.PageQuery;
import parley.ledger.StatementQuery;
import parley.ledger.team.Assignment;
import parley.ledger.team.Sharing;
import parley.store.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger assign}: who is to code what. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = {
      "Shares statements, or whole documents, out among coders, lists what was shared out and how"
          + " much of it is done, or takes assignments back.",
      "With --each 2 every statement goes to two coders (double coding), who with --blind do not see"
          + " what others coded; 'parley ledger agreement' then tells how far they agree, and"
          + " 'parley ledger adjudicate' what is left to settle.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger assign --to Ada,Bo,Cy --each 2 --blind --party UA",
      "  parley ledger assign --to Ada --document ua22-ua-08b0a16c --whole",
      "  parley ledger assign --list",
      "  parley ledger review --sheet --blind --assigned-to Ada -o ada.csv"
    })
final class LedgerAssignCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--to",
      paramLabel = "NAME",
      split = ",",
      description = "The coders, who take turns.")
  List<String> coders = new ArrayList<>();

  @Option(
      names = "--each",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many coders for each; default ${DEFAULT-VALUE}.")
  int each;

  @Option(names = "--blind", description = "Do not show them what others coded.")
  boolean blind;

  @Option(
      names = "--whole",
      description = "Share out documents, later statements of them included, not statements.")
  boolean whole;

  @Option(
      names = "--list",
      description = "List assignments, of the coders named by --to or of all.")
  boolean list;

  @Option(
      names = "--withdraw",
      paramLabel = "NUMBER",
      split = ",",
      description = "Take these assignments back.")
  List<Long> withdraw = new ArrayList<>();

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin ReviewerOption by = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerAssignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      if (list) {
        list(open);
      } else if (!withdraw.isEmpty()) {
        int taken = open.team().withdraw(withdraw, by.name(console)).size();
        console.out().println(taken + " assignments withdrawn");
      } else {
        assign(open);
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private void assign(StoredLedger open) {
    if (coders.isEmpty() || each < 1 || each > coders.stream().distinct().count()) {
      throw new InputException(
          "--to",
          coders.isEmpty()
              ? "names nobody"
              : "names " + coders.size() + " coders, of whom each statement is to get " + each,
          "for example: --to Ada,Bo --each 2");
    }
    List<Assignment.Task> tasks =
        new Sharing(coders, each, blind).of(filter.statements(open), whole);
    int made = open.team().assign(tasks, by.name(console)).size();
    console
        .out()
        .println(
            made
                + " assigned, "
                + (tasks.size() - made)
                + " were assigned in the same way already");
  }

  private void list(StoredLedger open) {
    PrintWriter out = console.out();
    List<Assignment> shown =
        open.team().assignments(Optional.empty()).stream()
            .filter(a -> a.active() && (coders.isEmpty() || coders.contains(a.task().coder())))
            .toList();
    for (Assignment a : shown) {
      out.printf(
          "%6d  %s  %s%s%n",
          a.number(),
          a.task().coder(),
          a.task().statementId().orElse(a.task().documentId() + " (whole)"),
          a.task().blind() ? "  blind" : "");
    }
    for (String coder : shown.stream().map(a -> a.task().coder()).distinct().sorted().toList()) {
      PageQuery all = PageQuery.of(StatementQuery.all()).assignedTo(coder);
      out.println(
          coder
              + ": "
              + sum(open, all)
              + " statements, "
              + sum(open, all.notCodedBy(coder))
              + " left to do");
    }
    if (shown.isEmpty()) {
      out.println("Nothing is assigned.");
    }
  }

  private static long sum(StoredLedger open, PageQuery query) {
    return open.counts(query).values().stream().mapToLong(n -> n).sum();
  }
}
