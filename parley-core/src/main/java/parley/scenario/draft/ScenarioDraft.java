package parley.scenario.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.error.Interruption;
import parley.issue.Codebook;
import parley.ledger.LedgerStatement;
import parley.ledger.duplicate.Utterances;
import parley.scenario.Assumptions;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;

/**
 * Drafts a scenario from coded statements.
 *
 * <p>Each party's utterances on one proposition make a line; its present stand becomes a premise.
 * Propositions of the code book that hold in some values of their issue speak of those values; any
 * other is an issue of its own, agreed or not, if somebody draws a red line on it or two parties
 * take sides. Cost: that of {@link Utterances} for each party, else linear in the statements.
 */
public final class ScenarioDraft {
  private final Codebook codebook;
  private final Vocabulary vocabulary;
  private final DraftRequest request;

  private ScenarioDraft(Codebook codebook, Vocabulary vocabulary, DraftRequest request) {
    this.codebook = codebook;
    this.vocabulary = vocabulary;
    this.request = request;
  }

  /** The draft of these statements; those that hold no position say nothing. */
  public static Scenario of(
      List<LedgerStatement> statements,
      Codebook codebook,
      Vocabulary vocabulary,
      DraftRequest request) {
    return new ScenarioDraft(codebook, vocabulary, request).draft(statements);
  }

  private Scenario draft(List<LedgerStatement> statements) {
    var positions = new SaidPositions(statements, codebook, vocabulary, request);
    var table = new DraftTable(positions.said(), codebook, request);
    List<TableIssue> issues = table.issues();
    List<String> parties = parties(table.topics());
    List<Premise> premises = Concessions.of(premises(table.topics(), issues, parties));
    var notes = new LinkedHashSet<>(positions.notes());
    notes.addAll(table.notes());
    return new Scenario(
        request.id(),
        request.title(),
        request.asOf(),
        request.source(),
        parties,
        spokenOf(issues, premises),
        premises,
        Assumptions.USUAL.withSides(table.sides()),
        List.copyOf(notes));
  }

  private List<Premise> premises(
      List<Topic> topics, List<TableIssue> issues, List<String> parties) {
    var provisos = new Provisos(codebook, vocabulary, issues);
    var premises = new ArrayList<Premise>();
    for (TableIssue issue : issues) {
      Interruption.check();
      for (String party : parties) {
        for (Topic topic : topics) {
          if (topic.issue().equals(issue) && topic.party().equals(party)) {
            TopicPremise.of(topic, provisos, premises.size() + 1).ifPresent(premises::add);
          }
        }
      }
    }
    return premises;
  }

  // an issue on which nobody at the table spoke is not on the table
  private static List<TableIssue> spokenOf(List<TableIssue> issues, List<Premise> premises) {
    var ids = new TreeSet<String>();
    for (Premise premise : premises) {
      ids.add(premise.issue());
      premise.standpoints().forEach(s -> ids.addAll(s.issues()));
    }
    return issues.stream().filter(i -> ids.contains(i.id())).toList();
  }

  private List<String> parties(List<Topic> topics) {
    if (!request.parties().isEmpty()) {
      return request.parties();
    }
    Map<String, Integer> said = new TreeMap<>();
    var spokenOf = new TreeSet<String>();
    for (Topic topic : topics) {
      said.merge(topic.party(), topic.said().size(), Integer::sum);
      topic.said().stream()
          .flatMap(s -> s.about().stream())
          .filter(name -> vocabulary.party(name).filter(name::equals).isPresent())
          .forEach(spokenOf::add);
    }
    spokenOf.forEach(party -> said.merge(party, 0, Integer::sum));
    return said.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
