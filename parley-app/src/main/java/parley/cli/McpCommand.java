package parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.error.InputException;
import parley.extract.coding.CodebookReader;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.mcp.AssistantServer;
import parley.mcp.Tools;
import parley.modelfile.settlement.ReadModel;
import parley.publisher.PublisherFacts;
import parley.workbench.Extractors;
import parley.workbench.SettlementAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley mcp}: answers assistants. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Answers an assistant's questions about a ledger by the Model Context Protocol on standard"
          + " input and output: documents, statements and their evidence, positions, changes, red"
          + " lines, collisions, voices, networks.",
      "",
      "Reads only. With --allow-review the assistant may also propose codings: they are recorded as"
          + " those of a machine that works for the named person, and decide nothing.",
      "Opens no files but the ledger and the models named here.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley mcp --ledger talks.parley",
      "  parley mcp --ledger talks.parley --model settlement.yaml --allow-review --by Ada",
      "docs/mcp.md shows how to enter it into the settings of usual assistants."
    })
final class McpCommand implements Callable<Integer> {
  private final Console console;
  private final Extractors extractors;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin PublisherOption publishers = new PublisherOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A settlement model whose blocking and concession sets can be asked for; may be given"
              + " several times.")
  List<Path> models = new ArrayList<>();

  @Option(names = "--allow-review", description = "Let the assistant propose codings; needs --by.")
  boolean allowReview;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "For whom the assistant works; stands in the history beside each proposal.")
  Optional<String> by = Optional.empty();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Issues of scenarios and proposals (YAML) in place of the built-in ones.")
  Optional<Path> codebook = Optional.empty();

  @Option(
      names = "--names",
      paramLabel = "DIR",
      description = "Tables of parties, titles and people beside the built-in ones.")
  Optional<Path> names = Optional.empty();

  McpCommand(Console console, Extractors extractors) {
    this.console = console;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> name = by.filter(n -> !n.isBlank());
    if (allowReview != name.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--allow-review and --by NAME go together: who answers for it?");
    }
    PublisherFacts owners = publishers.facts();
    // a wrong place is told now, not at the first question
    ledger.open().close();
    Codebook book = codebook.map(CodebookReader::read).orElseGet(CodebookReader::builtIn);
    var choice = new Extractors.Choice(codebook, false, Optional.empty(), names);
    var tools =
        new Tools(ledger::open, Version.current(), owners)
            .withScenarios(() -> extractors.prepare(choice))
            .withModels(read());
    if (allowReview) {
      tools.withProposals(
          name.orElseThrow(), book.issues().stream().map(Issue::id).collect(Collectors.toSet()));
    }
    // whatever else prints must not get into the protocol
    System.setOut(System.err);
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      new AssistantServer(tools).serve(console.in(), out);
    }
    return ExitCode.DONE;
  }

  private List<ReadModel> read() {
    var read = new ArrayList<ReadModel>();
    for (Path path : models) {
      var reading = SettlementAnalysis.read(path);
      if (!reading.problems().isEmpty()) {
        throw new InputException(reading.problems());
      }
      read.addAll(reading.models());
    }
    return read;
  }
}
