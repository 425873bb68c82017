package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.Brief;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.report.BriefText;
import parley.text.Document;
import parley.workbench.Briefing;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import parley.workbench.FlagCues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley brief}: read, code, analyse and report documents. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents and tells who stated what, for which party, on which issue, for or against,"
          + " how firmly and on what evidence: positions, red lines, collisions, passages to check,"
          + " voices.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley brief examples/harbour-talks.txt",
      "  parley brief examples/border-week.jsonl --as-of 2024-02-06",
      "  parley brief article.html speech.pdf --format html -o brief.html",
      "  curl -s https://example.org/talks.txt | parley brief -",
      "",
      "Everything is proposed by machine; each finding leads to the exact words it rests on."
    })
final class BriefCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text, Markdown, HTML, PDF or DOCX files, directories (with all below them), .jsonl"
              + " corpora, or - for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Issues and propositions (YAML) in place of the built-in ones.")
  @Nullable Path codebook;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only documents of this day (YYYY-MM-DD) and before; undated ones are left out.")
  @Nullable LocalDate asOf;

  @Option(names = "--strict", description = "Stop with exit code 2 if any input cannot be read.")
  boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = BriefFormat.Converter.class,
      description = "text, html (one page that loads nothing), markdown or json; default text.")
  BriefFormat format = BriefFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  @Nullable Path output;

  @Option(names = "--fast", description = "Use the compact tagger: less exact, much faster.")
  boolean fast;

  BriefCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var extraction = extractors.prepare(new Extractors.Choice(Optional.ofNullable(codebook), fast));
    List<Document> documents = documents();
    Brief brief =
        new Briefing(extraction, FlagCues.builtIn(), Version.current())
            .brief(documents, done -> {});
    var screen = new BriefText.Screen(console.width(), console.colour() && output == null);
    write(format.render(brief, screen));
    return ExitCode.DONE;
  }

  private List<Document> documents() {
    var found = new Found();
    source.read(inputs, found);
    found.warnings.forEach(this::warn);
    if (strict && !found.skipped.isEmpty()) {
      throw new InputException(found.skipped);
    }
    if (found.documents.isEmpty()) {
      throw found.skipped.isEmpty()
          ? new InputException(String.join(" ", inputs), "holds no document", "name another input")
          : new InputException(found.skipped);
    }
    found.skipped.forEach(this::warn);
    return asOf == null ? found.documents : until(asOf, found.documents);
  }

  private List<Document> until(LocalDate day, List<Document> documents) {
    long undated = documents.stream().filter(d -> d.date().isEmpty()).count();
    if (undated > 0) {
      warn(
          new Problem(
              "--as-of " + day,
              undated
                  + (undated == 1 ? " undated document is" : " undated documents are")
                  + " left out",
              ""));
    }
    List<Document> kept =
        documents.stream().filter(d -> d.date().filter(x -> !x.isAfter(day)).isPresent()).toList();
    if (kept.isEmpty()) {
      throw new InputException(
          "--as-of " + day, "leaves none of the documents", "choose a later day");
    }
    return kept;
  }

  private void warn(Problem problem) {
    console.err().println("parley: " + problem);
  }

  private void write(String rendered) {
    if (output == null) {
      console.out().print(rendered);
      console.out().flush();
      return;
    }
    Path target = output.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new InputException(output.toString(), "is a directory", "name a file in it for -o");
    }
    // a neighbour first, so that a full disk or Ctrl-C leaves no half of a brief behind
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try {
        Files.writeString(part, rendered);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new InputException(
          output.toString(), "cannot be written (" + e + ")", "choose another file for -o");
    }
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
