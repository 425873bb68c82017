package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import parley.bargain.Rational;
import parley.error.Problem;

/** One party's GENIUS profile. */
final class GeniusProfile {
  private final String place;
  private final Element root;
  private final List<Problem> problems;
  private final List<String> warnings;

  GeniusProfile(String place, Element root, List<Problem> problems, List<String> warnings) {
    this.place = place;
    this.root = root;
    this.problems = problems;
    this.warnings = warnings;
  }

  Rational weight(String index, String issue) {
    for (Element weight : HardenedXml.below(root, "weight")) {
      if (weight.getAttribute("index").equals(index)) {
        return number(weight, "value");
      }
    }
    for (Element element : HardenedXml.below(root, "issue")) {
      if (element.getAttribute("name").equals(issue) && element.hasAttribute("weight")) {
        return number(element, "weight");
      }
    }
    problems.add(new Problem(place, "issue '" + issue + "' has no weight", "add a <weight>"));
    return Rational.ZERO;
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
    Optional<Element> found =
        HardenedXml.below(root, "issue").stream()
            .filter(issue -> issue.getAttribute("name").equals(entry.issue().name()))
            .findFirst()
            .or(
                () ->
                    HardenedXml.below(root, "issue").stream()
                        .filter(issue -> issue.getAttribute("index").equals(entry.index()))
                        .findFirst());
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
    try {
      return Rational.parse(element.getAttribute(attribute));
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
