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
  /** Words at the start of a content within which its subject stands. */
  private static final int OPENING = 4;

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
            || Negation.firstPerson(c.content)
            || ownRefusal(c);
    boolean requiring =
        (act == Act.DEMAND || act == Act.ASSERT) && (verdict || Firmness.requires(c));
    return !other && (refusing && own || requiring) || declared(c, stance);
  }

  /** Whether the cue itself says that the matter is closed ("considered non-negotiable by"). */
  private static boolean declared(CodingCase c, Stance stance) {
    return stance == Stance.FOR && Firmness.declaresClosed(c);
  }

  /** Whether the content says that the speaker's own party refuses ("Talvia would reject any"). */
  private static boolean ownRefusal(CodingCase c) {
    if (!c.says(Sense.REJECTION) && !c.says(Sense.REFUSAL)) {
      return false;
    }
    for (int i = 0; i < Math.min(OPENING, c.core.size()); i++) {
      if (Doer.at(c, i).filter(Doer::own).isPresent()) {
        return true;
      }
    }
    return false;
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
