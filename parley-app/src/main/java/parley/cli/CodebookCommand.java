package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.exchange.QdaCodebookReader;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodebookSuggestion;
import parley.report.CodebookYaml;
import parley.text.Document;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley codebook}: what can be done with code books. */
@Command(
    name = "codebook",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {"Helps to make a code book: the issues and propositions to code by.", ""},
    footer = {"", "Example:  parley codebook suggest talks.jsonl -o mine.yaml"})
final class CodebookCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private CodebookCommand() {}

  /** The command with all that is below it. */
  static CommandLine commandLine(Console console, DocumentSource source, Extractors extractors) {
    return new CommandLine(new CodebookCommand())
        .addSubcommand(new Suggest(console, source, extractors))
        .addSubcommand(new Import(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do with code books?");
  }

  /** {@code parley codebook suggest}: issues proposed from documents. */
  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description = {
        "Proposes issues and propositions from what parties say in documents: contents that use"
            + " like words form an issue, with its typical words as cues and examples. The result"
            + " is a code book that can be used at once and is meant to be edited.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  parley codebook suggest talks.jsonl -o mine.yaml",
        "  parley brief talks.jsonl --codebook mine.yaml"
      })
  static final class Suggest implements Callable<Integer> {
    private static final int MOST = 60;

    private final Console console;
    private final DocumentSource source;
    private final Extractors extractors;

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin InputOptions input = new InputOptions();
    @Mixin StageOptions stages = new StageOptions();
    @Mixin OutputOption output = new OutputOption();

    @Option(
        names = "--issues",
        paramLabel = "N",
        defaultValue = "12",
        description = "At most so many issues (default ${DEFAULT-VALUE}).")
    int issues;

    Suggest(Console console, DocumentSource source, Extractors extractors) {
      this.console = console;
      this.source = source;
      this.extractors = extractors;
    }

    @Override
    public Integer call() {
      if (issues < 1 || issues > MOST) {
        throw new ParameterException(
            spec.commandLine(), "--issues is " + issues + "; give a number from 1 to " + MOST);
      }
      List<Document> documents = input.documents(console, source);
      var extractor = extractors.prepare(stages.choice()).extractor();
      var suggestion = new CodebookSuggestion();
      for (Document document : documents) {
        suggestion.add(document, extractor.statements(document, "s"));
      }
      if (suggestion.size() == 0) {
        throw new InputException(
            documents.get(0).id(),
            "nobody takes a position in what was read, so there is nothing to make issues of",
            "give documents in which parties say what they want");
      }
      String yaml = CodebookYaml.of(suggestion.groups(issues), "suggested");
      output.write(console, writer -> writer.write(yaml));
      return ExitCode.DONE;
    }
  }

  /** {@code parley codebook import}: a code book of another program's codes. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a code book of one of the REFI-QDA standard (.qdc), which programs for qualitative"
            + " analysis export: a code with codes below it becomes an issue with propositions. The"
            + " result can be used at once and is meant to be edited.",
        ""
      },
      footer = {"", "Example:  parley codebook import codes.qdc -o mine.yaml"})
  static final class Import implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The exported code book.")
    Path file = Path.of("");

    @Mixin OutputOption output = new OutputOption();

    Import(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      String place = file.toString();
      String name = String.valueOf(file.getFileName()).replaceAll("[.]qdc$", "");
      String yaml = CodebookYaml.ofCodes(QdaCodebookReader.read(place, text(place)), name);
      CodebookReader.parse(place, yaml);
      output.write(console, writer -> writer.write(yaml));
      return ExitCode.DONE;
    }

    private String text(String place) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new InputException(place, "cannot be read", "is it there, readable and UTF-8 text?");
      }
    }
  }
}
