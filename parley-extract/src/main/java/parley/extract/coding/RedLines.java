package parley.extract.coding;

import parley.explain.Explanation;
import parley.extract.coding.CodingLexicon.Sense;
import parley.party.Authority;
import parley.position.Act;
import parley.position.RedLineTest;
import parley.position.Stance;
import parley.position.Strength;

/** Fills in the parts of the {@link RedLineTest} from the words. */
final class RedLines {
  private RedLines() {}

  static RedLineTest test(
      CodingCase c, boolean settlementTerm, Stance stance, Act act, Strength strength) {
    boolean hearsay =
        c.unit.hearsay()
            || c.frameSenses.contains(Sense.HEARSAY)
            || c.cueSenses.contains(Sense.HEARSAY);
    boolean ironic = c.frameSenses.contains(Sense.IRONY) || c.cueSenses.contains(Sense.IRONY);
    boolean nested = c.unit.nested() || c.frameSenses.contains(Sense.REPORTED_PAST);
    return new RedLineTest(
        strength,
        ownAcceptance(c, stance, act) && !ironic,
        settlementTerm && !c.anywhere(Sense.TALKS_FORMAT),
        SpeakerAuthority.of(c),
        c.unit.speaker().party().isPresent(),
        hearsay,
        nested);
  }

  private static boolean ownAcceptance(CodingCase c, Stance stance, Act act) {
    boolean other =
        c.says(Sense.ABSOLUTE_THREAT)
            || c.says(Sense.ABSOLUTE_FACT) && !c.says(Sense.COMMITMENT)
            || Firmness.weakened(c);
    boolean verdict = c.anywhere(Sense.VERDICT);
    boolean refusing =
        switch (act) {
          case REFUSE -> verdict || stance != Stance.FOR;
          case REJECT, COMMIT -> stance == Stance.AGAINST;
          default -> false;
        };
    boolean own =
        verdict
            || c.says(Sense.OWN_STEP)
            || c.cueSenses.contains(Sense.REFUSAL)
            || Negation.firstPerson(c.content);
    boolean requiring =
        (act == Act.DEMAND || act == Act.ASSERT) && (verdict || Firmness.requires(c));
    return !other && (refusing && own || requiring);
  }

  static Explanation explain(RedLineTest test) {
    String verdict = test.holds() ? "a red line: " : "no red line: ";
    return Explanation.of(
        verdict
            + "strength "
            + test.strength().word()
            + part(test.ownAcceptance(), "own acceptance")
            + part(test.settlementTerm(), "settlement term")
            + part(test.authority() == Authority.BINDING, "speaker binds the party")
            + part(test.partyKnown(), "party known")
            + part(!test.hearsay(), "first hand")
            + part(!test.nested(), "not nested"));
  }

  private static String part(boolean holds, String what) {
    return "; " + what + (holds ? ": yes" : ": no");
  }
}
