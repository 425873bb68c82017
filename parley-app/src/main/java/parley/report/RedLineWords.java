package parley.report;

import java.util.ArrayList;
import java.util.SortedSet;
import parley.bargain.Issue;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/** What a red line refuses, in words. */
public final class RedLineWords {
  private static final int MOST_VALUES = 12;

  private RedLineWords() {}

  /** One line of a model, e.g. {@code valley = to Bessia or divided}. */
  public static String of(SettlementModel model, RedLine line) {
    if (line instanceof RedLine.LeastUtility least) {
      return "what is worth less than " + SettlementMarkup.number(least.minimum().toDouble());
    }
    var parts = new ArrayList<String>();
    ((RedLine.Refusal) line)
        .refused()
        .values()
        .forEach((issue, values) -> parts.add(values(model.issues().get(issue), values)));
    return String.join(" together with ", parts);
  }

  private static String values(Issue issue, SortedSet<Integer> values) {
    if (values.isEmpty()) {
      return issue.name() + ": nothing";
    }
    var names = values.stream().limit(MOST_VALUES).map(issue.values()::get).toList();
    return issue.name()
        + " = "
        + String.join(" or ", names)
        + (values.size() > MOST_VALUES ? " or " + (values.size() - MOST_VALUES) + " others" : "");
  }
}
