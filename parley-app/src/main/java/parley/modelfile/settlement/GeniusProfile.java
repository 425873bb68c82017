package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import parley.bargain.Rational;
import parley.error.Problem;

/** One party's GENIUS profile. */
final class GeniusProfile {
  private final String place;
  private final Element root;
  private final List<Problem> problems;
  private final List<String> warnings;
  private boolean told;

  GeniusProfile(String place, Element root, List<Problem> problems, List<String> warnings) {
    this.place = place;
    this.root = root;
    this.problems = problems;
    this.warnings = warnings;
  }

  /**
   * The issue's weight. Profiles number their issues themselves; where these numbers are not unique
   * the weights are taken in the order of the issues. No weight at all means equal weights, one
   * that is missing means 0; both with a warning.
   */
  Rational weight(GeniusDomain.Entry entry) {
    String name = entry.issue().name();
    Optional<Element> own = issue(entry);
    if (own.isPresent() && own.get().hasAttribute("weight")) {
      return number(own.get(), "weight");
    }
    List<Element> weights = HardenedXml.below(root, "weight");
    List<Element> issues = HardenedXml.below(root, "issue");
    if (weights.isEmpty() && issues.stream().noneMatch(issue -> issue.hasAttribute("weight"))) {
      if (!told) {
        warnings.add(place + ": has no weights, taken as equal");
        told = true;
      }
      return Rational.of(1, Math.max(1, issues.size()));
    }
    if (!distinct(weights) || !distinct(issues)) {
      if (!told) {
        warnings.add(
            place + ": numbers of issues or weights appear twice, weights taken in file order");
        told = true;
      }
      int at = own.map(issues::indexOf).orElse(-1);
      return at >= 0 && at < weights.size() ? number(weights.get(at), "value") : missing(name);
    }
    String index = own.map(issue -> issue.getAttribute("index")).orElse(entry.index());
    if (!index.equals(entry.index())) {
      warnings.add(
          place + ": '" + name + "' has number " + index + ", in the domain " + entry.index());
    }
    return weights.stream()
        .filter(weight -> weight.getAttribute("index").strip().equals(index.strip()))
        .findFirst()
        .map(weight -> number(weight, "value"))
        .orElseGet(() -> missing(name));
  }

  private Rational missing(String issue) {
    warnings.add(place + ": issue '" + issue + "' has no weight, taken as 0");
    return Rational.ZERO;
  }

  private static boolean distinct(List<Element> numbered) {
    return numbered.stream().map(element -> element.getAttribute("index")).distinct().count()
        == numbered.size();
  }

  private Optional<Element> issue(GeniusDomain.Entry entry) {
    List<Element> issues = HardenedXml.below(root, "issue");
    return issues.stream()
        .filter(issue -> issue.getAttribute("name").equals(entry.issue().name()))
        .findFirst()
        .or(
            () ->
                issues.stream()
                    .filter(issue -> alike(issue.getAttribute("name"), entry.issue().name()))
                    .findFirst())
        .or(
            () ->
                issues.stream()
                    .filter(issue -> issue.getAttribute("index").equals(entry.index()))
                    .findFirst());
  }

  private static boolean alike(String a, String b) {
    return a.strip().equalsIgnoreCase(b.strip());
  }

  Rational reservation() {
    return HardenedXml.below(root, "reservation").stream()
        .findFirst()
        .map(element -> number(element, "value"))
        .orElse(Rational.ZERO);
  }

  Optional<Rational> discount() {
    return HardenedXml.below(root, "discount_factor").stream()
        .findFirst()
        .map(element -> number(element, "value"));
  }

  /** The normalised evaluations of the issue's values, in the domain's order. */
  List<Rational> evaluations(GeniusDomain.Entry entry) {
    Optional<Element> found = issue(entry);
    if (found.isEmpty()) {
      warnings.add(place + ": does not value '" + entry.issue().name() + "', taken as 0");
      return java.util.Collections.nCopies(entry.issue().size(), Rational.ZERO);
    }
    var evaluators = HardenedXml.below(found.get(), "evaluator");
    return evaluators.isEmpty() ? table(found.get(), entry) : line(evaluators.get(0), entry);
  }

  private List<Rational> table(Element issue, GeniusDomain.Entry entry) {
    Map<String, Rational> given = new HashMap<>();
    for (Element item : HardenedXml.below(issue, "item")) {
      if (item.hasAttribute("evaluation")) {
        given.put(item.getAttribute("value"), number(item, "evaluation"));
      }
    }
    Rational best = given.values().stream().reduce(Rational.ZERO, Rational::max);
    var row = new ArrayList<Rational>();
    for (String value : entry.issue().values()) {
      Rational evaluation = given.get(value);
      if (evaluation == null) {
        evaluation = alike(given, value);
      }
      if (evaluation == null) {
        warnings.add(
            place
                + ": '"
                + value
                + "' of '"
                + entry.issue().name()
                + "' has no evaluation, taken as 0");
        evaluation = Rational.ZERO;
      }
      row.add(best.signum() == 0 ? Rational.ZERO : evaluation.divide(best));
    }
    return row;
  }

  private @Nullable Rational alike(Map<String, Rational> given, String value) {
    List<String> names = given.keySet().stream().filter(name -> alike(name, value)).toList();
    if (names.size() != 1) {
      return null;
    }
    warnings.add(place + ": '" + names.get(0) + "' is taken for the domain's '" + value + "'");
    return given.get(names.get(0));
  }

  private List<Rational> line(Element evaluator, GeniusDomain.Entry entry) {
    Rational offset = number(evaluator, evaluator.hasAttribute("offset") ? "offset" : "parameter0");
    Rational slope = number(evaluator, evaluator.hasAttribute("slope") ? "slope" : "parameter1");
    var row = new ArrayList<Rational>();
    for (int v = 0; v < entry.issue().size(); v++) {
      Rational at = offset.add(slope.multiply(Rational.of(v)));
      row.add(at.max(Rational.ZERO).min(Rational.ONE));
    }
    return row;
  }

  private Rational number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    if (text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0) {
      String point = text.replace(',', '.');
      if (!point.equals(text)) {
        warnings.add(place + ": '" + text + "' is read with a decimal comma");
        text = point;
      }
    }
    try {
      return Rational.parse(text);
    } catch (NumberFormatException e) {
      problems.add(
          new Problem(
              place,
              attribute
                  + " of <"
                  + element.getTagName()
                  + "> must be a finite number: "
                  + e.getMessage(),
              "correct it in the profile"));
      return Rational.ZERO;
    }
  }
}
