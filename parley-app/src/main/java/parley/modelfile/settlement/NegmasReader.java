package parley.modelfile.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.error.InputException;
import parley.error.Problem;
import parley.provenance.Sha256;

/**
 * Reads a NegMAS scenario: a directory with a YAML or JSON outcome space that lists issues and one
 * linear additive utility function for each party.
 *
 * <p>NegMAS's normalisation: none. A value's utility is weight times table value plus the bias, as
 * written; sums are not cut. A reservation value that is missing or minus infinity becomes the
 * party's lowest utility, with a warning.
 *
 * <p>Format after Y. Mohammad, S. Nakadai, A. Greenwald, NegMAS: a platform for automated
 * negotiations, PRIMA 2020, doi:10.1007/978-3-030-69322-0_23.
 */
final class NegmasReader {
  private final Path directory;
  private final List<String> warnings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();

  private NegmasReader(Path directory) {
    this.directory = directory;
  }

  /** The scenario, or nothing if the directory holds none. */
  static Optional<ReadModel> read(Path directory) {
    return new NegmasReader(directory).read();
  }

  private Optional<ReadModel> read() {
    Optional<Located> domain = Optional.empty();
    String domainPlace = "";
    var functions = new ArrayList<Path>();
    var nodes = new ArrayList<Located>();
    for (Path file : files()) {
      String text = SettlementFiles.text(file);
      Located node = LocatedReader.read(file.toString(), text);
      if (node.field("issues").isPresent()) {
        domain = Optional.of(node);
        domainPlace = file.toString();
        texts.append(text);
      } else if (node.field("values").isPresent() || node.field("weights").isPresent()) {
        functions.add(file);
        nodes.add(node);
        texts.append(text);
      }
    }
    if (domain.isEmpty() || functions.isEmpty()) {
      return Optional.empty();
    }
    List<Issue> issues = issues(domainPlace, domain.get());
    check();
    var parties = new ArrayList<Party>();
    for (int i = 0; i < nodes.size(); i++) {
      parties.add(party(functions.get(i), nodes.get(i), issues));
    }
    check();
    return Optional.of(
        new ReadModel(
            directory.toString(),
            Sha256.of(texts.toString()),
            SettlementModel.of(
                directory.toAbsolutePath().normalize().getFileName().toString(), issues, parties),
            "NegMAS scenario",
            "NegMAS: weight times table value as written, nothing divided, nothing cut",
            Optional.empty(),
            List.of(),
            warnings));
  }

  private void check() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yml|yaml|json)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(directory.toString(), "cannot be listed: " + e.getMessage(), "");
    }
  }

  private List<Issue> issues(String place, Located domain) {
    var findings = new Findings(place);
    var issues = new ArrayList<Issue>();
    for (Located node : findings.list(domain, "issues", "list what is negotiated")) {
      String name = findings.text(node, "name", "give the issue a name");
      String type = node.field("type").map(Located::text).orElse("");
      var values = new ArrayList<String>();
      findings.list(node, "values", "list its values").forEach(v -> values.add(v.text()));
      if (type.contains("ContinuousIssue")) {
        findings.problem(node, "issue '" + name + "' is continuous", "list its values");
      } else if (type.contains("ContiguousIssue") && values.size() == 2) {
        range(findings, node, values);
      }
      if (values.isEmpty()) {
        findings.problem(node, "issue '" + name + "' has no value", "give it at least one");
      } else {
        boolean number = type.contains("Contiguous") || type.contains("Cardinal");
        issues.add(new Issue(name, number ? IssueKind.INTEGER : IssueKind.CATEGORICAL, values));
      }
    }
    findings.check();
    return issues;
  }

  private static void range(Findings findings, Located node, List<String> values) {
    try {
      int from = Integer.parseInt(values.get(0));
      int to = Integer.parseInt(values.get(1));
      if (to - (long) from >= 1_000_000 || to < from) {
        findings.problem(node, "the range " + from + " to " + to + " cannot be listed", "");
        return;
      }
      values.clear();
      for (int value = from; value <= to; value++) {
        values.add(Integer.toString(value));
      }
    } catch (NumberFormatException e) {
      findings.problem(node, "a range needs two whole numbers", "");
    }
  }

  private Party party(Path file, Located node, List<Issue> issues) {
    var findings = new Findings(file.toString());
    String type = node.field("type").map(Located::text).orElse("");
    if (!type.isEmpty() && !type.contains("LinearAdditive")) {
      findings.problem(node, "utility functions of type " + type + " are not additive", "");
    }
    List<Located> functions = findings.list(node, "values", "one function for each issue");
    List<Located> weights = findings.optionalList(node, "weights");
    Rational bias = node.field("bias").map(b -> findings.number(b, "'bias'")).orElse(Rational.ZERO);
    var rows = new ArrayList<List<Rational>>();
    for (int i = 0; i < issues.size(); i++) {
      Rational weight =
          i < weights.size() ? findings.number(weights.get(i), "a weight") : Rational.ONE;
      Rational add = i == 0 ? bias : Rational.ZERO;
      List<Rational> row =
          i < functions.size()
              ? row(findings, functions.get(i), issues.get(i))
              : Collections.nCopies(issues.get(i).size(), Rational.ZERO);
      rows.add(row.stream().map(value -> value.multiply(weight).add(add)).toList());
    }
    if (functions.size() != issues.size()) {
      findings.problem(
          node, functions.size() + " functions for " + issues.size() + " issues", "one for each");
    }
    String name = node.field("name").map(Located::text).orElse(SettlementFiles.stem(file));
    Rational reservation = reservation(findings, node, rows);
    findings.check();
    return Party.of(name, reservation, rows);
  }

  private Rational reservation(Findings findings, Located node, List<List<Rational>> rows) {
    var given = node.field("reserved_value");
    if (given.isPresent()
        && !given.get().text().toLowerCase(java.util.Locale.ROOT).contains("inf")) {
      return findings.number(given.get(), "'reserved_value'");
    }
    Rational lowest = Rational.ZERO;
    for (List<Rational> row : rows) {
      lowest = lowest.add(row.stream().reduce(Rational::min).orElse(Rational.ZERO));
    }
    warnings.add(
        directory + ": no finite reserved_value, the party's lowest utility is taken instead");
    return lowest;
  }

  private static List<Rational> row(Findings findings, Located function, Issue issue) {
    String type = function.field("type").map(Located::text).orElse("TableFun");
    var row = new ArrayList<Rational>();
    for (String value : issue.values()) {
      if (type.contains("Table") || function.field("mapping").isPresent()) {
        var cell = function.field("mapping").flatMap(mapping -> mapping.field(value));
        if (cell.isEmpty()) {
          findings.problem(
              function, "'" + value + "' of '" + issue.name() + "' has no utility", "");
        }
        row.add(cell.map(c -> findings.number(c, "a utility")).orElse(Rational.ZERO));
      } else {
        row.add(line(findings, function, type, value));
      }
    }
    return row;
  }

  private static Rational line(Findings findings, Located function, String type, String value) {
    Rational slope =
        function.field("slope").map(s -> findings.number(s, "'slope'")).orElse(Rational.ONE);
    Rational bias =
        function.field("bias").map(b -> findings.number(b, "'bias'")).orElse(Rational.ZERO);
    try {
      Rational at = Rational.parse(value);
      if (type.contains("Identity")) {
        return at;
      }
      if (type.contains("Const")) {
        return bias;
      }
      return slope.multiply(at).add(bias);
    } catch (NumberFormatException e) {
      findings.problem(function, "a " + type + " needs numbers as values, not '" + value + "'", "");
      return Rational.ZERO;
    }
  }
}
