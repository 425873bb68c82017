package parley.report;

import java.util.List;

/** Collects the lines of a terminal page of a given width. */
final class Page {
  private static final int MINIMUM = 16;

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean colour;

  Page(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  int width() {
    return width;
  }

  /** An empty line and a heading. */
  void heading(String text) {
    out.append('\n').append(Ink.HEADING.on(text, colour)).append('\n');
  }

  /** Lines that may already hold ink. */
  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  /** Wrapped text; all lines after the first are indented further. */
  void text(int indent, int hanging, String text) {
    text(indent, hanging, text, line -> line);
  }

  /** Wrapped text in one ink. */
  void text(int indent, int hanging, String text, Ink ink) {
    text(indent, hanging, text, line -> ink.on(line, colour));
  }

  private void text(
      int indent, int hanging, String text, java.util.function.UnaryOperator<String> ink) {
    List<String> lines = TerminalText.wrap(text, Math.max(width - indent - hanging, MINIMUM));
    for (int i = 0; i < lines.size(); i++) {
      out.append(" ".repeat(i == 0 ? indent : indent + hanging))
          .append(ink.apply(lines.get(i)))
          .append('\n');
    }
  }

  /** Text wrapped beside a first part, under which its further lines are indented. */
  void beside(String first, String text) {
    int indent = TerminalText.width(first);
    List<String> lines = TerminalText.wrap(text, Math.max(width - indent, MINIMUM));
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? first : " ".repeat(indent)) + lines.get(i));
    }
  }

  /** The text in an ink, if this page has any. */
  String ink(Ink ink, String text) {
    return ink.on(text, colour);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
