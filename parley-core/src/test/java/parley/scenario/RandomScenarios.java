package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parley.ledger.ReviewState;
import parley.ledger.line.Rank;
import parley.position.Stance;
import parley.position.Strength;

/** Small scenarios drawn at random: refusals on one issue or two, some with earlier standpoints. */
public final class RandomScenarios {
  private final Random random;
  private final boolean bothSides;
  private int statements;

  /** Scenarios of noes only from this source of chance. */
  public RandomScenarios(Random random) {
    this(random, false);
  }

  /** The same, also of words for values, as a draft reads them, if {@code bothSides}. */
  public RandomScenarios(Random random, boolean bothSides) {
    this.random = random;
    this.bothSides = bothSides;
  }

  /** The seed of this run, printed by tests that fail. */
  public static long seed() {
    return Long.getLong("parley.seed", 20310510L);
  }

  public Scenario next() {
    return next(1 + random.nextInt(3), 1 + random.nextInt(6));
  }

  public Scenario next(int issueCount, int premiseCount) {
    statements = 0;
    var issues = new ArrayList<TableIssue>();
    for (int i = 0; i < issueCount; i++) {
      var values = new ArrayList<String>();
      for (int v = 0; v < 2 + random.nextInt(2); v++) {
        values.add("v" + v);
      }
      issues.add(new TableIssue("i" + i, "issue " + i, values, TableIssue.Origin.HAND));
    }
    List<String> parties = List.of("A", "B", "C");
    var premises = new ArrayList<Premise>();
    for (int p = 0; p < premiseCount; p++) {
      TableIssue on = issues.get(random.nextInt(issueCount));
      var standpoints = new ArrayList<Standpoint>();
      for (int s = 0; s <= random.nextInt(3); s++) {
        standpoints.add(bothSides && random.nextBoolean() ? wanting(on) : standpoint(on, issues));
      }
      premises.add(
          new Premise(
              "P" + (p + 1),
              parties.get(random.nextInt(3)),
              on.id(),
              "proposition " + p,
              standpoints,
              ""));
    }
    return new Scenario(
        "random",
        "",
        Optional.empty(),
        "",
        parties,
        issues,
        premises,
        Assumptions.USUAL,
        List.of());
  }

  private Standpoint standpoint(TableIssue on, List<TableIssue> issues) {
    Role role = Role.values()[random.nextInt(Role.values().length)];
    var refuses = new ArrayList<Term>();
    if (role.refuses()) {
      refuses.add(new Term(on.id(), some(on)));
      TableIssue other = issues.get(random.nextInt(issues.size()));
      if (!other.id().equals(on.id())) {
        refuses.add(new Term(other.id(), some(other)));
      }
    }
    var witnesses = new ArrayList<Witness>();
    for (int w = 0; w <= random.nextInt(2); w++) {
      witnesses.add(witness(role == Role.RED_LINE && (w == 0 || random.nextBoolean())));
    }
    return new Standpoint(
        role,
        Stance.AGAINST,
        Strength.CATEGORICAL,
        Optional.empty(),
        role == Role.PREFERENCE ? some(on) : List.of(),
        refuses,
        Optional.empty(),
        witnesses);
  }

  private Standpoint wanting(TableIssue on) {
    Strength strength = Strength.ofLevel(1 + random.nextInt(4));
    boolean redLine = strength == Strength.CATEGORICAL && random.nextBoolean();
    List<String> wants = some(on);
    List<String> others = on.values().stream().filter(v -> !wants.contains(v)).toList();
    boolean refuses = !others.isEmpty() && strength.level() >= Strength.FIRM.level();
    Witness told = witness(redLine);
    return new Standpoint(
        refuses ? redLine ? Role.RED_LINE : Role.OBJECTION : Role.PREFERENCE,
        Stance.FOR,
        strength,
        Optional.empty(),
        wants,
        refuses ? List.of(new Term(on.id(), others)) : List.of(),
        Optional.empty(),
        List.of(
            new Witness(
                told.statement(),
                told.document(),
                told.speaker(),
                told.day(),
                told.words(),
                Stance.FOR,
                told.act(),
                strength,
                redLine,
                told.rank(),
                told.confidence(),
                told.state())));
  }

  /** How many statements stand behind the premises. */
  public static long statements(Scenario scenario) {
    return scenario.premises().stream()
        .flatMap(p -> p.standpoints().stream())
        .flatMap(s -> s.statements().stream())
        .distinct()
        .count();
  }

  private Witness witness(boolean redLine) {
    // now and then the same statement speaks of two propositions
    int number =
        statements > 2 && random.nextInt(4) == 0 ? random.nextInt(statements) : statements++;
    return new Witness(
        "s" + number,
        "d",
        Optional.of("X"),
        Optional.empty(),
        "words " + number,
        Stance.AGAINST,
        parley.position.Act.REFUSE,
        redLine ? Strength.CATEGORICAL : Strength.FIRM,
        redLine,
        Rank.BINDING,
        (1 + random.nextInt(9)) / 10.0,
        random.nextInt(4) == 0 ? ReviewState.ACCEPTED : ReviewState.PROPOSED);
  }

  private List<String> some(TableIssue issue) {
    List<String> values = issue.values().stream().filter(v -> random.nextBoolean()).toList();
    return values.isEmpty() ? List.of(issue.values().get(0)) : values;
  }
}
