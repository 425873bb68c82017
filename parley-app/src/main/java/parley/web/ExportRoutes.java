package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import parley.error.InputException;
import parley.ledger.Ledger;
import parley.ledger.StatementQuery;
import parley.ledger.team.Role;
import parley.report.ExchangeFormat;
import parley.report.LedgerExport;
import parley.workbench.desk.Desk;

/** Hands out the statements that fit as a file, as {@code parley ledger export} writes it. */
final class ExportRoutes {
  /** Tells what a format had no place for. */
  static final String LEFT_OUT = "Parley-Left-Out";

  private static final int LONGEST_EXCERPT = 100_000;

  private record FileType(String ending, String type, boolean text) {
    static FileType of(ExchangeFormat format) {
      return switch (format) {
        case csv -> new FileType("csv", "text/csv; charset=utf-8", true);
        case jsonl -> new FileType("jsonl", "application/x-ndjson; charset=utf-8", true);
        case webannotation -> new FileType("jsonld", "application/ld+json", true);
        case graphml -> new FileType("graphml", "application/graphml+xml; charset=utf-8", true);
        case qdc -> new FileType("qdc", "application/xml; charset=utf-8", true);
        case dna -> new FileType("dna", "application/vnd.sqlite3", false);
        case brat -> new FileType("brat.zip", "application/zip", false);
        case uima_xmi -> new FileType("uima.zip", "application/zip", false);
      };
    }
  }

  private final Desk desk;

  ExportRoutes(Desk desk) {
    this.desk = desk;
  }

  void addTo(Api api) {
    api.add(HandlerType.GET, "/export", Role.READER, (ctx, who) -> export(ctx));
  }

  private void export(Context ctx) throws IOException {
    var asked = new Asked(ctx);
    ExchangeFormat format =
        asked
            .word("format", ExchangeFormat.class)
            .orElseThrow(
                () -> new InputException("format", "is missing", "e.g. csv, jsonl or dna"));
    int most = asked.number("excerpt", 0, LONGEST_EXCERPT, -1);
    OptionalInt excerpt = most < 0 ? OptionalInt.empty() : OptionalInt.of(most);
    Set<String> chosen = new HashSet<>();
    desk.now().select(asked.selection(0)).forEach(row -> chosen.add(row.statement().id()));
    FileType type = FileType.of(format);
    Path file = Files.createTempFile("parley-export", "");
    boolean handed = false;
    try {
      String left = desk.with(ledger -> written(ledger, chosen, excerpt, format, file));
      if (!left.isEmpty()) {
        ctx.header(LEFT_OUT, left.strip().replace("\n", "; "));
      }
      ctx.header(
          "Content-Disposition", "attachment; filename=\"statements." + type.ending() + "\"");
      ctx.result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
      ctx.contentType(type.type());
      handed = true;
    } finally {
      if (!handed) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String written(
      Ledger ledger, Set<String> chosen, OptionalInt excerpt, ExchangeFormat format, Path file) {
    var export =
        new LedgerExport(
            ledger, StatementQuery.all().withoutReasons(), s -> chosen.contains(s.id()), excerpt);
    try {
      if (!FileType.of(format).text()) {
        return export.file(format, file);
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        export.text(format, out);
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("the export cannot be kept in the temporary folder", e);
    }
  }
}
