package parley.extract.coding;

import java.util.Set;

/** The words by which {@link PropositionOpening} knows what only leads up to the matter itself. */
final class OpeningWords {
  static final Set<String> OPENERS =
      Set.of(
          "that",
          "but",
          "and",
          "so",
          "however",
          "therefore",
          "accordingly",
          "yet",
          ",",
          "then",
          "also",
          "moreover",
          "furthermore",
          "nevertheless",
          "meanwhile",
          "because");
  static final Set<String> PART = Set.of("part", "regard", "respect", "connection");
  static final Set<String> POINTERS = Set.of("this", "that", "it", "which");
  static final Set<String> MEANING = Set.of("means", "implies", "meant", "shows");
  static final Set<String> PLAIN =
      Set.of("clear", "obvious", "evident", "true", "understandable", "certain", "important");
  static final Set<String> NOT_COUNTED = Set.of("longer", "one", "matter", "doubt", "more");
  static final Set<String> VAGUE = Set.of("some", "many", "others", "somebody", "people");
  static final Set<String> PROPOSING =
      Set.of("propose", "proposes", "suggest", "suggests", "want", "demand", "say", "ask");
  static final Set<String> THINKING =
      Set.of(
          "believe",
          "believes",
          "think",
          "thinks",
          "hope",
          "hopes",
          "insist",
          "insists",
          "consider",
          "considers",
          "stress",
          "hoped",
          "believed",
          "thought");
  static final Set<String> WISHES =
      Set.of(
          "desire",
          "wish",
          "hope",
          "call",
          "calls",
          "plan",
          "plans",
          "intention",
          "readiness",
          "willingness",
          "proposal",
          "demand",
          "demands",
          "need",
          "decision",
          "commitment",
          "request",
          "appeal",
          "importance",
          "necessity");
  static final Set<String> OWNERS =
      Set.of("his", "her", "its", "their", "our", "my", "the", "a", "any", "no");
  static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my");
  static final Set<String> WEIGHTY =
      Set.of(
          "important",
          "necessary",
          "essential",
          "crucial",
          "vital",
          "imperative",
          "time",
          "fair",
          "reasonable",
          "right",
          "possible",
          "impossible",
          "urgent");
  static final Set<String> WANTING =
      Set.of(
          "want",
          "wants",
          "wish",
          "need",
          "needs",
          "hope",
          "intend",
          "intends",
          "plan",
          "plans",
          "aim",
          "aims",
          "seek",
          "seeks",
          "ready",
          "willing",
          "prepared",
          "going",
          "determined",
          "like",
          "love",
          "prefer",
          "have");
  static final Set<String> SIDES =
      Set.of(
          "reject",
          "rejects",
          "refuse",
          "refuses",
          "oppose",
          "opposes",
          "support",
          "supports",
          "back",
          "backs",
          "welcome",
          "welcomes",
          "demand",
          "demands",
          "propose",
          "proposes",
          "favour",
          "favours",
          "favor",
          "favors",
          "endorse",
          "condemn",
          "condemns",
          "advocate",
          "want",
          "wants",
          "accept",
          "accepts",
          "tolerate",
          "insist",
          "insists",
          "need",
          "needs",
          "urge",
          "recommend",
          "seek",
          "seeks",
          "require",
          "requires",
          "expect");
  static final Set<String> BETWEEN =
      Set.of(
          "will",
          "would",
          "shall",
          "should",
          "must",
          "can",
          "could",
          "may",
          "might",
          "do",
          "does",
          "did",
          "not",
          "never",
          "also",
          "always",
          "fully",
          "strongly",
          "firmly",
          "categorically",
          "are",
          "am",
          "is",
          "be",
          "very",
          "to",
          "have",
          "has",
          "still",
          "only",
          "continue");

  private OpeningWords() {}
}
