package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.scenario.Scenario;
import parley.scenario.Witness;
import parley.scenario.evidence.CodingSample;
import parley.scenario.evidence.Conclusion;
import parley.scenario.evidence.RecodedConclusion;
import parley.scenario.evidence.Recoding;
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
        + ". That changes without "
        + (conclusion.minimalSets().size() == 1 ? "these:" : "any one of these sets:");
  }

  /** What other codings would do; empty when that is no more than removals do. */
  static String recoded(RecodedConclusion conclusion) {
    boolean red = conclusion.level() == Level.RED_LINES;
    String answer =
        conclusion.possible()
            ? red ? "No deal would be left by red lines" : "No deal would be free of objections"
            : red ? "Red lines would leave a deal" : "A deal would be free of stated objections";
    return answer
        + " if statements were coded otherwise"
        + (conclusion.complete() ? ":" : " (not all ways were tried):");
  }

  /** The sets of statements with the codings that would turn the answer, smaller sets first. */
  List<String> recodings(RecodedConclusion conclusion) {
    var lines = new ArrayList<String>();
    conclusion
        .byStatements()
        .forEach(
            (statements, ways) -> {
              boolean removals =
                  ways.stream()
                      .allMatch(
                          w -> w.stream().allMatch(r -> r.kind() == Recoding.Kind.NO_POSITION));
              if (!removals) {
                lines.addAll(ways(statements, ways));
              }
            });
    return lines;
  }

  private List<String> ways(Set<String> statements, List<Set<Recoding>> ways) {
    Map<String, Set<Recoding.Kind>> kinds = new LinkedHashMap<>();
    statements.forEach(s -> kinds.put(s, new TreeSet<>()));
    ways.forEach(
        way -> way.forEach(r -> kinds.getOrDefault(r.statement(), Set.of()).add(r.kind())));
    int combinations = kinds.values().stream().mapToInt(Set::size).reduce(1, (a, b) -> a * b);
    if (combinations == ways.size()) {
      return List.of(
          String.join(
              ", and ", kinds.entrySet().stream().map(e -> as(e.getKey(), e.getValue())).toList()));
    }
    return ways.stream()
        .map(
            way ->
                String.join(
                    ", and ", way.stream().map(r -> as(r.statement(), Set.of(r.kind()))).toList()))
        .toList();
  }

  private String as(String statement, Set<Recoding.Kind> kinds) {
    return statement(statement)
        + " as "
        + String.join(" or ", kinds.stream().map(Recoding.Kind::word).toList());
  }

  /** How often each answer came out. */
  static String sample(CodingSample sample) {
    var parts = new ArrayList<String>();
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
