package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.error.Problem;

/** The issues of a GENIUS domain. */
final class GeniusDomain {
  private static final int LARGEST_RANGE = 1_000_000;

  private GeniusDomain() {}

  /**
   * An issue with the number by which profiles refer to it.
   *
   * @param index GENIUS's number
   * @param issue the issue
   * @param lower the lower bound of a whole-number issue, else 0
   */
  record Entry(String index, Issue issue, long lower) {}

  static List<Entry> issues(Element domain, String place, List<Problem> problems) {
    var entries = new ArrayList<Entry>();
    for (Element issue : HardenedXml.below(domain, "issue")) {
      String name = issue.getAttribute("name");
      String type = issue.getAttribute("type") + " " + issue.getAttribute("vtype");
      if (type.contains("integer")) {
        range(issue, name, place, problems, entries);
      } else if (type.contains("real")) {
        problems.add(
            new Problem(
                place,
                "issue '" + name + "' is continuous, its outcomes cannot be counted",
                "give it a list of values or a whole-number range"));
      } else {
        var values =
            HardenedXml.below(issue, "item").stream().map(i -> i.getAttribute("value")).toList();
        if (values.isEmpty()) {
          problems.add(new Problem(place, "issue '" + name + "' has no value", "add an <item>"));
        } else {
          entries.add(
              new Entry(
                  issue.getAttribute("index"), new Issue(name, IssueKind.CATEGORICAL, values), 0));
        }
      }
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(place, "the domain has no issue", "add an <issue>"));
    }
    return entries;
  }

  private static void range(
      Element issue, String name, String place, List<Problem> problems, List<Entry> entries) {
    try {
      Element bounds = issue;
      if (!issue.hasAttribute("lowerbound")) {
        bounds = HardenedXml.below(issue, "range").stream().findFirst().orElse(issue);
      }
      long lower = Long.parseLong(bounds.getAttribute("lowerbound").strip());
      long upper = Long.parseLong(bounds.getAttribute("upperbound").strip());
      if (upper < lower || upper - lower >= LARGEST_RANGE || upper - lower < 0) {
        problems.add(
            new Problem(place, "issue '" + name + "' runs from " + lower + " to " + upper, ""));
        return;
      }
      var values = new ArrayList<String>();
      for (long value = lower; value <= upper; value++) {
        values.add(Long.toString(value));
      }
      entries.add(
          new Entry(
              issue.getAttribute("index"), new Issue(name, IssueKind.INTEGER, values), lower));
    } catch (NumberFormatException e) {
      problems.add(
          new Problem(
              place,
              "issue '" + name + "' needs whole numbers as lowerbound and upperbound",
              "an unbounded issue has no finite number of outcomes"));
    }
  }
}
