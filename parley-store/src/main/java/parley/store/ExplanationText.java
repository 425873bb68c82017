package parley.store;

import java.util.ArrayList;
import java.util.List;
import parley.explain.Explanation;

/**
 * An explanation as text: a line for each node with its depth, weight and words, separated by
 * single spaces; line ends and backslashes in the words are escaped.
 */
final class ExplanationText {
  private ExplanationText() {}

  static String of(Explanation explanation) {
    var out = new StringBuilder();
    write(explanation, 0, out);
    return out.substring(0, out.length() - 1);
  }

  private static void write(Explanation node, int depth, StringBuilder out) {
    out.append(depth).append(' ');
    out.append(node.weight() == 1 ? "1" : Double.toString(node.weight())).append(' ');
    out.append(node.because().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    out.append('\n');
    node.parts().forEach(part -> write(part, depth + 1, out));
  }

  private record Line(int depth, double weight, String words) {}

  static Explanation parse(String text) {
    if (text.isEmpty()) {
      return Explanation.of("");
    }
    List<Line> lines = text.lines().map(ExplanationText::line).toList();
    return node(lines, 0);
  }

  private static Line line(String line) {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    return new Line(
        Integer.parseInt(line.substring(0, first)),
        Double.parseDouble(line.substring(first + 1, second)),
        unescaped(line.substring(second + 1)));
  }

  private static String unescaped(String words) {
    var out = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\\' && i + 1 < words.length()) {
        i++;
        char escaped = words.charAt(i);
        out.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Explanation node(List<Line> lines, int at) {
    Line line = lines.get(at);
    var parts = new ArrayList<Explanation>();
    for (int i = at + 1; i < lines.size() && lines.get(i).depth() > line.depth(); i++) {
      if (lines.get(i).depth() == line.depth() + 1) {
        parts.add(node(lines, i));
      }
    }
    return new Explanation(line.words(), line.weight(), parts);
  }
}
