package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.exchange.BratReader;
import parley.exchange.TransferReader;
import parley.exchange.UimaReader;
import parley.ledger.Addition;
import parley.ledger.Transfer;
import parley.report.ExchangeFormat;
import parley.workbench.DnaImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ledger import}: statements of another ledger or program. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Adds statements that 'parley ledger export' or 'parley code' wrote: with their codings,"
          + " decisions and who made them, without the documents' texts; or documents, texts and"
          + " statements of a file of Discourse Network Analyzer (--as dna), of brat (--as brat: a"
          + " ZIP or folder) or of INCEpTION (--as uima-xmi: a ZIP, folder or .xmi file). Documents"
          + " whose ids are there already are left alone. The whole file is stored or nothing of it.",
      ""
    },
    footer = {"", "Example:  parley ledger import talks.jsonl --as jsonl --ledger copy.parley"})
final class LedgerImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The exported file.")
  Path file = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      required = true,
      description = "jsonl, csv, dna, webannotation, graphml, brat or uima-xmi.")
  ExchangeFormat format = ExchangeFormat.jsonl;

  @Mixin ReviewerOption importer = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String by = importer.name(console);
    List<Transfer> transfers = read(by);
    try (var open = ledger.openOrCreate()) {
      List<Addition> additions = open.add(transfers, by);
      long added = additions.stream().filter(a -> a.outcome() == Addition.Outcome.NEW).count();
      int statements = additions.stream().mapToInt(Addition::statements).sum();
      console
          .out()
          .println(
              open.place()
                  + ": "
                  + added
                  + " documents with "
                  + statements
                  + " statements imported, "
                  + (additions.size() - added)
                  + " were there already");
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private List<Transfer> read(String by) {
    return switch (format) {
      case dna -> DnaImport.read(file);
      case brat -> BratReader.read(file, by);
      case uima_xmi -> UimaReader.read(file, by);
      case qdc ->
          throw new InputException(
              "--as",
              "a code book of REFI-QDA holds no statements",
              "'parley codebook import' makes a code book of it");
      case jsonl, csv, webannotation, graphml -> readText();
    };
  }

  private List<Transfer> readText() {
    try {
      String place = file.toString();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return switch (format) {
        case csv -> TransferReader.csv(place, text);
        case webannotation -> TransferReader.webAnnotations(place, text);
        case graphml -> TransferReader.graphml(place, text);
        default -> TransferReader.jsonLines(place, text);
      };
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read", "is it there, readable and UTF-8 text?");
    }
  }
}
