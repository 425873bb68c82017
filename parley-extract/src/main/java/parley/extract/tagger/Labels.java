package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of a chain: outside, and for each role one for the first token of a span and one for
 * the others (the BIO scheme). Label 0 is outside; role r has first label 1+2r and inner label
 * 2+2r.
 */
final class Labels {
  static final int OUTSIDE = 0;

  private Labels() {}

  /** How many labels a chain over the roles has. */
  static int count(List<Role> roles) {
    return 1 + 2 * roles.size();
  }

  static int first(int role) {
    return 1 + 2 * role;
  }

  static int inner(int role) {
    return 2 + 2 * role;
  }

  /** The index of the label's role, -1 for outside. */
  static int role(int label) {
    return label == OUTSIDE ? -1 : (label - 1) / 2;
  }

  static boolean isFirst(int label) {
    return label != OUTSIDE && label % 2 == 1;
  }

  /** Whether the second label may follow the first: an inner label continues a span of its role. */
  static boolean allowed(int before, int after) {
    boolean inner = after != OUTSIDE && !isFirst(after);
    return !inner || role(before) == role(after);
  }

  /** The spans of a role as token ranges {@code {first, last}}, in order. */
  static List<int[]> spans(byte[] labels, int role) {
    var spans = new ArrayList<int[]>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == first(role)) {
        int last = i;
        while (last + 1 < labels.length && labels[last + 1] == inner(role)) {
          last++;
        }
        spans.add(new int[] {i, last});
      }
    }
    return spans;
  }
}
