package parley.report;

import java.util.List;
import java.util.Locale;
import parley.brief.Brief;
import parley.brief.FlagKind;
import parley.brief.MatrixCell;
import parley.brief.RedLine;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/** The words and shapes that all renderings share; no meaning rests on colour alone. */
final class Wording {
  static final String MACHINE_MADE =
      "Proposed by machine and not reviewed: check the exact words before you rely on them."
          + " Percentages are the coder's own confidence.";
  static final String RED_LINE = "RED LINE";
  static final String MIXED = "mixed";
  static final String SECOND_HAND = "second hand";

  private static final int PERCENT = 100;
  private static final int STRONGEST = 4;

  private Wording() {}

  /** A shape that differs without colour. */
  static String shape(Stance stance) {
    return switch (stance) {
      case FOR -> "▲";
      case AGAINST -> "▼";
      case NEUTRAL -> "◆";
    };
  }

  /** Four marks, as many of them filled as the level of the strength. */
  static String meter(Strength strength) {
    return "■".repeat(strength.level()) + "□".repeat(STRONGEST - strength.level());
  }

  /** What a party does with a proposition that is a red line for it. */
  static String redLine(RedLine redLine) {
    return switch (redLine.stance()) {
      case AGAINST -> "rules out";
      case FOR -> "insists on";
      case NEUTRAL -> "stands fast on";
    };
  }

  static String percent(double probability) {
    return Math.round(probability * PERCENT) + "%";
  }

  /** Shape and words of a cell's side: {@code ▼ against, categorical}. */
  static String side(MatrixCell cell) {
    return shape(cell.stance()) + " " + cell.stance().word() + ", " + cell.strength().word();
  }

  /** Shape and words of a position's side. */
  static String side(Position position) {
    return shape(position.stance())
        + " "
        + position.stance().word()
        + ", "
        + position.strength().word()
        + (position.redLine() ? ", " + RED_LINE : "");
  }

  /** The marks of a cell beside its side, in words. */
  static List<String> marks(MatrixCell cell) {
    var marks = new java.util.ArrayList<String>();
    if (cell.redLine()) {
      marks.add(RED_LINE);
    }
    if (cell.mixed()) {
      marks.add(MIXED);
    }
    if (cell.secondHand()) {
      marks.add(SECOND_HAND);
    }
    return marks;
  }

  /** The name of a kind of flag as a heading. */
  static String heading(FlagKind kind) {
    return switch (kind) {
      case UNATTRIBUTED -> "Unattributed";
      case VAGUE_SOURCE -> "Vague source";
      case HEARSAY -> "Hearsay";
      case CONTESTED -> "Contested";
      case INCONSISTENT -> "Inconsistent";
      case SHIFT -> "Changed sides";
      case LOADED -> "Loaded word";
      case QUESTIONABLE_DATE -> "Questionable date";
    };
  }

  /** {@code 1 statement}, {@code 2 statements}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A number with grouped digits. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The brief in one line of figures. */
  static String figures(Brief brief) {
    return String.join(
        ", ",
        count(brief.documents().size(), "document", "documents"),
        count(brief.statements().size(), "statement", "statements"),
        count(new BriefIndex(brief).positions(), "position", "positions"),
        count(brief.voices().parties().size(), "party", "parties"),
        count(brief.redLines().size(), "red line", "red lines"),
        count(brief.collisions().size(), "collision", "collisions"),
        count(brief.flags().size(), "flag", "flags"));
  }
}
