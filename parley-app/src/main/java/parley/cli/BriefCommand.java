package parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.brief.Brief;
import parley.report.Beside;
import parley.report.BriefText;
import parley.scenario.draft.DraftRequest;
import parley.text.Document;
import parley.workbench.Briefing;
import parley.workbench.DocumentSource;
import parley.workbench.Extraction;
import parley.workbench.Extractors;
import parley.workbench.FlagCues;
import parley.workbench.ScenarioDrafting;
import parley.workbench.ScenarioSolving;
import parley.workbench.ScenarioSolving.Solved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  private static final long SEED = 1;
  private static final int DRAWS = 100;

  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StageOptions stages = new StageOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = BriefFormat.Converter.class,
      description = "text, html (one page that loads nothing), markdown or json; default text.")
  BriefFormat format = BriefFormat.TEXT;

  @Mixin PublisherOption publishers = new PublisherOption();
  @Mixin OutputOption output = new OutputOption();

  BriefCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  private static Solved solved(Extraction extraction, Brief brief) {
    var request = DraftRequest.of("brief", "code book " + extraction.codebook().name());
    var scenario =
        new ScenarioDrafting(extraction)
            .ofStatements(brief.documents(), brief.statements(), request);
    var solving = new ScenarioSolving(new ScenarioSolving.Request(Version.current(), SEED, DRAWS));
    return solving.solve(scenario, Map.of());
  }

  @Override
  public Integer call() {
    var facts = publishers.facts();
    var extraction = extractors.prepare(stages.choice());
    List<Document> documents = input.documents(console, source);
    var briefing = new Briefing(extraction, FlagCues.builtIn(), Version.current());
    Brief brief;
    try (var progress = Progress.of(console, "coding")) {
      brief = briefing.brief(documents, done -> progress.advance(done + " of " + documents.size()));
    }
    var screen = new BriefText.Screen(console.width(), console.colour() && !output.toFile());
    String rendered =
        format.render(brief, new Beside(Optional.of(solved(extraction, brief)), facts), screen);
    output.write(console, writer -> writer.write(rendered));
    return ExitCode.DONE;
  }
}
