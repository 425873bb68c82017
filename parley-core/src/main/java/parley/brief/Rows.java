package parley.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.position.PropositionWords;
import parley.position.Statement;

/**
 * Utterances that speak of the same thing, brought together: same issue, and same proposition but
 * for letter case, spacing, Unicode form and a closing full stop. Rows follow the code book's order
 * of issues (unknown issues last, by name), then the first utterance in reading order.
 */
record Rows(List<Row> rows) {
  /** One proposition and all that parties said on it, in reading order. */
  record Row(String issue, String proposition, List<Utterance> utterances) {
    /** The parties that spoke on it, by code. */
    List<String> parties() {
      return List.copyOf(new TreeSet<>(utterances.stream().map(Utterance::party).toList()));
    }

    /** What one party said on it, in reading order. */
    List<Utterance> of(String party) {
      return utterances.stream().filter(u -> u.party().equals(party)).toList();
    }
  }

  private record Key(String issue, String proposition) {}

  static Rows of(List<Statement> statements, Codebook codebook) {
    var utterances = new LinkedHashMap<Key, List<Utterance>>();
    for (int i = 0; i < statements.size(); i++) {
      for (String party : Parties.of(statements.get(i).party())) {
        Utterance.of(i, party, statements.get(i))
            .ifPresent(u -> utterances.computeIfAbsent(key(u), k -> new ArrayList<>()).add(u));
      }
    }
    var rows = new ArrayList<Row>();
    utterances.forEach(
        (key, said) ->
            rows.add(
                new Row(key.issue(), said.get(0).position().proposition(), List.copyOf(said))));
    // a stable sort: rows of one issue stay in reading order
    rows.sort(byIssue(codebook));
    return new Rows(List.copyOf(rows));
  }

  private static Comparator<Row> byIssue(Codebook codebook) {
    Map<String, Integer> places = new HashMap<>();
    for (Issue issue : codebook.issues()) {
      places.put(issue.id(), places.size());
    }
    return Comparator.<Row>comparingInt(row -> places.getOrDefault(row.issue(), Integer.MAX_VALUE))
        .thenComparing(Row::issue);
  }

  private static Key key(Utterance utterance) {
    return new Key(
        utterance.position().issue(), PropositionWords.key(utterance.position().proposition()));
  }
}
