package parley.report;

/** The formats in which statements are exported, and most of them imported. */
public enum ExchangeFormat {
  /** A STATEMENT object a line. */
  jsonl("jsonl"),
  /** The same, flat. */
  csv("csv"),
  /** A database of Discourse Network Analyzer. */
  dna("dna"),
  /** The W3C's Web Annotation Data Model in JSON-LD. */
  webannotation("webannotation"),
  /** A graph of parties and propositions. */
  graphml("graphml"),
  /** Standoff files of brat, in a ZIP. */
  brat("brat"),
  /** XMI files of UIMA, in a ZIP. */
  uima_xmi("uima-xmi"),
  /** A code book of REFI-QDA. */
  qdc("qdc");

  private final String word;

  ExchangeFormat(String word) {
    this.word = word;
  }

  /** The word of the option. */
  @Override
  public String toString() {
    return word;
  }
}
