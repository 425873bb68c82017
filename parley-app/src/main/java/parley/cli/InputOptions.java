package parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.text.Document;
import parley.workbench.DocumentSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of every command that reads documents, and what to do with those it cannot read. */
final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text, Markdown, HTML, PDF or DOCX files, directories (with all below them), .jsonl"
              + " corpora, or - for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only documents of this day (YYYY-MM-DD) and before; undated ones are left out.")
  @Nullable LocalDate asOf;

  @Option(names = "--strict", description = "Stop with exit code 2 if any input cannot be read.")
  boolean strict;

  /**
   * The documents of the inputs. What was skipped is told on standard error.
   *
   * @throws InputException if none can be read, or with {@code --strict} if any cannot
   */
  List<Document> documents(DocumentSource source, Console console) {
    var found = new Found();
    source.read(inputs, found);
    found.warnings.forEach(console::warn);
    if (strict && !found.skipped.isEmpty()) {
      throw new InputException(found.skipped);
    }
    if (found.documents.isEmpty()) {
      throw found.skipped.isEmpty()
          ? new InputException(String.join(" ", inputs), "holds no document", "name another input")
          : new InputException(found.skipped);
    }
    found.skipped.forEach(console::warn);
    return asOf == null ? found.documents : until(asOf, found.documents, console);
  }

  private static List<Document> until(LocalDate day, List<Document> documents, Console console) {
    long undated = documents.stream().filter(d -> d.date().isEmpty()).count();
    if (undated > 0) {
      String are = undated == 1 ? " undated document is" : " undated documents are";
      console.warn(Problem.at("--as-of " + day, undated + are + " left out"));
    }
    List<Document> kept =
        documents.stream().filter(d -> d.date().filter(x -> !x.isAfter(day)).isPresent()).toList();
    if (kept.isEmpty()) {
      throw new InputException(
          "--as-of " + day, "leaves none of the documents", "choose a later day");
    }
    return kept;
  }

  /** What the reader found. */
  private static final class Found implements DocumentSink {
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    @Override
    public void document(Document document) {
      documents.add(document);
    }

    @Override
    public void skipped(Problem problem) {
      skipped.add(problem);
    }

    @Override
    public void warning(Problem problem) {
      warnings.add(problem);
    }
  }
}
