package parley.report;

import java.util.List;
import java.util.Locale;
import parley.provenance.Provenance;

/** HTML pieces of the settlement report; all text is escaped. */
final class SettlementMarkup {
  private SettlementMarkup() {}

  static String escape(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Up to four decimals; small numbers with four significant digits, so that none looks like 0. */
  static String number(double value) {
    if (value != 0 && Math.abs(value) < 0.001) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** A table with a caption, a head row and a head cell in each row. */
  static String table(String caption, List<String> head, List<List<String>> rows) {
    var out =
        new StringBuilder("<table>\n<caption>").append(escape(caption)).append("</caption>\n");
    out.append("<thead><tr>");
    head.forEach(h -> out.append("<th scope=\"col\">").append(escape(h)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr><th scope=\"row\">").append(escape(row.get(0))).append("</th>");
      row.subList(1, row.size())
          .forEach(cell -> out.append("<td>").append(escape(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  static String paragraph(String words) {
    return "<p>" + escape(words) + "</p>\n";
  }

  /** What was computed from, by hash, and with which version: a paragraph for each input. */
  static String inputs(Provenance provenance) {
    var out = new StringBuilder();
    provenance
        .inputs()
        .forEach(
            (name, sha) ->
                out.append(
                    paragraph(
                        "Input "
                            + name
                            + ", SHA-256 "
                            + sha
                            + ", Parley "
                            + provenance.version())));
    return out.toString();
  }

  /** Words in a drawing; the anchor is "start", "middle" or "end". */
  static String label(double x, double y, String anchor, String words) {
    return "<text x=\""
        + point(x)
        + "\" y=\""
        + point(y)
        + "\" text-anchor=\""
        + anchor
        + "\">"
        + escape(words)
        + "</text>\n";
  }

  static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
