package parley.extract.coding;

import java.util.regex.Pattern;

/** Words of firmness and refusal, with the small scope in which they count. */
final class Wording {
  private static final Pattern CATEGORICAL =
      Pattern.compile(
          "\\b(never|under no circumstances|in no (case|way|event)|non-negotiable|not negotiable|"
              + "not up for (negotiation|discussion|debate)|not on the table|off the table|"
              + "out of the question|can forget( about)?|not (one|a single|an) (inch|metre|meter|centimetre)|"
              + "(wo(n't|n’t)|will not|is not going to|isn't going to) happen|no one will ever|"
              + "red lines?|unacceptable|inadmissible|absolutely not|no compromise|nothing (less|short of)|"
              + "not accept any|reject(s|ed)? any|rule[sd]? out|ruling out|rules out|"
              + "(will|would|shall) not (make|accept|give|cede|recogni[sz]e|agree|allow|tolerate|surrender|trade|be (part|given|ceded))|"
              + "categorical(ly)?|once and for all|final and|at any (price|cost)|by any means)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRM =
      Pattern.compile(
          "\\b(must|have to|has to|will|insist\\w*|demand\\w*|need to|needs to|required?|"
              + "cannot|can't|can’t|shall|obliged|urgent(ly)?|immediate(ly)?|reject\\w*|oppos\\w*|refus\\w*|condemn\\w*)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SOFT =
      Pattern.compile(
          "\\b(hop(e|es|ed|ing)|could|might|may|perhaps|possibl[ey]|open to|consider\\w*|willing|"
              + "would like|inviting|invited|encourag\\w*|not rul(e|ed|ing) out|does not rule out|did not rule out)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNDONE =
      Pattern.compile(
          "\\b(not|n't|n’t|never) (rul(e|ed|ing) out|exclude\\w*|oppos\\w+|object\\w*|reject\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private Wording() {}

  static boolean categorical(String words) {
    return CATEGORICAL.matcher(words).find() && !UNDONE.matcher(words).find();
  }

  static boolean firm(String words) {
    return FIRM.matcher(words).find();
  }

  static boolean soft(String words) {
    return SOFT.matcher(words).find();
  }

  static boolean undone(String words) {
    return UNDONE.matcher(words).find();
  }
}
