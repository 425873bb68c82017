package parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.extract.format.InputReader;
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
          "Text, Markdown, HTML, PDF or DOCX files, directories (with all below them), .jsonl"
              + " corpora (one {\"text\":…} a line), or - for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Only documents of this day (YYYY-MM-DD) and before; undated ones are left out.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--strict",
      description =
          "Exit with 2 if anything cannot be read; otherwise it is reported and left out.")
  boolean strict;

  /** What the user asked to be read. */
  Reading.Request request() {
    return new Reading.Request(inputs, strict, Optional.ofNullable(asOf));
  }

  /** A reading of the console's inputs; problems go to its standard error. */
  static Reading reading(Console console, Progress progress) {
    return new Reading(
        new InputReader(console::in)::read,
        problem -> {
          progress.erase();
          console.err().println("parley: " + problem);
        });
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
