package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.brief.Flag;

/**
 * A flag with its place in the brief, by which links find it in the text.
 *
 * @param number from 1
 * @param flag the flag
 */
record NumberedFlag(int number, Flag flag) {
  static List<NumberedFlag> of(List<Flag> flags) {
    var numbered = new ArrayList<NumberedFlag>();
    flags.forEach(flag -> numbered.add(new NumberedFlag(numbered.size() + 1, flag)));
    return numbered;
  }

  String anchor() {
    return "flag-" + number;
  }
}
