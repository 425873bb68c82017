package parley.modelfile.settlement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;
import parley.bargain.forecast.MeanForecast;
import parley.error.InputException;
import parley.provenance.Sha256;

/**
 * Reads positions on scales, {@code parley-forecast/1}, in YAML or JSON; the schema is the resource
 * {@code forecast-model-1.schema.json} beside this class.
 *
 * @param source the file
 * @param sha256 of its text
 * @param title what it is about; empty if it does not say
 * @param issues at least one
 */
public record ForecastFile(
    String source, String sha256, Optional<String> title, List<ScaleIssue> issues) {
  static final String FORMAT = "parley-forecast/1";

  /** Copies the list. */
  public ForecastFile {
    issues = List.copyOf(issues);
  }

  /**
   * An issue on a scale.
   *
   * @param name unique in the file
   * @param low the low end of the scale
   * @param high the high end, above {@code low}
   * @param unit what the numbers count; empty if it is not said
   * @param stands the parties' positions
   * @param outcome where a past issue ended; empty if it is open
   */
  public record ScaleIssue(
      String name,
      Rational low,
      Rational high,
      String unit,
      List<PartyStand> stands,
      Optional<Rational> outcome) {
    /** Copies the list. */
    public ScaleIssue {
      stands = List.copyOf(stands);
    }
  }

  /**
   * A party's position.
   *
   * @param party its name
   * @param stand where it stands, what it can bring to bear and how much it cares
   */
  public record PartyStand(String party, MeanForecast.Stand stand) {}

  /**
   * Reads a file.
   *
   * @throws InputException with every problem found
   */
  public static ForecastFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputException(path.toString(), "there is no such file", "check the name");
    }
    return parse(path.toString(), SettlementFiles.text(path));
  }

  /**
   * Reads a text.
   *
   * @throws InputException with every problem found
   */
  public static ForecastFile parse(String place, String text) {
    Located root = LocatedReader.read(place, text);
    var findings = new Findings(place);
    if (!root.map()) {
      findings.problem(root, "this must be a map with 'issues'", "see 'parley forecast --help'");
      findings.check();
    }
    findings.onlyFields(root, List.of("format", "title", "notes", "issues"));
    String format = findings.text(root, "format", "write " + FORMAT);
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      findings.problem(root, "the format '" + format + "' is not known", "write " + FORMAT);
    }
    var issues = new ArrayList<ScaleIssue>();
    var names = new HashSet<String>();
    for (Located node : findings.list(root, "issues", "list what is to be forecast")) {
      ScaleIssue issue = issue(findings, node);
      if (!names.add(issue.name())) {
        findings.problem(node, "the issue '" + issue.name() + "' appears twice", "rename one");
      }
      issues.add(issue);
    }
    if (issues.isEmpty() && !findings.any()) {
      findings.problem(root, "there is no issue", "list at least one");
    }
    findings.check();
    return new ForecastFile(place, Sha256.of(text), root.field("title").map(Located::text), issues);
  }

  private static ScaleIssue issue(Findings findings, Located node) {
    findings.onlyFields(node, List.of("name", "from", "to", "unit", "notes", "stands", "outcome"));
    String name = findings.text(node, "name", "give the issue a name");
    Rational low = number(findings, node, "from", "the low end of the scale");
    Rational high = number(findings, node, "to", "the high end of the scale");
    boolean scale = node.field("from").isPresent() && node.field("to").isPresent();
    if (scale && low.compareTo(high) >= 0) {
      findings.problem(node, "'from' must be below 'to'", "give the two ends of the scale");
      scale = false;
    }
    var stands = new ArrayList<PartyStand>();
    var parties = new HashSet<String>();
    for (Located entry : findings.list(node, "stands", "list who stands where")) {
      PartyStand stand = stand(findings, entry);
      if (!parties.add(stand.party())) {
        findings.problem(entry, "'" + stand.party() + "' stands twice on this issue", "keep one");
      }
      if (scale) {
        within(findings, entry.field("position").orElse(entry), stand.stand().place(), low, high);
      }
      stands.add(stand);
    }
    if (MeanForecast.total(stands.stream().map(PartyStand::stand).toList()).signum() == 0) {
      findings.problem(
          node, "no party has both capability and salience above 0", "somebody must count");
    }
    Optional<Rational> outcome =
        node.field("outcome").map(value -> findings.number(value, "'outcome'"));
    if (scale && outcome.isPresent()) {
      within(findings, node.field("outcome").orElse(node), outcome.get(), low, high);
    }
    return new ScaleIssue(
        name, low, high, node.field("unit").map(Located::text).orElse(""), stands, outcome);
  }

  private static Rational number(Findings findings, Located node, String name, String advice) {
    return findings
        .need(node, name, advice)
        .map(value -> findings.number(value, "'" + name + "'"))
        .orElse(Rational.ZERO);
  }

  private static void within(
      Findings findings, Located at, Rational place, Rational low, Rational high) {
    if (place.compareTo(low) < 0 || place.compareTo(high) > 0) {
      findings.problem(
          at, place + " lies outside the scale", "from " + low + " to " + high + " here");
    }
  }

  private static PartyStand stand(Findings findings, Located node) {
    findings.onlyFields(node, List.of("party", "position", "capability", "salience", "notes"));
    String party = findings.text(node, "party", "name who stands there");
    Rational place = number(findings, node, "position", "a place on the scale");
    return new PartyStand(
        party,
        new MeanForecast.Stand(
            place, share(findings, node, "capability"), share(findings, node, "salience")));
  }

  private static Rational share(Findings findings, Located node, String name) {
    Rational number = number(findings, node, name, "on one scale for all parties, e.g. 0 to 100");
    if (number.signum() < 0) {
      findings.problem(node.field(name).orElse(node), "'" + name + "' must not be negative", "");
      return Rational.ZERO;
    }
    return number;
  }
}
