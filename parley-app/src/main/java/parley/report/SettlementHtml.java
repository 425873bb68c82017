package parley.report;

import parley.workbench.SettlementAnalysis.Analysed;

/** A settlement analysis as one self-contained HTML page. */
public final class SettlementHtml {
  private SettlementHtml() {}

  /** The page. */
  public static String render(Analysed analysed) {
    return "<pre>" + SettlementText.render(analysed) + "</pre>";
  }
}
