package parley.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.scenario.Scenario;
import parley.scenario.Witness;
import parley.scenario.evidence.CodingSample;
import parley.scenario.evidence.Conclusion;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.OpenDeals.Verdict;

/** The words in which it is told what an answer hangs on, the same in every form. */
final class EvidenceWords {
  private final Map<String, Witness> witnesses = new LinkedHashMap<>();

  EvidenceWords(Scenario scenario) {
    scenario.premises().stream()
        .flatMap(p -> p.standpoints().stream())
        .flatMap(s -> s.witnesses().stream())
        .forEach(w -> witnesses.putIfAbsent(w.statement(), w));
  }

  /** The statement with its words. */
  String statement(String id) {
    return Optional.ofNullable(witnesses.get(id))
        .map(
            w ->
                "“"
                    + TerminalText.cut(Quotation.bare(TerminalText.clean(w.words())), 110)
                    + "” ["
                    + id
                    + (w.day().isPresent() ? ", " + w.day().get() : "")
                    + "]")
        .orElse("[" + id + "]");
  }

  /** What is concluded and what it would turn into. */
  static String conclusion(Conclusion conclusion) {
    boolean red = conclusion.level() == Level.RED_LINES;
    String now =
        conclusion.possible()
            ? red ? "Red lines leave a deal" : "A deal is free of stated objections"
            : red ? "Red lines leave no deal" : "No deal is free of stated objections";
    if (conclusion.minimalSets().isEmpty()) {
      return now
          + (conclusion.complete()
              ? ": no removal of statements changes that."
              : ": no change was found, but not all were tried.");
    }
    return now
        + ". That changes without (or with another coding of) "
        + (conclusion.minimalSets().size() == 1 ? "these:" : "any one of these sets:");
  }

  /** How often each answer came out. */
  static String sample(CodingSample sample) {
    var parts = new java.util.ArrayList<String>();
    sample
        .verdicts()
        .forEach(
            (verdict, estimate) ->
                parts.add(
                    String.format(
                        Locale.ROOT,
                        "%s %.0f %% (±%.1f)",
                        words(verdict),
                        100 * estimate.share(),
                        100 * estimate.standardError())));
    return "If each coding is right as often as its coder says: " + String.join(", ", parts) + ".";
  }

  private static String words(Verdict verdict) {
    return verdict == Verdict.OPEN ? "open" : verdict.word();
  }
}
