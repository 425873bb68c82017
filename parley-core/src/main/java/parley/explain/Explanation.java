package parley.explain;

import java.util.List;

/**
 * A tree that tells why a result is what it is: the words, rules or model outputs it rests on.
 *
 * @param because one line: the rule or model, the words it saw and what follows
 * @param weight how much this node says for the result, in [0,1]: a probability, or 1 for a rule
 * @param parts the reasons below, in the order they were used
 */
public record Explanation(String because, double weight, List<Explanation> parts) {
  /** Checks the range of the weight and copies the parts. */
  public Explanation {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight must be in [0,1], is " + weight + ": " + because);
    }
    parts = List.copyOf(parts);
  }

  /** A certain reason without further parts. */
  public static Explanation of(String because) {
    return new Explanation(because, 1, List.of());
  }

  /** A reason with a weight and further parts. */
  public static Explanation of(String because, double weight, Explanation... parts) {
    return new Explanation(because, weight, List.of(parts));
  }

  /** The tree as indented lines, for people. */
  public String render() {
    var out = new StringBuilder();
    render(out, 0);
    return out.toString();
  }

  private void render(StringBuilder out, int depth) {
    out.append("  ".repeat(depth)).append(because);
    if (weight < 1) {
      out.append(String.format(java.util.Locale.ROOT, " [%.2f]", weight));
    }
    out.append('\n');
    parts.forEach(part -> part.render(out, depth + 1));
  }
}
