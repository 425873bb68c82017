package parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.extract.format.ReadingChoices;
import parley.text.Document;
import parley.workbench.DocumentSource;
import parley.workbench.Reading;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command and how to read them; a mixin. */
final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text, Markdown, HTML, PDF or DOCX files, feeds (RSS, Atom), mail (.eml, mbox), web"
              + " archives (WARC), tables (CSV), .jsonl corpora (one {\"text\":…} a line), each"
              + " also packed by gzip; directories (with all below them); https:// addresses; or -"
              + " for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Only documents of this day (YYYY-MM-DD) and before; undated ones are left out.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--csv-columns",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description =
          "Which columns of tables are text, date, title, publisher, url and id, by name or number:"
              + " text=Body,date=Day. Those not named are looked for under their own names.")
  Map<String, String> csvColumns = new LinkedHashMap<>();

  @Option(
      names = "--strict",
      description =
          "Exit with 2 if anything cannot be read; otherwise it is reported and left out.")
  boolean strict;

  /** What the user asked to be read. */
  Reading.Request request() {
    return new Reading.Request(inputs, strict, Optional.ofNullable(asOf), Integer.MAX_VALUE);
  }

  /**
   * All documents of the inputs that can be coded; what cannot be read is told on standard error.
   */
  List<Document> documents(Console console, DocumentSource source) {
    var request = request().withLongest(Reading.Request.LONGEST_CODED);
    try (var progress = Progress.of(console, "reading")) {
      return chosen(console, source, progress).documents(request);
    }
  }

  /** A reading with the choices of the user; problems go to standard error. */
  Reading chosen(Console console, DocumentSource source, Progress progress) {
    return reading(console, source.with(choices()), progress);
  }

  /** A reading from the source; problems go to standard error. */
  static Reading reading(Console console, DocumentSource source, Progress progress) {
    return new Reading(
        source,
        problem -> {
          progress.erase();
          console.err().println("parley: " + problem);
        },
        progress::share);
  }

  private ReadingChoices choices() {
    for (String field : csvColumns.keySet()) {
      if (!ReadingChoices.FIELDS.contains(field)) {
        throw new InputException(
            "--csv-columns",
            "'" + field + "' is no field of a document",
            "write text=COLUMN; fields: " + String.join(", ", ReadingChoices.FIELDS));
      }
    }
    return new ReadingChoices(csvColumns);
  }

  /** A day as {@code YYYY-MM-DD}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + value + "' is not a day; write YYYY-MM-DD");
      }
    }
  }
}
