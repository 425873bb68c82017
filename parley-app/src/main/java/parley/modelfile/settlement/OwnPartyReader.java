package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parley.bargain.Issue;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.uncertain.Preference;
import parley.bargain.uncertain.ValueKnowledge;
import parley.bargain.uncertain.WeightKnowledge;

/**
 * Reads the parties of Parley's own format: what every resolution of every issue is worth, times
 * the issue's weight; both may be known as ranges or orders only.
 */
final class OwnPartyReader {
  static final List<String> FIELDS =
      List.of(
          "name",
          "role",
          "reservation",
          "weights",
          "weightOrder",
          "weightTotal",
          "utility",
          "discount",
          "notes");

  private final Findings findings;
  private final List<Issue> issues;
  private final OwnWeightReader weights;
  private final OwnValueReader values;
  private final List<Party> parties = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Preference> preferences = new ArrayList<>();

  OwnPartyReader(Findings findings, List<Issue> issues) {
    this.findings = findings;
    this.issues = issues;
    this.weights = new OwnWeightReader(findings, issues);
    this.values = new OwnValueReader(findings);
  }

  List<Party> parties() {
    return parties;
  }

  List<String> names() {
    return names;
  }

  /** What is known of each party's preferences. */
  List<Preference> preferences() {
    return preferences;
  }

  boolean uncertain() {
    return preferences.stream().anyMatch(preference -> !preference.known());
  }

  /** A reservation value is a red line as well: what cannot be had for less. */
  List<RedLine> reservationLines(List<RedLine> given) {
    var lines = new ArrayList<RedLine>();
    for (int k = 0; k < parties.size(); k++) {
      Rational reservation = parties.get(k).reservation();
      String id = parties.get(k).name() + ": reservation value";
      if (lowest(preferences.get(k)).compareTo(reservation) < 0
          && given.stream().noneMatch(line -> line.id().equals(id))) {
        lines.add(new RedLine.LeastUtility(id, k, reservation));
      }
    }
    return lines;
  }

  // a bound: every weight with the sum of the least values at its own worst end
  private static Rational lowest(Preference preference) {
    Rational lowest = Rational.ZERO;
    for (int i = 0; i < preference.values().size(); i++) {
      Rational least =
          preference.values().get(i).low().stream().reduce(Rational::min).orElse(Rational.ZERO);
      WeightKnowledge weights = preference.weights();
      lowest =
          lowest.add(least.multiply((least.signum() < 0 ? weights.high() : weights.low()).get(i)));
    }
    return lowest;
  }

  void party(Located node) {
    findings.onlyFields(node, FIELDS);
    String name = findings.text(node, "name", "give the party a name");
    if (names.contains(name)) {
      findings.problem(node, "the party '" + name + "' appears twice", "names are unique");
    }
    names.add(name);
    Rational reservation =
        node.field("reservation")
            .map(value -> findings.number(value, "'reservation'"))
            .orElse(Rational.ZERO);
    WeightKnowledge partyWeights = weights.weights(node);
    var rows = new ArrayList<ValueKnowledge>();
    var utility = findings.need(node, "utility", OwnValueReader.TABLE_ADVICE);
    utility.ifPresent(this::onlyIssues);
    for (Issue issue : issues) {
      rows.add(row(utility, issue, name));
    }
    var preference = new Preference(partyWeights, rows);
    preferences.add(preference);
    parties.add(
        new Party(
            name,
            node.field("role").map(Located::text),
            reservation,
            preference.stated(),
            node.field("discount").map(d -> findings.number(d, "'discount'"))));
  }

  private void onlyIssues(Located map) {
    if (!map.map()) {
      findings.problem(
          map, "this must be a map from issue to numbers", OwnValueReader.TABLE_ADVICE);
      return;
    }
    findings.onlyFields(map, issues.stream().map(Issue::name).toList());
  }

  private ValueKnowledge row(Optional<Located> utility, Issue issue, String party) {
    var row = utility.filter(Located::map).flatMap(table -> table.field(issue.name()));
    if (row.isPresent()) {
      return values.values(row.get(), issue);
    }
    utility
        .filter(Located::map)
        .ifPresent(
            table ->
                findings.problem(
                    table,
                    party + " does not value '" + issue.name() + "'",
                    OwnValueReader.TABLE_ADVICE));
    return ValueKnowledge.known(Collections.nCopies(issue.size(), Rational.ZERO));
  }
}
