package parley.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.discourse.backbone.BackboneResult;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.time.TimeWindow;
import parley.workbench.NetworkAnalysis.Network;
import parley.workbench.NetworkAnalysis.PolarisedWindow;

/**
 * Discourse networks as CSV: RFC 4180 with semicolons, texts in double quotes, numbers with six
 * decimals; the shape that Discourse Network Analyzer writes.
 */
public final class NetworkCsv {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int BUFFERED = 1 << 16;

  private NetworkCsv() {}

  /** The matrix: row labels in the first column, column labels in the first line. */
  public static void matrix(NetworkMatrix matrix, Writer out) throws IOException {
    var line = new StringBuilder("\"\"");
    matrix.columnLabels().forEach(label -> quote(line.append(';'), label));
    line.append('\n');
    double[] row = new double[matrix.columnLabels().size()];
    for (int i = 0; i < matrix.rowLabels().size(); i++) {
      quote(line, matrix.rowLabels().get(i));
      matrix.row(i, row);
      for (double cell : row) {
        SixDecimals.append(line.append(';'), cell);
      }
      line.append('\n');
      if (line.length() > BUFFERED) {
        out.append(line);
        line.setLength(0);
      }
    }
    out.append(line);
  }

  /** The ties of every window, one a line; those of weight 0 are left out. */
  public static void windows(Iterable<Network> networks, Writer out) throws IOException {
    out.write("\"window_from\";\"window_to\";\"row\";\"column\";\"weight\"\n");
    for (Network network : networks) {
      NetworkMatrix matrix = network.matrix();
      String window = window(network.window());
      var lines = new StringBuilder();
      matrix.forEachTie(
          (i, j, weight) -> {
            quote(lines.append(window), matrix.rowLabels().get(i));
            quote(lines.append(';'), matrix.columnLabels().get(j));
            SixDecimals.append(lines.append(';'), weight);
            lines.append('\n');
          });
      out.append(lines);
    }
  }

  /** The group of every row label. */
  public static void groups(Iterable<Network> networks, Writer out) throws IOException {
    out.write("\"window_from\";\"window_to\";\"label\";\"group\";\"modularity\"\n");
    for (Network network : networks) {
      var lines = new StringBuilder();
      var groups = network.groups().orElseThrow();
      for (int i = 0; i < network.matrix().rowLabels().size(); i++) {
        quote(lines.append(window(network.window())), network.matrix().rowLabels().get(i));
        lines.append(';').append(groups.partition().of(i) + 1).append(';');
        SixDecimals.append(lines, groups.modularity());
        lines.append('\n');
      }
      out.append(lines);
    }
  }

  /** The statements, one a line, with their words and documents. */
  public static void events(EventList events, Writer out) throws IOException {
    var head = new StringBuilder("\"statement_id\";\"time\"");
    events.variables().forEach(v -> quote(head.append(';'), v.name()));
    for (String name :
        List.of(
            "start_position",
            "stop_position",
            "text",
            "coder",
            "document_id",
            "document_title",
            "document_author",
            "document_source",
            "document_section",
            "document_type")) {
      quote(head.append(';'), name);
    }
    out.append(head.append('\n'));
    for (CodedStatement s : events.statements()) {
      out.append(line(events, s));
    }
  }

  private static StringBuilder line(EventList events, CodedStatement s) {
    var line = new StringBuilder();
    line.append(s.id()).append(';').append(time(s.time()));
    for (int v = 0; v < s.values().size(); v++) {
      Variable variable = events.variables().get(v);
      boolean number =
          variable.kind() == VariableKind.BOOLEAN || variable.kind() == VariableKind.INTEGER;
      line.append(';');
      if (number) {
        line.append(s.values().get(v));
      } else {
        quote(line, s.values().get(v));
      }
    }
    line.append(';').append(s.start()).append(';').append(s.end());
    var document = s.document();
    for (String text :
        List.of(
            s.text(),
            s.coder(),
            document.id(),
            document.title(),
            document.author(),
            document.source(),
            document.section(),
            document.type())) {
      quote(line.append(';'), text);
    }
    return line.append('\n');
  }

  /** One line per window: statements, score, mass, share, how sure, and who is in which camp. */
  public static void polarisation(List<PolarisedWindow> windows, Writer out) throws IOException {
    out.write(
        "\"window_from\";\"window_to\";\"statements\";\"score\";\"mass\";\"polarisation\";"
            + "\"exact\";\"camps\"\n");
    for (PolarisedWindow window : windows) {
      var line = new StringBuilder(window(window.window())).append(window.statements());
      var found = window.polarisation();
      SixDecimals.append(line.append(';'), found.score());
      SixDecimals.append(line.append(';'), found.mass());
      SixDecimals.append(line.append(';'), found.share());
      quote(line.append(';').append(found.exact()).append(';'), camps(window));
      out.append(line.append('\n'));
    }
  }

  private static String camps(PolarisedWindow window) {
    var camps = window.polarisation().camps();
    var text = new StringBuilder();
    for (int c = 0; c < camps.groups(); c++) {
      text.append(c == 0 ? "" : " | ");
      String comma = "";
      for (int i = 0; i < camps.size(); i++) {
        if (camps.of(i) == c) {
          text.append(comma).append(window.labels().get(i));
          comma = ", ";
        }
      }
    }
    return text.toString();
  }

  /** One line per column: its set; for a nested search the order in which it went and the loss. */
  public static void backbone(BackboneResult result, Writer out) throws IOException {
    var text = new StringBuilder("\"label\";\"set\";\"removed\";\"loss\"\n");
    for (int i = 0; i < result.redundant().size(); i++) {
      quote(text, result.redundant().get(i));
      text.append(";\"redundant\";");
      if (result.losses().isEmpty()) {
        SixDecimals.append(text.append(';'), result.redundantLoss());
      } else {
        SixDecimals.append(text.append(i + 1).append(';'), result.losses().get(i));
      }
      text.append('\n');
    }
    for (String label : result.backbone()) {
      quote(text, label);
      SixDecimals.append(text.append(";\"backbone\";;"), result.backboneLoss());
      text.append('\n');
    }
    out.append(text);
  }

  private static String window(Optional<TimeWindow> window) {
    return window.map(w -> time(w.from()) + ";" + time(w.before()) + ";").orElse(";;");
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"').append(text.replace("\"", "\"\"")).append('"');
  }
}
