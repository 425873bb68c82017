package parley.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.scenario.draft.ScenarioDraft;
import parley.scenario.draft.Vocabulary;
import parley.text.Span;
import parley.workbench.ScenarioSolving;

/**
 * Time from coded statements to a solved scenario: 500 positions of 8 parties on 12 issues, seeded.
 * The run line and results are in docs/benchmarks-scenario.md.
 */
public final class ScenarioBench {
  private static final int STATEMENTS = 500;
  private static final int ISSUES = 12;
  private static final int PARTIES = 8;
  private static final int VALUES = 4;
  private static final int REPEATS = 5;
  private static final Entry ENTRY = new Entry(1, Instant.EPOCH, "m", Entry.Kind.ADD, "");

  private ScenarioBench() {}

  /** Prints a line for each run: drafting, solving, and the processor time of both. */
  public static void main(String[] args) {
    Codebook book = book();
    for (int run = 0; run < REPEATS; run++) {
      List<LedgerStatement> statements = statements(new Random(20261128L + run));
      long cpu = cpu();
      long start = System.nanoTime();
      Scenario scenario =
          ScenarioDraft.of(statements, book, Vocabulary.NONE, DraftRequest.of("bench", "seeded"));
      long drafted = System.nanoTime();
      var solved =
          new ScenarioSolving(new ScenarioSolving.Request("bench", 1, 200))
              .solve(scenario, Map.of());
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "run %d: %d statements, %d premises, %d issues, %d parties: %s; draft %.2f s, solve %.2f"
              + " s, processor %.2f s%n",
          run + 1,
          statements.size(),
          scenario.premises().size(),
          scenario.issues().size(),
          scenario.parties().size(),
          solved.deals().verdict().word(),
          (drafted - start) / 1e9,
          (end - drafted) / 1e9,
          (cpu() - cpu) / 1e9);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static Codebook book() {
    var issues = new ArrayList<Issue>();
    for (int i = 0; i < ISSUES; i++) {
      var values = new ArrayList<String>();
      var propositions = new ArrayList<Proposition>();
      for (int v = 0; v < VALUES; v++) {
        values.add("value " + v);
        propositions.add(
            new Proposition(
                "p" + i + "-" + v,
                "issue " + i + " ends in value " + v,
                List.of(),
                List.of(),
                List.of("value " + v),
                List.of()));
      }
      issues.add(new Issue("i" + i, "Issue " + i, List.of(), values, propositions, true));
    }
    return new Codebook("bench", "1", "none", issues);
  }

  private static List<LedgerStatement> statements(Random random) {
    var statements = new ArrayList<LedgerStatement>();
    for (int s = 0; s < STATEMENTS; s++) {
      int issue = random.nextInt(ISSUES);
      boolean redLine = random.nextInt(6) == 0;
      var position =
          new Position(
              "i" + issue,
              "Issue " + issue + " ends in value " + random.nextInt(VALUES),
              random.nextInt(3) == 0 ? Stance.FOR : Stance.AGAINST,
              Act.ASSERT,
              redLine ? Strength.CATEGORICAL : Strength.ofLevel(1 + random.nextInt(3)),
              redLine,
              Optional.empty(),
              0.5 + random.nextInt(50) / 100.0,
              Explanation.of("seeded"));
      statements.add(statement(s, "Q" + random.nextInt(PARTIES), position, random));
    }
    return statements;
  }

  private static LedgerStatement statement(
      int number, String party, Position position, Random random) {
    var speaker =
        new Speaker(
            Optional.empty(),
            Optional.of(party),
            SourceKind.PERSON,
            Authority.BINDING,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("seeded"));
    var words = new StringBuilder();
    for (int w = 0; w < 15; w++) {
      words.append("word").append(random.nextInt(5000)).append(' ');
    }
    return new LedgerStatement(
        "d" + number + "/s1",
        "d" + number,
        1,
        ENTRY,
        QuoteType.DIRECT,
        false,
        Optional.empty(),
        Optional.of(LocalDate.of(2031, 1, 1).plusDays(random.nextInt(120))),
        1,
        new Anchor(
            1,
            "hash",
            Anchor.State.FOUND,
            Quote.NONE,
            Quote.NONE,
            new Quote(List.of(new Span(0, words.length())), words.toString())),
        List.of(
            new Coding(
                number + 1L,
                ENTRY,
                true,
                new Coder(Coder.Kind.MACHINE, "m", ""),
                speaker,
                Optional.of(position))),
        List.of());
  }
}
