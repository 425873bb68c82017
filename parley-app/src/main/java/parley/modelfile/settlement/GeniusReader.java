package parley.modelfile.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.error.InputException;
import parley.error.Problem;
import parley.provenance.Sha256;

/**
 * Reads a GENIUS domain: a directory with the domain's XML and one XML profile for each party.
 *
 * <p>GENIUS's normalisation: the evaluation of a value is divided by the best evaluation of its
 * issue, whole-number issues are straight lines {@code offset + slope · (value - lower bound)} held
 * within 0 and 1, each times the issue's weight, and the sum is cut at 1. Weights that do not add
 * up to 1 are kept as written. A reservation value that is missing is 0; discounts are kept and not
 * applied. What shipped files get wrong (missing weights or evaluations, weights off 1, issues or
 * weights numbered otherwise than in the domain, decimal commas, and what {@link XmlRepair} mends)
 * is tolerated with a warning.
 *
 * <p>Format after R. Lin, S. Kraus, T. Baarslag, D. Tykhonov, K. Hindriks, C. Jonker, Genius: an
 * integrated environment, Computational Intelligence 30 (2014),
 * doi:10.1111/j.1467-8640.2012.00463.x.
 */
final class GeniusReader {
  private final Path directory;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();

  private GeniusReader(Path directory) {
    this.directory = directory;
  }

  static ReadModel read(Path directory) {
    return new GeniusReader(directory).read();
  }

  private ReadModel read() {
    var profiles = new ArrayList<Path>();
    var domains = new ArrayList<Path>();
    for (Path file : xmlFiles()) {
      String text = XmlRepair.text(file, new ArrayList<>());
      if (text.contains("evaluation=") || text.contains("<weight") || text.contains("evaluator")) {
        profiles.add(file);
      } else if (text.contains("<issue")) {
        domains.add(file);
      }
    }
    if (profiles.isEmpty()) {
      throw new InputException(
          directory.toString(),
          "no GENIUS profile (XML with issues and weights) and no NegMAS scenario is in here",
          "give a directory with a domain and its profiles");
    }
    if (domains.size() != 1) {
      warnings.add(
          directory
              + ": "
              + domains.size()
              + " domain files; issues are taken from "
              + (domains.isEmpty() ? profiles.get(0) : domains.get(0)).getFileName());
    }
    Element domain = root(domains.isEmpty() ? profiles.get(0) : domains.get(0));
    var issues = GeniusDomain.issues(domain, directory.toString(), problems);
    check();
    var parties = new ArrayList<Party>();
    profiles.forEach(file -> party(file, issues).ifPresent(parties::add));
    check();
    return new ReadModel(
        directory.toString(),
        Sha256.of(texts.toString()),
        new SettlementModel(
            directory.toAbsolutePath().normalize().getFileName().toString(),
            issues.stream().map(GeniusDomain.Entry::issue).toList(),
            parties,
            List.of(),
            false,
            List.of(),
            Optional.of(Rational.ONE)),
        "GENIUS XML",
        "GENIUS: evaluations divided by the best of their issue, times the weight, sums cut at 1",
        Optional.empty(),
        List.of(),
        warnings);
  }

  private void check() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private List<Path> xmlFiles() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(directory.toString(), "cannot be listed: " + e.getMessage(), "");
    }
  }

  private Element root(Path file) {
    String text = XmlRepair.text(file, warnings);
    texts.append(text);
    return HardenedXml.parse(file.toString(), text, warnings);
  }

  private Optional<Party> party(Path file, List<GeniusDomain.Entry> issues) {
    Element root = root(file);
    var profile = new GeniusProfile(file.toString(), root, problems, warnings);
    var rows = new ArrayList<List<Rational>>();
    Rational weights = Rational.ZERO;
    for (GeniusDomain.Entry entry : issues) {
      Rational weight = profile.weight(entry);
      weights = weights.add(weight);
      rows.add(profile.evaluations(entry).stream().map(weight::multiply).toList());
    }
    if (!weights.equals(Rational.ONE)) {
      warnings.add(file + ": the weights add up to " + weights.toDouble() + ", kept as written");
    }
    return Optional.of(
        new Party(
            SettlementFiles.stem(file),
            Optional.empty(),
            profile.reservation(),
            rows,
            profile.discount()));
  }
}
