package parley.scenario.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.Anchor;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterances;
import parley.position.Position;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.Witness;

/**
 * Which lines of a scenario have lost their evidence since, and what the ledger holds beside it.
 */
public final class EvidenceCheck {
  private EvidenceCheck() {}

  /**
   * A finding.
   *
   * @param premise the premise's id; of the new draft for {@link Kind#NEW}
   * @param statement the statement's id; empty for findings on whole premises
   * @param kind what is wrong
   * @param what in words
   */
  public record Finding(String premise, String statement, Kind kind, String what) {}

  /** What became of evidence. */
  public enum Kind {
    /** The ledger holds no such statement. */
    GONE,
    /** A person found that it does not count. */
    REJECTED,
    /** It is coded otherwise now. */
    RECODED,
    /** The latest version of its document no longer holds its words. */
    LOST,
    /** The party has moved: the ledger's present stand is another one. */
    MOVED,
    /** A red line or an objection that the scenario does not hold. */
    NEW;

    /** The word of results. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Checks a scenario.
   *
   * @param statements of the ledger, by id
   * @param draft what a draft of the same parties and day would be now
   */
  public static List<Finding> of(
      Scenario scenario, Map<String, LedgerStatement> statements, Scenario draft) {
    var findings = new ArrayList<Finding>();
    for (Premise premise : scenario.premises()) {
      for (Witness witness : premise.now().witnesses()) {
        witness(premise, witness, statements.get(witness.statement())).ifPresent(findings::add);
      }
      moved(premise, draft).ifPresent(findings::add);
    }
    for (Premise drafted : draft.premises()) {
      boolean held = scenario.premises().stream().anyMatch(p -> same(p, drafted));
      if (!held && drafted.now().role().refuses()) {
        findings.add(
            new Finding(
                drafted.id(),
                "",
                Kind.NEW,
                drafted.party()
                    + " "
                    + drafted.now().role().word()
                    + ": "
                    + drafted.proposition()
                    + " ["
                    + String.join(" ", drafted.now().statements())
                    + "]"));
      }
    }
    return findings;
  }

  private static Optional<Finding> witness(
      Premise premise,
      Witness witness,
      @org.jspecify.annotations.Nullable LedgerStatement statement) {
    String id = witness.statement();
    if (statement == null) {
      return Optional.of(
          new Finding(premise.id(), id, Kind.GONE, "the ledger holds no such statement"));
    }
    if (statement.state() == ReviewState.REJECTED) {
      String reason = statement.decision().map(d -> d.reason()).orElse("");
      return Optional.of(
          new Finding(
              premise.id(),
              id,
              Kind.REJECTED,
              "a person rejected it" + (reason.isEmpty() ? "" : ": " + reason)));
    }
    Optional<Position> now = Utterances.position(premise.party(), statement);
    if (now.isEmpty()) {
      return Optional.of(
          new Finding(
              premise.id(), id, Kind.RECODED, "is no position of " + premise.party() + " now"));
    }
    if (now.get().stance() != witness.stance()
        || now.get().strength() != witness.strength()
        || (witness.redLine() && !now.get().redLine())) {
      return Optional.of(
          new Finding(
              premise.id(),
              id,
              Kind.RECODED,
              "is "
                  + now.get().stance().word()
                  + ", "
                  + now.get().strength().word()
                  + (now.get().redLine() ? ", red line" : "")
                  + " now"));
    }
    return statement.anchor().state() == Anchor.State.LOST
        ? Optional.of(
            new Finding(
                premise.id(),
                id,
                Kind.LOST,
                "the latest version of " + witness.document() + " does not hold its words"))
        : Optional.empty();
  }

  private static Optional<Finding> moved(Premise premise, Scenario draft) {
    if (premise.now().assumed()) {
      return Optional.empty();
    }
    Optional<Premise> now = draft.premises().stream().filter(p -> same(p, premise)).findFirst();
    return now.filter(
            p ->
                p.now().role() != premise.now().role()
                    || !p.now().refuses().equals(premise.now().refuses()))
        .map(
            p ->
                new Finding(
                    premise.id(),
                    "",
                    Kind.MOVED,
                    "a draft would make it a "
                        + p.now().role().word()
                        + p.now().day().map(d -> " since " + d).orElse("")));
  }

  private static boolean same(Premise a, Premise b) {
    return a.party().equals(b.party())
        && a.issue().equals(b.issue())
        && a.because().equals(b.because());
  }
}
